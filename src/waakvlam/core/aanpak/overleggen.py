"""Lays the changes of a municipality over the approach it is based on (``op_basis_van``).

Maps merge by key, lists and plain values replace, and ``{vervalt: reden}`` takes something away. What holds
together as one whole (a line of lead, a decider, a condition) is replaced whole. A new name comes after the
name that stands before it in the change.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from waakvlam.core.aanpak.meldingen import Melding, Plek, citeer, melding
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.niveaus import LijnModel
from waakvlam.core.aanpak.yamllezer import Knoop

Weg = tuple[str, ...]

BASIS = "(basis)"
"""In the place of a finding: it stands in the approach underneath, at the path that follows."""

VERVALT = "vervalt"
EIGEN = ("taal", "aanpak", "titel", "versie", "geldig_vanaf", "op_basis_van", "aanpassingen")
"""What an approach always says of itself: never taken from the one underneath."""

HEEL = {
    "beslist",
    "als",
    "dan",
    "anders",
    "voldaan",
    "alleen_als",
    "aanleiding",
    "wat",
    "standaard",
    "waarden",
}
_ALIAS: dict[Any, str] = {"is_": "is", "in_": "in"}


def leg_over(basis: AanpakModel, boom: Knoop) -> tuple[Knoop, list[Melding]]:
    """Return the tree of the whole: ``basis`` with the changes in ``boom`` over it, and what is wrong.

    The tree gets a key ``aanpassingen`` that says what was changed. ``boom`` itself stays as it is.
    """
    data = basis.model_dump(mode="json", exclude_defaults=True)
    onder = _knoop({k: w for k, w in data.items() if k not in EIGEN}, (), basis.aanpak)
    werk = _Werk()
    geheel = werk.samen(onder, _netjes(boom, ()), ())
    for sleutel in EIGEN:
        if sleutel in boom.inhoud:
            geheel.inhoud[sleutel] = boom.inhoud[sleutel]
    geheel.plek = boom.plek
    plek = boom.sleutels["op_basis_van"]
    geheel.inhoud["aanpassingen"] = _knoop_op(list(werk.aanpassingen()), plek)
    geheel.sleutels["aanpassingen"] = plek
    return geheel, werk.meldingen


class _Werk:
    """One merge: what was changed, and what was wrong in the changes."""

    def __init__(self) -> None:
        self.meldingen: list[Melding] = []
        self._anders: dict[Weg, list[str]] = {}
        self._nieuw: dict[Weg, None] = {}
        self._weg: dict[Weg, str] = {}

    def aanpassingen(self) -> Iterator[dict[str, Any]]:
        """Yield per rule what was changed: taken away, new, or other in which fields."""
        for pad, reden in self._weg.items():
            yield {"pad": ".".join(pad), "soort": "vervallen", "reden": reden}
        for pad in self._nieuw:
            yield {"pad": ".".join(pad), "soort": "nieuw"}
        for pad, velden in self._anders.items():
            yield {"pad": ".".join(pad), "soort": "anders", "velden": velden}

    def _veranderd(self, pad: Weg) -> None:
        velden = self._anders.setdefault(pad[:2], [])
        if pad[2:]:
            velden.append(".".join(pad[2:]))

    def samen(self, onder: Knoop, boven: Knoop, pad: Weg) -> Knoop:
        """Return ``boven`` over ``onder``, two maps at ``pad``."""
        inhoud: dict[str, Knoop] = dict(onder.inhoud)
        sleutels = dict(onder.sleutels)
        vorige: str | None = None
        for naam, knoop in boven.inhoud.items():
            hier = (*pad, naam)
            if not pad and naam in EIGEN:
                continue
            sleutels[naam] = boven.sleutels.get(naam, knoop.plek)
            if _is_vervalt(knoop):
                self._haal_weg(inhoud, naam, knoop, hier, sleutels)
                continue
            if naam not in inhoud:
                inhoud = _tussen(inhoud, vorige, _volgende(boven.inhoud, naam, inhoud), naam, knoop)
                self._nieuw_of_anders(knoop, hier)
            elif (
                isinstance(knoop.inhoud, dict) and isinstance(inhoud[naam].inhoud, dict) and _mag_samen(hier)
            ):
                inhoud[naam] = self.samen(inhoud[naam], knoop, hier)
            elif knoop.waarde() != inhoud[naam].waarde():
                inhoud[naam] = knoop
                self._veranderd(hier)
            vorige = naam
        return Knoop(boven.plek, inhoud, "", sleutels)

    def _nieuw_of_anders(self, knoop: Knoop, pad: Weg) -> None:
        if len(pad) == 1 and isinstance(knoop.inhoud, dict):
            self._nieuw.update({(*pad, naam): None for naam in knoop.inhoud})
        elif len(pad) == 2:
            self._nieuw[pad] = None
        else:
            self._veranderd(pad)

    def _haal_weg(
        self, inhoud: dict[str, Knoop], naam: str, knoop: Knoop, pad: Weg, sleutels: dict[str, Plek]
    ) -> None:
        reden = knoop.inhoud[VERVALT].inhoud
        plek = sleutels.pop(naam)
        if not isinstance(reden, str) or not reden.strip():
            zin = f"Schrijf bij «{VERVALT}» waarom «{citeer(naam)}» vervalt."
            self.meldingen.append(melding(plek, "vervalt-zonder-reden", zin))
        if naam not in inhoud:
            zin = f"«{citeer(naam)}» staat niet in de basis, dus het kan niet vervallen."
            self.meldingen.append(melding(plek, "vervalt-niets", zin, naam=naam, mogelijk=tuple(inhoud)))
            return
        del inhoud[naam]
        if len(pad) == 2:
            self._weg[pad] = str(reden)
        else:
            self._veranderd(pad)


def _is_vervalt(knoop: Knoop) -> bool:
    return isinstance(knoop.inhoud, dict) and list(knoop.inhoud) == [VERVALT]


def _mag_samen(pad: Weg) -> bool:
    """Say whether two maps at ``pad`` merge; some hold together as one whole."""
    if pad[0] == "niveaus" and pad[2:3] == ("regie",):
        return len(pad) <= 3 or pad[3:] == ("proces",) or pad[3:] == ("proces", "aspecten")
    return pad[-1] not in HEEL or len(pad) == 1


def _tussen(
    inhoud: dict[str, Knoop], vorige: str | None, volgende: str | None, naam: str, knoop: Knoop
) -> dict[str, Knoop]:
    """Return ``inhoud`` with ``naam`` after ``vorige``, else before ``volgende``, else at the end."""
    nieuw: dict[str, Knoop] = {}
    for sleutel, waarde in inhoud.items():
        if vorige is None and sleutel == volgende:
            nieuw[naam] = knoop
        nieuw[sleutel] = waarde
        if sleutel == vorige:
            nieuw[naam] = knoop
    return nieuw if naam in nieuw else {**nieuw, naam: knoop}


def _volgende(boven: Mapping[str, Knoop], naam: str, onder: Mapping[str, Knoop]) -> str | None:
    """The first name after ``naam`` in the change that the approach underneath has."""
    namen = list(boven)
    return next((n for n in namen[namen.index(naam) + 1 :] if n in onder), None)


def _netjes(knoop: Knoop, pad: Weg) -> Knoop:
    """Return ``knoop`` with the lead of the process by aspect written in full, as the base has it."""
    if not isinstance(knoop.inhoud, dict):
        return knoop
    if len(pad) == 4 and pad[0] == "niveaus" and pad[2:] == ("regie", "proces") and not _is_vervalt(knoop):
        if not set(knoop.inhoud) & {"aspecten", *LijnModel.model_fields}:
            return Knoop(knoop.plek, {"aspecten": knoop}, "", {"aspecten": knoop.plek})
        return knoop
    inhoud = {naam: _netjes(deel, (*pad, naam)) for naam, deel in knoop.inhoud.items()}
    return Knoop(knoop.plek, inhoud, knoop.tekst, knoop.sleutels)


def _knoop(data: Any, pad: Weg, basis: str) -> Knoop:
    """Make a tree of the data underneath; each place names the path there."""
    plek = Plek(" ".join((basis, BASIS, ".".join(pad[:2]))).strip())
    if isinstance(data, dict):
        paren = {_ALIAS.get(naam, str(naam)): waarde for naam, waarde in data.items()}
        inhoud: Any = {naam: _knoop(waarde, (*pad, naam), basis) for naam, waarde in paren.items()}
        return Knoop(plek, inhoud, "", {naam: knoop.plek for naam, knoop in inhoud.items()})
    if isinstance(data, list):
        return Knoop(plek, [_knoop(waarde, pad, basis) for waarde in data])
    return Knoop(plek, data, "" if data is None else str(data))


def _knoop_op(data: Any, plek: Plek) -> Knoop:
    if isinstance(data, dict):
        inhoud: Any = {naam: _knoop_op(waarde, plek) for naam, waarde in data.items()}
        return Knoop(plek, inhoud, "", dict.fromkeys(inhoud, plek))
    if isinstance(data, list):
        return Knoop(plek, [_knoop_op(waarde, plek) for waarde in data])
    return Knoop(plek, data, str(data))
