"""Too often and too much, tried on the running program in real use."""

import re
import time
from collections.abc import Iterator

import pytest
from django.test import override_settings

from tests.hulp.bezoeker import Antwoord, Bezoeker
from tests.hulp.echt import WACHTWOORD, EchteApp, code
from waakvlam.adapters.tellers import _sleutel
from waakvlam.instellingen.grenzen import GRENZEN, MAX_BERICHT, MAX_BESTAND


def leeg(app: EchteApp) -> None:
    for tabel in ("adapters_teller", "axes_accessattempt"):
        app.sql(f"DELETE FROM {tabel}")


@pytest.fixture
def app(echte_app: EchteApp) -> Iterator[EchteApp]:
    """The app without earlier attempts."""
    leeg(echte_app)
    yield echte_app
    leeg(echte_app)


def vol(app: EchteApp, wat: str, wie: str, min: int = 0) -> None:
    """Use up a limit, but for ``min`` attempts, as somebody did just now."""
    hoogstens, seconden = GRENZEN[wat]
    with override_settings(SECRET_KEY=app.omgeving["WAAKVLAM_SECRET_KEY"]):
        sleutel = _sleutel(wat, wie)
    app.sql(
        "INSERT INTO adapters_teller (sleutel, tot, aantal) VALUES (?, ?, ?)",
        sleutel,
        int(time.time()) + 2 * seconden,
        hoogstens - min,
    )


def kaal(antwoord: Antwoord) -> tuple[int, str]:
    """Status and text without what differs every time."""
    return antwoord.status, re.sub(r'value="[^"]{20,}"|nadia|niemand-zo', "", antwoord.tekst)


def log_in(wie: Bezoeker, naam: str, wachtwoord: str) -> Antwoord:
    return wie.stuur("/account/login/", login=naam, password=wachtwoord)


def test_na_vijf_keer_fout_is_inloggen_dicht_en_niemand_ziet_of_het_account_bestaat(app: EchteApp) -> None:
    gezien = []
    for naam in ("nadia", "niemand-zo"):
        wie = app.bezoeker()
        antwoorden = [kaal(log_in(wie, naam, "fout-wachtwoord")) for _ in range(6)]
        gezien.append(antwoorden)
        assert [status for status, _ in antwoorden][-1] == 429
    assert gezien[0] == gezien[1]
    goed = log_in(app.bezoeker(), "nadia", WACHTWOORD)
    assert goed.status == 429
    assert "Wacht een kwartier" in goed.tekst


def test_ook_het_e_mailadres_telt_en_hoofdletters_maken_niet_uit(app: EchteApp) -> None:
    for naam in ("Omar", "OMAR", " omar", "omar ", "oMar"):
        log_in(app.bezoeker(), naam, "fout-wachtwoord")
    assert log_in(app.bezoeker(), "omar", WACHTWOORD).status == 429


@pytest.mark.parametrize("naam", ["puck", "niemand-zo"])
def test_raden_vanaf_veel_adressen_naar_een_naam_stopt(app: EchteApp, naam: str) -> None:
    vol(app, "inloggen-naam", naam)
    antwoord = log_in(app.bezoeker(), naam, WACHTWOORD)
    assert antwoord.status == 429
    assert int(antwoord.koppen["Retry-After"]) > 0
    assert "Dit ging te vaak achter elkaar" in antwoord.tekst
    assert log_in(app.bezoeker(), "quint", WACHTWOORD).status == 302


def test_raden_naar_veel_namen_vanaf_een_adres_stopt(app: EchteApp) -> None:
    vol(app, "inloggen-adres", "127.0.0.1", min=1)
    assert log_in(app.bezoeker(), "iemand", "fout").status == 200
    assert log_in(app.bezoeker(), "nog-iemand", "fout").status == 429


def test_wie_een_andere_herkomst_verzint_telt_gewoon_mee(app: EchteApp) -> None:
    vol(app, "inloggen-adres", "127.0.0.1")
    antwoord = app.bezoeker().vraag("POST", "/account/login/", b"login=x", {"X-Forwarded-For": "10.1.2.3"})
    assert antwoord.status == 429


def test_goed_inloggen_telt_niet_mee(app: EchteApp) -> None:
    vol(app, "inloggen-naam", "ria", min=1)
    for _ in range(3):
        assert log_in(app.bezoeker(), "ria", WACHTWOORD).status == 302


def test_de_tweede_stap_is_niet_te_raden(app: EchteApp) -> None:
    wie = app.bezoeker()
    log_in(wie, "sem", WACHTWOORD)
    statussen = [wie.stuur("/account/2fa/authenticate/", code=f"{nr:06}").status for nr in range(11)]
    assert statussen[-1] == 429
    ander = app.bezoeker()
    log_in(ander, "sem", WACHTWOORD)
    assert ander.stuur("/account/2fa/authenticate/", code=code()).status == 429


@pytest.mark.parametrize(
    ("wat", "methode", "pad"),
    [
        ("invoer", "POST", "/signalen/nieuw"),
        ("invoer", "POST", "/notities/nieuw"),
        ("invoer", "POST", "/casussen/nieuw"),
        ("export", "GET", f"/casussen/{'0' * 32}/feitenrelaas"),
        ("export", "GET", f"/casussen/{'0' * 32}/feitenrelaas.pdf"),
        ("export", "GET", f"/casussen/{'0' * 32}/tekst"),
        ("export", "GET", f"/ontwerpen/{'0' * 32}/uitvoer"),
    ],
)
def test_wie_te_veel_achter_elkaar_vraagt_wacht(app: EchteApp, wat: str, methode: str, pad: str) -> None:
    wie = app.ingelogd("nadia")
    nummer = app.doe(
        "from django.contrib.auth.models import User; print(User.objects.get(username='nadia').pk)"
    )
    vol(app, wat, nummer.strip(), min=1)
    verstuur = wie.haal if methode == "GET" else wie.stuur
    assert verstuur(pad).status not in (429, 500)
    antwoord = verstuur(pad)
    assert antwoord.status == 429
    assert "Bel 112" in antwoord.tekst
    assert app.ingelogd("omar").haal("/signalen").status == 200


def test_elke_uitvoer_en_elk_zoeken_heeft_een_grens() -> None:
    from waakvlam.core.toegang.oppervlakken import OPPERVLAKKEN
    from waakvlam.web import oppervlakken
    from waakvlam.web.grenzen.tussen import SOORTEN

    assert oppervlakken.ZONDER_CASUS
    zwaar = {o.soort for o in OPPERVLAKKEN.values()} & {"zoeken", "export", "pdf"}
    assert zwaar
    assert zwaar <= set(SOORTEN)
    assert set(SOORTEN.values()) <= set(GRENZEN)


@pytest.mark.parametrize(
    ("pad", "bytes_", "status"),
    [
        ("/signalen/nieuw", MAX_BERICHT + 1, 413),
        ("/account/login/", MAX_BERICHT + 1, 413),
        ("/ontwerpen/nieuw/bestanden", MAX_BESTAND + 1, 413),
        ("/ontwerpen/nieuw/bestanden", MAX_BERICHT + 1, 403),
        ("/signalen/nieuw", 1000, 403),
    ],
)
def test_te_groot_geeft_een_bladzijde_die_zegt_wat_te_doen(
    app: EchteApp, pad: str, bytes_: int, status: int
) -> None:
    wie = app.ingelogd("nadia")
    soort = {"Content-Type": "application/x-www-form-urlencoded"}
    antwoord = wie.vraag("POST", pad, b"a=" + b"x" * bytes_, soort)
    assert antwoord.status == status
    if status == 413:
        assert "Dit is te groot om te versturen" in antwoord.tekst
        assert "Ga terug. Wat u typte, staat nog op dit apparaat." in antwoord.tekst


def test_de_tabel_met_tellers_noemt_geen_namen_of_adressen(app: EchteApp) -> None:
    log_in(app.bezoeker(), "quint", "fout")
    rijen = str(app.sql("SELECT * FROM adapters_teller"))
    assert len(rijen) > 64
    assert "quint" not in rijen
    assert "127.0.0.1" not in rijen
