"""Answers and lists in words: what can be chosen, what was answered, what a list is called."""

from datetime import datetime

from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen import lijstbladen as b
from waakvlam.core.aanpak.lijsten import PARTNERS, Onderdeel, Vraaglijst
from waakvlam.core.antwoorden import NVT, ONBEKEND, OPEN, TEKST

SOORTEN = {
    "vragenlijst": _("Vragenlijst"),
    "checklist": _("Checklist"),
    "agenda": _("Agenda"),
    "voorbereiding": _("Voorbereiding"),
    "factoren": _("Factoren"),
    "stappenplan": _("Stappenplan"),
    "scenario": _("Scenario"),
}
KOPPEN = {
    PARTNERS: _("Partners"),
    "kenmerken": _("Kenmerken"),
    "dilemmas": _("Dilemma's"),
    "aandacht": _("Aandachtspunten"),
    "tips": _("Tips"),
}
"""Headings of the sections of a scenario."""

WOORDEN = {"ja": _("Ja"), "nee": _("Nee"), ONBEKEND: _("Weet ik niet"), NVT: _("Niet van toepassing"),
           OPEN: _("Nog open")}  # fmt: skip
GEDAAN = {"scenario": _("Bekeken")}
"""What a tick means, where it is not *gedaan*."""


def keuzes(lijst: Vraaglijst, deel: Onderdeel, vertaal: Vertaal) -> tuple[b.Keus, ...]:
    """What a question can be answered with, in words; for a text, number or day what can stand instead."""
    eerst: list[tuple[str, str]] = []
    if deel.soort == "keuze":
        eerst = list(deel.model.opties.items())
    elif deel.soort == "ja_nee":
        eerst = [("ja", vertaal(WOORDEN["ja"])), ("nee", vertaal(WOORDEN["nee"]))]
    elif deel.soort == "vink":
        eerst = [("ja", naam_van(lijst, deel, "ja", vertaal))]
    onbekend = deel.model.onbekend_mag and lijst.model.soort != "scenario"
    return (*(b.Keus(code, naam, code == deel.hoog) for code, naam in eerst), *bijkeuzes(vertaal, onbekend))


def bijkeuzes(vertaal: Vertaal, onbekend: bool) -> tuple[b.Keus, ...]:
    """What any question can be answered with."""
    codes = [ONBEKEND, NVT, OPEN] if onbekend else [NVT, OPEN]
    return tuple(b.Keus(code, vertaal(WOORDEN[code])) for code in codes)


def naam_van(lijst: Vraaglijst, deel: Onderdeel | None, waarde: str | int, vertaal: Vertaal) -> str:
    """An answer in words; empty for a text, which stands beside it."""
    if deel is not None and waarde in deel.model.opties:
        return deel.model.opties[str(waarde)]
    if deel is not None and deel.soort == "vink" and waarde in ("ja", "nee"):
        gedaan = vertaal(GEDAAN.get(lijst.model.soort, _("Gedaan")))
        return gedaan if waarde == "ja" else vertaal("Niet gedaan")
    if waarde == TEKST:
        return ""
    if deel is not None and deel.soort == "datum" and isinstance(waarde, str) and waarde not in WOORDEN:
        dag = datetime.fromisoformat(waarde)
        return f"{dag.day}-{dag.month}-{dag.year}"
    return vertaal(WOORDEN[waarde]) if waarde in WOORDEN else str(waarde)
