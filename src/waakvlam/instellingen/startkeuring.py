"""The last look before real use begins: at the settings as they are in force, whoever wrote them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from waakvlam.instellingen.bezwaar import Bezwaar, weiger_bij
from waakvlam.instellingen.oidc import bezwaren_in_gebruik
from waakvlam.instellingen.sterkte import voorbeeldwachtwoord, zwak

ECHT = "productie"
MOET = {
    "DEBUG": (False, "Foutmeldingen zouden gegevens en sleutels laten zien."),
    "DEMO": (False, "Met de demo kan iedereen zonder wachtwoord inloggen."),
    "TWEEDE_FACTOR": (True, "Alleen een wachtwoord is te weinig."),
    "SECURE_SSL_REDIRECT": (True, "Zonder https kan iedereen op het netwerk meelezen."),
    "SESSION_COOKIE_SECURE": (True, "De sessie zou ook zonder https verstuurd worden."),
    "CSRF_COOKIE_SECURE": (True, "Het bewijs bij formulieren zou ook zonder https verstuurd worden."),
}
"""Settings that have one right value in real use, and what goes wrong with another."""
ZWAKKE_HASH = ("MD5", "Unsalted", "SHA1")


def keur_start(instellingen: Any, omgeving: Mapping[str, str]) -> None:
    """Raise StartGeweigerd when these settings, with these variables, are not fit for real use.

    Settings that say they are for a demo or for tests pass.
    """
    if getattr(instellingen, "GEBRUIK", ECHT) == ECHT:
        weiger_bij(bezwaren(instellingen, omgeving))


def keur_gegevens(instellingen: Any, zoek_voorbeelden: Callable[[], Collection[str]]) -> None:
    """Raise StartGeweigerd when fictional municipalities stand among real data.

    ``zoek_voorbeelden`` returns their codes; it is asked in real use only.
    """
    if getattr(instellingen, "GEBRUIK", ECHT) == ECHT and (voorbeelden := zoek_voorbeelden()):
        weiger_bij(
            [
                Bezwaar(
                    "WAAKVLAM_DATABASE_URL",
                    f"In deze databank staan verzonnen gemeenten uit de demo: {', '.join(voorbeelden)}.",
                    "Begin met een lege databank, of kies een andere WAAKVLAM_MAP.",
                )
            ]
        )


def bezwaren(instellingen: Any, omgeving: Mapping[str, str]) -> Iterator[Bezwaar]:
    """Yield every reason not to begin real use, without looking into the database."""
    for naam, (goed, reden) in MOET.items():
        if getattr(instellingen, naam, None) != goed:
            yield Bezwaar(naam, reden, f"Laat {naam} zoals waakvlam.instellingen.productie het zet: {goed}.")
    yield from _sleutels(instellingen)
    yield from _bestanden(instellingen)
    if not instellingen.ALLOWED_HOSTS or "*" in instellingen.ALLOWED_HOSTS:
        yield Bezwaar("WAAKVLAM_HOSTS", "Elke naam van een server zou goed zijn.", "Noem uw eigen namen.")
    for hash_ in instellingen.PASSWORD_HASHERS[:1]:
        if any(woord in hash_ for woord in ZWAKKE_HASH):
            yield Bezwaar(
                "PASSWORD_HASHERS", "Wachtwoorden zouden te raden zijn.", "Haal deze instelling weg."
            )
    for naam, waar in (("default", "WAAKVLAM_DATABASE_URL"), ("sleutels", "WAAKVLAM_SLEUTELS_URL")):
        wachtwoord = instellingen.DATABASES[naam].get("PASSWORD") or ""
        if wachtwoord and voorbeeldwachtwoord(wachtwoord):
            yield Bezwaar(
                waar,
                "Het wachtwoord van de databank komt uit een voorbeeld.",
                "Geef de gebruiker van de databank een eigen wachtwoord en zet dat in het adres.",
            )
    if (
        "waterveen.example" in instellingen.BEVEILIGING_MELDEN
        or not instellingen.BEVEILIGING_MELDEN.startswith(("https://", "mailto:"))
    ):
        yield Bezwaar(
            "WAAKVLAM_BEVEILIGING_MELDEN",
            "Wie een zwakke plek vindt, kan die nergens melden.",
            "Noem een adres dat met https:// of mailto: begint.",
        )
    yield from bezwaren_in_gebruik(getattr(instellingen, "OIDC", None))
    yield from _https(omgeving)


def _bestanden(instellingen: Any) -> Iterator[Bezwaar]:
    """Yield what is wrong with how files are looked at."""
    if getattr(instellingen, "SCANNER", "") == "niet":
        yield Bezwaar(
            "WAAKVLAM_SCANNER",
            "Bestanden zouden niet op schadelijke software worden nagekeken.",
            "Noem de socket van clamd, of haal de regel weg: dan neemt Waakvlam geen bestanden aan.",
        )


def _sleutels(instellingen: Any) -> Iterator[Bezwaar]:
    for naam in ("SECRET_KEY", "HOOFDSLEUTEL"):
        for regel in getattr(instellingen, naam, "").splitlines() or [""]:
            if reden := zwak(regel.strip()):
                yield Bezwaar(f"WAAKVLAM_{naam}", reden, "Maak een nieuwe met: openssl rand -base64 48")
                break


def _https(omgeving: Mapping[str, str]) -> Iterator[Bezwaar]:
    eigen = {naam: omgeving.get(naam, "") for naam in ("WAAKVLAM_TLS_CERTIFICAAT", "WAAKVLAM_TLS_SLEUTEL")}
    if omgeving.get("WAAKVLAM_ACHTER_PROXY") == "1":
        return
    if not any(eigen.values()):
        yield Bezwaar(
            "WAAKVLAM_ACHTER_PROXY",
            "Er is geen https. Alles zou leesbaar over het netwerk gaan.",
            "Zet een voorportaal met https voor Waakvlam en WAAKVLAM_ACHTER_PROXY op 1. Of noem een eigen "
            "certificaat in WAAKVLAM_TLS_CERTIFICAAT en WAAKVLAM_TLS_SLEUTEL.",
        )
        return
    for naam, pad in eigen.items():
        if not pad or not Path(pad).is_file():
            yield Bezwaar(
                naam, "Dit bestand is er niet.", "Noem het pad van een bestand dat Waakvlam mag lezen."
            )
