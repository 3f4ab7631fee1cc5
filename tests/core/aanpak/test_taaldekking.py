"""The language and its tools cannot drift apart: every field is covered, and the sample uses every field."""

import typing
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from tests.core.aanpak.hulp import bestanden
from waakvlam.core.aanpak.laden import laad
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.basis import _code
from waakvlam.core.aanpak.verwijzen import VERWIJST, VRIJ, wandel


def soorten(soort: Any, gezien: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """Yield every model that can occur in ``soort``."""
    if isinstance(soort, type) and issubclass(soort, BaseModel) and soort not in gezien:
        gezien.add(soort)
        yield soort
        for veld in soort.model_fields.values():
            yield from soorten(veld.annotation, gezien)
    for deel in typing.get_args(soort):
        yield from soorten(deel, gezien)


MODELLEN = list(soorten(AanpakModel, set()))
GEDEELD = (".herkomst", ".toelichting", ".eis", ".bron", ".kracht")
NAMEN = {f"{model.__name__}.{naam}" for model in MODELLEN for naam in model.model_fields}


def houdt_codes(model: type[BaseModel], naam: str) -> bool:
    """Say whether a field holds codes itself (as value, in a list, or as keys of a map of plain values)."""
    veld = model.model_fields[naam]
    if typing.get_origin(veld.annotation) is dict:
        return False
    return any(getattr(m, "func", None) is _code for m in [*veld.metadata, *_metadata(veld.annotation)])


def _metadata(soort: Any) -> Iterator[Any]:
    yield from getattr(soort, "__metadata__", ())
    for deel in typing.get_args(soort):
        if not (isinstance(deel, type) and issubclass(deel, BaseModel)):
            yield from _metadata(deel)


def test_elk_veld_met_codes_staat_in_de_tabel() -> None:
    met_codes = {f"{m.__name__}.{naam}" for m in MODELLEN for naam in m.model_fields if houdt_codes(m, naam)}
    assert len(met_codes) > 60
    assert met_codes - set(VERWIJST) - VRIJ == set()


def test_de_tabel_noemt_alleen_velden_die_er_zijn() -> None:
    assert (set(VERWIJST) | VRIJ) - NAMEN == set()


def test_het_voorbeeld_gebruikt_elk_veld() -> None:
    aanpak = laad(bestanden()).aanpak
    assert aanpak is not None
    gebruikt = {f"{type(m).__name__}.{naam}" for _, m in wandel(aanpak) for naam in m.model_fields_set}
    over = ("OpBasisVan.", "Aanpassing.")
    nog_niet = {naam for naam in NAMEN if naam.endswith(GEDEELD) or naam.startswith(over)}
    nog_niet |= {"AanpakModel.op_basis_van", "AanpakModel.aanpassingen", "AanpakModel.taal"}
    assert NAMEN - gebruikt - nog_niet == set()


@pytest.mark.parametrize("naam", sorted(n for n in VERWIJST if n not in VRIJ))
def test_elke_verwijzing_komt_in_het_voorbeeld_voor(naam: str) -> None:
    aanpak = laad(bestanden()).aanpak
    klasse, veld = naam.split(".")
    waarden = [getattr(m, veld) for _, m in wandel(aanpak) if type(m).__name__ == klasse]
    assert any(waarden)
