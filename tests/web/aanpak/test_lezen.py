"""Every rule of every approach can be read: on one page, with its source, and in the handbook."""

import html
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import gettext
from pydantic import BaseModel

from tests.application.hulp import AANPAKKEN
from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.aanpak import Aanpassing
from waakvlam.core.aanpak.taal.basis import Regel
from waakvlam.readmodels.leden import Lid
from waakvlam.web.aanpak import rondom
from waakvlam.web.aanpak.boek import Boek
from waakvlam.web.aanpak.indeling import EXTRA, HOOFDSTUKKEN, plat
from waakvlam.web.aanpak.zoeken import kaal, zoek

NAMEN = ("dalfsen", "kis-samos", "leusden", "oude-ijsselstreek", "twente")
TEKSTVELDEN = ("naam", "tekst", "kern", "titel", "uitleg", "toelichting", "doel", "werkwijze", "bewijs")
WORTELS = [naam for naam, veld in AanpakModel.model_fields.items() if "dict[" in str(veld.annotation)]


@cache
def lees(naam: str) -> Aanpak:
    return laad_aanpak(AANPAKKEN / naam)


@cache
def boek_van(naam: str) -> Boek:
    return Boek(lees(naam).model, gettext)


@pytest.fixture
def alle(lid: Lid) -> dict[str, Aanpak]:
    """All approaches of the project, adopted by the municipality."""
    for naam in NAMEN:
        omgeving().aanpakken.stel_vast("waterveen", lees(naam), datetime(2026, 1, 1, tzinfo=UTC), lid.account)
    return {naam: lees(naam) for naam in NAMEN}


def ids(pagina: str) -> list[str]:
    return re.findall(r'\bid="([a-z]+\.[^"]+)"', pagina)


def tekst_van(pagina: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", pagina)).split())


def zinnen(ding: Any, veld: str = "") -> Iterator[str]:
    """Yield every text of an approach that people read."""
    if isinstance(ding, BaseModel):
        for naam in type(ding).model_fields:
            yield from zinnen(getattr(ding, naam), naam)
    elif isinstance(ding, dict):
        codes = veld in ("kenmerk", "kenmerken", "regie")
        for een in ding.values():
            yield from zinnen(een, "tekst" if isinstance(een, str) and not codes else "")
    elif isinstance(ding, list):
        for een in ding:
            yield from zinnen(een, veld)
    elif isinstance(ding, str) and veld in TEKSTVELDEN:
        yield ding


def test_elk_onderdeel_van_de_taal_staat_in_precies_een_hoofdstuk() -> None:
    telling = Counter(wortel for deel in HOOFDSTUKKEN for wortel in deel.wortels)
    assert telling == Counter(WORTELS)


@pytest.mark.parametrize("naam", NAMEN)
def test_elke_regel_heeft_een_blad_en_elk_punt_een_eigen_plek(naam: str) -> None:
    b = boek_van(naam)
    regels = {f"{wortel}.{code}" for wortel in WORTELS for code in plat(b.m, wortel)}
    assert regels <= set(b.bladen)
    alle = [
        onder.pad
        for groepen in b.hoofdstukken.values()
        for groep in groepen
        for blad in groep.bladen
        for onder in blad.alle()
    ]
    assert len(alle) == len(set(alle))


@pytest.mark.django_db
@pytest.mark.parametrize("naam", NAMEN)
def test_elke_regel_staat_op_precies_een_bladzijde(ingelogd: Client, alle: object, naam: str) -> None:
    b = boek_van(naam)
    waar: dict[str, list[str]] = {}
    for pad in _bladzijden(b):
        antwoord = ingelogd.get(pad)
        assert antwoord.status_code == 200, pad
        for anker in ids(antwoord.content.decode()):
            waar.setdefault(anker, []).append(pad)
    for regel in b.bladen:
        assert waar.get(regel) == [b.adres(regel).partition("#")[0]], regel


def _bladzijden(b: Boek) -> Iterator[str]:
    for deel in b.indelingen():
        yield f"/aanpakken/{b.m.aanpak}/{deel.code}"
        if deel.los[0]:
            yield from (b.adres(f"{deel.los[0]}.{code}") for code in getattr(b.m, deel.los[0]))


@pytest.mark.django_db
@pytest.mark.parametrize("naam", NAMEN)
def test_het_handboek_bevat_elke_tekst_en_elke_eis(ingelogd: Client, alle: object, naam: str) -> None:
    pagina = ingelogd.get(f"/aanpakken/{naam}/handboek").content.decode()
    tekst = kaal(tekst_van(pagina))
    m = lees(naam).model
    mist = [zin for zin in dict.fromkeys(zinnen(m)) if kaal(" ".join(zin.split())) not in tekst]
    assert mist == []
    assert [eis for eis in dict.fromkeys(_eisen(m)) if kaal(eis) not in tekst] == []
    assert len(ids(pagina)) == len(set(ids(pagina)))
    doelen = set(re.findall(r'href="#([^"]+)"', pagina)) - {"inhoud"}
    assert doelen <= set(re.findall(r'\bid="([^"]+)"', pagina))


def _eisen(ding: Any) -> Iterator[str]:
    if isinstance(ding, Regel):
        yield from ding.eis
    if isinstance(ding, BaseModel):
        for naam in type(ding).model_fields:
            yield from _eisen(getattr(ding, naam))
    elif isinstance(ding, dict | list):
        for een in ding.values() if isinstance(ding, dict) else ding:
            yield from _eisen(een)


@pytest.mark.django_db
@pytest.mark.parametrize("naam", NAMEN)
def test_elke_eigen_lezing_staat_bij_de_keuzes(ingelogd: Client, alle: object, naam: str) -> None:
    tekst = tekst_van(ingelogd.get(f"/aanpakken/{naam}/keuzes").content.decode())
    b = boek_van(naam)
    lezingen = [blad for _code, blad in b.bladen.values() if blad.herkomst and blad.herkomst.soort != "bron"]
    assert lezingen
    for blad in lezingen:
        assert blad.herkomst is not None
        assert " ".join(blad.herkomst.toelichting.split()) in tekst


@pytest.mark.django_db
def test_het_overzicht_zegt_wie_wanneer_leidt(ingelogd: Client, alle: object) -> None:
    pagina = ingelogd.get("/aanpakken/dalfsen").content.decode()
    tabel = tekst_van(pagina[pagina.index("<table") : pagina.index("</table>")])
    m = lees("dalfsen").model
    for niveau in m.niveaus.values():
        assert niveau.naam in tabel
    assert (
        "Burgemeester als wat speelt het meest?: Openbare orde en veiligheid Anders: Wethouder zorg" in tabel
    )
    assert "<svg" in pagina
    assert not re.search(r"\b(een_van|aangewezen_door|proces\.zorg)\b", tekst_van(pagina))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("regel", "adres"),
    [
        ("overgangen.ave2-op-ave3", "/aanpakken/dalfsen/stappen#overgangen.ave2-op-ave3"),
        ("niveaus.ave3", "/aanpakken/dalfsen/niveau/ave3"),
        ("niveaus.ave3.regie.bestuurlijk", "/aanpakken/dalfsen/niveau/ave3#niveaus.ave3.regie.bestuurlijk"),
        (
            "niveaus.ave3.regie.bestuurlijk.anders.nergens",
            "/aanpakken/dalfsen/niveau/ave3#niveaus.ave3.regie.bestuurlijk",
        ),
        ("bestaat.niet", "/aanpakken/dalfsen"),
    ],
)
def test_een_regel_is_te_vinden_op_zijn_pad(ingelogd: Client, alle: object, regel: str, adres: str) -> None:
    antwoord = ingelogd.get(f"/aanpakken/dalfsen/regel/{regel}")
    assert (antwoord.status_code, antwoord["Location"]) == (302, adres)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "pad",
    [
        "/aanpakken/elders",
        "/aanpakken/elders/handboek",
        "/aanpakken/dalfsen/instrumenten",
        "/aanpakken/dalfsen/aanpassingen",
        "/aanpakken/dalfsen/niveau/ave9",
        "/aanpakken/dalfsen/rol/burgemeester",
    ],
)
def test_wat_er_niet_is_bestaat_niet(ingelogd: Client, alle: object, pad: str) -> None:
    assert ingelogd.get(pad).status_code == 404


@pytest.mark.django_db
def test_instrumenten_filteren(ingelogd: Client, alle: object) -> None:
    m = lees("kis-samos").model
    vraag = "/aanpakken/kis-samos/instrumenten?perspectief=preventie&factor=jeugdoverlast"
    gevonden = {anker for anker in ids(ingelogd.get(vraag).content.decode()) if anker.startswith("instr")}
    goed = {
        f"instrumenten.{code}"
        for code, i in m.instrumenten.items()
        if "preventie" in i.perspectieven and "jeugdoverlast" in i.factoren
    }
    assert gevonden == goed
    assert 0 < len(goed) < len(m.instrumenten)


@pytest.mark.parametrize(
    ("vraag", "titel"),
    [
        ("zorgmijd", ""),
        ("WETHOUDER zorg", "Wethouder zorg"),
        ("netwerkcoordinator", "Netwerkcoördinator"),
    ],
)
def test_zoeken_let_niet_op_hoofdletters_en_accenten(vraag: str, titel: str) -> None:
    vondsten = zoek(boek_van("dalfsen"), vraag)
    if titel:
        assert titel in {v.titel for v in vondsten}
    for vondst in vondsten:
        raak = {kaal(stuk.tekst) for stuk in vondst.stukken if stuk.raak}
        assert raak <= set(kaal(vraag).split())


@pytest.mark.parametrize("vraag", ["", "   ", "kwantumzwaartekracht", "wethouder kwantumzwaartekracht"])
def test_zoeken_zonder_vondst(vraag: str) -> None:
    assert zoek(boek_van("dalfsen"), vraag) == ()


@pytest.mark.django_db
def test_zoeken_op_de_bladzijde_is_veilig(ingelogd: Client, alle: object) -> None:
    pagina = ingelogd.get("/aanpakken/dalfsen", {"zoek": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in pagina
    assert "Niets gevonden" in pagina


def test_eigen_aanpassingen_staan_erbij_met_de_reden() -> None:
    m = lees("dalfsen").model
    rol = next(iter(m.rollen))
    anders = [
        Aanpassing(pad=f"rollen.{rol}", soort="anders", velden=["naam"]),
        Aanpassing(pad="rollen.weg", soort="vervallen", reden="Die rol kennen wij niet."),
    ]
    b = Boek(m.model_copy(update={"aanpassingen": anders}), gettext)
    blad = b.blad(f"rollen.{rol}")
    assert blad is not None
    assert blad.aanpassing is not None
    assert (blad.aanpassing.naam, blad.aanpassing.velden) == ("eigen aanpassing", "Naam")
    assert sum(een.aanpassing is not None for _code, een in b.bladen.values()) == 1
    anders_groep, vervallen = rondom.aanpassingen(b)
    assert [een.naam for een in anders_groep.bladen] == [m.rollen[rol].naam]
    assert [een.aanpassing.reden for een in vervallen.bladen if een.aanpassing] == [
        "Die rol kennen wij niet."
    ]


def test_de_extra_bladzijden_heten_niet_als_een_hoofdstuk() -> None:
    codes = {deel.code for deel in HOOFDSTUKKEN}
    assert not codes & {*EXTRA, "handboek", "stroomschema", "regel"}
    assert len(codes) == len(HOOFDSTUKKEN)


@pytest.mark.django_db
def test_het_handboek_als_pdf(ingelogd: Client, alle: object) -> None:
    pytest.importorskip("weasyprint")
    antwoord = ingelogd.get("/aanpakken/leusden/handboek/pdf")
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord.content.startswith(b"%PDF")
    assert ingelogd.get("/aanpakken/leusden/handboek/pdf").content == antwoord.content
