"""From what was typed in a list to what changed: only what a person changed since they opened it counts."""

from collections.abc import Mapping
from dataclasses import dataclass

from waakvlam.application.vragen.lijstbladen import Lijstblad, Vraag
from waakvlam.core.antwoorden import NVT, ONBEKEND, OPEN, TEKST, Antwoorden, Invulling
from waakvlam.core.gebeurtenis import Tekst

ZELF = ("tekst", "aantal", "datum")
"""Kinds of question that people answer in their own way, beside *weet ik niet* and *niet van toepassing*."""


@dataclass(frozen=True, slots=True)
class Getypt:
    """What stands in the fields of one question: the choice, the number or day, the text."""

    keus: str
    waarde: str
    tekst: str

    def antwoord(self, vraag: Vraag, eerst: "Getypt") -> str:
        """The answer these fields come to."""
        if vraag.soort not in ZELF or self.keus in (ONBEKEND, NVT):
            return self.keus or OPEN
        if vraag.soort != "tekst":
            return self.waarde or OPEN
        if self.tekst:
            return TEKST
        # The text of another circle may be the answer: an empty field of one's own changes nothing then.
        return TEKST if not eerst.tekst and vraag.nu and vraag.nu.waarde == TEKST else OPEN


def _regels(tekst: str) -> str:
    return tekst.replace("\r\n", "\n").strip()


def staat_er(vraag: Vraag) -> Getypt:
    """What the fields of a question hold before anyone types."""
    waarde = vraag.nu.waarde if vraag.nu else OPEN
    if vraag.soort not in ZELF or waarde in (ONBEKEND, NVT):
        return Getypt(waarde, "", _regels(vraag.eigen_tekst))
    eigen = waarde if vraag.soort != "tekst" and waarde != OPEN else ""
    return Getypt("", eigen, _regels(vraag.eigen_tekst))


def lees(data: Mapping[str, str], vraag: Vraag) -> Getypt:
    """What was sent for a question; the answer to an earlier question when that was taken over."""
    tekst = _regels(data.get(f"t-{vraag.code}", ""))
    if vraag.eerder is not None and data.get(f"o-{vraag.code}"):
        over = next((s.tekst for s in vraag.eerder.teksten), "")
        waarde = vraag.eerder.waarde
        zelf = vraag.soort in ZELF and waarde not in (ONBEKEND, NVT)
        return Getypt("" if zelf else waarde, waarde if zelf else "", tekst or _regels(over))
    anders = "" if vraag.soort in ZELF else OPEN
    return Getypt(data.get(f"a-{vraag.code}", anders), data.get(f"w-{vraag.code}", "").strip(), tekst)


def gewijzigd(data: Mapping[str, str], toen: Lijstblad, nu: Lijstblad) -> dict[str, Getypt]:
    """Per question what the person changed: other than what they read, and than what stands there now."""
    gelezen = {vraag.code: vraag for vraag in toen.vragen()}
    uit: dict[str, Getypt] = {}
    for vraag in nu.vragen():
        was = gelezen.get(vraag.code, vraag)
        if not (vraag.mag or was.mag):
            continue
        getypt = lees(data, was)
        if getypt not in (staat_er(was), staat_er(vraag)) and _gestuurd(data, vraag.code):
            uit[vraag.code] = getypt
    return uit


def _gestuurd(data: Mapping[str, str], code: str) -> bool:
    """Whether the form held this question: a question that came later is not one that was emptied."""
    return any(f"{soort}-{code}" in data for soort in "awto")


def antwoorden(wijziging: Mapping[str, Getypt], toen: Lijstblad, kring: str) -> Antwoorden:
    """The answers of a command. ``kring``: the circle the texts are for; only there a text is taken away."""
    gelezen = {vraag.code: vraag for vraag in toen.vragen()}
    uit: dict[str, Invulling] = {}
    for code, getypt in wijziging.items():
        vraag = gelezen[code]
        eerst = staat_er(vraag)
        antwoord = getypt.antwoord(vraag, eerst)
        tekst: str | None = getypt.tekst if getypt.tekst != eerst.tekst or antwoord == NVT else None
        if not tekst and kring != toen.kring:
            tekst = None
        if antwoord == TEKST:
            uit[code] = Invulling(None, None if tekst is None else Tekst(tekst))
        elif antwoord == OPEN:
            uit[code] = Invulling(OPEN)
        else:
            uit[code] = Invulling(antwoord, None if tekst is None else Tekst(tekst))
    return Antwoorden(uit)
