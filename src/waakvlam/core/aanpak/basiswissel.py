"""What a new version of the approach underneath means for the changes over it: a report, never a guess."""

from dataclasses import dataclass
from typing import Any

from waakvlam.core.aanpak.overleggen import EIGEN
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.aanpak import Aanpassing


@dataclass(frozen=True, slots=True)
class Wissel:
    """What happens with a new base, by path such as ``rollen.wijkagent``.

    ``botst``: changed here and there, somebody must choose. ``weg``: changed here, gone there.
    ``komt_mee``: only changed there, and taken over.
    """

    botst: tuple[str, ...]
    weg: tuple[str, ...]
    komt_mee: tuple[str, ...]

    @property
    def vanzelf(self) -> bool:
        """Whether nobody has to choose anything."""
        return not self.botst and not self.weg


def wissel(oud: AanpakModel, nieuw: AanpakModel, aanpassingen: list[Aanpassing]) -> Wissel:
    """Say what moving from the base ``oud`` to ``nieuw`` does to an approach with these changes over it.

    A field changed here clashes when the same field, a part of it or the whole rule changed there too.
    """
    voor, na = _regels(oud), _regels(nieuw)
    anders = {pad for pad in voor.keys() | na.keys() if voor.get(pad) != na.get(pad)}
    eigen = {a.pad: a for a in aanpassingen}
    botst = [
        pad
        for pad in sorted(anders & eigen.keys())
        if pad in na and _raakt(eigen[pad], voor.get(pad), na[pad])
    ]
    weg = [pad for pad in sorted(anders & eigen.keys()) if pad not in na and eigen[pad].soort == "anders"]
    return Wissel(tuple(botst), tuple(weg), tuple(sorted(anders - set(botst) - set(weg))))


def _regels(aanpak: AanpakModel) -> dict[str, Any]:
    """All rules of an approach by path; what is not a map of rules counts as one."""
    data = aanpak.model_dump(mode="json", exclude_defaults=True)
    regels: dict[str, Any] = {}
    for sleutel, waarde in data.items():
        if sleutel in EIGEN:
            continue
        if isinstance(waarde, dict):
            regels.update({f"{sleutel}.{code}": regel for code, regel in waarde.items()})
        else:
            regels[sleutel] = waarde
    return regels


def _raakt(eigen: Aanpassing, voor: Any, na: Any) -> bool:
    """Say whether a change there meets the change here."""
    if eigen.soort != "anders" or not eigen.velden:
        return True
    return any(_op(voor, veld) != _op(na, veld) for veld in eigen.velden)


def _op(data: Any, veld: str) -> Any:
    for stap in veld.split("."):
        data = data.get(stap, data.get(f"{stap}_")) if isinstance(data, dict) else None
    return data
