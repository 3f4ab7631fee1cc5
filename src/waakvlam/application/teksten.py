"""Keeping clear text out of core: texts are swapped for references before anything is decided."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from waakvlam.core.antwoorden import verwissel as verwissel_antwoorden
from waakvlam.core.gebeurtenis import refs_van
from waakvlam.core.velden import velden_van


def basis_van(gemeente: str, opdracht_id: str) -> str:
    """What references and ids of new items of a command begin with; the same command gives the same."""
    return hashlib.sha256(f"{gemeente}|{opdracht_id}".encode()).hexdigest()[:12]


def verwissel(inhoud: Any, basis: str) -> tuple[Any, dict[str, str]]:
    """The command with references in its text fields, and the clear text per reference.

    An empty text, or one of spaces only, counts as not given.
    """
    teksten: dict[str, str] = {}
    nieuw: dict[str, Any] = {}

    def maak(tekst: str) -> str:
        ref = f"{basis}-{len(teksten) + 1}"
        teksten[ref] = tekst
        return ref

    for veld in velden_van(inhoud.__class__):
        tekst = getattr(inhoud, veld.naam)
        if veld.soort == "antwoorden" and tekst:
            nieuw[veld.naam] = verwissel_antwoorden(tekst, maak)
        if veld.soort != "tekst" or tekst is None:
            continue
        if not tekst.strip():
            nieuw[veld.naam] = "" if veld.verplicht else None
            continue
        nieuw[veld.naam] = maak(tekst)
    return (replace(inhoud, **nieuw) if nieuw else inhoud), teksten


def teksten_bij(gebeurtenis: Any, teksten: Mapping[str, str]) -> dict[str, str]:
    """Of all texts of a command those that an event refers to."""
    refs = set(refs_van(gebeurtenis))
    return {ref: tekst for ref, tekst in teksten.items() if ref in refs}
