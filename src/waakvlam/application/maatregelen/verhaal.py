"""The course of goals, decisions of the team, measures and the plan, one sentence per event."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from waakvlam.application.omgeving import omgeving
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.maatregel import gebeurtenissen as g
from waakvlam.core.tijd import ZONE

Verteller = Callable[[Any, Aanpak, Vertaal], str]
OVER = {
    "beeld": _("het beeld"),
    "oordeel": _("het oordeel"),
    "doel": _("een doel"),
    "communicatie": _("de communicatie"),
    "team": _("het team"),
    "maatregel": _("een maatregel"),
    "anders": _("iets anders"),
}
AFLOPEN = {
    "bereikt": _("Het werkte."),
    "deels": _("Het werkte voor een deel."),
    "niet": _("Het werkte niet."),
    "vervangen": _("Er komt iets anders voor in de plaats."),
    "overgedragen": _("Een ander gaat ermee verder."),
}
TAKEN = {
    "maatregel-stopt": _("Deze maatregel stopt. Verlengen, aanpassen of stoppen?"),
    "maatregel-kijk": _("Is deze maatregel nog nodig? Verlengen, aanpassen of stoppen?"),
    "maatregel-voorbij": _("De dag van deze maatregel is voorbij en er is niets besloten. Wie doet wat?"),
    "maatregel-eigenaar": _("Deze maatregel heeft nog geen eigenaar. Wie voert hem uit?"),
    "maatregel-afwegen": _("Schrijf nog op waarom deze maatregel past en of het lichter kan."),
    "besluit-voorgelegd": _("Dit is u voorgelegd. Besluit u zo?"),
    "bevestig-teambesluit": _("Klopt dit besluit?"),
    "plan-kijk": _("Kijk samen naar dit deel van het plan: {wat}"),
}


def dag(moment: datetime) -> str:
    """A moment as a day, in codes that read in any language."""
    return moment.astimezone(ZONE).strftime("%d-%m-%Y")


def soort(code: str, vertaal: Vertaal) -> str:
    """The name of a kind of measure."""
    gevonden = omgeving().maatregelregels.soorten.get(code)
    return vertaal(gevonden.naam) if gevonden else code


def macht(code: str | None, vertaal: Vertaal) -> str:
    """The name of a statutory power; empty without one."""
    gevonden = omgeving().maatregelregels.bevoegdheden.get(code or "")
    return vertaal(gevonden.naam) if gevonden else (code or "")


def plandeel(code: str, vertaal: Vertaal) -> str:
    """The name of a part of a plan."""
    gevonden = omgeving().maatregelregels.plandelen.get(code)
    return vertaal(gevonden.naam) if gevonden else code


def taak(code: str, onderwerp: str | None, vertaal: Vertaal) -> str | None:
    """What is asked, in words; None for a question that is not about these things."""
    for begin, zin in TAKEN.items():
        if code.startswith(begin + "-"):
            wat = plandeel(onderwerp or "", vertaal) if begin == "plan-kijk" else ""
            return vertaal(zin).format(wat=wat)
    return None


def gevraagd(code: str, eigen: str, onderwerp: str | None, vertaal: Vertaal) -> str:
    """What is asked with the words of the measure or decision before it; else those words alone."""
    zin = taak(code, onderwerp, vertaal)
    if zin is None or not eigen:
        return eigen
    begin = eigen.rstrip()
    return f"{begin} {zin}" if begin.endswith((".", "!", "?")) else f"{begin}. {zin}"


def _einde(tot: datetime | None, herzien: datetime | None, _: Vertaal) -> str:
    delen = []
    if tot is not None:
        delen.append(_("Stopt op {dag}.").format(dag=dag(tot)))
    if herzien is not None:
        delen.append(_("Opnieuw bekijken op {dag}.").format(dag=dag(herzien)))
    return " ".join(delen)


def _rollen(aanpak: Aanpak, codes: tuple[str, ...]) -> str:
    return ", ".join(dict.fromkeys(namen.rol(aanpak, code) for code in codes))


def _besluit(e: g.TeambesluitGenomen, aanpak: Aanpak, _: Vertaal) -> str:
    if e.voorgelegd:
        zin = _("Voorgelegd aan {wie}: besluit over {wat}.").format(
            wie=_rollen(aanpak, e.wacht_op), wat=_(OVER.get(e.over, e.over))
        )
    else:
        zin = _("Besluit over {wat}, door {wie}.").format(
            wat=_(OVER.get(e.over, e.over)), wie=namen.rol(aanpak, e.beslist_door)
        )
    if e.oneens:
        zin += " " + _("Niet eens: {wie}.").format(wie=_rollen(aanpak, e.oneens))
    return zin


def _bevestigd(e: g.TeambesluitBevestigd, aanpak: Aanpak, _: Vertaal) -> str:
    zin = _("{wie} zegt ja tegen het besluit.") if e.klopt else _("{wie} zegt nee tegen het besluit.")
    return zin.format(wie=namen.rol(aanpak, e.rol))


def _genomen(e: g.MaatregelGenomen, aanpak: Aanpak, _: Vertaal) -> str:
    zin = _("Maatregel voorgelegd ({soort}).") if e.voorgelegd else _("Maatregel genomen ({soort}).")
    zin = zin.format(soort=macht(e.bevoegdheid, _) or soort(e.soort, _))
    if e.rol:
        zin += " " + _("Uitvoering: {wie}.").format(wie=namen.rol(aanpak, e.rol))
    return f"{zin} {_einde(e.tot, e.herzien, _)}"


def _doel(e: g.DoelAfgerond, aanpak: Aanpak, _: Vertaal) -> str:
    return _("Doel bereikt.") if e.uitkomst == "bereikt" else _("Doel losgelaten.")


VERTELLERS: dict[type, Verteller] = {
    g.DoelGesteld: lambda e, a, _: _("Subdoel gesteld.") if e.boven else _("Doel gesteld."),
    g.DoelGewijzigd: lambda e, a, _: _("Doel in andere woorden."),
    g.DoelAfgerond: _doel,
    g.TeambesluitGenomen: _besluit,
    g.TeambesluitBevestigd: _bevestigd,
    g.MandaatGegeven: lambda e, a, _: _("{wie} mag zelf besluiten, tot {dag}.").format(
        wie=namen.rol(a, e.rol), dag=dag(e.tot)
    ),
    g.MandaatIngetrokken: lambda e, a, _: _("Mandaat ingetrokken."),
    g.MaatregelGenomen: _genomen,
    g.MaatregelVerlengd: lambda e, a, _: _("Maatregel loopt door.") + " " + _einde(e.tot, e.herzien, _),
    g.MaatregelAangepast: lambda e, a, _: _("Maatregel aangepast."),
    g.MaatregelBeeindigd: lambda e, a, _: (
        _("Maatregel gestopt.") + " " + _(AFLOPEN.get(e.uitkomst, e.uitkomst))
    ),
    g.PlandeelGeschreven: lambda e, a, _: _("Plan van aanpak, {deel}: geschreven.").format(
        deel=plandeel(e.deel, _).lower()
    ),
    g.PlandeelBekeken: lambda e, a, _: _("Plan van aanpak, {deel}: samen bekeken.").format(
        deel=plandeel(e.deel, _).lower()
    ),
}
