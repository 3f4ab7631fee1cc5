"""Reads how the municipality's own login (OpenID Connect) is reached, and what it must say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from waakvlam.instellingen.bezwaar import Bezwaar

BEGIN = "WAAKVLAM_OIDC_"
NAMEN = (
    "WAAKVLAM_OIDC_ADRES",
    "WAAKVLAM_OIDC_CLIENT_ID",
    "WAAKVLAM_OIDC_SECRET",
    "WAAKVLAM_OIDC_ROLLEN",
    "WAAKVLAM_OIDC_CLAIM",
    "WAAKVLAM_OIDC_ACR",
    "WAAKVLAM_OIDC_AMR",
    "WAAKVLAM_OIDC_NAAM",
)
"""Every variable there is; a secret and the roles may also stand in a file, as ``..._BESTAND``."""
MOET = {
    "ADRES": "Het adres van de inlogdienst ontbreekt.",
    "CLIENT_ID": "De naam waaronder Waakvlam bij de inlogdienst bekend is, ontbreekt.",
    "SECRET": "Het geheim dat Waakvlam met de inlogdienst deelt, ontbreekt.",
    "ROLLEN": "Er staat niet welke waarde welke rol geeft. Zo komt niemand binnen.",
}
"""Without these it is half configured."""


@dataclass(frozen=True, slots=True)
class Oidc:
    """The login service at ``adres`` (its issuer), how Waakvlam is known there, and what is asked of it.

    ``acr``: one of these levels must be said; ``amr``: one of these means must have been used; an empty set
    asks nothing. ``claim`` holds the values that give roles; ``rollen`` are (value, municipality, role).
    """

    adres: str
    client_id: str
    secret: str = field(repr=False)
    naam: str
    acr: frozenset[str]
    amr: frozenset[str]
    claim: str
    rollen: tuple[tuple[str, str, str], ...]

    @property
    def gemeenten(self) -> tuple[str, ...]:
        """The municipalities whose roles it can give."""
        return tuple(sorted({gemeente for _, gemeente, _ in self.rollen}))


def lees_oidc(omgeving: Mapping[str, str], bezwaren: list[Bezwaar]) -> Oidc | None:
    """Return the settings; None when no variable of it is set. Adds to ``bezwaren`` what is not right."""
    gezet = {naam for naam, waarde in omgeving.items() if naam.startswith(BEGIN) and waarde.strip()}
    if not gezet:
        return None
    for naam in sorted(gezet):
        if naam.removesuffix("_BESTAND") not in NAMEN:
            wat = "Deze instelling van de inlogdienst bestaat niet."
            bezwaren.append(Bezwaar(naam, wat, f"Kies uit: {', '.join(NAMEN)}."))
    waarden = {deel: _lees(omgeving, deel, bezwaren) for deel in MOET}
    for deel, wat in MOET.items():
        if not waarden[deel] and not any(b.waar.startswith(BEGIN + deel) for b in bezwaren):
            doe = f"Vul {BEGIN}{deel} in, of haal alles weg wat met {BEGIN} begint."
            bezwaren.append(Bezwaar(BEGIN + deel, wat, doe))
    return Oidc(
        adres=waarden["ADRES"].rstrip("/"),
        client_id=waarden["CLIENT_ID"],
        secret=waarden["SECRET"],
        naam=omgeving.get(f"{BEGIN}NAAM") or "uw gemeente",
        acr=_set(omgeving.get(f"{BEGIN}ACR", "")),
        amr=_set(omgeving.get(f"{BEGIN}AMR", "")),
        claim=omgeving.get(f"{BEGIN}CLAIM") or "rollen",
        rollen=tuple(_rollen(waarden["ROLLEN"], bezwaren)),
    )


def aanbieders(oidc: Oidc | None) -> dict[str, Any]:
    """Return the login service as allauth wants it, to be put among the settings of its provider."""
    if oidc is None:
        return {"APPS": []}
    app = {
        "provider_id": "gemeente",
        "name": oidc.naam,
        "client_id": oidc.client_id,
        "secret": oidc.secret,
        "settings": {"server_url": oidc.adres, "oauth_pkce_enabled": True},
    }
    return {"APPS": [app]}


def bezwaren_in_gebruik(oidc: Oidc | None) -> Iterator[Bezwaar]:
    """Yield why this may not be used for real people: no https, or no proof of a second step asked."""
    if oidc is None:
        return
    if urlsplit(oidc.adres).scheme != "https":
        yield Bezwaar(
            f"{BEGIN}ADRES",
            "De inlogdienst heeft geen https. Wie meeleest, kan dan inloggen als een ander.",
            "Noem het adres met https:// ervoor.",
        )
    if not oidc.acr and not oidc.amr:
        yield Bezwaar(
            f"{BEGIN}ACR",
            "Waakvlam vraagt de inlogdienst niet om een tweede stap.",
            f"Noem in {BEGIN}ACR welke niveaus goed zijn, of in {BEGIN}AMR welke middelen.",
        )


def _lees(omgeving: Mapping[str, str], deel: str, bezwaren: list[Bezwaar]) -> str:
    """The value of a variable, or what stands in the file that it with _BESTAND points to."""
    naam = BEGIN + deel
    bestand = omgeving.get(f"{naam}_BESTAND", "")
    if omgeving.get(naam, "").strip() or not bestand:
        return omgeving.get(naam, "").strip()
    try:
        return Path(bestand).read_text(encoding="utf-8").strip()
    except OSError:
        bezwaren.append(
            Bezwaar(f"{naam}_BESTAND", "Dit bestand kan Waakvlam niet lezen.", "Noem het goede pad.")
        )
        return ""


def _set(waarde: str) -> frozenset[str]:
    return frozenset(deel.strip() for deel in waarde.split(",") if deel.strip())


def _rollen(tekst: str, bezwaren: list[Bezwaar]) -> Iterator[tuple[str, str, str]]:
    """Each line or part between semicolons as ``value = municipality/role``; the last = counts."""
    for regel in filter(None, (deel.strip() for deel in tekst.replace("\n", ";").split(";"))):
        if regel.startswith("#"):
            continue
        waarde, is_, rest = regel.rpartition("=")
        gemeente, schuin, rol = (deel.strip() for deel in rest.partition("/"))
        if not (is_ and waarde.strip() and gemeente and schuin and rol):
            bezwaren.append(
                Bezwaar(
                    f"{BEGIN}ROLLEN",
                    f"Dit is geen rol: «{regel[:60]}».",
                    "Schrijf het zo, met een puntkomma ertussen: waarde=gemeente/rol.",
                )
            )
            continue
        yield waarde.strip(), gemeente, rol
