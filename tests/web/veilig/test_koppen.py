"""Every address there is, in real use over https: what its headers say."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import URLResolver, get_resolver
from django.utils import timezone

from tests.hulp.bezoeker import Antwoord
from tests.hulp.echt import WACHTWOORD, EchteApp

BELEID = (
    *("default-src", "script-src", "style-src", "object-src", "base-uri", "form-action"),
    *("frame-ancestors", "frame-src", "connect-src", "img-src", "font-src"),
)
GETAL, TEKEN = "1", "0" * 32


def adressen(bron: Any = None, begin: str = "/") -> list[str]:
    """Every address, ours and those of packages, with something in the place of what varies."""
    uit = []
    for deel in (bron or get_resolver()).url_patterns:
        pad = begin + str(deel.pattern)
        uit += adressen(deel, pad) if isinstance(deel, URLResolver) else [pad]
    if bron is not None:
        return uit
    ingevuld = [re.sub(r"<int:\w+>", GETAL, re.sub(r"<(?:slug:|str:|path:)?\w+>", TEKEN, pad)) for pad in uit]
    return sorted({re.sub(r"\^|\$|\\.*|\(\?P.*", TEKEN, pad).replace(" ", "") for pad in ingevuld})


ANDERS = [
    "/bestaat-niet",
    "/static/waakvlam/raam.css",
    "/static/bestaat-niet.css",
    "/casussen/../etc",
    "/?naam=%00",
]


def klachten(antwoord: Antwoord) -> list[str]:
    """Everything that is not right about the headers of one answer."""
    k = antwoord.koppen
    uit = []
    gelijk = {
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    uit += [f"{naam}: {k[naam]}" for naam, waarde in gelijk.items() if k.get_all(naam) != [waarde]]
    hsts = re.search(r"max-age=(\d+)", k["Strict-Transport-Security"] or "")
    if not hsts or int(hsts.group(1)) < 31_536_000:
        uit.append(f"HSTS: {k['Strict-Transport-Security']}")
    beleid = {
        regel.split()[0]: regel.split()[1:]
        for regel in (k["Content-Security-Policy"] or "").split(";")
        if regel
    }
    uit += [f"CSP zonder {naam}" for naam in BELEID if naam not in beleid]
    los = {bron for bronnen in beleid.values() for bron in bronnen} - {"'self'", "'none'"}
    if los:
        uit.append(f"CSP laat toe: {sorted(los)}")
    if "camera=()" not in (k["Permissions-Policy"] or ""):
        uit.append(f"Permissions-Policy: {k['Permissions-Policy']}")
    return uit


@pytest.mark.parametrize("wie", ["niemand", "ingelogd"])
@pytest.mark.parametrize("methode", ["GET", "POST"])
def test_elk_adres_heeft_alle_koppen_en_wordt_niet_bewaard(
    echte_app: EchteApp, wie: str, methode: str
) -> None:
    alle = adressen() + ANDERS
    assert len(alle) > 60
    mis = []
    for pad in alle:
        bezoeker = echte_app.bezoeker() if wie == "niemand" else echte_app.ingelogd("nadia")
        antwoord = bezoeker.vraag(
            methode, pad, b"" if methode == "POST" else None, {"Accept-Encoding": "gzip, br"}
        )
        fout = klachten(antwoord)
        if antwoord.status >= 500:
            fout.append(f"status {antwoord.status}")
        bewaarbaar = (
            pad.startswith(("/static/", "/.well-known/")) and antwoord.status < 400 and wie == "niemand"
        )
        if (
            not bewaarbaar
            and "no-store" not in (antwoord.koppen["Cache-Control"] or "")
            and "static" not in pad
        ):
            fout.append(f"Cache-Control: {antwoord.koppen['Cache-Control']}")
        if antwoord.koppen["Content-Encoding"] and "/static/" not in pad:
            fout.append("ingepakt: wat geheim is, valt dan te raden aan de lengte")
        mis += [f"{methode} {pad}: {f}" for f in fout]
    assert mis == []


def test_koekjes_zijn_van_deze_plek_alleen(echte_app: EchteApp) -> None:
    wie = echte_app.bezoeker()
    regels = wie.haal("/account/login/").koppen.get_all("Set-Cookie") or []
    wie.stuur("/account/login/", login="nadia", password="fout")
    regels += wie.stuur_van("/account/login/", "/taal/", language="en").koppen.get_all("Set-Cookie") or []
    binnen = echte_app.ingelogd("omar")
    regels += binnen.stuur_van("/account/rol/", "/account/logout/").koppen.get_all("Set-Cookie") or []
    teun = echte_app.bezoeker()
    teun.stuur("/account/login/", login="teun", password=WACHTWOORD)
    regels += teun.haal("/").koppen.get_all("Set-Cookie") or []
    namen = {regel.split("=")[0] for regel in regels}
    assert {"__Host-csrf", "__Host-sessie", "__Host-taal", "__Host-meldingen"} <= namen | set(binnen.cookies)
    for regel in [r for r in regels if "Max-Age=0" not in r]:
        kenmerken = {deel.strip().lower() for deel in regel.split(";")[1:]}
        assert regel.startswith("__Host-"), regel
        assert {"secure", "httponly", "samesite=lax", "path=/"} <= kenmerken, regel
        assert not any(deel.startswith("domain") for deel in kenmerken), regel


def test_security_txt_klopt(echte_app: EchteApp) -> None:
    antwoord = echte_app.bezoeker().haal("/.well-known/security.txt")
    regels = [regel.split(": ", 1) for regel in antwoord.tekst.splitlines()]
    velden = dict(regels)
    assert antwoord.koppen["Content-Type"] == "text/plain; charset=utf-8"
    assert [naam for naam, _ in regels].count("Expires") == 1
    assert timezone.now() + timedelta(days=30) < datetime.fromisoformat(velden["Expires"])
    assert datetime.fromisoformat(velden["Expires"]) < timezone.now() + timedelta(days=365)
    assert velden["Contact"] == "https://heidedorp.example/melden"
    assert velden["Canonical"] == f"https://localhost:{echte_app.poort}/.well-known/security.txt"


def test_een_andere_naam_van_de_server_wordt_geweigerd(echte_app: EchteApp) -> None:
    antwoord = echte_app.bezoeker().vraag("GET", "/account/login/", None, {"Host": "kwaad.example"})
    assert antwoord.status == 400
    assert klachten(antwoord) == []
    assert "kwaad.example" not in antwoord.tekst
