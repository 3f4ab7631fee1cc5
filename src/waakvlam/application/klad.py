"""The personal scratch pad: written and read by one person, and gone after a while."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.klad import Kladblok, Kladje
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.core.tijd import delen, plus

VOL = "vol"
"""Why a slip could not be written: there are as many as there may be."""


class Kladregels(NamedTuple):
    """How long a slip stays (ISO 8601) and how many one person can have."""

    blijft: str
    hoogstens: int


@cache
def regels() -> Kladregels:
    """The rules from the data; ValueError for no duration."""
    tekst = files("waakvlam.gegevens").joinpath("klad.yaml").read_text(encoding="utf-8")
    gelezen: Mapping[str, Any] = YAML(typ="safe", pure=True).load(tekst)["klad"]
    delen(str(gelezen["blijft"]))
    return Kladregels(str(gelezen["blijft"]), int(gelezen["hoogstens"]))


def lees(vrager: Vrager) -> Sequence[Kladje]:
    """The viewer's own slips, newest first."""
    k = vrager.kijker
    return _blok().van(k.gemeente, k.account, vrager.nu)


def schrijf(vrager: Vrager, id_: str, tekst: str) -> str:
    """Keep a slip; empty when it went well (also when it was there already), else ``vol``."""
    k, blok = vrager.kijker, _blok()
    if blok.aantal(k.gemeente, k.account, vrager.nu) >= regels().hoogstens:
        return VOL
    with omgeving().verwerkingen.samen():
        weg_op = plus(vrager.nu, regels().blijft)
        if blok.schrijf(k.gemeente, k.account, id_, tekst, vrager.nu, weg_op):
            _noteer(vrager, "klad-geschreven")
    return ""


def gooi_weg(vrager: Vrager, id_: str) -> bool:
    """Destroy a slip of the viewer's own; False when there is none."""
    with omgeving().verwerkingen.samen():
        gedaan = _blok().weg(vrager.kijker.gemeente, vrager.kijker.account, id_)
        if gedaan:
            _noteer(vrager, "klad-weg")
    return gedaan


def _blok() -> Kladblok:
    blok = omgeving().klad
    assert blok is not None
    return blok


def _noteer(vrager: Vrager, handeling: str) -> None:
    k = vrager.kijker
    rol = " ".join(sorted(k.rollen)) or None
    omgeving().auditlog.noteer(
        k.gemeente, k.account, rol, handeling, f"account/{k.account}", "gedaan", vrager.oorsprong, vrager.nu
    )
