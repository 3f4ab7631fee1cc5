"""From a signal as it was read to what its page shows: words, addresses and buttons."""

import uuid
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from waakvlam.application.vragen.signaalblad import Signaalblad, vormen
from waakvlam.core.signaal.melden import HARD
from waakvlam.web.signaal import woorden as oud
from waakvlam.web.signaal.blad import context as c
from waakvlam.web.signaal.blad import woorden, zinnen
from waakvlam.web.signaal.blad.daden import ALLE, GROEPEN


def url(blad: Signaalblad, naam: str) -> str:
    """Return the address of something to do."""
    return reverse("signaal-doe", args=[blad.signaal, naam.replace("_", "-")])


def nieuw() -> str:
    """Return a fresh command id."""
    return str(uuid.uuid4())


def titel(blad: Signaalblad) -> str:
    """Return the title of the page: what it is about, or that it is the visitor's own report."""
    if blad.kijkt == "gevraagd":
        return _("Vraag aan u")
    if blad.kijkt == "melder":
        return _("Mijn melding")
    over = thema(blad)
    return _("Signaal: %(thema)s") % {"thema": over.lower()} if over else _("Signaal")


def thema(blad: Signaalblad) -> str:
    """Return what it is about in words."""
    return blad.themanaam or str(oud.THEMA.get(blad.thema, ""))


def velden(blad: Signaalblad) -> dict[str, Any]:
    """Return everything of the page that follows from the signal alone."""
    vragen = tuple(_vraag(v) for v in blad.vragen)
    naast = [a for a in blad.anderen if a.hoe == "verbonden" and (a.signaal.soort in HARD) is not hard(blad)]
    anderen = tuple(_ander(blad, a) for a in blad.anderen if a not in naast)
    return {
        "blad": blad,
        "stand": str(oud.STAND.get(blad.stand, blad.stand)),
        "fasen": zinnen.fasen(blad) if blad.leest else (),
        "waar": str(oud.WAAR.get(blad.waar, "")),
        "wanneer": str(oud.WANNEER.get(blad.wanneer, "")),
        "thema": thema(blad),
        "buurt": zinnen.buurt(blad),
        "hoe": _hoe(blad),
        "gezien": _gezien(blad),
        "aard": str(woorden.AARD[hard(blad)]),
        "naast_url": f"{url(blad, 'verbind')}?naast=1" if "verbind" in blad.mag else "",
        "naast_woord": str(woorden.NAAST[hard(blad)][1]),
        "ernaast": tuple(_ander(blad, a) for a in naast),
        "ernaast_kop": str(woorden.NAAST[hard(blad)][0]),
        "melder_soort": str(woorden.MELDER.get(blad.melder_soort, "")),
        "nu": zinnen.nu(blad),
        "eerst": tuple(_knop(blad, naam) for naam in blad.eerst),
        "groepen": _groepen(blad),
        "termijnen": tuple(
            c.Termijn(str(woorden.TERMIJN.get(t.soort, t.soort)), t.op, t.te_laat) for t in blad.termijnen
        ),
        "mij": tuple(v for v in vragen if v.vraag.aan_mij),
        "vragen": vragen,
        "waarnemingen": tuple(_waarneming(w) for w in blad.waarnemingen),
        "betekenissen": tuple(_betekenis(blad, b) for b in blad.betekenissen),
        "volgorde": str(woorden.VOLGORDE.get(blad.oordeel.volgorde, "")) if blad.oordeel else "",
        "overdracht": str(woorden.OVERDRACHT[blad.overdracht.stand]) if blad.overdracht else "",
        "uitkomst": str(woorden.UITKOMST.get(blad.uitkomst, "")),
        "agenda": tuple(_agenda(blad, a) for a in blad.agenda),
        "anderen": anderen,
        "verbonden": tuple(_ander(blad, a) for a in blad.anderen if _mee_naar_casus(a)),
        "weg": tuple(
            c.Stap(str(woorden.STAP.get(s.soort, s.soort)), s.op, s.door or s.rol, s.bij, s.tekst)
            for s in blad.weg
        ),
        "antwoord_url": url(blad, "antwoord_na"),
        "mag_casus": "koppel_aan_casus" in blad.mag,
    }


def hard(blad: Signaalblad) -> bool:
    """Return whether the signal is a figure."""
    return blad.soort in HARD


def _gezien(blad: Signaalblad) -> tuple[str, str]:
    """Return how the text is headed, and the label beside it."""
    anders = "eigen" if blad.zelf_gezien else "ander"
    kop, label = woorden.GEZIEN[blad.soort if blad.soort in woorden.BIJZONDER else anders]
    return str(kop), str(label)


def _hoe(blad: Signaalblad) -> str:
    """Return how it came in."""
    soort, kanaal = woorden.SOORT.get(blad.soort, ""), woorden.KANAAL.get(blad.kanaal, "")
    return ", ".join(str(deel) for deel in (soort, kanaal) if deel)


def _wie(naam: str, rol: str) -> str:
    return f"{naam} ({rol})" if naam and rol else naam or rol


def _waarneming(w: vormen.Waarneming) -> c.Waarneming:
    wie = _wie(w.door, w.rol)
    if w.van == "ander":
        wie = _("%(functie)s, verteld aan %(wie)s") % {"functie": w.functie or _("Iemand anders"), "wie": wie}
    elif w.van == "melder":
        wie = _("De melder, verteld aan %(wie)s") % {"wie": wie}
    telt = _("niet meegeteld: hetzelfde bericht") if w.doorgestuurd else str(woorden.TELT[w.telt])
    return c.Waarneming(w.tekst, wie, w.op, w.moment, telt, bool(w.telt))


def _vraag(v: vormen.Vraag) -> c.Vraag:
    antwoorden = tuple(
        c.Antwoord(
            str(woorden.ANTWOORD.get(a.antwoord, a.antwoord)), a.antwoord == "gezien", a.tekst,
            _wie(a.door, a.rol), a.op,
        )
        for a in v.antwoorden
    )  # fmt: skip
    return c.Vraag(v, antwoorden, str(woorden.ANTWOORD.get(v.mijn, "")), nieuw(), nieuw())


def _betekenis(blad: Signaalblad, b: vormen.Betekenis) -> c.Betekenis:
    kan = "onderschrijf" in blad.mag and not b.mee
    return c.Betekenis(b, url(blad, "onderschrijf") if kan else "", nieuw())


def _agenda(blad: Signaalblad, a: vormen.Agendapunt) -> c.Agendapunt:
    kan = "haal_van_agenda" in blad.mag
    return c.Agendapunt(a.code, a.naam, a.op, url(blad, "haal_van_agenda") if kan else "", nieuw())


def _ander(blad: Signaalblad, a: vormen.Ander) -> c.Ander:
    return c.Ander(
        str(woorden.HOE[a.hoe]), a.signaal.signaal, a.signaal.begin, a.signaal.gemeld_op,
        str(oud.STAND.get(a.signaal.stand, "")), url(blad, "maak_los") if "maak_los" in blad.mag else "",
        nieuw(),
    )  # fmt: skip


def _mee_naar_casus(a: vormen.Ander) -> bool:
    """Whether another signal can go into a case together with this one."""
    return a.hoe == "verbonden" and a.signaal.stand in ("ontvangen", "opgepakt", "doorgegeven")


def _knop(blad: Signaalblad, naam: str) -> c.Knop:
    daad = next(d for d in ALLE if d.naam == naam)
    return c.Knop(str(daad.knop if daad.direct else daad.titel), url(blad, naam), daad.direct, nieuw())


def _groepen(blad: Signaalblad) -> tuple[c.Groep, ...]:
    """Return what else can be done, in groups; what stands on a row of its own is left out."""
    verder = [d for d in ALLE if d.naam in blad.verder and not d.per]
    uit = (
        c.Groep(str(naam), tuple(_knop(blad, d.naam) for d in verder if d.groep == code))
        for code, naam in GROEPEN.items()
    )
    return tuple(groep for groep in uit if groep.knoppen)
