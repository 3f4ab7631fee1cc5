"""Changes over a base: what merges, what replaces, what falls away, and what a person hears."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.aanpak.hulp import bestanden
from waakvlam.core.aanpak.basiswissel import Wissel, wissel
from waakvlam.core.aanpak.hash import bewaarvorm, hash_van, uit_bewaarvorm
from waakvlam.core.aanpak.keur import keur
from waakvlam.core.aanpak.laden import Geladen, laad
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.aanpak import Aanpassing

BASIS = laad(bestanden()).aanpak
assert BASIS is not None
HASH = hash_van(BASIS)
KOP = (
    "taal: 1\naanpak: buurt\ntitel: Onze aanpak\nversie: '1'\n"
    f"op_basis_van: {{aanpak: waterveen-mini, hash: {HASH}}}\n"
)


def zoek(code: str, inhoud_hash: str) -> tuple[AanpakModel | None, tuple[str, ...]]:
    """Know one base."""
    if code != "waterveen-mini":
        return None, ()
    return (BASIS, ()) if inhoud_hash == HASH else (None, (HASH,))


def over(tekst: str, kop: str = KOP) -> Geladen:
    """Load a small approach over the sample."""
    return laad({"aanpak.yaml": (kop + tekst).encode()}, zoek)


SAMEN: list[tuple[str, Callable[[AanpakModel], object], object]] = [
    ("", lambda a: a.titel, "Onze aanpak"),
    ("", lambda a: list(a.niveaus), ["kijken", "samen", "bestuur"]),
    ("rollen: {wethouder: {naam: Wethouder}}", lambda a: a.rollen["wethouder"].naam, "Wethouder"),
    ("rollen: {wethouder: {naam: Wethouder wijken}}", lambda a: a.rollen["wethouder"].kring, "bestuur"),
    ("gremia: {buurtteam: {cadans: P14D}}", lambda a: a.gremia["buurtteam"].cadans, "P14D"),
    ("gremia: {buurtteam: {roept_bijeen: adviseur}}",
     lambda a: a.gremia["buurtteam"].roept_bijeen, ["adviseur"]),
    ("gremia: {buurtteam: {cadans: {vervalt: Naar behoefte}}}", lambda a: a.gremia["buurtteam"].cadans, None),
    ("contacten: {piket: {vervalt: Loopt via de regio}}", lambda a: dict(a.contacten), {}),
    ("aanleidingen: {brief: {tekst: Er ligt een brief., bron: nota / x}}",
     lambda a: a.aanleidingen["brief"].tekst, "Er ligt een brief."),
    ("niveaus: {kijken: {}, praten: {naam: Praten, kern: Praat met de buurt., regie: {casus: adviseur, "
     "bestuurlijk: wethouder}, bron: nota / x}}",
     lambda a: list(a.niveaus), ["kijken", "praten", "samen", "bestuur"]),
    ("niveaus: {rust: {naam: Rust, kern: Het is rustig., regie: {casus: adviseur, bestuurlijk: wethouder}, "
     "bron: nota / x}, kijken: {}}", lambda a: list(a.niveaus), ["rust", "kijken", "samen", "bestuur"]),
    ("niveaus: {bestuur: {regie: {bestuurlijk: burgemeester}}}",
     lambda a: (a.niveaus["bestuur"].regie.bestuurlijk.rol, a.niveaus["bestuur"].regie.bestuurlijk.als),
     (["burgemeester"], None)),
    ("niveaus: {samen: {regie: {proces: {zorg: adviseur}}}}",
     lambda a: [a.niveaus["samen"].regie.proces.aspecten[x].rol for x in ("zorg", "omgeving")],
     [["adviseur"], None]),
    ("niveaus: {samen: {regie: {proces: wethouder}}}",
     lambda a: a.niveaus["samen"].regie.proces.rol, ["wethouder"]),
    ("overgangen: {sluiten: {beslist: wethouder}}",
     lambda a: a.overgangen["sluiten"].beslist.rol, ["wethouder"]),
    ("doel: [Samen rust houden.]", lambda a: a.doel, ["Samen rust houden."]),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "kijk", "verwacht"), SAMEN)
def test_samen(tekst: str, kijk: Callable[[AanpakModel], object], verwacht: object) -> None:
    geladen = over(tekst)
    assert geladen.meldingen == ()
    assert geladen.aanpak is not None
    assert kijk(geladen.aanpak) == verwacht


GEZEGD: list[tuple[str, list[tuple[str, str, list[str]]]]] = [
    ("rollen: {wethouder: {naam: Wethouder wijken, ook: [Bestuurder]}}",
     [("rollen.wethouder", "anders", ["naam", "ook"])]),
    ("rollen: {wethouder: {naam: Wethouder zorg}}", []),
    ("contacten: {piket: {vervalt: Via de regio}}", [("contacten.piket", "vervallen", [])]),
    ("termijnen: {nieuw: {naam: Nieuw, elke: P1D, niveaus: samen, rol: adviseur, bron: nota / x}}",
     [("termijnen.nieuw", "nieuw", [])]),
    ("niveaus: {samen: {regie: {proces: {zorg: adviseur}}}}",
     [("niveaus.samen", "anders", ["regie.proces.aspecten.zorg"])]),
    ("niveaus: {samen: {}}", []),
    ("doel: [Samen rust houden.]", [("doel", "anders", [])]),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "verwacht"), GEZEGD)
def test_wat_anders_is_staat_erbij(tekst: str, verwacht: list[tuple[str, str, list[str]]]) -> None:
    aanpak = over(tekst).aanpak
    assert aanpak is not None
    assert [(a.pad, a.soort, a.velden) for a in aanpak.aanpassingen] == verwacht
    assert uit_bewaarvorm(bewaarvorm(aanpak)) == aanpak


FOUT = [
    ("contacten: {piket: {vervalt: ''}}", "vervalt-zonder-reden", "aanpak.yaml", "Schrijf bij «vervalt»"),
    ("contacten: {pikket: {vervalt: Weg}}", "vervalt-niets", "aanpak.yaml", "Bedoelt u «piket»?"),
    ("rollen: {wethouder: {vervalt: Weg}}", "onbekende-code", "waterveen-mini (basis) gremia.buurtteam",
     "Uw aanpak haalt die naam weg"),
    ("aanpassingen: []", "niet-zelf", "aanpak.yaml", "vult Waakvlam zelf in"),
    ("gremia: {buurtteam: {cadans: soms}}", "waarde", "aanpak.yaml", "duur"),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "code", "waar", "zin"), FOUT)
def test_wat_niet_kan(tekst: str, code: str, waar: str, zin: str) -> None:
    geladen = over(tekst)
    assert geladen.aanpak is None
    assert any(m.code == code and m.bestand == waar and zin in m.tekst for m in geladen.fouten), (
        geladen.fouten
    )


@pytest.mark.parametrize(("kop", "code"), [
    (KOP.replace(HASH, "0" * 64), "basis-anders"),
    (KOP.replace("waterveen-mini", "elders"), "basis-ontbreekt"),
])  # fmt: skip
def test_zonder_basis(kop: str, code: str) -> None:
    geladen = over("", kop)
    assert geladen.aanpak is None
    assert [(m.code, m.regel) for m in geladen.meldingen] == [(code, 5)]


def test_een_kleine_wijziging_komt_door_de_keuring() -> None:
    geladen = over("rollen: {wethouder: {naam: Wethouder wijken}}")
    assert keur(geladen) == ()


@given(st.sets(st.sampled_from(sorted(BASIS.rollen))), st.sets(st.sampled_from(sorted(BASIS.verwijzingen))))
def test_elke_aanpassing_staat_erbij_en_de_rest_is_de_basis(rollen: set[str], verwijzingen: set[str]) -> None:
    delen = [f"  {code}: {{naam: Anders genoemd}}" for code in sorted(rollen)]
    weg = [f"  {code}: {{vervalt: Niet bij ons}}" for code in sorted(verwijzingen)]
    tekst = "\n".join([*(["rollen:"] if delen else []), *delen, *(["verwijzingen:"] if weg else []), *weg])
    aanpak = over(tekst).aanpak
    assert aanpak is not None
    assert {a.pad for a in aanpak.aanpassingen} == {f"rollen.{c}" for c in rollen} | {
        f"verwijzingen.{c}" for c in verwijzingen
    }
    for code, rol in BASIS.rollen.items():
        assert aanpak.rollen[code] == (
            rol.model_copy(update={"naam": "Anders genoemd"}) if code in rollen else rol
        )
    assert aanpak.overgangen == BASIS.overgangen
    assert set(aanpak.verwijzingen) == set(BASIS.verwijzingen) - verwijzingen


def anders(**velden: object) -> AanpakModel:
    """The base with the role wethouder changed."""
    rol = BASIS.rollen["wethouder"].model_copy(update=velden)
    return BASIS.model_copy(update={"rollen": {**BASIS.rollen, "wethouder": rol}})


NAAM = Aanpassing(pad="rollen.wethouder", soort="anders", velden=["naam"])
WISSELS = [
    ([], BASIS, Wissel((), (), ())),
    ([], anders(naam="Nieuw"), Wissel((), (), ("rollen.wethouder",))),
    ([NAAM], anders(naam="Nieuw"), Wissel(("rollen.wethouder",), (), ())),
    ([NAAM], anders(organisatie="Regio"), Wissel((), (), ("rollen.wethouder",))),
    ([NAAM], BASIS.model_copy(update={"rollen": {k: r for k, r in BASIS.rollen.items() if k != "wethouder"}}),
     Wissel((), ("rollen.wethouder",), ())),
    ([Aanpassing(pad="rollen.wethouder", soort="vervallen", reden="Weg")], anders(naam="Nieuw"),
     Wissel(("rollen.wethouder",), (), ())),
]  # fmt: skip


@pytest.mark.parametrize(("eigen", "nieuw", "verwacht"), WISSELS)
def test_nieuwe_basis(eigen: list[Aanpassing], nieuw: AanpakModel, verwacht: Wissel) -> None:
    assert wissel(BASIS, nieuw, eigen) == verwacht
    assert verwacht.vanzelf == (not verwacht.botst and not verwacht.weg)
