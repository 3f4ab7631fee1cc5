"""Comparing approaches: every change is found, named in words, and nothing else."""

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.core.aanpak.hulp import bestanden, vervangen
from tests.hulp.eigenschappen import keren
from waakvlam.core.aanpak.hash import VOLGORDE, hash_van, inhoud
from waakvlam.core.aanpak.laden import laad
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.vergelijk import Regelverschil, Vergelijking, stukken, vergelijk


def model(alles: dict[str, bytes]) -> AanpakModel:
    aanpak = laad(alles).aanpak
    assert aanpak is not None, [str(m) for m in laad(alles).fouten[:3]]
    return aanpak


A = model(bestanden())


def anders(**deel: Any) -> AanpakModel:
    """The sample with root keys merged or replaced; None takes a rule out."""
    data = A.model_dump(mode="json", exclude_defaults=True, by_alias=True)
    for sleutel, nieuw in deel.items():
        if isinstance(nieuw, dict):
            for code, ding in nieuw.items():
                if ding is None:
                    del data[sleutel][code]
                elif isinstance(ding, dict) and code in data.get(sleutel, {}):
                    data[sleutel][code] = {**data[sleutel][code], **ding}
                else:
                    data.setdefault(sleutel, {})[code] = ding
        else:
            data[sleutel] = nieuw
    return AanpakModel.model_validate(data)


def regel(v: Vergelijking, sleutel: str, code: str) -> Regelverschil:
    (onderdeel,) = [o for o in v.onderdelen if o.sleutel == sleutel]
    (gevonden,) = [r for r in onderdeel.regels if r.code == code]
    return gevonden


def test_een_aanpak_is_gelijk_aan_zichzelf() -> None:
    v = vergelijk(A, A)
    assert v.gelijk
    assert v.tel["anders"] == v.tel["alleen_a"] == v.tel["alleen_b"] == 0
    assert v.tel["gelijk"] > 30
    assert all(lijn.gelijk for trede in v.treden for lijn in trede.lijnen)
    assert all(stap.gelijk for trede in v.treden for stap in trede.stappen)


ROL, TWEEDE = list(A.rollen)[:2]
STAP = next(code for code, s in A.overgangen.items() if s.soort == "opschalen")
NIVEAU = next(iter(A.niveaus))
MERK = next(iter(A.markeringen))


@pytest.mark.parametrize(
    ("deel", "sleutel", "code", "naam", "voor", "na"),
    [
        ({"titel": "Nieuw"}, "aanpak", "waterveen-mini", "Titel", A.titel, "Nieuw"),
        ({"ordening": "los"}, "aanpak", "waterveen-mini", "Ordening", "ladder", "los van elkaar"),
        ({"rollen": {ROL: {"naam": "Baas"}}}, "rollen", ROL, "Naam", A.rollen[ROL].naam, "Baas"),
        ({"rollen": {ROL: {"signalen": not A.rollen[ROL].signalen}}}, "rollen", ROL, "Behandelt signalen",
         "ja" if A.rollen[ROL].signalen else "nee", "nee" if A.rollen[ROL].signalen else "ja"),
        ({"overgangen": {STAP: {"beslist": {"rol": [TWEEDE]}}}}, "overgangen", STAP, "Wie beslist", None,
         A.rollen[TWEEDE].naam),
        ({"overgangen": {STAP: {"is_niet": "Geen GRIP."}}}, "overgangen", STAP, "Wat het niet is", None,
         "Geen GRIP."),
        ({"markeringen": {MERK: "Iets anders"}}, "markeringen", MERK, "Tekst", A.markeringen[MERK],
         "Iets anders"),
        ({"niveaus": {NIVEAU: {"regie": {"casus": {"rol": [TWEEDE]}}}}}, "niveaus", NIVEAU,
         "Regie, casusregie", None, A.rollen[TWEEDE].naam),
    ],
)  # fmt: skip
def test_een_wijziging_staat_er_in_woorden(
    deel: dict[str, Any], sleutel: str, code: str, naam: str, voor: str | None, na: str
) -> None:
    v = vergelijk(A, anders(**deel))
    gevonden = regel(v, sleutel, code)
    assert gevonden.stand == "anders"
    assert gevonden.inhoudelijk
    veld = next(veld for veld in gevonden.velden if veld.naam == naam)
    assert veld.na == na
    assert voor is None or veld.voor == voor
    assert v.tel["anders"] == 1


def test_een_andere_bron_is_geen_andere_inhoud() -> None:
    rol = regel(vergelijk(A, anders(rollen={ROL: {"bron": ["nota / Elders"]}})), "rollen", ROL)
    assert rol.stand == "anders"
    assert not rol.inhoudelijk


def test_wat_erbij_komt_en_weggaat() -> None:
    nieuw = {"naam": "Nieuwe rol", "kring": A.rollen[ROL].kring, "taken": ["Kijkt mee."]}
    b = anders(rollen={"nieuw": nieuw}, beginselen={next(iter(A.beginselen)): None})
    v = vergelijk(A, b)
    erbij, weg = regel(v, "rollen", "nieuw"), regel(v, "beginselen", next(iter(A.beginselen)))
    assert (erbij.stand, erbij.naam) == ("alleen_b", "Nieuwe rol")
    assert ("Taken", "", "Kijkt mee.") in [(f.naam, f.voor, f.na) for f in erbij.velden]
    assert weg.stand == "alleen_a"
    assert all(f.na == "" for f in weg.velden)
    terug = vergelijk(b, A)
    assert (terug.tel["alleen_a"], terug.tel["alleen_b"]) == (v.tel["alleen_b"], v.tel["alleen_a"])


def test_volgorde_van_niveaus_is_een_verschil() -> None:
    b = A.model_copy(update={"niveaus": dict(reversed(A.niveaus.items()))})
    (veld,) = regel(vergelijk(A, b), "aanpak", A.aanpak).velden
    namen = [n.naam for n in A.niveaus.values()]
    assert (veld.naam, veld.voor, veld.na) == (
        "Niveaus, volgorde", ", ".join(namen), ", ".join(reversed(namen)),
    )  # fmt: skip


def test_een_lijst_van_delen_wordt_op_onderwerp_gepaard() -> None:
    taak = {"code": "t1", "tekst": "Bel de huisarts", "rol": [ROL]}
    een = anders(overgangen={STAP: {"gevolg": [{"taak": taak}, {"einde_tijdelijk": True}]}})
    twee = anders(overgangen={STAP: {"gevolg": [
        {"einde_tijdelijk": True},
        {"taak": {**taak, "tekst": "Bel de school"}},
        {"taak": {**taak, "code": "t2"}},
    ]}})  # fmt: skip
    velden = regel(vergelijk(een, twee), "overgangen", STAP).velden
    wie = A.rollen[ROL].naam
    assert sorted((f.naam, f.voor, f.na) for f in velden) == [
        ("Wat volgt", "", f"{wie}: Bel de huisarts"),
        ("Wat volgt", f"{wie}: Bel de huisarts", f"{wie}: Bel de school"),
    ]


def test_gelijke_woorden_en_toch_anders_laat_de_taal_zien() -> None:
    naam = A.rollen[ROL].naam
    een = anders(rollen={"dubbel": {"naam": naam, "kring": A.rollen[ROL].kring}})
    twee = een.model_copy(deep=True)
    data = een.model_dump(mode="json", exclude_defaults=True, by_alias=True)
    data["overgangen"][STAP]["beslist"] = {"rol": ["dubbel"]}
    een_ = {**copy.deepcopy(data)}
    een_["overgangen"][STAP]["beslist"] = {"rol": [ROL]}
    v = vergelijk(AanpakModel.model_validate(een_), AanpakModel.model_validate(data))
    (veld,) = regel(v, "overgangen", STAP).velden
    assert veld.voor != veld.na
    assert "dubbel" in veld.na
    assert vergelijk(een, twee).gelijk


def _paden(data: Any, pad: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in nested data, the whole left out."""
    if isinstance(data, dict):
        return [p for k, v in data.items() for p in [(*pad, k), *_paden(v, (*pad, k))]]
    if isinstance(data, list):
        return [p for k, v in enumerate(data) for p in [(*pad, k), *_paden(v, (*pad, k))]]
    return []


DATA = {k: v for k, v in inhoud(A).items() if k != VOLGORDE}
DATA["niveaus"] = {code: DATA["niveaus"][code] for code in A.niveaus}
PLEKKEN = _paden(DATA)


def _wijzig(data: Any, pad: tuple[Any, ...], hoe: str) -> None:
    hier = data
    for stap in pad[:-1]:
        hier = hier[stap]
    oud = hier[pad[-1]]
    if hoe == "weg":
        del hier[pad[-1]]
    elif hoe == "om" and isinstance(oud, list):
        oud.reverse()
    elif hoe == "om" and isinstance(oud, dict):
        hier[pad[-1]] = dict(reversed(oud.items()))
    elif isinstance(oud, bool):
        hier[pad[-1]] = not oud
    elif isinstance(oud, int):
        hier[pad[-1]] = oud + 1
    elif isinstance(oud, str):
        hier[pad[-1]] = oud + "x"


@settings(max_examples=keren(150), deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(PLEKKEN), st.sampled_from(["weg", "om", "anders"])), max_size=3))
def test_gelijk_betekent_precies_dezelfde_hash(wijzigingen: list[tuple[tuple[Any, ...], str]]) -> None:
    data = copy.deepcopy(DATA)
    for pad, hoe in wijzigingen:
        try:
            _wijzig(data, pad, hoe)
        except (KeyError, IndexError, TypeError):
            continue
    try:
        b = AanpakModel.model_validate(data)
    except ValidationError:
        return
    assert vergelijk(A, b).gelijk == (hash_van(A) == hash_van(b))
    assert vergelijk(b, A).tel["anders"] == vergelijk(A, b).tel["anders"]


def test_twee_aanpakken_naast_elkaar_op_rang_en_op_naam() -> None:
    data = copy.deepcopy(DATA)
    data["aanpak"] = "elders"
    data["rollen"] = {f"x{code}": rol for code, rol in data["rollen"].items()}
    laatste = list(data["niveaus"])[-1]
    del data["niveaus"][laatste]
    b = AanpakModel.model_validate({**data, "taal": 1})
    v = vergelijk(A, b)
    assert not v.zelfde_aanpak
    assert [(t.a and t.a.code, t.b and t.b.code) for t in v.treden][-1] == (laatste, None)
    assert len(v.treden) == len(A.niveaus)
    assert regel(v, "rollen", f"x{ROL}").code_a == ROL
    lijnen = [lijn.sleutel for lijn in v.treden[0].lijnen]
    assert lijnen[:5] == ["casus", "proces", "overleg", "operationeel", "bestuurlijk"]


def test_een_niveau_dat_weg_is_staat_waar_het_stond() -> None:
    midden = list(A.niveaus)[1]
    b = A.model_copy(update={"niveaus": {c: n for c, n in A.niveaus.items() if c != midden}})
    paren = [(t.a and t.a.code, t.b and t.b.code) for t in vergelijk(A, b).treden]
    assert paren == [(c, None if c == midden else c) for c in A.niveaus]
    assert [p[::-1] for p in paren] == [(t.a and t.a.code, t.b and t.b.code) for t in vergelijk(b, A).treden]


@given(st.text(max_size=40), st.text(max_size=40))
@settings(max_examples=keren(200), deadline=None, derandomize=True)
def test_stukken_geven_beide_teksten_terug(voor: str, na: str) -> None:
    gevonden = stukken(voor, na)
    assert "".join(s.tekst for s in gevonden if s.soort != "erbij") == voor
    assert "".join(s.tekst for s in gevonden if s.soort != "weg") == na
    assert all(s.tekst for s in gevonden)


def test_stukken_wijzen_het_woord_aan() -> None:
    gevonden = stukken("De burgemeester besluit met de driehoek.", "De wethouder besluit met de driehoek.")
    assert [(s.soort, s.tekst) for s in gevonden[:4]] == [
        ("gelijk", "De "), ("weg", "burgemeester"), ("erbij", "wethouder"),
        ("gelijk", " besluit met de driehoek."),
    ]  # fmt: skip
    assert [s.soort for s in stukken("Een heel andere zin", "Niets hetzelfde hier over")] == ["weg", "erbij"]


def test_een_geladen_wijziging_in_een_bestand() -> None:
    b = model(vervangen("aanpak.yaml", "titel: Kleine", "titel: Kleinere"))
    assert [r.code for o in vergelijk(A, b).onderdelen for r in o.verschillen] == [A.aanpak]
