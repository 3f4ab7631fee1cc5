"""SAMOS as it comes with Waakvlam: the wave of six levels, and what a municipality cannot make of it."""

from functools import cache
from pathlib import Path

import pytest

from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.aanpak.keur import keur
from waakvlam.core.aanpak.laden import laad
from waakvlam.core.aanpak.taal import AanpakModel

MAP = Path(__file__).parents[3] / "aanpakken" / "kis-samos"

GOLF = {
    "rust": (
        "Relatieve rust", "Proactie", ["Cohesie", "Stabiliteit", "Participatie", "Vertrouwen"],
        ["Relatiebeheer", "Wijkbeheer", "Dialoog"], "fase1",
    ),
    "eerste_uitingen": (
        "Eerste uitingen onrust", "Signalering", ["Vervreemding", "Botsende waarden", "Isolatie"],
        ["Vroegsignalering"], "fase2",
    ),
    "opbouw": (
        "Opbouw onrust", "Preventie", ["Irritatie", "Angst", "Intimidatie", "Emotie"],
        ["Bemiddeling", "Focus op potentiële brandhaarden", "Aanpak (groeiende) polarisatie"], "fase3",
    ),
    "spanningen": (
        "Spanningen", "Interventie", ["Manifest gedrag", "Bedreiging", "Incidenten"],
        ["Persoonsgerichte aanpak", "Groepsaanpak", "Openbreken afgesloten eenheden"], "fase3",
    ),
    "escalatie": (
        "Escalatie", "Repressie", ["Triggers", "Confrontatie", "OO&V (openbare orde en veiligheid)"],
        ["Crisismanagement en communicatie"], "fase4",
    ),
    "terugkeer": (
        "Terugkeer naar relatieve rust", "Nazorg", ["Contact", "Dialoog", "Herstel rust"],
        ["Scherpe signalering terugval", "Herstel relatiebeheer", "Evaluatie"], "fase5",
    ),
}  # fmt: skip
WIJK = {
    "wijk_en_buurtwerk", "jeugd_en_jongerenwerk", "onderwijs", "sociaal_wijkteam", "jeugdzorg",
    "woningcorporatie", "bewonersorganisatie",
}  # fmt: skip
STRAAT = {"wijkagent", "outreachend_jongerenwerk", "hulpverlening", "ggd"}
PROFESSIONALS = {
    "rust": WIJK, "eerste_uitingen": WIJK, "opbouw": STRAAT, "spanningen": STRAAT,
    "escalatie": {"politie", "om"}, "terugkeer": {"wijkagent", "jongerenwerk", "wijk_en_buurtwerk"},
}  # fmt: skip
INSTRUMENTEN = {
    "proactie": {"netwerken", "methodieken-signalering"},
    "signalering": {"samos", "voorbeelden-samos"},
    "preventie": {
        "buurtbemiddeling", "buurtbemiddeling-2", "thuis-op-straat", "samos", "outreachend-jongerenwerk",
        "onderhuidse-spanningen", "praktijk-individueel-directe-omgeving",
        "praktijk-collectief-directe-omgeving", "praktijk-collectief-buurt", "databank-interventies",
        "aanknopingspunten",
    },
    "interventie": {
        "samos", "voorbeelden-samos", "databank-interventies", "ggd-protocol", "aanknopingspunten",
        "treiteraanpak", "rolmodellen-jeugd", "expertise-unit", "praktijk-collectief-buurt",
    },
    "repressie": {
        "samos", "voorbeelden-samos", "top600", "crisiscommunicatie-1", "crisiscommunicatie-2",
        "ggd-protocol", "expertise-unit",
    },
    "nazorg": {"samos", "voorbeelden-samos", "ggd-handreiking-psychosociaal"},
}  # fmt: skip
"""The source's own list per perspective; other instruments of the catalogue come on top as a reading."""

OOK = {"interventie": {"thuis-op-straat"}}
"""Listed under preventie, and one of the examples at neighbourhood level that are listed here."""


@cache
def bestanden() -> dict[str, bytes]:
    """The files of the approach."""
    return {pad.name: pad.read_bytes() for pad in sorted(MAP.glob("*.yaml"))}


@cache
def aanpak() -> AanpakModel:
    """The approach as it stands."""
    geladen = laad(bestanden())
    assert geladen.aanpak is not None
    return geladen.aanpak


def anders(bestand: str, oud: str, nieuw: str) -> dict[str, bytes]:
    """A changed copy: ``oud`` in ``bestand`` becomes ``nieuw``; ``oud`` must stand there."""
    tekst = bestanden()[bestand].decode()
    assert oud in tekst, f"{oud!r} staat niet in {bestand}"
    return {**bestanden(), bestand: tekst.replace(oud, nieuw, 1).encode()}


def bevindingen(alles: dict[str, bytes]) -> list[tuple[str, str]]:
    """What laying it down and proving it finds: severity and code."""
    return [(m.ernst, m.code) for m in keur(laad(alles))]


def test_zes_niveaus_in_vijf_fasen() -> None:
    m = aanpak()
    assert list(m.niveaus) == list(GOLF)
    assert [fase.naam for fase in m.fasen.values()] == [
        "Rust", "Dreigende maatschappelijke onrust", "Maatschappelijke onrust", "Escalatie",
        "Terugkeer naar rust",
    ]  # fmt: skip
    assert {n: code for code, fase in m.fasen.items() for n in fase.niveaus} == {
        niveau: rij[4] for niveau, rij in GOLF.items()
    }


@pytest.mark.parametrize("code", GOLF)
def test_kolom_van_de_golf(code: str) -> None:
    niveau, (naam, perspectief, elementen, acties, _) = aanpak().niveaus[code], GOLF[code]
    assert niveau.naam == naam
    assert [aanpak().perspectieven[p].naam for p in niveau.perspectieven] == [perspectief]
    assert [deel.tekst for deel in niveau.elementen.values()] == elementen
    assert [deel.tekst for deel in niveau.acties.values()] == acties
    assert set(niveau.professionals) == PROFESSIONALS[code]


@pytest.mark.parametrize("perspectief", INSTRUMENTEN)
def test_instrumenten_per_perspectief(perspectief: str) -> None:
    uit_de_lijst = set().union(*INSTRUMENTEN.values())
    gevonden = {c for c in uit_de_lijst if perspectief in aanpak().instrumenten[c].perspectieven}
    assert gevonden - OOK.get(perspectief, set()) == INSTRUMENTEN[perspectief]


@pytest.mark.parametrize(
    ("code", "perspectieven"),
    [
        ("samos", {"signalering", "preventie", "interventie", "repressie", "nazorg"}),
        ("ggd-protocol", {"interventie", "repressie"}),
        ("databank-interventies", {"preventie", "interventie"}),
        ("top600", {"repressie"}),
    ],
)
def test_perspectieven_van_een_instrument(code: str, perspectieven: set[str]) -> None:
    assert set(aanpak().instrumenten[code].perspectieven) == perspectieven


def test_instrumenten_zijn_inspiratie() -> None:
    zonder = [c for c, i in aanpak().instrumenten.items() if "nspiratie" not in (i.bewijs or "")]
    assert zonder == []


def test_elf_risicofactoren() -> None:
    assert len(aanpak().factoren) == 11
    assert set(aanpak().lijsten["risicofactoren"].onderdelen) == set(aanpak().factoren)


def test_geen_scenarios_per_soort_incident() -> None:
    m = aanpak()
    assert m.scenarios == {}
    assert not any(k.naam.lower().startswith("soort incident") for k in m.kenmerken.values())


def test_samos_werkt_op_elk_niveau() -> None:
    for code in ("kernteam", "buurtoverleg", "werkoverleg", "expertisenetwerk"):
        assert aanpak().gremia[code].bijeen_op == [], code
    for code in ("trigger", "bob", "waarneming", "verificatie", "duiding", "beoordeling"):
        assert aanpak().lijsten[code].niveaus == [], code


def test_geen_stap_uit_escalatie_naar_rust() -> None:
    naar = {s.naar for s in aanpak().overgangen.values() if "escalatie" in s.van and s.naar}
    assert naar == {"terugkeer", "spanningen"}


ZEVENDE = (
    "taal: 1\nniveaus:\n  crisis: {naam: Crisis, kern: Het is crisis., bron: kis / A1,"
    " regie: {casus: coordinator, bestuurlijk: burgemeester}}\n"
    "overgangen:\n"
    "  op-crisis: {naam: Naar crisis, soort: opschalen, van: escalatie, naar: crisis, beslist: burgemeester,"
    " bron: kis / A1}\n"
    "  af-crisis: {naam: Uit crisis, soort: afschalen, van: crisis, naar: terugkeer, beslist: burgemeester,"
    " bron: kis / A1}\n"
)


def test_zevende_niveau_wordt_afgekeurd() -> None:
    meldingen = keur(laad({**bestanden(), "zevende.yaml": ZEVENDE.encode()}))
    gevonden = {m.code: m.tekst for m in meldingen if m.ernst == "fout"}
    assert set(gevonden) == {"niveau-onvolledig", "fase-ontbreekt"}
    assert "crisis" in gevonden["fase-ontbreekt"]


@pytest.mark.parametrize("cel", ["elementen", "acties", "professionals", "perspectieven"])
def test_niveau_zonder_cel_wordt_afgekeurd(cel: str) -> None:
    assert aanpak().niveaus["escalatie"].perspectieven == ["repressie"]
    tekst = bestanden()["niveaus.yaml"].decode()
    regels = [r for r in tekst[tekst.index("  escalatie:") :].splitlines() if r.startswith(f"    {cel}:")]
    weg = f"{regels[0]}\n"
    meldingen = keur(laad(anders("niveaus.yaml", weg, "")))
    assert [(m.code, cel in m.tekst) for m in meldingen if m.ernst == "fout"] == [("niveau-onvolledig", True)]


def test_niveau_in_twee_fasen_wordt_afgekeurd() -> None:
    gevonden = bevindingen(anders("fasen.yaml", "niveaus: [rust]", "niveaus: [rust, escalatie]"))
    assert ("fout", "dubbele-fase") in gevonden


VAST = "vast: [burgemeester, politie, welzijn, onderwijs]"


def test_kernteam_uit_een_sector_wordt_afgekeurd() -> None:
    assert ("fout", "eenzijdig") in bevindingen(
        anders("gremia.yaml", VAST, "vast: [politie, aov, handhaving]")
    )


def test_groot_kernteam_geeft_een_opmerking() -> None:
    groot = "vast: [politie, aov, handhaving, welzijn, onderwijs, ggd, woningcorporatie]"
    gevonden = bevindingen(anders("gremia.yaml", VAST, groot))
    assert ("let op", "groot-team") in gevonden
    assert ("let op", "zonder-mandaat") in gevonden
    assert not any(ernst == "fout" for ernst, _ in gevonden)


def test_kernteam_zoals_in_het_voorbeeld() -> None:
    kernteam = aanpak().gremia["kernteam"]
    assert kernteam.leden.vast == ["burgemeester", "politie", "welzijn", "onderwijs"]
    assert kernteam.roept_bijeen == kernteam.leden.vast
    assert kernteam.leden_hoogstens == 4
    assert all(aanpak().rollen[rol].bevoegd_tot for rol in kernteam.leden.vast)


def test_ander_klein_kernteam_mag() -> None:
    assert bevindingen(anders("gremia.yaml", VAST, "vast: [burgemeester, politie, welzijn]")) == []


def test_samos_kan_niets_vervangen() -> None:
    gevonden = bevindingen(anders("verwijzingen.yaml", "verhouding: leidt", "verhouding: vervangt"))
    assert any(ernst == "fout" for ernst, _ in gevonden)


def test_zonder_coordinator_wordt_afgekeurd() -> None:
    gevonden = bevindingen(anders("rollen.yaml", "  coordinator:\n", "  iemand_anders:\n"))
    assert any(ernst == "fout" for ernst, _ in gevonden)


def eigen(tekst: str) -> list[tuple[str, str]]:
    """What is found when a municipality lays its own version on top of this one."""
    code = hash_van(aanpak())
    kop = (
        "taal: 1\naanpak: waterveen-samos\ntitel: SAMOS in Waterveen\nversie: '1'\n"
        f"op_basis_van: {{aanpak: kis-samos, hash: '{code}'}}\n"
    )
    geladen = laad({"aanpak.yaml": f"{kop}{tekst}".encode()}, lambda naam, hash_: (aanpak(), (code,)))
    return [(m.ernst, m.code) for m in keur(geladen)]


def test_elke_gemeente_vult_zelf_in() -> None:
    eigen_team = "gremia:\n  kernteam: {leden: {vast: [burgemeester, politie, ggd]}, leden_hoogstens: 5}\n"
    eigen_instrument = (
        "instrumenten:\n  lokaal-buurtfeest: {naam: Buurtfeest, perspectieven: [proactie],"
        " bewijs: Hier gemeten in 2025, bron: kis / A1 / A1.1}\n"
    )
    assert not any(ernst == "fout" for ernst, _ in eigen(eigen_team + eigen_instrument))
    assert ("fout", "eenzijdig") in eigen(
        "gremia:\n  kernteam: {leden: {vast: [politie, aov, handhaving]}}\n"
    )


def test_punt_van_de_agenda_weg_vraagt_een_reden() -> None:
    punt = "lijsten:\n  agenda-eerste: {onderdelen: {vervolg-waar: %s}}\n"
    assert not any(
        ernst == "fout" for ernst, _ in eigen(punt % "{vervalt: Wij komen altijd op het stadhuis}")
    )
    assert any(ernst == "fout" for ernst, _ in eigen(punt % "{vervalt: ''}"))


@pytest.mark.parametrize("zitting", ["agenda-eerste", "agenda-laatste"])
def test_agenda_heeft_beeld_oordeel_en_besluit(zitting: str) -> None:
    blokken = list(dict.fromkeys(deel.blok for deel in aanpak().lijsten[zitting].onderdelen.values()))
    stappen = ["Beeldvorming", "Oordeelsvorming", "Besluitvorming"]
    assert [blok for blok in blokken if blok in stappen] == stappen


@pytest.mark.parametrize("zitting", ["agenda-eerste", "agenda-volgende", "agenda-laatste"])
def test_agenda_is_voor_elke_casus_dezelfde(zitting: str) -> None:
    model = aanpak().lijsten[zitting]
    assert model.als is None
    assert model.niveaus == []
    assert "kenmerk" not in model.model_dump_json(exclude_none=True)
