"""Logging in through the municipality, against a certified OpenID Provider, all over real https."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from tests.hulp.bezoeker import Antwoord, Bezoeker
from tests.hulp.echt import EchteApp, bewijs_in, draaiende_echte_app
from tests.hulp.inlogdienst import GEHEIM, Inlogdienst, draaiende_inlogdienst, heen, inloggen
from waakvlam.cli.netwerk import vrije_poort

ROL = "waakvlam-netwerk"
STERK = {"acr": "hoog", "amr": ["pwd", "otp"]}
ROLLEN = (
    f"{ROL}=heidedorp/netwerkcoordinator; CN=Regie,OU=Zorg=heidedorp/casusregisseur; spook=heidedorp/spook"
)


def mens(voor: str = "Vera", achter: str = "Linde", **anders: Any) -> dict[str, Any]:
    """Somebody who may come in, unless ``anders`` says otherwise."""
    namen = {"given_name": voor, "family_name": achter, "email": f"{voor.lower()}@heidedorp.example"}
    return {**namen, "preferred_username": voor.lower(), "rollen": [ROL], **STERK, **anders}


@dataclass(frozen=True)
class Wereld:
    """Waakvlam and the login service."""

    app: EchteApp
    dienst: Inlogdienst

    def kom(self, wie: str) -> tuple[Bezoeker, Antwoord]:
        """Somebody new at a keyboard logs in as ``wie``."""
        bezoek = self.app.bezoeker()
        return bezoek, inloggen(self.dienst, bezoek, wie)

    def audit(self, handeling: str) -> list[dict[str, Any]]:
        """Details of the lines in the audit log about ``handeling``, oldest first."""
        rijen = self.app.sql(
            "SELECT actor, voorwerp, uitkomst, details FROM adapters_auditregel "
            "WHERE handeling = ? ORDER BY id",
            handeling,
        )
        return [{"actor": a, "voorwerp": v, "uitkomst": u, **json.loads(d)} for a, v, u, d in rijen]

    def accounts(self, naam: str) -> int:
        """How many accounts there are with this login name."""
        return int(self.app.sql("SELECT count(*) FROM auth_user WHERE username = ?", naam)[0][0])


@pytest.fixture(scope="module")
def wereld(echte_map: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wereld]:
    map_ = tmp_path_factory.mktemp("oidc") / "app"
    bewijs, sleutel = bewijs_in(echte_map)
    poort, poort_dienst = vrije_poort(), vrije_poort()
    terug = f"https://localhost:{poort}/account/oidc/gemeente/login/callback/"
    with (
        draaiende_inlogdienst(poort_dienst, terug, bewijs, sleutel) as dienst,
        draaiende_echte_app(
            echte_map,
            map_,
            poort,
            WAAKVLAM_OIDC_ADRES=dienst.adres,
            WAAKVLAM_OIDC_CLIENT_ID="waakvlam",
            WAAKVLAM_OIDC_SECRET=GEHEIM,
            WAAKVLAM_OIDC_NAAM="Heidedorp",
            WAAKVLAM_OIDC_ACR="hoog",
            WAAKVLAM_OIDC_AMR="otp,hwk",
            WAAKVLAM_OIDC_ROLLEN=ROLLEN,
            REQUESTS_CA_BUNDLE=str(bewijs),
        ) as app,
    ):
        yield Wereld(app, dienst)


def test_de_weg_erheen_vraagt_code_pkce_state_nonce_en_niveau(wereld: Wereld) -> None:
    bezoek = wereld.app.bezoeker()
    assert "Inloggen met Heidedorp" in bezoek.haal("/account/login/").tekst
    eerste, tweede = (parse_qs(urlsplit(heen(bezoek)).query) for _ in range(2))
    assert eerste["response_type"] == ["code"]
    assert eerste["code_challenge_method"] == ["S256"]
    assert eerste["acr_values"] == ["hoog"]
    assert "waakvlam" in eerste["client_id"]
    for uniek in ("state", "nonce", "code_challenge"):
        assert len(eerste[uniek][0]) >= 16
        assert eerste[uniek] != tweede[uniek]


def test_wat_een_bezoeker_aan_het_adres_toevoegt_telt_niet(wereld: Wereld) -> None:
    kwaad = urlencode({"auth_params": "acr_values=laag&nonce=x", "scope": "alles", "process": "connect"})
    antwoord = wereld.app.bezoeker().haal(f"/account/oidc/gemeente/login/?{kwaad}")
    vraag = parse_qs(urlsplit(antwoord.koppen["Location"]).query)
    assert vraag["acr_values"] == ["hoog"]
    assert vraag["nonce"] != ["x"]
    assert "alles" not in vraag["scope"][0]


def test_wie_een_rol_heeft_komt_binnen_met_eigen_naam_en_die_rol(wereld: Wereld) -> None:
    wereld.dienst.mensen(vera=mens())
    bezoek, antwoord = wereld.kom("vera")
    assert antwoord.status == 302
    assert "Vera Linde · netwerkcoördinator · gemeente Heidedorp" in bezoek.haal("/account/rol/").tekst
    assert bezoek.haal("/casussen").status == 200
    assert "U logt in via uw gemeente." in bezoek.haal("/account/2fa/").tekst
    gegeven = [regel for regel in wereld.audit("lid-erbij") if regel["bron"] == "login"]
    assert gegeven[-1]["rol"] == "netwerkcoordinator"
    assert gegeven[-1]["voorwerp"] == f"account/{gegeven[-1]['actor']}"


def test_van_wie_inlogt_wordt_niet_meer_bewaard_dan_nodig(wereld: Wereld) -> None:
    wereld.dienst.mensen(wim=mens("Wim", "Heuvel", bsn="123456782"))
    wereld.kom("wim")
    bewaard = wereld.app.sql("SELECT extra_data, uid FROM socialaccount_socialaccount")
    assert all(set(json.loads(extra)) == {"iss"} and len(uid) == 64 for extra, uid in bewaard)
    assert wereld.app.sql("SELECT count(*) FROM socialaccount_socialtoken") == [(0,)]


@pytest.mark.parametrize(
    ("wie", "zegt", "anders"),
    [
        ("laag-niveau", "zonder tweede stap", {"acr": "laag"}),
        ("geen-niveau", "zonder tweede stap", {"acr": None}),
        ("alleen-wachtwoord", "zonder tweede stap", {"amr": ["pwd"]}),
        ("team", "niet op naam van een persoon", {"given_name": "", "family_name": "Wijkteam"}),
        ("onbekende", "geen rol in Waakvlam", {"rollen": ["iets-anders"]}),
        ("zonder-claim", "geen rol in Waakvlam", {"rollen": None}),
    ],
)
def test_wie_niet_voldoet_komt_er_niet_in_en_leest_waarom(
    wereld: Wereld, wie: str, zegt: str, anders: dict[str, Any]
) -> None:
    wereld.dienst.mensen(**{wie: mens(**({"preferred_username": wie} | anders))})
    al = len(wereld.audit("inloggen"))
    bezoek, antwoord = wereld.kom(wie)
    assert antwoord.status == 403
    assert zegt in antwoord.tekst
    assert "/account/login/" in bezoek.haal("/casussen").koppen["Location"]
    assert wereld.accounts(wie) == 0
    assert [regel["uitkomst"] for regel in wereld.audit("inloggen")[al:]] == ["geweigerd"]


def test_te_laag_inloggen_sluit_ook_een_bestaand_account_buiten(wereld: Wereld) -> None:
    wereld.dienst.mensen(xena=mens("Xena"))
    assert wereld.kom("xena")[1].status == 302
    wereld.dienst.mensen(xena=mens("Xena", acr="laag"))
    assert wereld.kom("xena")[1].status == 403
    assert wereld.audit("inloggen")[-1]["actor"].isdecimal()


def test_een_verkeerde_nonce_wordt_geweigerd(wereld: Wereld) -> None:
    wereld.dienst.mensen(yara=mens("Yara"))
    bezoek = wereld.app.bezoeker()
    adres = heen(bezoek)
    nonce = parse_qs(urlsplit(adres).query)["nonce"][0]
    antwoord = bezoek.haal(wereld.dienst.kies(adres.replace(nonce, "van-een-ander"), "yara"))
    assert antwoord.status == 403
    assert "echt is" in antwoord.tekst
    assert wereld.accounts("yara") == 0


def test_een_antwoord_geldt_een_keer_en_alleen_in_de_eigen_browser(wereld: Wereld) -> None:
    wereld.dienst.mensen(zoe=mens("Zoe"))
    bezoek = wereld.app.bezoeker()
    terug = wereld.dienst.kies(heen(bezoek), "zoe")
    ander = wereld.app.bezoeker().haal(terug)
    assert (ander.status, "al gebruikt" in ander.tekst) == (403, True)
    state = parse_qs(urlsplit(terug).query)["state"][0]
    assert bezoek.haal(terug.replace(state, "A" * len(state))).status == 403
    assert bezoek.haal(terug).status == 302
    assert bezoek.haal(terug).status == 403


def test_een_gestolen_code_werkt_niet_zonder_het_geheim_van_pkce(wereld: Wereld) -> None:
    wereld.dienst.mensen(abe=mens("Abe"))
    dief, bezoek = wereld.app.bezoeker(), wereld.app.bezoeker()
    code = parse_qs(urlsplit(wereld.dienst.kies(heen(bezoek), "abe")).query)["code"][0]
    state = parse_qs(urlsplit(heen(dief)).query)["state"][0]
    antwoord = dief.haal(f"/account/oidc/gemeente/login/callback/?code={code}&state={state}")
    assert antwoord.status == 503
    assert wereld.accounts("abe") == 0


def test_rollen_volgen_bij_elke_keer_inloggen(wereld: Wereld) -> None:
    wereld.dienst.mensen(bo=mens("Bo"))
    eerste, _ = wereld.kom("bo")
    wereld.dienst.mensen(bo=mens("Bo", rollen=["CN=Regie,OU=Zorg", "spook"]))
    tweede, _ = wereld.kom("bo")
    for bezoek in (eerste, tweede):
        tekst = bezoek.haal("/account/rol/").tekst
        assert "Bo Linde · casusregisseur" in tekst
        assert "etwerkcoördinator" not in tekst
    wereld.dienst.mensen(bo=mens("Bo", rollen=[]))
    derde, antwoord = wereld.kom("bo")
    assert antwoord.status == 302
    for bezoek in (eerste, tweede, derde):
        leeg = bezoek.haal("/casussen")
        assert (leeg.status, "geen rol" in leeg.tekst) == (403, True)
    assert wereld.audit("lid-gestopt")[-1]["reden"] == "login"


def test_een_rol_van_de_beheerder_blijft_bij_inloggen(wereld: Wereld) -> None:
    wereld.dienst.mensen(cor=mens("Cor"))
    wereld.kom("cor")
    wereld.app.doe(
        "from datetime import datetime, UTC\n"
        "from waakvlam.readmodels.leden import zet_lid\n"
        "zet_lid('heidedorp', 'cor', '', '', 'aov', 'AOV', datetime(2026, 1, 1, tzinfo=UTC))"
    )
    wereld.dienst.mensen(cor=mens("Cor", rollen=[]))
    bezoek, _ = wereld.kom("cor")
    assert "Cor Linde · AOV" in bezoek.haal("/account/rol/").tekst


def test_wie_weg_is_komt_ook_langs_deze_weg_niet_meer_binnen(wereld: Wereld) -> None:
    wereld.dienst.mensen(daan=mens("Daan"))
    bezoek, _ = wereld.kom("daan")
    wereld.app.sql("UPDATE auth_user SET is_active = 0 WHERE username = 'daan'")
    assert "/account/login/" in bezoek.haal("/casussen").koppen["Location"]
    opnieuw, _ = wereld.kom("daan")
    assert "/account/login/" in opnieuw.haal("/casussen").koppen["Location"]


def test_een_account_van_de_gemeente_kan_niet_met_een_wachtwoord_binnen(wereld: Wereld) -> None:
    wereld.dienst.mensen(eva=mens("Eva"))
    wereld.kom("eva")
    wereld.app.doe(
        "from waakvlam.readmodels.leden import zet_wachtwoord\n"
        "zet_wachtwoord('eva', 'paars-fietst-laag-over-zee')"
    )
    bezoek = wereld.app.bezoeker()
    antwoord = bezoek.stuur("/account/login/", login="eva", password="paars-fietst-laag-over-zee")
    assert antwoord.koppen["Location"] == "/account/login/"
    assert "via de gemeente" in bezoek.haal("/account/login/").tekst
    assert "/account/login/" in bezoek.haal("/casussen").koppen["Location"]


def test_een_inlognaam_van_een_ander_account_wordt_niet_overgenomen(wereld: Wereld) -> None:
    wereld.dienst.mensen(vreemd=mens("Nadia", "Ander", preferred_username="nadia"))
    bezoek, antwoord = wereld.kom("vreemd")
    assert antwoord.status == 302
    assert "Nadia Ander" in bezoek.haal("/account/rol/").tekst
    assert wereld.app.sql("SELECT last_name FROM auth_user WHERE username = 'nadia'") == [("Vos",)]


def test_stoppen_bij_de_inlogdienst_geeft_een_gewone_bladzijde(wereld: Wereld) -> None:
    wereld.dienst.mensen(fem=mens("Fem"))
    _, antwoord = wereld.kom("stop")
    assert (antwoord.status, "gestopt met inloggen" in antwoord.tekst) == (403, True)


def test_een_andere_aanbieder_is_er_niet(wereld: Wereld) -> None:
    for pad in ("login/", "login/callback/?code=x&state=y"):
        assert wereld.app.bezoeker().haal(f"/account/oidc/elders/{pad}").status == 404


def test_te_vaak_mislukken_eindigt_en_vult_het_auditlog_niet(wereld: Wereld) -> None:
    """The last test here: after it, nobody logs in from this address for a while."""
    status = 403
    for _ in range(110):
        status = wereld.app.bezoeker().haal("/account/oidc/gemeente/login/callback/?code=x&state=y").status
        if status != 403:
            break
    assert status == 429
    al = len(wereld.audit("inloggen"))
    wereld.app.bezoeker().haal("/account/oidc/gemeente/login/callback/?code=x&state=y")
    assert len(wereld.audit("inloggen")) == al
