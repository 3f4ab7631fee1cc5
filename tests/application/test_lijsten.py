"""Lists through ``execute``: no text in clear, each in its circle, a conflict only on the same question."""

import pytest

from tests.application.hulp import GEMEENTE, Bureau, bureau
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Verouderd
from waakvlam.application.raakt import geraakt, raakt
from waakvlam.core.antwoorden import Antwoorden, lees
from waakvlam.core.casus import lijstopdrachten as o
from waakvlam.core.casus.opdrachten import Open

NETWERK, AOV = "netwerkcoordinator", "aov"
LIJST = "rechtsgebieden"

pytestmark = pytest.mark.parametrize("databank", ["sqlite"], indirect=True)


@pytest.fixture
def waterveen(databank: str) -> Bureau:
    return bureau()


@pytest.fixture
def casus(waterveen: Bureau) -> str:
    return waterveen.lukt(NETWERK, Open("Lindenhof")).stroom


def antwoorden(**gegeven: object) -> Antwoorden:
    gelezen = lees(gegeven)
    assert gelezen is not None
    return gelezen


def vul(**gegeven: object) -> o.Beantwoord:
    return o.Beantwoord(LIJST, antwoorden(**gegeven))


def test_de_tekst_staat_versleuteld_in_de_kring_van_wie_schreef(waterveen: Bureau, casus: str) -> None:
    zin = "Mevrouw Jansen belde zelf"
    waterveen.lukt(NETWERK, vul(huurrecht={"antwoord": "ja", "toelichting": zin}), casus)
    regels = waterveen.omgeving.logboek.lees(GEMEENTE, casus)
    waarde, tekst = regels[-2:]
    assert (waarde.soort, waarde.kring, waarde.data["antwoorden"]) == (
        "lijst-beantwoord",
        "casus",
        {"huurrecht": "ja"},
    )
    assert (tekst.soort, tekst.kring) == ("lijst-toegelicht", "zorg")
    assert zin not in str([regel.data for regel in regels])
    assert zin in waterveen.teksten(casus)


def test_een_tekst_kan_voor_iedereen_zijn(waterveen: Bureau, casus: str) -> None:
    inhoud = vul(huurrecht={"antwoord": "nee", "toelichting": "Geen huur."})
    waterveen.lukt(NETWERK, inhoud, casus, kring="casus")
    assert waterveen.omgeving.logboek.lees(GEMEENTE, casus)[-1].kring == "casus"
    geweigerd = waterveen.doe(NETWERK, inhoud, casus, kring="veiligheid")
    assert isinstance(geweigerd, Geweigerd)
    assert geweigerd.weigering.codes == ("niet-bevoegd",)


def test_alleen_dezelfde_vraag_botst(waterveen: Bureau, casus: str) -> None:
    gelezen = waterveen.lukt(NETWERK, vul(strafrecht="nee"), casus).versie
    waterveen.lukt(AOV, vul(huurrecht="ja"), casus)
    assert isinstance(waterveen.doe(NETWERK, vul(bestuursrecht="ja"), casus, gelezen=gelezen), Aanvaard)
    botst = waterveen.doe(NETWERK, vul(huurrecht="nee", civielrecht="ja"), casus, gelezen=gelezen)
    assert isinstance(botst, Verouderd)
    assert botst.raakt == {f"antwoord.{LIJST}..huurrecht"}
    assert isinstance(
        waterveen.doe(NETWERK, vul(huurrecht="nee", civielrecht="ja"), casus, gelezen=botst.versie), Aanvaard
    )
    (er,) = waterveen.toestand(casus).ingevuld.values()
    assert {deel: a.waarde for deel, a in er.items()} == {
        "strafrecht": "nee",
        "huurrecht": "nee",
        "bestuursrecht": "ja",
        "civielrecht": "ja",
    }


def test_twee_die_tegelijk_een_ronde_beginnen(waterveen: Bureau, casus: str) -> None:
    gelezen = waterveen.lukt(NETWERK, vul(strafrecht="nee"), casus).versie
    waterveen.lukt(AOV, o.BeginRonde(LIJST), casus, gelezen=gelezen)
    assert isinstance(waterveen.doe(NETWERK, o.BeginRonde(LIJST), casus, gelezen=gelezen), Verouderd)
    assert [r.nr for r in waterveen.toestand(casus).rondes[LIJST]] == [1, 2]


@pytest.mark.parametrize(
    ("inhoud", "items"),
    [
        (vul(huurrecht="ja"), {f"antwoord.{LIJST}..huurrecht"}),
        (o.BeginRonde(LIJST), {f"ronde.{LIJST}"}),
        (o.EigenVraag(LIJST, "Een vraag"), set()),
    ],
    ids=["beantwoord", "begin_ronde", "eigen_vraag"],
)
def test_wat_een_opdracht_raakt_is_wat_er_verandert(
    waterveen: Bureau, casus: str, inhoud: object, items: set[str]
) -> None:
    waterveen.lukt(NETWERK, vul(civielrecht="ja"), casus)
    voor = waterveen.toestand(casus)
    assert raakt(inhoud, voor) == items
    waterveen.lukt(NETWERK, inhoud, casus)
    assert items <= geraakt(waterveen.toestand(casus), voor.lengte)
