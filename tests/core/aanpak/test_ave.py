"""What Leusden, Dalfsen and Oude IJsselstreek hold that no step of a case shows: names, members, routes."""

import re
from functools import cache
from pathlib import Path

import pytest

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.laden import laad
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.niveaus import Niveau
from waakvlam.core.aanpak.vergelijk import vergelijk
from waakvlam.core.toegang.beleid import IEDEREEN, kringen_van

AANPAKKEN = Path(__file__).parents[3] / "aanpakken"
LEU, DAL, OIJ = "leusden", "dalfsen", "oude-ijsselstreek"


@cache
def model(naam: str) -> AanpakModel:
    geladen = laad({pad.name: pad.read_bytes() for pad in sorted((AANPAKKEN / naam).glob("*.yaml"))})
    assert geladen.aanpak is not None
    return geladen.aanpak


@pytest.mark.parametrize(
    ("naam", "route", "naar"),
    [
        (DAL, "medisch", {"huisarts"}),
        (DAL, "veiligheid", {"politie"}),
        (DAL, "sociaal", {"skt", "cjg", "screeningsteam", "zorg_en_veiligheidsoverleg"}),
        (DAL, "eigen_netwerk", {"eigen_netwerk"}),
        (DAL, "huiselijk_geweld", {"veilig_thuis"}),
        (LEU, "huishouden", {"sociaal_team"}),
        (LEU, "kans-op-onrust", {"mot"}),
        (OIJ, "zorgwekkend-gedrag", {"meldpunt", "wijkfunctionaris"}),
        (OIJ, "zorgen-in-de-buurt", {"wijkfunctionaris"}),
        (OIJ, "spoed", {"hulpdiensten"}),
        (OIJ, "partner-brengt-in", {"procesregisseur"}),
    ],
)
def test_een_signaal_gaat_naar_de_goede_plek(naam: str, route: str, naar: set[str]) -> None:
    assert {wie.rol or wie.gremium for wie in model(naam).routes[route].naar} == naar


@pytest.mark.parametrize(
    ("naam", "soort", "code", "ook"),
    [
        (DAL, "rollen", "casusregisseur", {"Casusmanager"}),
        (DAL, "rollen", "wethouder_zorg", {"Wethouder sociaal domein", "Wethouder Participatie"}),
        (DAL, "rollen", "aov", {"Team Veiligheid", "Cluster Veiligheid"}),
        (DAL, "gremia", "ambtelijk_kernteam", {"Ambtelijk team"}),
        (LEU, "gremia", "mot", {"MOT", "MOT team", "Ambtelijk casusoverleg", "Ambtelijke werkgroep"}),
        (LEU, "gremia", "bto", {"BTO"}),
        (OIJ, "gremia", "jeugdbeschermingstafel", {"JBT"}),
    ],
)
def test_een_andere_naam_is_hetzelfde(naam: str, soort: str, code: str, ook: set[str]) -> None:
    assert ook <= set(getattr(model(naam), soort)[code].ook)


@pytest.mark.parametrize(
    ("naam", "gremium", "vast"),
    [
        (LEU, "mot", "beleidsmedewerker_oov teamleider_sociaal_team politie leerplichtambtenaar"),
        (LEU, "bto", "burgemeester wethouder_sociaal_domein adviseur_integrale_veiligheid "
                     "communicatieadviseur politie teamleider_sociaal_team notulist"),
        (LEU, "driehoek", "burgemeester officier_van_justitie politiechef"),
        (DAL, "driehoek", "burgemeester officier_van_justitie teamchef_politie"),
        (OIJ, "driehoek", "burgemeester officier_van_justitie politiechef"),
        (OIJ, "jeugdbeschermingstafel", "inwoner jeugd_en_gezinswerker rvdk"),
    ],
)  # fmt: skip
def test_vaste_leden(naam: str, gremium: str, vast: str) -> None:
    assert set(model(naam).gremia[gremium].leden.vast) == set(vast.split())


def test_wie_mag_aansluiten_is_geen_lid() -> None:
    mot, bto = model(LEU).gremia["mot"].leden, model(LEU).gremia["bto"].leden
    assert mot.agendapartner == ["woningstichting"]
    assert set(bto.optioneel) == {
        "gemeentesecretaris", "beleidsmedewerker_sociaal_domein", "hulpverlener", "leerplichtambtenaar",
    }  # fmt: skip


def test_een_team_staat_er_een_keer() -> None:
    mot = [code for code, gr in model(LEU).gremia.items() if "MOT" in {gr.naam, *gr.ook}]
    assert mot == ["mot"]


def test_wie_het_crisisteam_zijn_staat_elders() -> None:
    gbt = model(LEU).gremia["gbt"]
    assert gbt.leden.vast == [] and "Crisisplan VRU" in (gbt.samenstelling_elders or "")


def test_twee_teams_met_dezelfde_naam_heten_anders() -> None:
    gremia = model(DAL).gremia
    assert "casus" in gremia["gbt_casus"].naam and "GRIP" in gremia["gbt_grip"].naam
    assert gremia["gbt_casus"].bijeen_op == ["ave2"] and gremia["gbt_grip"].bijeen_op == ["ave4"]


@pytest.mark.parametrize(
    "code", ["skt", "cjg", "screeningsteam", "zorg_en_veiligheidsoverleg", "jeugd_en_gezin"]
)
def test_wat_de_bron_niet_zegt_vult_de_gemeente_in(code: str) -> None:
    team = model(DAL).gremia[code]
    assert team.herkomst == "leemte" and team.samenstelling_elders and team.voorzitter is None


@pytest.mark.parametrize("code", ["procesoverleg", "outreachend_samenwerkingsverband", "stamtafel_basis"])
def test_lege_teams_blijven_leeg(code: str) -> None:
    team = model(OIJ).gremia[code]
    assert team.herkomst == "leemte" and team.leden.vast == [] and team.samenstelling_elders


def test_wie_aan_de_stamtafel_zit() -> None:
    namen = {o.naam: o.sector for o in model(OIJ).organisaties.values()}
    assert len([n for n in namen if n.startswith("Deelregio")]) == 3
    assert {namen[n] for n in ("Politie", "Openbaar Ministerie", "Reclassering")} == {"straf"}
    stamtafel = [o for o in model(OIJ).organisaties.values() if "OIJ-022" in o.eis]
    assert len(stamtafel) == 13
    assert {o.sector for o in stamtafel} == {"straf", "zorg", "sociaal_domein", "bestuur"}


@pytest.mark.parametrize(
    ("naam", "rol"),
    [(LEU, "burgemeester"), (LEU, "wethouder_sociaal_domein"), (DAL, "burgemeester"), (DAL, "wethouder_zorg"),
     (OIJ, "burgemeester"), (OIJ, "wethouder"), (OIJ, "raadslid")],
)  # fmt: skip
def test_bestuur_leest_hoofdlijnen(naam: str, rol: str) -> None:
    assert kringen_van(Aanpak(model(naam)), rol) == {IEDEREEN}


@pytest.mark.parametrize(
    ("naam", "rol"), [(DAL, "netwerkcoordinator"), (LEU, "beleidsmedewerker_oov"), (OIJ, "aov")]
)
def test_wie_over_alles_waakt_ziet_elke_casus(naam: str, rol: str) -> None:
    assert model(naam).rollen[rol].ziet == "alle"


@pytest.mark.parametrize(
    ("naam", "codes"),
    [
        (LEU, "crisisplan_vru grip_structuur uitvoeringskader_veiligheid bijlage1 bijlage2"),
        (DAL, "infographic basisondersteuning vroeg_signaleren_kind melden_veilig_thuis veilig_thuis jor "
              "drang_en_dwang afspraken_rvdk protocol_ggd zedenpolitie zedenzaken wet_bj calamiteitenkaart"),
        (OIJ, "convenant_jeugd toekomstscenario"),
    ],
)  # fmt: skip
def test_stukken_van_elders_hebben_een_naam(naam: str, codes: str) -> None:
    stukken = model(naam).verwijzingen
    assert set(codes.split()) <= set(stukken)
    assert all(stuk.naam and stuk.bron for stuk in stukken.values())


def test_wat_er_niet_bij_zit_staat_er_als_ontbrekend() -> None:
    leu, dal = model(LEU).verwijzingen, model(DAL).verwijzingen
    assert leu["bijlage1"].ontbreekt and leu["bijlage2"].ontbreekt and dal["infographic"].ontbreekt
    assert (leu["uitvoeringskader_veiligheid"].geldig_tot or "") < "2018"


GROEPEN = [
    ("Inwoners", "ave1", 1), ("Professionals", "ave1", 13), ("Samenleving", "ave1", 5), ("Intern", "ave2", 3),
    ("Zorgketen", "ave2", 10), ("Justitieketen", "ave2", 7), ("Specialisten", "ave2", 4),
    ("Zorgketen", "ave3", 10), ("Justitieketen", "ave3", 7), ("Zorgketen", "ave4", 10),
]  # fmt: skip


@pytest.mark.parametrize(("groep", "niveau", "aantal"), GROEPEN)
def test_wie_in_te_zetten_is(groep: str, niveau: str, aantal: int) -> None:
    contacten = [c for c in model(DAL).contacten.values() if c.groep == groep and niveau in c.niveaus]
    assert len(contacten) == aantal


@pytest.mark.parametrize(
    ("naam", "wel"),
    [(LEU, {"mot-maandelijks", "oefening-half-jaar"}), (DAL, set()), (OIJ, {"veiligheidsafspraken"})],
)
def test_er_is_geen_tijd_verzonnen(naam: str, wel: set[str]) -> None:
    klokken = model(naam).termijnen
    assert {code for code, klok in klokken.items() if klok.elke or klok.lengte} == wel
    assert all(klok.onbepaald and klok.herkomst == "leemte" for c, klok in klokken.items() if c not in wel)


def test_de_klokken_die_er_zijn() -> None:
    assert model(LEU).termijnen["mot-maandelijks"].elke == "P1M"
    assert model(LEU).termijnen["oefening-half-jaar"].elke == "P6M"
    veilig = model(OIJ).termijnen["veiligheidsafspraken"]
    assert (veilig.elke, veilig.na_product, veilig.herkomst) == ("P2M", "veiligheidsplan", "lezing")


@pytest.mark.parametrize(("naam", "aantal"), [(LEU, 2), (DAL, 3), (OIJ, 2)])
def test_elke_aanpak_zegt_waar_die_voor_is(naam: str, aantal: int) -> None:
    assert len(model(naam).doel) == aantal


def test_zelfde_namen_van_niveaus_met_anderen_aan_het_roer() -> None:
    naast = vergelijk(model(DAL), model(OIJ))
    assert not naast.gelijk and len(naast.treden) == 4
    dal, oij = (model(n).niveaus["ave4"].regie.operationeel for n in (DAL, OIJ))
    assert dal is not None and oij is not None
    assert (dal.rol, oij.rol) == (["aov"], ["management_veiligheid"])


def test_geen_aandelen_per_niveau() -> None:
    """The pyramid of shares is no level: nothing in the approach ties a number to a level."""
    getallen = {naam for naam, veld in Niveau.model_fields.items() if "int" in str(veld.annotation).lower()}
    assert getallen <= {"kenmerken"}
    bestanden = "".join(p.read_text(encoding="utf-8") for p in (AANPAKKEN / OIJ).glob("*.yaml"))
    assert re.findall(r"\d+\s?(%|procent)", bestanden) == []


def test_de_omschrijving_van_ave4_is_geen_verschil() -> None:
    rijen = model(DAL).samenvatting["ave4"]
    assert rijen["definitie"].verschil is False and rijen["casusregie"].verschil is True


def test_drie_rollen_van_de_burgemeester() -> None:
    taken = " ".join(model(DAL).rollen["burgemeester"].taken).lower()
    assert all(woord in taken for woord in ("burgervader", "boegbeeld", "bestuurder"))
    tekst = model(DAL).communicatie["zichtbaar"].tekst.lower()
    assert "burgervader" in tekst and "boegbeeld" in tekst


@pytest.mark.parametrize("kring", ["veiligheid", "justitie", "bestuur"])
def test_de_schakel_met_veiligheid_is_de_aov(kring: str) -> None:
    door = [d.door for d in model(DAL).doorgifte.values() if d.van == "veiligheid" and d.naar == kring]
    assert all("aov" in rollen for rollen in door)
    assert door or kring == "veiligheid"


def test_delen_over_jeugd_noemt_het_convenant() -> None:
    jeugd = [d for d in model(OIJ).doorgifte.values() if "jeugd" in (d.van, d.naar)]
    assert len(jeugd) == 3
    assert all(any("Convenant" in grond for grond in d.grondslagen) for d in jeugd)


def test_het_nummer_van_het_meldpunt_staat_bij_melden() -> None:
    assert "0800-1205" in (model(OIJ).contacten["meldpunt"].tekst or "")
    assert "0800-1205" in model(OIJ).communicatie["nummer-meldpunt"].tekst
