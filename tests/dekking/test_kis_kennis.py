"""What SAMOS brings along as knowledge: the catalogue, risk factors, examples from practice, agendas."""

from collections import Counter

import pytest

from tests.dekking.wereld import aanpak_van
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.kennis import Instrument

FACTOREN = (
    "jeugdoverlast", "straatcultuur", "lvb-jongeren", "schoonhouden", "familiariteit", "omgangsvormen",
    "etnische-diversiteit", "overige-diversiteit", "psychiatrie", "armoede", "compacte-buurt",
)  # fmt: skip
"""In the order of the guide: factor 1 to 11."""

SCHAAL = {
    "straat": "Straat of portiek", "buurt": "Buurt", "beide": "Straat of portiek, en buurt",
    "nvt": "Niet van toepassing", "onbekend": "Staat niet in de bron",
}  # fmt: skip
VORM = {"individueel": "Individueel", "collectief": "Collectief", "nvt": "Niet van", "onbekend": "Staat niet"}
NIET_BESCHREVEN = "Staat niet in de bron."

# Requirement, scale, form, risk factors and ways of handling, as the requirements list them
CATALOGUS = [
    ("KIS-516", "straat", "individueel", "4 5 6", "preventie"),
    ("KIS-517", "straat", "individueel", "5 6 8 10", "preventie"),
    ("KIS-518", "straat", "individueel", "5 6 8 10", "preventie"),
    ("KIS-519", "straat", "collectief", "4 6 8 11", "preventie"),
    ("KIS-520", "straat", "individueel", "5 6 8", "preventie"),
    ("KIS-521", "straat", "individueel", "2 4 6 7 8 11", "preventie"),
    ("KIS-522", "straat", "individueel", "", "preventie"),
    ("KIS-523", "straat", "individueel", "2 4 6 11", "preventie"),
    ("KIS-524", "buurt", "individueel", "4 5", "preventie interventie"),
    ("KIS-525", "buurt", "individueel", "4 5", "preventie"),
    ("KIS-526", "beide", "collectief", "1 4 5", "preventie interventie"),
    ("KIS-527", "beide", "collectief", "1 5", "preventie interventie"),
    ("KIS-528", "beide", "collectief", "1", "preventie interventie"),
    ("KIS-529", "beide", "collectief", "4", "preventie interventie"),
    ("KIS-530", "beide", "collectief", "5", "preventie interventie"),
    ("KIS-531", "beide", "collectief", "5", "preventie interventie"),
    ("KIS-532", "beide", "collectief", "5", "preventie interventie"),
    ("KIS-533", "straat", "collectief", "2 4 5", "preventie interventie"),
    ("KIS-534", "buurt", "collectief", "1 4 5", "preventie interventie"),
    ("KIS-535", "buurt", "collectief", "1 4 5", "preventie interventie"),
    ("KIS-536", "buurt", "collectief", "", "preventie"),
    ("KIS-537", "buurt", "collectief", "1 5 6", "preventie interventie"),
    ("KIS-538", "buurt", "collectief", "1 2 5", "preventie interventie"),
    ("KIS-539", "buurt", "collectief", "1", "preventie interventie"),
    ("KIS-540", "buurt", "collectief", "1 4 5", "preventie interventie"),
    ("KIS-541", "buurt", "collectief", "1 2 5 6", "preventie interventie"),
    ("KIS-542", "buurt", "collectief", "5", "preventie interventie"),
    ("KIS-543", "buurt", "collectief", "1 2 4 10 5", "preventie interventie"),
    ("KIS-544", "buurt", "collectief", "1", "interventie"),
    ("KIS-545", "buurt", "collectief", "1 2", "interventie"),
    ("KIS-546", "buurt", "collectief", "1", "interventie"),
    ("KIS-547", "onbekend", "onbekend", "", "interventie"),
    ("KIS-548", "onbekend", "onbekend", "", "interventie"),
    ("KIS-549", "onbekend", "onbekend", "", "interventie"),
    ("KIS-550", "buurt", "collectief", "1", "interventie"),
    ("KIS-551", "beide", "collectief", "4 5", "preventie"),
    ("KIS-552", "beide", "collectief", "2 4", "preventie"),
    ("KIS-553", "buurt", "nvt", "1 5", "preventie"),
    ("KIS-554", "beide", "nvt", "2 5", "preventie"),
    ("KIS-555", "buurt", "nvt", "1 5", "proactie preventie"),
    ("KIS-556", "onbekend", "onbekend", "", "interventie"),
    ("KIS-557", "onbekend", "onbekend", "", "repressie"),
    ("KIS-558", "onbekend", "onbekend", "", "preventie"),
    ("KIS-559", "onbekend", "onbekend", "", "proactie"),
    ("KIS-560", "nvt", "nvt", "", "interventie repressie"),
    ("KIS-561", "nvt", "nvt", "", "interventie repressie"),
    ("KIS-562", "nvt", "nvt", "", "nazorg"),
    ("KIS-563", "nvt", "nvt", "", "repressie"),
    ("KIS-564", "nvt", "nvt", "", "preventie interventie"),
    ("KIS-565", "nvt", "nvt", "", "signalering interventie repressie nazorg"),
    ("KIS-566", "nvt", "nvt", "", ""),
]
ALLEEN_GENOEMD = {
    "KIS-522",
    "KIS-536",
    "KIS-547",
    "KIS-548",
    "KIS-549",
    "KIS-556",
    "KIS-557",
    "KIS-558",
    "KIS-559",
}


def model() -> AanpakModel:
    """The approach SAMOS."""
    return aanpak_van("kis-samos").model


def van(eis: str) -> list[Instrument]:
    """What covers a requirement in the catalogue."""
    return [i for i in model().instrumenten.values() if eis in i.eis]


@pytest.mark.parametrize(("eis", "schaal", "vorm", "factoren", "perspectieven"), CATALOGUS)
def test_catalogus(eis: str, schaal: str, vorm: str, factoren: str, perspectieven: str) -> None:
    gevonden = van(eis)
    assert len(gevonden) == (2 if eis == "KIS-563" else 1)
    for instrument in gevonden:
        assert (instrument.schaal or "").split(" (")[0].split(";")[0] == SCHAAL[schaal]
        assert (instrument.vorm or "").startswith(VORM[vorm])
        assert set(instrument.factoren) == {FACTOREN[int(nr) - 1] for nr in factoren.split()}
        assert set(instrument.perspectieven) == set(perspectieven.split())


@pytest.mark.parametrize("eis", [rij[0] for rij in CATALOGUS])
def test_wat_alleen_genoemd_is_zegt_dat(eis: str) -> None:
    for instrument in van(eis):
        assert instrument.beschreven is (eis not in ALLEEN_GENOEMD)
        assert (instrument.werkwijze == NIET_BESCHREVEN) == (eis in ALLEEN_GENOEMD | {"KIS-546"})
        assert instrument.doel and instrument.schaal and instrument.vorm


def test_geen_aanpak_heet_bewezen() -> None:
    bewijs = {i.bewijs for e, *_ in CATALOGUS for i in van(e)}
    assert all((b or "").startswith("Voorbeeld ter inspiratie. Het effect is niet bewezen.") for b in bewijs)


def test_wat_op_straat_en_in_de_buurt_staat() -> None:
    """Exactly those entries that the guide lists in both collective groups, with the apps it names."""
    beide = {code for code, i in model().instrumenten.items() if "KIS-510" in i.eis}
    assert beide == {
        "buurtpreventie", "whatsapp-buurtpreventie", "burgernet", "meldingsapps", "buurtbuzz", "buurtlink",
        "buurbook",
    }  # fmt: skip
    for code in beide:
        assert model().instrumenten[code].schaal == SCHAAL["beide"]
        assert set(model().instrumenten[code].perspectieven) == {"preventie", "interventie"}


def test_rolmodellen_spreken_aan_of_geven_het_voorbeeld() -> None:
    rol = {code: (i.vorm or "").partition("; rolmodel: ")[2] for code, i in model().instrumenten.items()}
    soort = Counter(rol.values())
    assert {c for c, r in rol.items() if "voorbeeld" in r} == {
        "thuis-op-straat", "plezierportiers", "buurtambassadeurs", "zakgeldprojecten", "urban-family",
        "jongerenpreventieteam", "rolmodellen-jeugd",
    }  # fmt: skip
    assert {c for c, r in rol.items() if "aanspreken" in r} == {
        "ara-cora", "jolo", "rolmodellen-escamp-schilderswijk", "portiekportiers", "inkr8", "straatcoaches",
        "buurtvaders", "rolmodellen-jeugd",
    }  # fmt: skip
    assert soort["aanspreken en voorbeeld"] == 1


def test_een_koppeling_van_ons_heet_een_lezing() -> None:
    """Risk factors that the guide does not link itself are marked as a reading, with the reason."""
    gekoppeld = {e for e, _, _, factoren, _ in CATALOGUS if factoren}
    assert len(gekoppeld) == 35
    for eis in gekoppeld:
        assert all(i.herkomst == "lezing" and i.toelichting for i in van(eis)), eis


def test_wat_individueel_is_werkt_ook_door() -> None:
    for eis, _, vorm, *_ in CATALOGUS:
        if vorm in ("individueel", "collectief"):
            assert all("werkt ook door" in (i.vorm or "") for i in van(eis)), eis


def test_elf_factoren_op_volgorde_en_twee_zonder_aanpak() -> None:
    assert tuple(model().factoren) == FACTOREN
    assert tuple(model().lijsten["risicofactoren"].onderdelen) == FACTOREN
    gekoppeld = {factor for i in model().instrumenten.values() for factor in i.factoren}
    assert set(FACTOREN) - gekoppeld == {"lvb-jongeren", "psychiatrie"}


def test_elke_factor_heeft_een_maat() -> None:
    maten = Counter(code.rpartition("-")[0] for code in model().lijsten["indicatoren"].onderdelen)
    assert set(maten) == set(FACTOREN)


AGENDAS = [
    ("voorbereiding", [4, 5, 4]),  # how serious and how urgent are asked apart
    ("agenda-eerste", [4, 4, 6, 4, 4, 3, 1, 3, 5, 3, 12, 5, 4, 1]),
    ("agenda-volgende", [1, 5, 1, 8, 1, 1]),
    ("agenda-laatste", [1, 6, 4, 4]),
]


@pytest.mark.parametrize(("lijst", "blokken"), AGENDAS)
def test_agenda(lijst: str, blokken: list[int]) -> None:
    tel: list[tuple[str, int]] = []
    for deel in model().lijsten[lijst].onderdelen.values():
        if tel and tel[-1][0] == deel.blok:
            tel[-1] = (tel[-1][0], tel[-1][1] + 1)
        else:
            tel.append((deel.blok or "", 1))
    assert [aantal for _, aantal in tel] == blokken


def test_de_motivering_komt_terug_om_te_bevestigen() -> None:
    delen = model().lijsten["agenda-eerste"].onderdelen
    assert {c: d.herhaalt for c, d in delen.items() if d.herhaalt} == {
        "aanleiding-2": "aanleiding",
        "incident-2": "incident",
        "gevolgen-2": "gevolgen",
        "signalen-2": "signalen",
    }


# Requirement, and a word without which the example does not teach what it should
PRAKTIJK = [
    ("KIS-620", "vier factoren"), ("KIS-621", "hoe lang"), ("KIS-622", "klein en persoonlijk"),
    ("KIS-623", "taal van bewoners"), ("KIS-624", "geen nadruk"), ("KIS-625", "behalve in Gouda"),
    ("KIS-626", "factor 1"), ("KIS-627", "apart vast"), ("KIS-628", "spanning die er al was"),
    ("KIS-629", "drie punten"), ("KIS-630", "zes weken"),
]  # fmt: skip


@pytest.mark.parametrize(("eis", "leert"), PRAKTIJK)
def test_voorbeeld_uit_de_praktijk(eis: str, leert: str) -> None:
    teksten = [p.tekst for p in model().praktijk.values() if eis in p.eis]
    assert any(leert in tekst for tekst in teksten)


def test_zichtbare_agenten_hebben_twee_doelen() -> None:
    (instrument,) = van("KIS-604")
    assert all(doel in (instrument.doel or "") for doel in ("contact maken", "optreden als het moet"))
