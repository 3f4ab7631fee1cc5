"""Two changes of one file at once: lines that do not touch each other are merged, the same entry is not."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from waakvlam.core.ontwerp.bestanden import is_voorbeeld
from waakvlam.core.ontwerp.onderdelen import ONTBREEKT, Onleesbaar, boom, delen_van, zet

Blok = tuple[int, int, list[str]]


def delen_tussen(naam: str, oud: str, nieuw: str) -> dict[str, object] | None:
    """The entries that differ between two texts of a file, with their new value; None when unreadable."""
    bomen = [boom(naam, t) if t.strip() else None for t in (oud, nieuw)]
    leeg = [not t.strip() for t in (oud, nieuw)]
    if is_voorbeeld(naam) or any(b is None and not n for b, n in zip(bomen, leeg, strict=True)):
        return None
    van, naar = ({} if b is None else delen_van(b) for b in bomen)
    return {
        pad: naar.get(pad, ONTBREEKT)
        for pad in {**van, **naar}
        if van.get(pad, ONTBREEKT) != naar.get(pad, ONTBREEKT)
    }


def voeg_samen(naam: str, basis: str, mijn: str, hun: str) -> tuple[str | None, tuple[str, ...]]:
    """The text with both changes, or None with the entries that both changed (the file's name if unclear)."""
    if mijn == hun or basis == mijn:
        return hun, ()
    if basis == hun:
        return mijn, ()
    van_mij, van_hun = delen_tussen(naam, basis, mijn), delen_tussen(naam, basis, hun)
    regels = _regels(basis, mijn, hun)
    if van_mij is None or van_hun is None:
        return (regels, ()) if regels is not None else (None, (naam,))
    botst = tuple(pad for pad in van_mij if pad in van_hun and van_mij[pad] != van_hun[pad])
    if botst:
        return None, botst
    if regels is not None:
        samen = delen_tussen(naam, basis, regels)
        if samen == {**van_mij, **van_hun}:
            return regels, ()
    tekst = hun
    try:
        for pad, waarde in van_mij.items():
            tekst = zet({naam: tekst}, pad, waarde).get(naam, tekst)
    except Onleesbaar:
        return None, (naam,)
    if delen_tussen(naam, basis, tekst) != {**van_mij, **van_hun}:
        return None, (naam,)
    return tekst, ()


def _blokken(basis: Sequence[str], nieuw: list[str]) -> list[Blok]:
    """What changed: lines of the base from, to, and what comes in their place."""
    stappen = SequenceMatcher(None, basis, nieuw, autojunk=False).get_opcodes()
    return [(a, b, nieuw[c:d]) for soort, a, b, c, d in stappen if soort != "equal"]


def _regels(basis: str, mijn: str, hun: str) -> str | None:
    """Both changes line by line; None when they touch the same lines."""
    oud = basis.splitlines(keepends=True)
    blokken = sorted(
        [
            *((a, b, 0, erbij) for a, b, erbij in _blokken(oud, hun.splitlines(keepends=True))),
            *((a, b, 1, erbij) for a, b, erbij in _blokken(oud, mijn.splitlines(keepends=True))),
        ],
        key=lambda blok: blok[:3],
    )
    uit: list[str] = []
    plek, vorige_van, vorige = 0, -1, (-1, -1, list[str]())
    for a, b, van, erbij in blokken:
        if (a, b, erbij) == vorige and van != vorige_van:
            continue
        if a < plek:
            return None
        uit += [*oud[plek:a], *erbij]
        plek, vorige_van, vorige = b, van, (a, b, erbij)
    return "".join([*uit, *oud[plek:]])
