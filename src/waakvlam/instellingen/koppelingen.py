"""The systems of partners that report signals, from the environment; what is wrong stops the start."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

NAAM = "WAAKVLAM_KOPPELINGEN"
_REGEL = re.compile(r"([a-z0-9][a-z0-9-]{0,39})=([a-z0-9_-]{1,50})=([0-9a-f]{64})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Koppeling:
    """A system that may report for one municipality; ``vingerafdruk`` is the SHA-256 of its key."""

    naam: str
    gemeente: str
    vingerafdruk: bytes


def lees_koppelingen(omgeving: Mapping[str, str] = os.environ) -> tuple[Koppeling, ...]:
    """The connections in the variable and in the file it may point to; empty when there are none.

    A name may stand there twice with the same municipality, to change its key without a gap. Raises
    ImproperlyConfigured, in Dutch, naming the line and never what stands in it.
    """
    regels = re.split(r"[,\n]", omgeving.get(NAAM, "") + "\n" + _bestand(omgeving))
    uit: list[Koppeling] = []
    for regel in (r.strip() for r in regels):
        if not regel or regel.startswith("#"):
            continue
        deel = _REGEL.fullmatch(regel)
        if deel is None:
            raise ImproperlyConfigured(
                f"{NAAM}: koppeling {len(uit) + 1} klopt niet. Schrijf naam=gemeente=vingerafdruk, met de "
                "SHA-256 van de sleutel in 64 tekens."
            )
        nieuw = Koppeling(deel[1].lower(), deel[2], bytes.fromhex(deel[3]))
        if any(k.vingerafdruk == nieuw.vingerafdruk for k in uit):
            raise ImproperlyConfigured(f"{NAAM}: koppeling {len(uit) + 1} heeft de sleutel van een ander.")
        if any(k.naam == nieuw.naam and k.gemeente != nieuw.gemeente for k in uit):
            raise ImproperlyConfigured(f"{NAAM}: {nieuw.naam} staat er voor twee gemeenten. Kies twee namen.")
        uit.append(nieuw)
    return tuple(uit)


def _bestand(omgeving: Mapping[str, str]) -> str:
    pad = omgeving.get(f"{NAAM}_BESTAND")
    if not pad:
        return ""
    try:
        return Path(pad).read_text(encoding="utf-8")
    except OSError as fout:
        raise ImproperlyConfigured(f"{NAAM}_BESTAND kan niet worden gelezen: {fout.strerror}.") from fout
