"""What has to happen outside because of events, as ids for the outbox; never any content."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from waakvlam.application.bewaren.werk import is_weg
from waakvlam.application.oproep.effecten import BELTAKEN, OPROEP, oproep_effecten, oproep_termijnen
from waakvlam.application.poorten import Kop, Regel, Termijn, Wijziging
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bijeenkomst.toestand import Bijeenkomst
from waakvlam.core.casus import Toestand
from waakvlam.core.casus import gastgebeurtenissen as gg
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus.wat_nu import herinnering, wat_nu
from waakvlam.core.cijfer.gebeurtenissen import CijferGekozen
from waakvlam.core.cijfer.toestand import Cijfer
from waakvlam.core.datalek.gebeurtenissen import DatalekGemeld
from waakvlam.core.datalek.toestand import Datalek
from waakvlam.core.gericht.gebeurtenissen import GerichtGevraagd
from waakvlam.core.gericht.toestand import Gericht
from waakvlam.core.maatregel.gebeurtenissen import TeambesluitGenomen
from waakvlam.core.overleg.gebeurtenissen import BesluitenlijstVerzonden
from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal import gebeurtenissen as s
from waakvlam.core.signaal.klok import lopend
from waakvlam.core.signaal.weg import weg_van
from waakvlam.core.spar.gebeurtenissen import SparBeantwoord, SparGevraagd
from waakvlam.core.spar.toestand import Spar
from waakvlam.core.stukken.gebeurtenissen import SituatieVerstuurd
from waakvlam.core.toegang.verzoeken import PRIVACY
from waakvlam.core.verzoek import gebeurtenissen as vz
from waakvlam.core.verzoek.toestand import Verzoek

LATER = frozenset({"signaal-gemeld", "zoek-namen"})
"""What can come a thousand at a time: it waits for all other effects, such as calling people together."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One effect: its kind, the key that keeps it single, and ids and codes."""

    soort: str
    sleutel: str
    ids: dict[str, str]

    @property
    def later(self) -> bool:
        """Whether it lets others go first."""
        return self.soort in LATER


def _aan_wie(e: Any) -> Iterator[tuple[str, str]]:
    """Kind of effect and the role or body it is for."""
    if isinstance(e, g.TaakGesteld):
        soort = "bel-taak" if e.code.startswith(BELTAKEN) else "taak-gesteld"
        yield from ((soort, rol) for rol in e.rollen)
    elif isinstance(e, (g.BesluitGenomen, TeambesluitGenomen)):
        yield from (("bevestiging-gevraagd", rol) for rol in e.wacht_op)
    elif isinstance(e, g.RegieGewijzigd):
        yield from (("regie-gekregen", rol) for rol in e.rollen)
    elif isinstance(e, OPROEP):
        yield from oproep_effecten(e)
    elif isinstance(e, g.GremiumBijeengeroepen) and e.oproep is None:
        yield from (("bijeengeroepen", wie) for wie in (e.gremium, *e.genodigd))
    elif isinstance(e, (gg.GastUitgenodigd, gg.GastAntwoordde)):
        yield ("gast-uitgenodigd" if isinstance(e, gg.GastUitgenodigd) else "gast-antwoordde"), e.gast
    elif isinstance(e, SituatieVerstuurd):
        yield from (("situatie-verstuurd", wie) for wie in e.aan)
    elif isinstance(e, g.GekoppeldeCasusGevraagd):
        yield "gekoppelde-casus-gevraagd", e.aanpak
    elif isinstance(e, s.SignaalGemeld):
        # Who handles signals is told first; the text is looked over after that.
        yield ("signaal-met-gevaar" if e.gevaar else "signaal-gemeld"), "behandelaars"
        yield "zoek-namen", "werker"
    elif isinstance(e, (s.WaarnemingToegevoegd, s.TekstOpgeschoond)):
        yield "zoek-namen", "werker"
    elif isinstance(e, (s.SignaalAfgehandeld, s.SignaalTeruggemeld)):
        yield "terugkoppeling", "melder"
    elif isinstance(e, s.VraagGesteld):
        yield from (("vraag-gesteld", wie) for wie in (*e.rollen, *filter(None, [e.gremium])))
        yield from (("vraag-gesteld", f"@{account}") for account in e.mensen)
    elif isinstance(e, s.VraagBeantwoord):
        yield "vraag-beantwoord", f"#{e.vraag}"
    elif isinstance(e, s.SignaalDoorgegeven):
        yield "signaal-doorgegeven", e.rol or e.gremium or ""
    elif isinstance(e, s.SignaalTeruggestuurd):
        yield "signaal-teruggestuurd", "doorgever"
    elif isinstance(e, s.OpschonenGevraagd):
        yield "opschonen-gevraagd", "melder"
    elif isinstance(e, GerichtGevraagd):
        yield from (("gericht-gevraagd", rol) for rol in e.lezers)
    elif isinstance(e, CijferGekozen):
        yield from (("cijfer-gevraagd", rol) for rol in e.rollen)
    elif isinstance(e, SparGevraagd):
        yield "spar-gevraagd", e.aan
    elif isinstance(e, SparBeantwoord):
        yield "spar-beantwoord", "vrager"
    elif isinstance(e, vz.VerzoekOntvangen):
        yield "verzoek-ontvangen", "behandelaar"
    elif isinstance(e, vz.VerzoekUitgezet):
        yield from (("verzoek-uitgezet", rol) for rol in e.rollen)
    elif isinstance(e, (vz.VerzoekNagekeken, vz.StukkenBijVerzoek)):
        yield "verzoek-nagekeken", "behandelaar"
    elif isinstance(e, BesluitenlijstVerzonden):
        yield from (("besluitenlijst", rol) for rol in e.aan)
    elif isinstance(e, DatalekGemeld):
        yield "datalek-gemeld", PRIVACY


def effecten_van(regel: Regel, gebeurtenis: Any, namens_wie: str | None = None) -> Iterator[Effect]:
    """The effects of one event. An exercise is marked, so that whoever carries it out can say so."""
    for soort, wie in _aan_wie(gebeurtenis):
        ids = {"gemeente": regel.gemeente, "stroom": regel.stroom, "nr": str(regel.nr), "wie": wie}
        if regel.oefening:
            ids["oefening"] = "ja"
        if soort == "bevestiging-gevraagd" and namens_wie is not None and wie == regel.namens:
            ids["account"] = namens_wie
        yield Effect(soort, f"{soort}:{regel.gemeente}:{regel.stroom}:{regel.nr}:{wie}", ids)


def wijziging_van(
    kop: Kop,
    regels: Sequence[Regel],
    toestand: Any,
    aanpak: Aanpak | None,
    teksten: Mapping[str, str] | None = None,
) -> Wijziging:
    """What projections get: the state after the events, with what is asked now worked out once."""
    nu = wat_nu(toestand, aanpak) if isinstance(toestand, Toestand) and aanpak is not None else None
    return Wijziging(kop, tuple(regels), toestand, aanpak, nu, teksten or {})


CIJFER_LAAT = "cijfer-laat:"
"""How the name of a term begins at which a value of a figure is late; its period follows."""
NADERT = "nadert:"
"""How the name of a term begins that reminds of another."""


def _herinneringen(wijziging: Wijziging) -> Iterator[tuple[str, datetime]]:
    """Before a term of the approach runs out, when the approach says so."""
    assert wijziging.wat_nu is not None and wijziging.aanpak is not None
    for vraag in wijziging.wat_nu.vragen:
        if (op := herinnering(vraag, wijziging.aanpak)) is not None:
            yield f"{NADERT}{vraag.code}", op


def _cijfertermijnen(s: Cijfer) -> Iterator[tuple[str, datetime]]:
    """When a value is late, per period that misses one, and when it is decided anew whether to go on."""
    if s.gestopt_op is None and s.tot is not None:
        yield from ((f"{CIJFER_LAAT}{p.code}", s.uiterlijk(p)) for p in s.periodes() if s.mist(p))
        yield "cijfer-herzien", s.tot


def termijnen_van(wijziging: Wijziging) -> list[Termijn]:
    """The moments at which something runs out in this case or signal, as it stands."""
    gemeente, stroom, toestand = wijziging.kop.gemeente, wijziging.kop.stroom, wijziging.toestand
    if is_weg(toestand):
        return []
    if wijziging.wat_nu is not None:
        return [
            Termijn(gemeente, stroom, vraag.taak or f"{vraag.code}:{vraag.onderwerp or ''}", vraag.uiterlijk)
            for vraag in wijziging.wat_nu.vragen
            if vraag.uiterlijk is not None
        ] + [
            Termijn(gemeente, stroom, naam, op)
            for naam, op in (*oproep_termijnen(toestand), *_herinneringen(wijziging))
        ]
    if isinstance(toestand, Signaal):
        weg = weg_van(wijziging.aanpak, toestand.weg, toestand.thema)
        return [Termijn(gemeente, stroom, naam, moment) for naam, moment in lopend(toestand, weg).items()]
    if isinstance(toestand, (Verzoek, Datalek)) and toestand.termijn is not None:
        return [Termijn(gemeente, stroom, "wettelijk", toestand.termijn)]
    if isinstance(toestand, Gericht) and toestand.tot is not None and toestand.gestopt_op is None:
        return [Termijn(gemeente, stroom, "gericht-af", toestand.tot)]
    if isinstance(toestand, Cijfer):
        return [Termijn(gemeente, stroom, *paar) for paar in _cijfertermijnen(toestand)]
    if isinstance(toestand, Bijeenkomst):
        momenten = {"volgende-nadert": toestand.herinner, "volgende": toestand.volgende}
        return [Termijn(gemeente, stroom, wat, op) for wat, op in momenten.items() if op is not None]
    if isinstance(toestand, Spar) and toestand.verloopt_op is not None:
        return [Termijn(gemeente, stroom, "spar-weg", toestand.verloopt_op)]
    return []
