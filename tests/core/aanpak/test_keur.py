"""The proofs: one small change to a whole approach, and what it must find, where."""

import pytest

from tests.core.aanpak.hulp import bestanden, merk, met, vervangen
from waakvlam.core.aanpak.keur import keur
from waakvlam.core.aanpak.laden import laad

BOVEN = (
    "niveaus:\n"
    "  top: {naam: Top, kern: Iets ergs., bron: nota / x, regie: {casus: adviseur, bestuurlijk: wethouder}}\n"
)
EROP = (
    "overgangen:\n"
    "  op: {naam: Erop, soort: opschalen, van: bestuur, naar: top, beslist: adviseur, bron: nota / x}"
)
WEG = "signaalwegen:\n  w: {naam: Weg, bron: nota / x, %s}"
WEGTHEMA = WEG % "themas: {iets: Iets}, %s"
ROUTE = "routes:\n  r: {tekst: Daarheen., bron: nota / x, %s}"
LEEG = "\ngremia:\n  g: {naam: Groep, samenstelling_elders: Plan, bron: nota / x}\n"
STAPNAAR = "overgangen:\n  y: {naam: Fout, beslist: adviseur, bron: nota / x, %s}"
STAP = "overgangen:\n  x:\n    {naam: Proef, soort: binnen, van: samen, bron: nota / x, %s}"
GROEP = "gremia:\n  g: {naam: Groep, %s}\n"
DUO = GROEP % "voorzitter: adviseur, leden: {vast: [adviseur, wethouder]}, %s, bron: nota / x"
TERMIJN = "termijnen:\n  t: {naam: Klok, %s, bron: nota / x}"
PLICHT = "plichten:\n  p: {tekst: Doe dit., rol: adviseur, bron: nota / x, %s}"


def gevonden(alles: dict[str, bytes]) -> list[tuple[str, str, int, int, str]]:
    """Return what the proofs say about the sample with changes."""
    geladen = laad(alles)
    assert geladen.aanpak is not None, [str(m) for m in geladen.meldingen]
    return [(m.ernst, m.bestand, m.regel, m.kolom, m.code) for m in keur(geladen)]


def test_voorbeeld_is_zonder_gebrek() -> None:
    assert gevonden(bestanden()) == []


def test_fouten_in_laden_gaan_voor() -> None:
    geladen = laad(met(x="rolen: {}"))
    assert keur(geladen) == geladen.meldingen


EXTRA = [
    (BOVEN, "geen-uitweg"),
    (BOVEN, "onbereikbaar"),
    (BOVEN + EROP, "geen-uitweg"),
    (BOVEN + EROP + "\n  weg: {naam: Weg, soort: uitgang, van: top, beslist: adviseur, bron: nota / x}",
     "geen-terugweg"),
    (STAPNAAR % "soort: opschalen, van: samen, §naar: kijken",
     "richting"),
    (STAPNAAR % "soort: afschalen, van: samen, §naar: samen",
     "richting"),
    (STAP % "§beslist: []", "niemand-beslist"),
    (STAP % "§beslist: {een_van: []}", "niemand-beslist"),
    (STAP % "§beslist: {houder: overleg}", "niemand-beslist"),
    (STAP % "beslist: {houder: operationeel}, medebeslist: [§{gremium: g}]" + "\n" + GROEP %
     "samenstelling_elders: Draaiboek, bron: nota / x", "niemand-beslist"),
    (STAP % "beslist: {een_van: [adviseur, §{gremium: g}]}" + "\n" + GROEP %
     "samenstelling_elders: Draaiboek, bron: nota / x", "niemand-beslist"),
    (GROEP % "leden: {vast: [adviseur]}, bron: nota / x", "geen-voorzitter"),
    (GROEP % "samenstelling_elders: Plan, §voorzitter_verplicht: true, bron: nota / x", "geen-voorzitter"),
    (BOVEN.replace(", bestuurlijk: wethouder", "").replace("regie", "§regie") + EROP, "niet-bestuurlijk"),
    (BOVEN.replace("regie: {casus: adviseur", "§regie: {overleg: adviseur") + EROP, "niemand-leidt"),
    (TERMIJN % "rol: adviseur, na_stap: sluiten", "geen-duur"),
    (TERMIJN % "rol: adviseur, na_stap: sluiten, elke: P1D, lengte: P2D", "te-veel-duur"),
    (TERMIJN % "rol: adviseur, na_stap: sluiten, elke: P1D, onbepaald: true", "te-veel-duur"),
    (TERMIJN % "§rol: [], na_stap: sluiten, elke: P1D", "van-niemand"),
    ("beginselen:\n  b: {tekst: Zonder bron.}", "geen-bron"),
    ("beginselen:\n  b: {tekst: Zo., bron: nota / x, §herkomst: lezing}", "geen-toelichting"),
    ("kenmerken:\n  k: {naam: Soort, type: keuze, bron: nota / x}", "geen-waarden"),
    ("kenmerken:\n  k: {naam: Soort, §waarden: {a: Aa}, bron: nota / x}", "waarden"),
    ("kenmerken:\n  k: {naam: Soort, §standaard: soms, bron: nota / x}", "waarde"),
    (PLICHT % "als: {kenmerk: soort_onrust, is: §overlst}", "waarde"),
    (PLICHT % "als: {kenmerk: soort_onrust, in: [zeden, §anders]}", "waarde"),
    (PLICHT % "als: {kenmerk: openbare_orde, §is: 1}", "waarde"),
    (PLICHT % "als: {kenmerk: gezinnen, §is: true}", "waarde"),
    (PLICHT % "als: {kenmerk: soort_onrust, §vanaf: 2}", "waarde"),
    (PLICHT % "§als: {een_van: []}", "nooit-waar"),
    (PLICHT % "§als: {minstens: {aantal: 3, van: [groei, ernst]}}", "nooit-waar"),
    (PLICHT % "als: {§minstens: {aantal: 0, van: [groei]}}", "altijd-waar"),
    (PLICHT % "§als: {alle: [groei, {niet: groei}]}", "nooit-waar"),
    (PLICHT % "§als: {alle: [groei, {alle: [ernst, {niet: groei}]}]}", "nooit-waar"),
    (PLICHT % "als: {een_van: [groei, §{alle: [{niet: {product: beeld}}, {product: beeld}]}]}", "nooit-waar"),
    (PLICHT % "§als: {alle: [{kenmerk: soort_onrust, is: zeden}, {kenmerk: soort_onrust, is: overlast}]}",
     "nooit-waar"),
    (PLICHT % "§als: {alle: [{kenmerk: openbare_orde, is: true}, {kenmerk: openbare_orde, is: false}]}",
     "nooit-waar"),
    (PLICHT % "§als: {alle: [{niveau: kijken}, {niveau: [samen, bestuur]}]}", "nooit-waar"),
    (PLICHT % "niveaus: samen, §als: {niveau: kijken}", "nooit-waar"),
    (STAP % "beslist: adviseur, §alleen_als: {niveau: bestuur}", "nooit-waar"),
    (STAP % "beslist: adviseur, gevolg: [{taak: {§code: informeer-hen, tekst: Bel., rol: adviseur}}]",
     "taakcode"),
    (PLICHT % "als: §{antwoord: weging.tempo, is: razend}", "waarde"),
    ("lijsten:\n  l: {naam: Vragen, soort: vragenlijst, bron: nota / x, onderdelen: {a: {tekst: Hoe?, "
     "opties: {§open: Open, dicht: Dicht}}}}", "optie"),
    (DUO % "§sectoren_minstens: 2", "eenzijdig"),
    (ROUTE % "§naar: []", "geen-ontvanger"),
    (ROUTE % "naar: [adviseur, §{gremium: g}]" + LEEG, "geen-ontvanger"),
    (WEG % "vraag_vermoeden: true", "nooit-gevolgd"),
    (WEG % "themas: {§buren: Buren}", "dubbel-thema"),
    *((WEGTHEMA % f"§{naam}: P0D", "geen-duur") for naam in
      ("terug_binnen", "oppakken_binnen", "aannemen_binnen", "stil_na", "vervalt_na")),
    (WEGTHEMA % "verificatie: {§alert_hoogstens: PT0H}", "geen-duur"),
    (WEGTHEMA % "gericht: {door: adviseur, §hoogstens: P0W}", "geen-duur"),
    (WEGTHEMA % "§verificatie: {eigen: false, anderen: false}", "nooit-nagegaan"),
    (WEGTHEMA % "gericht: {§door: []}", "van-niemand"),
    (WEGTHEMA % "gericht: {door: [adviseur, §g]}" + LEEG, "van-niemand"),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "code"), EXTRA)
def test_gebrek_is_een_fout(tekst: str, code: str) -> None:
    tekst, regel, kolom = merk(tekst)
    assert ("fout", "x.yaml", regel, kolom, code) in gevonden(met(x=tekst))


LET_OP = [
    (TERMIJN % "rol: adviseur, elke: P1D", "begint-nooit"),
    (PLICHT % "§als: {alle: []}", "altijd-waar"),
    (GROEP % "voorzitter: adviseur, leden: {vast: adviseur}, §organisaties_minstens: 4, bron: nota / x",
     "te-weinig-organisaties"),
    (GROEP % "voorzitter: adviseur, bron: nota / x", "geen-leden"),
    (DUO % "§leden_hoogstens: 1", "groot-team"),
    (GROEP % "voorzitter: adviseur, leden: {§vast: [adviseur, wijkregisseur, wethouder]}, bron: nota / x, "
     "sectoren_minstens: 2", "zonder-mandaat"),
    (GROEP % "soort: groep, leden: {vast: adviseur}, bron: nota / x", "geen-voorzitter"),
    ("rollen:\n  r: {naam: Rol, kring: zorg, bron: nota / x}", "ongebruikt"),
    ("kenmerken:\n  k: {naam: Soort, bron: nota / x}", "ongebruikt"),
    ("aanleidingen:\n  a: {tekst: Zo., bron: nota / x}", "ongebruikt"),
    ("bronnen:\n  b: {document: b.txt, titel: Boek, jaar: 2020}", "ongebruikt"),
    ("kringen:\n  justitie: {naam: Justitie, bron: nota / x}", "ongebruikt"),
    ("markeringen:\n  rood: Rood sein", "ongebruikt"),
    (WEGTHEMA % "duiding: {§overleggen: [stuurgroep]}", "te-weinig-soorten-werk"),
    (ROUTE % "naar: [adviseur], van: [§korps]", "route-van-niemand"),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "code"), LET_OP)
def test_gebrek_om_op_te_letten(tekst: str, code: str) -> None:
    tekst, regel, kolom = merk(tekst)
    assert ("let op", "x.yaml", regel, kolom, code) in gevonden(met(x=tekst))


GOED = [
    "gremia:\n  g: {naam: Groep, herkomst: leemte, toelichting: De nota noemt niemand., "
    "roept_bijeen: adviseur, bron: nota / x}",
    "lijsten:\n  v: {naam: Punten, soort: agenda, onderdelen: {a: Welkom}, bron: nota / x}",
    "lijsten:\n  v: {naam: Vra, soort: vragenlijst, onderdelen: {a: Wat?}, bron: nota / x}",
    "lijsten:\n  v:\n    naam: Vra\n    soort: factoren\n    bron: nota / x\n    onderdelen:\n"
    "      a: {tekst: Wat?, opties: {hoog: Hoog, laag: Laag}}\n"
    "      b: {tekst: Hoe zoekt u het uit?, als: {antwoord: v.a, in: [open, onbekend, nvt]}}",
    PLICHT
    % "als: {alle: [groei, {niet: ernst}, {kenmerk: gezinnen, vanaf: 2}, {kenmerk: gezinnen, vanaf: 3}]}",
    PLICHT % "als: {minstens: {aantal: 2, van: [groei, ernst]}}",
    STAP % "beslist: {houder: proces}",
    STAP % "beslist: {houder: proces.zorg}",
    WEGTHEMA % "verificatie: {eigen: false}, duiding: {overleggen: [stuurgroep], soorten_werk: 1}",
    WEGTHEMA % "al_gaande: gevaar, gericht: {door: [buurtteam, adviseur], hoogstens: P1D}",
    ROUTE % "naar: [{gremium: buurtteam}, adviseur], van: [gemeente], aard: [Zorg, Veiligheid]",
]


@pytest.mark.parametrize("tekst", GOED)
def test_wat_mag(tekst: str) -> None:
    assert gevonden(met(x=tekst)) == []


@pytest.mark.parametrize(
    ("oud", "nieuw", "code"),
    [
        ("{als: {kenmerk: openbare_orde}, dan: burgemeester, anders: wethouder, herkomst: lezing,\n"
         "        toelichting: De nota noemt beiden; wij kiezen op de openbare orde.,",
         "{als: {kenmerk: openbare_orde}, dan: burgemeester,", "niet-bestuurlijk"),
        ("    laagste:", "    hoogste:", "grens"),
    ],
)  # fmt: skip
def test_niveaus_die_soms_niet_kloppen(oud: str, nieuw: str, code: str) -> None:
    assert [(m[0], m[4]) for m in gevonden(vervangen("niveaus.yaml", oud, nieuw))] == [("let op", code)]


def test_aanpak_zonder_sluitstap() -> None:
    assert ("let op", "overgangen.yaml", 3, 1, "geen-sluitstap") in gevonden(
        vervangen("overgangen.yaml", "soort: sluiten", "soort: binnen")
    )


def test_een_weg_zonder_wie_hem_gaat() -> None:
    zonder = vervangen("mensen.yaml", "    signalen: true\n", "")
    assert [(m[0], m[1], m[4]) for m in gevonden(zonder)] == [("fout", "kennis.yaml", "niemand-behandelt")]
