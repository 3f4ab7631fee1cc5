"""What the approach of Twente holds that no step of a case shows: its identity, people and contacts."""

import re
from pathlib import Path

import pytest

from waakvlam.core.aanpak.laden import laad
from waakvlam.core.aanpak.taal import AanpakModel

MAP = Path(__file__).parents[3] / "aanpakken" / "twente"


@pytest.fixture(scope="module")
def model() -> AanpakModel:
    aanpak = laad({pad.name: pad.read_bytes() for pad in sorted(MAP.glob("*.yaml"))}).aanpak
    assert aanpak is not None
    return aanpak


def test_wie_de_handreiking_uitgaf_en_welke_versie(model: AanpakModel) -> None:
    bron = model.bronnen["twente"]
    assert (model.versie, model.geldig_vanaf) == ("2.0", "2015-12-01")
    assert (bron.uitgever, bron.jaar) == ("Veiligheidsregio Twente", 2015)
    assert "definitief" in bron.titel


def test_de_driehoek_heeft_precies_drie_zetels(model: AanpakModel) -> None:
    driehoek = model.gremia["driehoek"]
    assert set(driehoek.leden.vast) == {"burgemeester", "officier_van_justitie", "politiechef"}
    assert {"directeur_pg", "manager_ozjt"} <= set(driehoek.leden.optioneel)
    assert {"Driehoek-plus", "Vierhoek"} <= set(driehoek.ook)


ROLLEN = [
    "burgemeester",
    "wethouder_jeugd",
    "wethouder_zorg",
    "officier_van_justitie",
    "politiechef",
    "gemeentesecretaris",
    "ivz",
    "voorzitter_kernteam",
    "notulist_kernteam",
    "communicatieadviseur",
    "directeur_pg",
    "crisiscoordinator_ggd",
    "procesleider_psh",
    "manager_zorg",
    "manager_ozjt",
    "procesmanager",
    "regisseur",
    "wijkcoach",
    "jeugdconsulent",
    "toezichthouder_wmo",
    "casemanager",
    "familierechercheur",
    "hulpofficier",
    "driehoeksofficier",
    "woordvoerder",
]


@pytest.mark.parametrize("rol", ROLLEN)
def test_deze_rol_bestaat(model: AanpakModel, rol: str) -> None:
    assert "TWE-079" in model.rollen[rol].eis


def test_stuurt_of_voert_uit_is_bij_elke_rol_apart(model: AanpakModel) -> None:
    """Who decides for the driehoek is not who decides for the kernteam."""
    driehoek, kernteam = model.gremia["driehoek"], model.gremia["kernteam"]
    assert isinstance(driehoek.legt_vast, list) and isinstance(kernteam.legt_vast, list)
    assert not set(driehoek.legt_vast) & set(kernteam.legt_vast)


VORMEN = ["routine", "wethouder", "kernteam", "driehoek", "gemeente", "regio", "grip_gbt", "grip_rbt"]


def test_acht_vormen_van_organisatie_los_van_vijf_fasen(model: AanpakModel) -> None:
    assert list(model.niveaus) == ["rust", "dreigend", "onrust", "escalatie", "terugkeer"]
    organisatie = model.kenmerken["organisatie"]
    assert set(VORMEN) <= set(organisatie.waarden)
    assert organisatie.alleen_stap
    assert not any("organisatie" in niveau.kenmerken for niveau in model.niveaus.values())


def test_de_kern_van_de_handreiking_is_fase_2_en_3(model: AanpakModel) -> None:
    assert model.fasen["hart"].niveaus == ["dreigend", "onrust"]


CONTACTEN = [
    ("TWE-314", "burgemeester adviseur-veiligheid adviseur-communicatie"),
    ("TWE-315", "basisteamchef"),
    ("TWE-316", "beleidspiket-om"),
    ("TWE-317", "directeur-pg crisiscoordinator-ggd procesleider-psh"),
    ("TWE-318", "veiligheidshuis"),
    ("TWE-319", "maatschappelijk-werk dimence mediant"),
    ("TWE-320", "reclassering veilig-thuis rvdk gecertificeerde-instellingen livio"),
    ("TWE-321", "buurgemeenten kerken woningcorporaties cjg scholen kinderdagverblijven"),
    ("TWE-322", "ngb"),
    (
        "TWE-323",
        "wethouder gemeentesecretaris ozjt veiligheidsbureau communicatiepool slachtofferhulp inspectie",
    ),
    ("TWE-323", "veiligheidsbureau communicatiepool brandweer ghor"),
]


@pytest.mark.parametrize(("eis", "codes"), CONTACTEN)
def test_deze_contacten_zijn_er(model: AanpakModel, eis: str, codes: str) -> None:
    for code in codes.split():
        assert eis in model.contacten[code].eis


@pytest.mark.parametrize(
    ("eis", "code", "wanneer"),
    [
        ("TWE-465", "ozjt", "altijd"),
        ("TWE-593", "veilig-thuis", "altijd"),
        ("TWE-318", "veiligheidshuis", "werkdagen"),
        ("TWE-315", "basisteamchef", None),
    ],
)
def test_wanneer_een_contact_er_is(model: AanpakModel, eis: str, code: str, wanneer: str | None) -> None:
    assert eis in model.contacten[code].eis
    assert model.contacten[code].bereikbaar == wanneer


def test_contacten_zonder_nummers(model: AanpakModel) -> None:
    for contact in model.contacten.values():
        assert not re.search(r"\d", contact.naam + (contact.tekst or ""))


@pytest.mark.parametrize("code", ["maatschappelijk-werk", "dimence", "mediant"])
def test_via_de_ggd(model: AanpakModel, code: str) -> None:
    assert "GGD" in (model.contacten[code].tekst or "")


@pytest.mark.parametrize(
    ("begrip", "in_de_bron"),
    [("wob", "WOB"), ("wpg", "WPG"), ("gba", "GBA"), ("inspectie_jeugdzorg", "Inspectie Jeugdzorg")],
)
def test_naam_in_de_bron_naast_die_van_nu(model: AanpakModel, begrip: str, in_de_bron: str) -> None:
    woord = model.begrippen[begrip]
    assert any(ander.startswith(in_de_bron) for ander in woord.ook)
    assert not woord.naam.startswith(in_de_bron)


def test_voorbeelden_zijn_gevallen_en_geen_personen(model: AanpakModel) -> None:
    groot = [p for p in model.praktijk.values() if "TWE-032" in p.eis]
    assert {p.naam.split(" in ")[-1].split(",")[0] for p in groot} == {
        "Haren",
        "Deurne",
        "Leiden",
        "Apeldoorn",
    }
    assert model.praktijk["klein_lokaal"].eis == ["TWE-033"]


def test_de_raad_besluit_nergens(model: AanpakModel) -> None:
    """No step is decided, co-decided or advised on by the gemeenteraad."""
    stappen = str([(s.beslist, s.medebeslist, s.adviseert) for s in model.overgangen.values()])
    assert "burgemeester" in stappen
    assert "gemeenteraad" not in stappen


def test_andere_afspraken_blijven_gelden(model: AanpakModel) -> None:
    assert model.verwijzingen["andere-afspraken"].verhouding == "naast"
    assert {"psh-proces", "psh-convenant"} <= set(model.verwijzingen)


def test_geen_fase_heeft_een_grens_in_tijd(model: AanpakModel) -> None:
    for termijn in model.termijnen.values():
        if set(termijn.niveaus) & set(model.niveaus) or "TWE-017" in termijn.eis:
            assert termijn.onbepaald and termijn.lengte is None and termijn.elke is None


@pytest.mark.parametrize(
    ("rol", "eis", "woorden"),
    [
        ("ggd", "TWE-109", "coördineert Slachtofferhulp ggz maatschappelijk"),
        ("ozjt", "TWE-191", "JeugdzorgPlus crisisdienst reclassering verblijf pleegzorg Veilig"),
    ],
)
def test_waar_deze_partij_voor_staat(model: AanpakModel, rol: str, eis: str, woorden: str) -> None:
    assert eis in model.rollen[rol].eis
    taken = " ".join(model.rollen[rol].taken)
    assert [woord for woord in woorden.split() if woord not in taken] == []
