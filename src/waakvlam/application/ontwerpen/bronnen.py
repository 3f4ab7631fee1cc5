"""The files that a new draft can start from: another draft, or an adopted version."""

import re
from collections.abc import Mapping

from waakvlam.application.omgeving import Omgeving
from waakvlam.application.ontwerpen.teksten import Bestandlezer
from waakvlam.application.stromen import ONTWERP, vouw_stroom
from waakvlam.core.ontwerp.beginnen import uit_model

HASH = re.compile(r"[0-9a-f]{64}")
KENMERK = re.compile(r"[0-9a-f]{32}")


def bestanden_van(omgeving: Omgeving, gemeente: str, bron: str) -> Mapping[str, str] | None:
    """The files of a draft of this municipality (by its id) or of an adopted version (by its hash)."""
    if KENMERK.fullmatch(bron):
        stroom = f"{ONTWERP}/{bron}"
        boek = omgeving.logboek
        regels = boek.lees(gemeente, stroom)
        if not regels:
            return None
        ontwerp = vouw_stroom(stroom, regels)
        return Bestandlezer(lambda: regels, boek.teksten).lees(ontwerp.stand.bestanden)
    if not HASH.fullmatch(bron):
        return None
    try:
        return uit_model(omgeving.aanpakken.haal(bron).model)
    except KeyError:
        return None
