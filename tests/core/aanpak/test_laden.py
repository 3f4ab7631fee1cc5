"""Loading: every mistake at once, at its place, with the nearest name; numbers as text; the cache."""

import pytest

from tests.core.aanpak.hulp import bestanden, merk, met, vervangen
from waakvlam.core.aanpak import laden
from waakvlam.core.aanpak.laden import laad

STAP = (
    "overgangen:\n"
    "  x: {naam: Proef, soort: binnen, van: kijken, beslist: wijkregisseur, bron: nota / x, %s}\n"
)
NIVEAU = "niveaus:\n  n:\n    naam: Nieuw\n    kern: Iets.\n    regie: {%s}"

# Extra file with § where the finding belongs, code, nearest name, part of the text.
SCHEMA = [
    ("§rolen: {}", "onbekend-veld", "rollen", "«rolen» bestaat hier niet"),
    ("rollen:\n  aap: {naam: Aap, §krng: zorg, kring: zorg}", "onbekend-veld", "kring", "krng"),
    ("rollen:\n  aap: {naam: Aap}", "ontbreekt", None, "«kring» ontbreekt bij «aap»"),
    ("rollen:\n  aap: {naam: §A, kring: zorg}", "waarde", None, "te weinig tekst"),
    ("rollen:\n  Aap: {naam: Aap, kring: zorg}", "code", None, "«Aap» is geen code"),
    ("rollen:\n  aap:§", "waarde", None, "Nu staat er niets"),
    ("rollen:\n  aap: §[een]", "waarde", None, "regels met «naam: waarde»"),
    ("rollen:\n  aap: {naam: §[x], kring: zorg}", "waarde", None, "Hier hoort tekst"),
    ("gremia:\n  g: {naam: Groep, soort: §overlg}", "waarde", "overleg", "Kies uit: overleg, besluit"),
    ("gremia:\n  g: {naam: Groep, legt_vast: §lidd}", "waarde", "lid", "Kies uit: voorzitter, lid"),
    ("gremia:\n  g: {naam: Groep, cadans: §3 dagen}", "waarde", None, "geen duur"),
    ("gremia:\n  g: {naam: Groep, voorzitter_verplicht: §misschien}", "waarde", None, "true of false"),
    ("gremia:\n  g: {naam: Groep, organisaties_minstens: §veel}", "waarde", None, "geheel getal"),
    (STAP % "§vereist: {wat: groei}", "waarde", None, "Hier hoort een lijst"),
    (STAP % "vereist: [{wat: {product: beeld, §sind: maand}, tekst: Zo.}]", "onbekend-veld", "sinds", ""),
    (STAP % "§alleen_als: {aanleiding: groei, kenmerk: x}", "waarde", None, "precies één van"),
    (STAP % "alleen_als: {alle: [{een_van: [{§neit: groei}]}]}", "onbekend-veld", "niet", "neit"),
    (STAP % "alleen_als: {kenmerk: gezinnen, in: §3}", "waarde", None, "lijst"),
    (STAP % "aanleiding: {wat: {een_van: §groei}}", "waarde", None, "lijst"),
    (STAP % "medebeslist: [§{}]", "waarde", None, "Noem precies één van"),
    (STAP % "gevolg: [§{agenda: stuurgroep, termijn: terugkijken}]", "waarde", None, "precies één van"),
    (STAP % "naar: samen", "waarde", None, "heeft geen «naar»"),
    (NIVEAU % "proces: {rol: a, §rool: b}", "onbekend-veld", "rol", "rool"),
    (NIVEAU % "proces: {zorg: {rol: adviseur, §rool: b}}",
     "onbekend-veld", "rol", "rool"),
    (NIVEAU % "§casus: {als: groei}", "waarde", None,
     "hoort «dan»"),
    ("§titel: Nog een titel", "dubbel", None, "aanpak.yaml:4:1"),
    ("rollen:\n  adviseur: {naam: Nog een, kring: zorg}", "dubbel", None, "mensen.yaml:18:3"),
    ("§rollen: [adviseur]", "dubbel", None, "rollen"),
    ("§op_basis_van: {aanpak: iets, hash: abc}", "basis-ontbreekt", None, "naast deze map"),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "code", "bedoeld", "zin"), SCHEMA)
def test_schemafout(tekst: str, code: str, bedoeld: str | None, zin: str) -> None:
    tekst, regel, kolom = merk(tekst)
    geladen = laad(met(x=tekst))
    assert geladen.aanpak is None
    assert [(m.bestand, m.code, m.regel, m.kolom, m.bedoelt_u) for m in geladen.meldingen] == [
        ("x.yaml", code, regel, kolom, bedoeld)
    ]
    assert zin in geladen.meldingen[0].tekst


VERWIJZING = [
    ("rollen:\n  aap: {naam: Aap, kring: §zrg, bron: nota / x}", "zorg"),
    ("rollen:\n  aap: {naam: Aap, kring: zorg, bron: §nta / x}", "nota"),
    ("rollen:\n  aap: {naam: Aap, kring: zorg, plaatsvervanger: §burgermeester}", "burgemeester"),
    (STAP % "alleen_als: §groie", "groei"),
    (STAP % "alleen_als: {niet: §groie}", "groei"),
    (STAP % "alleen_als: {kenmerk: §veiligheids_risico}", "veiligheidsrisico"),
    (STAP % "alleen_als: {minstens: {aantal: 1, van: [§groie]}}", "groei"),
    (STAP % "alleen_als: {product: beeld, delen: [wie, §wt]}", "wat"),
    (STAP % "alleen_als: {product: buurtplan, delen: §akties}", "acties"),
    (STAP % "alleen_als: {houder: §proces.zrg}", "proces.zorg"),
    (STAP % "alleen_als: {taak_gedaan: §bel-burt}", "bel-buurt"),
    (STAP % "alleen_als: {stap_gezet: §sluitn}", "sluiten"),
    (STAP % "gevolg: [{regie: {§proces.omgevng: adviseur}}]", "proces.omgeving"),
    (STAP % "gevolg: [{regie: {proces.omgeving: §advisuer}}]", "adviseur"),
    (STAP % "gevolg: [{kenmerk: {§opgeschaald_: true}}]", "opgeschaald"),
    (STAP % "medebeslist: §wethoudr", "wethouder"),
    (STAP % "raadpleeg: [{gremium: §buurtteem}]", "buurtteam"),
    ("plichten:\n  p: {tekst: Doe dit., rol: §wethoudr, bron: nota / x}", "wethouder"),
    ("fasen:\n  f: {naam: Fase, niveaus: [kijken, §smen], bron: nota / x}", "samen"),
    ("samenvatting:\n  smen: {}", "samen"),
    ("gremia:\n  g: {naam: Groep, legt_vast: [§wethoudr], bron: nota / x}", "wethouder"),
    ("doorgifte:\n  d: {van: zorg, naar: §veilig, door: adviseur, tekst: Zo., bron: nota / x}", "veiligheid"),
    ("niveaus:\n  n: {naam: Nw, kern: Iets., bron: nota / x, regie: {proces: {§omgevng: adviseur}}}",
     "omgeving"),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "bedoeld"), VERWIJZING)
def test_naam_die_niet_bestaat(tekst: str, bedoeld: str) -> None:
    tekst, regel, kolom = merk(tekst)
    geladen = laad(met(x=tekst))
    assert geladen.aanpak is None
    assert [(m.bestand, m.code, m.regel, m.kolom, m.bedoelt_u) for m in geladen.meldingen] == [
        ("x.yaml", "onbekende-code", regel, kolom, bedoeld)
    ]


def test_voorbeeld_is_heel() -> None:
    geladen = laad(bestanden())
    assert geladen.meldingen == ()
    assert geladen.aanpak is not None
    assert list(geladen.aanpak.niveaus) == ["kijken", "samen", "bestuur"]


def test_alle_fouten_van_alle_bestanden_tegelijk() -> None:
    alles = met(
        a="rollen:\n  aap: {naam: Aap, kring: zrg, bron: nota / x}\n  noot: {naam: Noot}",
        b="titel: Dubbel\nrolen: {}",
        c="a: [",
    )
    alles["d.yaml"] = b"fasen: {}"
    alles["mensen.yaml"] = alles["mensen.yaml"].replace(b"taal: 1", b"taal: 2")
    codes = {(m.bestand, m.code) for m in laad(alles).meldingen}
    assert codes == {
        ("a.yaml", "ontbreekt"), ("b.yaml", "dubbel"), ("b.yaml", "onbekend-veld"), ("c.yaml", "yaml"),
        ("d.yaml", "taal-ontbreekt"), ("mensen.yaml", "taal-onbekend"),
    }  # fmt: skip
    del alles["c.yaml"]
    assert ("a.yaml", "onbekende-code") in {(m.bestand, m.code) for m in laad(alles).meldingen}


def test_onleesbaar_bestand_geeft_geen_verzonnen_gebrek() -> None:
    alles = {**bestanden(), "mensen.yaml": b"taal: 1\nrollen: {"}
    assert [(m.bestand, m.code) for m in laad(alles).meldingen] == [("mensen.yaml", "yaml")]


def test_wat_ontbreekt_in_het_geheel() -> None:
    geladen = laad({"x.yaml": b"taal: 1\n"})
    assert {m.code for m in geladen.meldingen} == {"ontbreekt"}
    assert any("«rollen» ontbreekt" in m.tekst for m in geladen.meldingen)


@pytest.mark.parametrize(
    ("oud", "nieuw", "versie"),
    [
        ("2026-11", "2026", "2026"),
        ("2026-11", "1.10", "1.10"),
        ("2026-11", "007", "007"),
        ("2026-11", "'1'", "1"),
    ],
)
def test_getal_waar_tekst_hoort_blijft_zoals_getypt(oud: str, nieuw: str, versie: str) -> None:
    geladen = laad(vervangen("aanpak.yaml", f"versie: {oud}", f"versie: {nieuw}"))
    assert geladen.aanpak is not None
    assert geladen.aanpak.versie == versie


def test_codes_van_cijfers() -> None:
    geladen = laad(vervangen("kennis.yaml", "niveaus: [bestuur], tekst", "niveaus: [1], tekst"))
    assert [(m.code, m.tekst[:22]) for m in geladen.meldingen] == [
        ("onbekende-code", "«1» is geen niveau; di")
    ]


def test_zelfde_bytes_worden_niet_opnieuw_gelezen() -> None:
    eerste = laad(bestanden())
    assert laad(dict(reversed(bestanden().items()))) is eerste
    assert laad(vervangen("aanpak.yaml", "Kleine", "Nieuwe")) is not eerste
    assert laad({"ab": b"c"}) is not laad({"a": b"bc"})


def test_aantal_meldingen_is_begrensd() -> None:
    velden = "\n".join(f"  veld{nr}: 1" for nr in range(laden.MAX_MELDINGEN + 50))
    geladen = laad(met(x=f"rollen:\n{velden}"))
    assert len(geladen.meldingen) <= laden.MAX_MELDINGEN + 1
    assert geladen.aanpak is None
