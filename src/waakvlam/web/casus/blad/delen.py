"""From the answers of the application to the parts of the page."""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.application.oproep.bladen import Belregel
from waakvlam.application.vragen.antwoorden import VERTEL
from waakvlam.application.vragen.bladen import CasusBlad, RegieRegel, StapRegel, VerloopRegel, VraagRegel
from waakvlam.core.oproep.stand import KOMT, KOMT_NIET
from waakvlam.core.overleg.regels import BEVESTIG, ZONDER
from waakvlam.web.casus.blad.context import (
    Gevraagd,
    Lijn,
    Moment,
    Oproepkort,
    Punten,
    Richting,
    TeBevestigen,
    Weet,
)
from waakvlam.web.casus.hulp import adres_antwoord, adres_vastleggen, nieuw_id

ROLLEN_TE_ZIEN = 3
PUNTEN_TE_ZIEN = 4
MAATREGELEN = {
    "maatregel-": ("casus-maatregelen", "maatregel-"),
    "besluit-voorgelegd-": ("casus-maatregelen", "besluit-"),
    "bevestig-teambesluit-": ("casus-maatregelen", "besluit-"),
    "plan-kijk-": ("casus-plan", "deel-"),
}
"""Per begin of the code of a question: the page where it is answered, and how the place there begins."""

BEELD = {
    "zoek-uit-": ("casus-beeld", "u-"),
    "noem-bron-": ("casus-beeld", "u-"),
    "noem-hulp-": ("casus-oordeel", "s-"),
}
"""The same for a task of the picture or the judgement; what it is about stands behind that begin."""

STIL = frozenset({"taak-gesteld", "taak-gepland", "termijn-gestart", "geagendeerd"})
"""What a step brings about by itself; shown under it, never as the main sentence."""

GENOEG = {
    "een_van": gettext_lazy("Eén hiervan is genoeg"),
    "alle": gettext_lazy("Dit moet allemaal gelden"),
    "minstens": gettext_lazy("Een paar hiervan zijn nodig"),
}


def opsomming(namen: Iterable[str]) -> str:
    """Return names as ``a, b en c``."""
    lijst = list(namen)
    return f"{', '.join(lijst[:-1])} {_('en')} {lijst[-1]}" if len(lijst) > 1 else "".join(lijst)


def titel(blad: CasusBlad) -> str:
    """Return the title of the page: the code name, and what it is about."""
    return f"{blad.codenaam}: {blad.titel[:1].lower()}{blad.titel[1:]}" if blad.titel else blad.codenaam


def lijn(casus: str, regel: RegieRegel, mijn_naam: str) -> Lijn:
    """Return a line of lead."""
    eerste = regel.rollen
    meer: tuple[str, ...] = ()
    if len(eerste) > ROLLEN_TE_ZIEN + 1:
        eerste, meer = eerste[:ROLLEN_TE_ZIEN], eerste[ROLLEN_TE_ZIEN:]
    return Lijn(
        regel,
        regel.wie,
        opsomming(eerste) if not meer else ", ".join(eerste),
        opsomming(meer),
        regel.van_mij and regel.wie in ("", mijn_naam),
        adres_vastleggen(casus, "wijs_aan", lijn=regel.lijn) if regel.kan_aanwijzen else "",
        opsomming(regel.aangewezen_door),
    )


def gevraagd(casus: str, regel: VraagRegel) -> Gevraagd:
    """Return something asked, with the buttons that fit it."""
    taak = regel.taak or ""
    vertellen = regel.antwoord if regel.taak and regel.code.startswith(VERTEL) else None
    url = "" if vertellen else adres_antwoord(casus, regel.antwoord) or adres_maatregel(casus, regel)
    if regel.code in (BEVESTIG, ZONDER):
        url = f"{reverse('casus-overleg', args=[casus])}?taak={taak}"
    beeld = adres_beeld(casus, regel)
    return Gevraagd(
        regel,
        nieuw_id(),
        bool(taak) and vertellen is None and not url,
        vertellen.code if vertellen else "",
        url or beeld,
        adres_vastleggen(casus, "rond_af", taak=taak) if taak else "",
        adres_vastleggen(casus, "plan_taak", taak=taak) if taak and regel.vraagt_datum else "",
    )


def adres_maatregel(casus: str, regel: VraagRegel) -> str:
    """Return where a question about a measure, a decision or the plan is answered; empty for another."""
    for begin, (bladzijde, plek) in MAATREGELEN.items():
        if regel.code.startswith(begin):
            return f"{reverse(bladzijde, args=[casus])}#{plek}{regel.onderwerp}"
    return ""


def adres_beeld(casus: str, regel: VraagRegel) -> str:
    """Return where a task of the picture or the judgement is answered; empty for another.

    Whoever finds something out may not read the circle it came up in: that it was done can be said here too.
    """
    for begin, (bladzijde, plek) in BEELD.items():
        if regel.code.startswith(begin):
            return f"{reverse(bladzijde, args=[casus])}#{plek}{regel.code.removeprefix(begin)}"
    return ""


def bevestigen(blad: CasusBlad) -> tuple[TeBevestigen, ...]:
    """Return the decisions that wait for a yes."""
    return tuple(
        TeBevestigen(
            b.besluit,
            b.stap,
            b.op,
            b.vastgelegd_door,
            b.wacht_op,
            b.van_mij,
            nieuw_id(),
            adres_vastleggen(blad.casus, "bevestig_besluit", besluit=b.besluit),
        )
        for b in blad.bevestigen
    )


def weten(blad: CasusBlad) -> tuple[Weet, ...]:
    """Return who has yet to be told, each with a button and whom to ring, and then who knows."""
    return tuple(
        Weet(regel, nieuw_id(), blad.nummers.get(regel.code, ()) if regel.op is None else ())
        for regel in blad.weten
    )


def oproepen(blad: CasusBlad) -> tuple[Oproepkort, ...]:
    """Return the calls that go on, in short."""
    uit = []
    for o in blad.oproepen:
        komen = opsomming(_wie(regel) for regel in o.regels if regel.stand == KOMT)
        nog = opsomming(_wie(regel) for regel in o.regels if regel.stand not in (KOMT, KOMT_NIET))
        uit.append(Oproepkort(o, komen, nog, _wie(o.eerst) if o.eerst else ""))
    return tuple(uit)


def _wie(regel: Belregel) -> str:
    return f"{regel.naam} ({regel.rol})" if regel.naam else regel.rol


def richting(casus: str, stap: StapRegel, soort: str) -> Richting:
    """Return a step as shown under *Op of af?*: what holds first, a long list of what does not folded."""
    vormen = ("vereist", "raadpleeg", "medebesluit")
    redenen = sorted((p for p in stap.punten if p.soort not in vormen), key=lambda p: p.er is not True)
    eisen = tuple(p for p in stap.punten if p.soort in vormen)
    if len(redenen) > PUNTEN_TE_ZIEN + 1:
        geldt = [p for p in redenen if p.er]
        zien = max(len(geldt), 1 if geldt else 2)
        splitst = Punten(tuple(redenen[:zien]), tuple(redenen[zien:]))
    else:
        splitst = Punten(tuple(redenen), ())
    genoeg = str(GENOEG.get(stap.hoeveel, "")) if len(redenen) > 1 else ""
    return Richting(
        stap, splitst, eisen, genoeg, f"{reverse(f'casus-{soort}', args=[casus])}?stap={stap.code}"
    )


def momenten(blad: CasusBlad, hoogstens: int | None = None) -> tuple[Moment, ...]:
    """Return the course of a case, newest first: one entry for every act, with what followed from it.

    ``hoogstens``: no more than so many of the latest; without it all.
    """
    uit = []
    for _opdracht, groep in islice(_daden(blad), hoogstens):
        regels = sorted(groep, key=lambda r: r.nr)
        hoofd = _hoofd(regels)
        uit.append(
            Moment(
                hoofd.nr,
                hoofd.zin,
                tuple(dict.fromkeys(r.zin for r in regels if r is not hoofd and not r.teksten)),
                tuple(dict.fromkeys(tekst for r in regels for tekst in r.teksten)),
                hoofd.op,
                hoofd.vastgelegd_op,
                hoofd.later,
                hoofd.door,
                hoofd.namens,
                next((r.stand for r in regels if r.stand), ""),
                next((r.kringnaam for r in regels if r.teksten and r.kringnaam), hoofd.kringnaam),
                any(r.belangrijk for r in regels),
                adres_vastleggen(blad.casus, "corrigeer", nr=str(hoofd.nr)),
            )
        )
    return tuple(uit)


def aantal_momenten(blad: CasusBlad) -> int:
    """Return how many entries the whole course has."""
    return sum(1 for _ in _daden(blad))


def _daden(blad: CasusBlad) -> Iterator[tuple[str, Iterator[VerloopRegel]]]:
    return groupby(blad.verloop, key=lambda r: r.opdracht or str(r.nr))


def _hoofd(regels: list[VerloopRegel]) -> VerloopRegel:
    """The event that says best what happened: a change of level, else what a person did."""
    for soort in ("casus-geopend", "niveau-gewijzigd", "casus-gesloten"):
        for regel in regels:
            if regel.soort == soort:
                return regel
    return next((r for r in regels if r.soort not in STIL), regels[0])
