"""The hash: canonical JSON as the standard has it, changing with what is said and with nothing else."""

from typing import Any

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.aanpak.hulp import bestanden, vervangen
from tests.hulp.eigenschappen import keren
from waakvlam.core.aanpak.hash import bewaarvorm, canoniek, hash_van, inhoud, uit_bewaarvorm
from waakvlam.core.aanpak.laden import laad
from waakvlam.core.aanpak.taal import AanpakModel

TEKST = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEKST,
    lambda deel: st.lists(deel, max_size=4) | st.dictionaries(TEKST, deel, max_size=4),
    max_leaves=12,
)


def model(alles: dict[str, bytes]) -> AanpakModel:
    """Return the approach in the files, which must be without mistakes."""
    aanpak = laad(alles).aanpak
    assert aanpak is not None
    return aanpak


@settings(max_examples=keren(200), deadline=None, derandomize=True)
@given(JSON)
def test_canoniek_is_rfc_8785(data: Any) -> None:
    assert canoniek(data) == rfc8785.dumps(data)


def test_bewaarvorm_geeft_dezelfde_aanpak_terug() -> None:
    eerste = model(bestanden())
    terug = uit_bewaarvorm(bewaarvorm(eerste))
    assert terug == eerste
    assert hash_van(terug) == hash_van(eerste)
    assert list(terug.niveaus) == list(eerste.niveaus)
    assert list(terug.producten["beeld"].delen) == ["wie", "wat", "gezinnen"]
    assert rfc8785.dumps(inhoud(eerste)).decode() == bewaarvorm(eerste)


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "gelijk"),
    [
        ("aanpak.yaml", "# Een kleine", "# Ander commentaar: een kleine", True),
        ("aanpak.yaml", "ordening: ladder\n", "", True),
        ("aanpak.yaml", "begin: kijken", "begin: [kijken]", True),
        ("overgangen.yaml", "beslist: [wijkregisseur, adviseur]", "beslist: {rol: [wijkregisseur, adviseur]}",
         True),
        ("aanpak.yaml", "titel: Kleine", "titel: Kleinere", False),
        ("overgangen.yaml", "beslist: [wijkregisseur, adviseur]", "beslist: [wijkregisseur]", False),
        ("werk.yaml", "wie: Wie er bij betrokken is\n      wat: {tekst: Wat er speelt, bron: nota / Beeld}",
         "wat: {tekst: Wat er speelt, bron: nota / Beeld}\n      wie: Wie er bij betrokken is", False),
    ],
)  # fmt: skip
def test_hash_volgt_wat_er_gezegd_wordt(bestand: str, oud: str, nieuw: str, gelijk: bool) -> None:
    anders = hash_van(model(vervangen(bestand, oud, nieuw)))
    assert (anders == hash_van(model(bestanden()))) is gelijk


def test_volgorde_van_niveaus_telt() -> None:
    eerste = model(bestanden())
    omgekeerd = eerste.model_copy(update={"niveaus": dict(reversed(eerste.niveaus.items()))})
    assert hash_van(omgekeerd) != hash_van(eerste)


def test_themas_van_signalen_houden_de_volgorde_van_de_aanpak() -> None:
    """The form offers them in the order in which the approach names them."""
    eerste = model(bestanden())
    (code, weg), *_ = eerste.signaalwegen.items()
    themas = {"zeden": "Zeden", "buren": "Buren en overlast", "afval": "Afval"}
    wegen = {**eerste.signaalwegen, code: weg.model_copy(update={"themas": themas})}
    terug = uit_bewaarvorm(bewaarvorm(eerste.model_copy(update={"signaalwegen": wegen})))
    assert list(terug.signaalwegen[code].themas) == ["zeden", "buren", "afval"]
