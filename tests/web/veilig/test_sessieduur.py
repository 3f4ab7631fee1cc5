"""Sessions that end, and the second factor, tried on the running program in real use."""

import re
import time

import pytest
from django.test import Client

from tests.hulp.echt import WACHTWOORD, EchteApp, code
from waakvlam.web.toegang.sessieduur import BEGONNEN, GEZIEN


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("begonnen", "gezien", "binnen"),
    [(0, 0, True), (600, 300, True), (4000, 3601, False), (43_201, 10, False), (43_000, 3500, True)],
)
def test_een_sessie_eindigt_na_stilte_en_na_een_werkdag(
    ingelogd: Client, begonnen: int, gezien: int, binnen: bool
) -> None:
    sessie = ingelogd.session
    sessie[BEGONNEN], sessie[GEZIEN] = time.time() - begonnen, time.time() - gezien
    sessie.save()
    antwoord = ingelogd.get("/account/rol/")
    assert antwoord.status_code == (200 if binnen else 302)
    assert ("_auth_user_id" in ingelogd.session) is binnen


@pytest.mark.django_db
def test_wie_blijft_werken_blijft_binnen_maar_het_begin_verschuift_niet(ingelogd: Client) -> None:
    ingelogd.get("/account/rol/")
    sessie = ingelogd.session
    begin = time.time() - 4000
    sessie[BEGONNEN], sessie[GEZIEN] = begin, time.time() - 400
    sessie.save()
    ingelogd.get("/account/rol/")
    assert ingelogd.session[BEGONNEN] == begin
    assert ingelogd.session[GEZIEN] > time.time() - 60


def test_overal_uitloggen_geldt_voor_elk_apparaat_en_voor_niemand_anders(echte_app: EchteApp) -> None:
    laptop, ander = echte_app.ingelogd("puck"), echte_app.ingelogd("quint")
    telefoon = echte_app.bezoeker()
    telefoon.cookies = dict(laptop.cookies)
    assert telefoon.haal("/signalen").status == 200
    assert laptop.stuur_van("/account/rol/", "/account/overal-uit/").status == 302
    assert "/account/login/" in telefoon.haal("/signalen").koppen["Location"]
    assert ander.haal("/signalen").status == 200


def test_zonder_tweede_stap_komt_niemand_verder_en_met_app_en_herstelcode_wel(echte_app: EchteApp) -> None:
    wie = echte_app.bezoeker()
    assert wie.stuur("/account/login/", login="teun", password=WACHTWOORD).status == 302
    for pad in ("/", "/signalen", "/casussen", "/notities/nieuw"):
        assert wie.haal(pad).koppen["Location"] == "/account/2fa/", pad
    assert wie.stuur("/account/reauthenticate/", password=WACHTWOORD).status == 302
    pagina = wie.haal("/account/2fa/totp/activate/").tekst
    gevonden = re.search(r'id="geheim" value="([A-Z2-7]+)"', pagina)
    assert gevonden, pagina
    bewijs = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', pagina)
    assert bewijs
    vorm = {"Content-Type": "application/x-www-form-urlencoded"}
    inhoud = f"csrfmiddlewaretoken={bewijs.group(1)}&code={code(gevonden.group(1))}".encode()
    assert wie.vraag("POST", "/account/2fa/totp/activate/", inhoud, vorm).status == 302
    assert wie.haal("/signalen").status == 200
    codes = re.findall(r"\b\d{8}\b", wie.haal("/account/2fa/recovery-codes/download/").tekst)
    assert codes
    for verwacht, daarna in ((302, 200), (200, 302)):
        later = echte_app.bezoeker()
        later.stuur("/account/login/", login="teun", password=WACHTWOORD)
        assert later.stuur("/account/2fa/authenticate/", code=codes[0]).status == verwacht
        assert later.haal("/signalen").status == daarna
