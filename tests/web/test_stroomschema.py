"""The page with the flow chart: figures, links into the text, the file, and who may see it."""

import re
from xml.etree import ElementTree

import pytest
from django.test import Client

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.web.tekening.plaatje import alle, eerste, in_woorden, van_niveau

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
PAD = "/aanpakken/dalfsen/stroomschema"


def pagina(client: Client, pad: str = PAD) -> str:
    antwoord = client.get(pad)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_elke_koppeling_in_de_tekening_komt_in_de_tekst_uit(ingelogd: Client, aanpak: Aanpak) -> None:
    html = pagina(ingelogd)
    doelen = set(re.findall(r'<a href="#([^"]+)" class="wv-tekening', html))
    ids = set(re.findall(r'id="([^"]+)"', html))
    assert {f"niveau-{code}" for code in aanpak.model.niveaus} <= doelen
    assert {f"stap-{code}" for code, s in aanpak.model.overgangen.items() if s.soort != "binnen"
            and "*" not in s.van} <= doelen  # fmt: skip
    assert doelen - ids == set()
    assert len(re.findall(r'id="', html)) == len(re.findall(r'id="([^"]+)"', html))


def test_elk_id_staat_er_een_keer(ingelogd: Client, aanpak: Aanpak) -> None:
    for formaat in ("staand", "liggend"):
        ids = re.findall(r'\bid="([^"]+)"', pagina(ingelogd, f"{PAD}?formaat={formaat}"))
        assert len(ids) == len(set(ids))


def test_de_tekst_zegt_alles_wat_de_tekening_zegt(ingelogd: Client, aanpak: Aanpak) -> None:
    html = pagina(ingelogd)
    in_tekst = html[html.index('id="in-woorden"') :]
    niveaus, overal = in_woorden(aanpak.model)
    assert [n.naam for n in niveaus] == [n.naam for n in aanpak.model.niveaus.values()]
    genoemd = {s.naam for n in niveaus for s in n.stappen} | {s.naam for s in overal}
    assert genoemd == {s.naam for s in aanpak.model.overgangen.values()}
    assert "Beslist: Burgemeester" in in_tekst
    assert in_tekst.count("<li") >= len(aanpak.model.overgangen)


def test_staand_en_liggend(ingelogd: Client, aanpak: Aanpak) -> None:
    assert 'width="800"' in pagina(ingelogd)
    assert 'width="1150"' in pagina(ingelogd, f"{PAD}?formaat=liggend")
    assert 'width="800"' in pagina(ingelogd, f"{PAD}?formaat=scheef")
    assert len(alle(aanpak.model)) > len(aanpak.model.niveaus)
    assert eerste(aanpak.model).naam == "dalfsen"
    assert van_niveau(aanpak.model, "ave2").breed


def test_het_bestand_is_een_tekening_zonder_koppelingen(ingelogd: Client, aanpak: Aanpak) -> None:
    antwoord = ingelogd.get(f"{PAD}.svg?formaat=liggend")
    assert antwoord["Content-Type"] == "image/svg+xml"
    assert antwoord["Content-Disposition"] == 'attachment; filename="dalfsen-liggend.svg"'
    wortel = ElementTree.fromstring(antwoord.content)
    assert not list(wortel.iter("{http://www.w3.org/2000/svg}a"))


@pytest.mark.parametrize("pad", [PAD, f"{PAD}.svg"])
def test_alleen_wat_de_gemeente_gebruikt(ingelogd: Client, client: Client, aanpak: Aanpak, pad: str) -> None:
    assert ingelogd.get(pad.replace("dalfsen", "leusden")).status_code == 404
    assert "/account/login/" in Client().get(pad)["Location"]
    assert ingelogd.get(pad).status_code == 200
