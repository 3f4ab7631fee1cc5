"""What was seen, of many signals at once: the one way in which lists get at those texts.

A text that was cleaned takes the place of the first, in every list. Which signals may be read is decided
before: the ids given here are those that the policy let through.
"""

from collections.abc import Collection

from waakvlam.application.omgeving import omgeving


def signaalteksten(gemeente: str, ids: Collection[str]) -> dict[str, str]:
    """Per signal the text as it is shown; a signal whose text is gone is left out. Two queries and a read."""
    if not ids:
        return {}
    om = omgeving()
    schoon = om.lijsten.tekstnummers(ids)
    plekken = {id_: (f"signaal/{id_}", schoon.get(id_, 1)) for id_ in ids}
    teksten = om.logboek.losse_teksten(gemeente, list(plekken.values()), "tekst")
    return {id_: teksten[plek] for id_, plek in plekken.items() if plek in teksten}


def kort(tekst: str, hoogstens: int) -> str:
    """The beginning of a text, with an ellipsis where it was cut."""
    return tekst if len(tekst) <= hoogstens else tekst[: hoogstens - 3].rstrip() + "…"
