"""What someone chose for what was found in their text: replace it, put it apart, or leave it and why."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from waakvlam.core.deur import Woordenboek, vind
from waakvlam.core.deur.vondst import GROEP, NOOIT, SOORTEN, Vondst, vervang

VERVANG, APART, BLIJFT = "vervang", "apart", "blijft"
REDENEN = ("geen-mens", "functie", "nodig")
"""Why something stays: it does not point to a person, it belongs to an office, or it is needed to help."""

ERTOE = "ertoe"
"""Why a word for a group stays: it matters for what happens."""

MELDER = "de melder"
"""What stands in a text for what was put apart with who reports."""

LANGST = 400
"""Characters of one answer at most."""


@dataclass(frozen=True, slots=True)
class Keuze:
    """An answer: what to do with this piece of text of this kind."""

    doe: str
    soort: str
    stuk: str


def lees_keuze(geschreven: str) -> Keuze | None:
    """An answer as the page sends it, ``doe|soort|stuk``; None when it is none."""
    doe, _, rest = geschreven[:LANGST].partition("|")
    soort, _, stuk = rest.partition("|")
    if soort not in SOORTEN or not stuk:
        return None
    reden = doe.removeprefix(f"{BLIJFT}-")
    if reden != doe:
        goed = reden == ERTOE if soort == GROEP else reden in REDENEN and soort not in NOOIT
        return Keuze(doe, soort, stuk) if goed else None
    if doe in (VERVANG, APART) or (doe[:1] == "P" and doe[1:].isdecimal()):
        return Keuze(doe, soort, stuk)
    return None


def kort(geschreven: Iterable[str]) -> str:
    """What was left in a text, as codes for the audit log: kind and reason, never what it was."""
    keuzes = [keuze for een in geschreven if (keuze := lees_keuze(een)) is not None]
    blijft = [f"{k.soort}:{k.doe.removeprefix(f'{BLIJFT}-')}" for k in keuzes if k.doe.startswith(BLIJFT)]
    return " ".join(sorted(set(blijft)))


@dataclass(frozen=True, slots=True)
class Vraag:
    """A piece of text to answer for. ``gekozen`` is the answer so far (``doe``), empty without one."""

    soort: str
    stuk: str
    door: str
    gekozen: str


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """A text with the answers carried out, all questions, and what goes to a field of its own by kind."""

    tekst: str
    vragen: tuple[Vraag, ...]
    apart: Mapping[str, str]

    @property
    def open(self) -> bool:
        """Whether a question has no answer yet."""
        return any(not vraag.gekozen for vraag in self.vragen)


def weeg(
    tekst: str,
    woorden: Woordenboek,
    geschreven: Iterable[str],
    soorten: Collection[str],
    personen: Collection[str] = (),
    apart: Collection[str] = (),
) -> Uitkomst:
    """What to ask about a text, and the text with what was answered.

    ``soorten`` are the kinds that are asked about, ``personen`` the persons that can stand in the place of a
    name (P1, P2 …), ``apart`` the kinds that can go to a field of their own. An answer that is not possible
    counts as none.
    """
    gekozen = {
        (k.soort, k.stuk): k.doe
        for een in geschreven
        if (k := lees_keuze(een)) is not None and _kan(k, personen, apart)
    }
    vragen: dict[tuple[str, str], Vraag] = {}
    weg: list[Vondst] = []
    los: dict[str, str] = {}
    for vondst in vind(tekst, woorden):
        if vondst.soort not in soorten:
            continue
        stuk = tekst[vondst.begin : vondst.einde]
        doe = gekozen.get((vondst.soort, stuk), "")
        vragen.setdefault((vondst.soort, stuk), Vraag(vondst.soort, stuk, vondst.door, doe))
        if doe and not doe.startswith(BLIJFT):
            door = {VERVANG: vondst.door, APART: MELDER}.get(doe, doe)
            weg.append(Vondst(vondst.begin, vondst.einde, vondst.soort, door))
        if doe == APART:
            los.setdefault(vondst.soort, stuk)
    return Uitkomst(vervang(tekst, weg), tuple(vragen.values()), los)


def _kan(keuze: Keuze, personen: Collection[str], apart: Collection[str]) -> bool:
    if keuze.doe == APART:
        return keuze.soort in apart
    return not keuze.doe.startswith("P") or keuze.doe in personen
