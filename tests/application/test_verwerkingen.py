"""What reading and writing leave in the log of processing, in the same transaction."""

import dataclasses
from collections.abc import Iterator

import pytest

from tests.application.hulp import GEMEENTE, Bureau, bureau
from waakvlam.adapters.models import Auditregel, Gebeurtenis, Verwerking
from waakvlam.application import omgeving as plek
from waakvlam.application.opdracht import Geweigerd
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.application.vragen.signaal import signaal
from waakvlam.application.vragen.vrager import lees_casus
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.toegang import Kijker

pytestmark = pytest.mark.usefixtures("databank")
AOV = "aov"


@pytest.fixture
def b() -> Iterator[Bureau]:
    eigen = bureau()
    eerder = list(plek._MAKER)
    plek.gebruik(lambda: eigen.omgeving)
    yield eigen
    plek._MAKER[:] = eerder


def open_casus(b: Bureau, personen: int = 3) -> str:
    return b.lukt(
        "netwerkcoordinator", o.Open(codenaam="Lindenhof", titel="x", personen=personen), aanpak="dalfsen"
    ).stroom


def vrager(b: Bureau, rol: str, oppervlak: str = "") -> Vrager:
    kijker = Kijker(f"a-{rol}", GEMEENTE, frozenset({rol}))
    return Vrager(kijker, b.omgeving.klok.nu(), oppervlak=oppervlak)


def namen() -> list[tuple[str, bool]]:
    """Name, and whether it is about a person, of every line."""
    return [(v.naam, v.betrokkene is not None) for v in Verwerking.objects.order_by("positie")]


def test_schrijven_is_een_regel_en_een_per_persoon(b: Bureau) -> None:
    open_casus(b)
    assert namen() == [("open", False), *[("open", True)] * 3]


def test_lezen_ook_en_het_zijn_dezelfde_mensen(b: Bureau) -> None:
    casus = open_casus(b)
    toen = set(Verwerking.objects.exclude(betrokkene=None).values_list("betrokkene", flat=True))
    assert lees_casus(vrager(b, AOV), casus.removeprefix("casus/")) is not None
    gelezen = Verwerking.objects.filter(naam="lees-casus")
    assert {v.betrokkene for v in gelezen if v.betrokkene} == toen
    assert gelezen.count() == 4


@pytest.mark.parametrize("casus", ["bestaat", "0" * 32])
def test_wie_niet_mag_lezen_laat_alleen_in_het_auditlog_een_regel(b: Bureau, casus: str) -> None:
    open_casus_id = open_casus(b).removeprefix("casus/")
    eerder = Verwerking.objects.count()
    doel = open_casus_id if casus == "bestaat" else casus
    assert lees_casus(vrager(b, "communicatieadviseur"), doel) is None
    assert Verwerking.objects.count() == eerder
    regel = Auditregel.objects.latest("pk")
    assert (regel.uitkomst, regel.rol, regel.voorwerp) == (
        "geweigerd",
        "communicatieadviseur",
        f"casus/{doel}",
    )


def test_een_geweigerde_opdracht_verwerkt_niets(b: Bureau) -> None:
    casus = open_casus(b)
    eerder = Verwerking.objects.count()
    assert isinstance(b.doe("communicatieadviseur", o.Noteer(tekst="x"), casus), Geweigerd)
    assert Verwerking.objects.count() == eerder


def test_een_signaal_lezen_en_melden(b: Bureau) -> None:
    melding = s.Meld(tekst="Ruzie", gevaar=False)
    stroom = b.lukt("casusregisseur", melding).stroom
    assert signaal(vrager(b, "netwerkcoordinator"), stroom.removeprefix("signaal/")) is not None
    assert namen() == [("meld", False), ("lees-signaal", False)]


def test_mislukt_het_loggen_dan_is_er_niets_geschreven(b: Bureau) -> None:
    class Kapot:
        def noteer(self, verwerkingen: object) -> None:
            raise OSError("schijf vol")

    stuk = Bureau(dataclasses.replace(b.omgeving, verwerkingen=Kapot()))  # type: ignore[arg-type]
    with pytest.raises(OSError, match="schijf vol"):
        open_casus(stuk)
    assert not Gebeurtenis.objects.exists()
    assert not Auditregel.objects.exists()


@pytest.mark.parametrize(
    ("oppervlak", "handeling"),
    [("casus", "lees-casus"), ("casus-afdruk", "druk-af-casus"), ("casus-tekst", "kopieer-casus")],
)
def test_de_auditregel_noemt_het_oppervlak(b: Bureau, oppervlak: str, handeling: str) -> None:
    casus = open_casus(b).removeprefix("casus/")
    assert lees_casus(vrager(b, AOV, oppervlak), casus) is not None
    regel = Auditregel.objects.latest("pk")
    assert regel.handeling == handeling
    assert f'"oppervlak":"{oppervlak}"' in regel.details
