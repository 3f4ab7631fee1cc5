"""A sitting by an agenda that asks much: what lies ready for it, and how it can be closed at night."""

import re
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.application.hulp import AANPAKKEN, laad_aanpak
from tests.web.casus.lijstwereld import velden_van
from tests.web.casus.wereld import Wereld, tekst
from waakvlam.application.omgeving import omgeving
from waakvlam.application.stromen import vouw_stroom
from waakvlam.core.antwoorden import Antwoorden, Invulling
from waakvlam.core.casus import opdrachten as co
from waakvlam.core.casus.lijstopdrachten import Beantwoord
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.overleg import opdrachten as o
from waakvlam.readmodels.leden import Lid

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
AGENDA = "agenda-eerste"
BLAD = {
    "gebeurd": "Ruzies op twee scholen", "stand-onrust": "Het loopt op", "signalen": "Klachten",
    "beeld-genoeg": True, "verwacht": "Een gevecht", "gevolgen": "Meer angst", "onderbouwing": "Filmpjes",
    "ernst": "Ernstig", "urgentie": "Deze week", "bijeenroepen": True, "informeren": False,
    "andere-acties": "Praten met ouders", "informatievragen": "Wat weet de politie",
}  # fmt: skip
"""What a member writes down before the first sitting."""


def lees(antwoorden: dict[str, str | bool]) -> Antwoorden:
    """Answers as they are given: yes, no or a text."""
    return Antwoorden(
        {
            code: Invulling(tekst=Tekst(een)) if isinstance(een, str) else Invulling("ja" if een else "nee")
            for code, een in antwoorden.items()
        }
    )


class Kernteam:
    """The first sitting of the core team of SAMOS: Marijke called it together, Ilse takes notes."""

    def __init__(self, wereld: Wereld) -> None:
        self.wereld = wereld
        self.casus = wereld.doe("marijke", co.Open("Waterlelie", Tekst("Onrust")), aanpak="kis-samos")
        wereld.op = timezone.now() - timedelta(hours=20)
        self.vul("marijke", "voorbereiding", BLAD)
        wereld.doe("marijke", co.VinkAan("andere_grond", "ja", Tekst("Het raakt iedereen")), self.casus)
        wereld.doe("marijke", co.ZetStap("roep-kernteam-bijeen"), self.casus)
        er = ("burgemeester", "politie", "welzijn", "onderwijs")
        wereld.doe("marijke", o.BeginZitting("kernteam", "politie", "burgemeester", aanwezig=er), self.casus)
        (self.zitting,) = self.toestand().zittingen
        self.adres = f"/casussen/{self.casus}/overleg/{self.zitting}"
        self.ilse = wereld.als("ilse")

    def toestand(self) -> Any:
        stroom = f"casus/{self.casus}"
        return vouw_stroom(stroom, omgeving().logboek.lees("waterveen", stroom), Toestand())

    def antwoorden(self) -> dict[str, Any]:
        return {code: a.waarde for code, a in self.toestand().ingevuld.get((AGENDA, 1, ""), {}).items()}

    def vul(self, wie: str, lijst: str, antwoorden: dict[str, Any]) -> None:
        self.wereld.doe(wie, Beantwoord(lijst, lees(antwoorden)), self.casus, kring="casus")

    def doe(self, wat: str, **velden: str) -> Any:
        return self.ilse.post(f"{self.adres}/doe", {"opdracht_id": str(uuid.uuid4()), "wat": wat, **velden})

    def blok(self, naam: str) -> str:
        """What the page says of one block of the agenda."""
        delen = tekst(self.ilse.get(self.adres)).split('<details class="wv-kaart wv-overleg__punt"')[1:]
        (blok,) = [b for b in delen if f'<h2 class="wv-kaart__kop">{naam} <' in b]
        return blok

    def samen(self, naam: str, antwoord: str, waarom: str = "") -> Any:
        """Press a button of a block, with what the page holds."""
        (punten,) = re.findall(r'name="punten" value="([^"]*)"', self.blok(naam))
        return self.doe("samen", punten=punten, antwoord=antwoord, waarom=waarom)

    def nog_open(self) -> list[str]:
        """What a refusal to close leads to, on the page itself; a reason alone does not close it."""
        nee = self.doe("sluit", afwijken="Het is nacht")
        assert nee.status_code == 422
        return re.findall(r'href="#punt-([^"]*)"', tekst(nee).split('id="weigering"')[1].split("</ol>")[0])


@pytest.fixture
def kernteam(lid: Lid) -> Kernteam:
    """The municipality with the approach of SAMOS as it is."""
    model = laad_aanpak(AANPAKKEN / "kis-samos")
    omgeving().aanpakken.stel_vast("waterveen", model, datetime(2026, 1, 1, tzinfo=UTC), lid.account)
    return Kernteam(Wereld())


def test_de_voorbereidingen_liggen_naast_elkaar_bij_het_eerste_overleg(kernteam: Kernteam) -> None:
    """Per question, of every member that wrote one; it is where the talk begins."""
    kernteam.vul("ilse", "voorbereiding", {"gebeurd": "Een vechtpartij", "stand-onrust": "Rustig"})
    (link,) = re.findall(r'href="([^"]*/voorbereiding/naast[^"]*)"', tekst(kernteam.ilse.get(kernteam.adres)))
    pagina = tekst(kernteam.ilse.get(link))
    koppen = re.findall(r'<th scope="col">([^<]*)', pagina)
    assert koppen == ["Vraag", "Politie", "Burgemeester"]
    rijen = [r.split("</tr>")[0] for r in pagina.split("<tr")[2:]]
    (gebeurd,) = [r for r in rijen if "Wat is er gebeurd?" in r]
    assert gebeurd.index("Een vechtpartij") < gebeurd.index("Ruzies op twee scholen")
    (ernst,) = [r for r in rijen if "Hoe ernstig is het?" in r]
    assert ernst.index(">open<") < ernst.index("Ernstig")
    assert len(rijen) == len(BLAD)


def test_wat_open_staat_krijgt_per_blok_een_antwoord(kernteam: Kernteam) -> None:
    """Each item by itself, with the reason; who wrote one meanwhile keeps it."""
    kernteam.vul("marijke", AGENDA, {"aanleiding": "Een filmpje"})
    assert kernteam.samen("Motivering", "nvt").status_code == 302
    assert kernteam.antwoorden() == {"aanleiding": "tekst"}
    blok = kernteam.blok("Motivering")
    (punten,) = re.findall(r'name="punten" value="([^"]*)"', blok)
    assert punten.split() == ["incident", "gevolgen", "signalen"]
    kernteam.vul("marijke", AGENDA, {"incident": "Een vechtpartij"})
    assert kernteam.doe("samen", punten=punten, antwoord="nvt", waarom="Is al verteld").status_code == 302
    assert kernteam.antwoorden() == {
        "aanleiding": "tekst", "incident": "tekst", "gevolgen": "nvt", "signalen": "nvt",
    }  # fmt: skip
    assert kernteam.blok("Motivering").count("Is al verteld") == 2
    weer = kernteam.doe("samen", punten=punten, antwoord="onbekend")
    assert (weer.status_code, kernteam.antwoorden()["signalen"]) == (302, "nvt")
    assert kernteam.doe("samen", punten=punten, antwoord="ja").status_code == 404


def test_het_eerste_kernteam_kan_snachts_dicht(kernteam: Kernteam) -> None:
    """What the team decides is asked of it; the rest is answered block by block, in the order there is."""
    kernteam.vul("marijke", AGENDA, {"aanleiding": "Een filmpje"})
    assert "incident" in kernteam.nog_open()
    blokken = [
        "Motivering", "Andere leden", "Naar een goed beeld", "Eerste inschatting", "Motivering opnieuw",
        "Directe stappen", "Onderbreking", "Beeldvorming", "Oordeelsvorming", "Besluitvorming",
        "Communicatie", "Vervolg", "Verslag",
    ]  # fmt: skip
    assert 'name="punten"' not in kernteam.blok("Oordeelsvorming")
    for blok in blokken:
        assert kernteam.samen(blok, "onbekend").status_code == 302
    open_ = kernteam.nog_open()
    assert open_[:2] == ["besluit-activeren", "besluit-uitbreiding"]
    assert all(code.startswith("actie-") for code in open_[2:])
    kernteam.vul("marijke", AGENDA, {"besluit-activeren": False, "besluit-uitbreiding": False})
    kernteam.wereld.doe("marijke", co.LegProductVast("besluitenlijst"), kernteam.casus)
    assert kernteam.doe("sluit").status_code == 302
    assert kernteam.toestand().zittingen[kernteam.zitting].gesloten is not None


def test_de_voorbereiding_van_een_lid_past_op_een_bladzijde(kernteam: Kernteam) -> None:
    """All answers of one member together; what was typed stays, and another member has a page of its own."""
    blad = f"/casussen/{kernteam.casus}/lijst/voorbereiding"

    def stuur(**velden: str) -> Any:
        return kernteam.ilse.post(blad, {**velden_van(tekst(kernteam.ilse.get(blad))), **velden})

    assert stuur(**{"t-gebeurd": "a" * 2000}).status_code == 302
    pagina = tekst(kernteam.ilse.get(blad))
    assert "Uw antwoorden hebben samen 2000 tekens. Er passen er 3000." in pagina
    assert 'class="wv-let-op" role="note"' not in pagina
    nee = stuur(**{"t-signalen": "b" * 1001})
    assert nee.status_code == 422
    assert "Alle antwoorden in deze lijst samen zijn te lang." in tekst(nee)
    assert "Uw antwoorden hebben samen 3001 tekens." in tekst(nee)
    assert "b" * 1001 in tekst(nee)
    assert stuur(**{"t-signalen": "b" * 1000}).status_code == 302
    assert '<p class="wv-let-op" role="note">Uw antwoorden' in tekst(kernteam.ilse.get(blad))
    assert stuur(**{"t-gebeurd": "a" * 1999, "t-stand-onrust": "c"}).status_code == 302
    assert stuur(**{"t-gebeurd": "a" * 2000}).status_code == 422
