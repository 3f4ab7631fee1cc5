"""Periods in words."""

import re

from django.utils.translation import ngettext

_DUUR = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")


def duur(waarde: str) -> str:
    """Return an ISO 8601 period such as ``P14D`` as ``14 dagen``; what is no period stays as it is."""
    gevonden = _DUUR.fullmatch(waarde)
    if not gevonden:
        return waarde
    jaren, maanden, weken, dagen, uren, minuten = (int(deel or 0) for deel in gevonden.groups())
    delen = (
        (jaren, ngettext("%d jaar", "%d jaar", jaren)),
        (maanden, ngettext("%d maand", "%d maanden", maanden)),
        (weken, ngettext("%d week", "%d weken", weken)),
        (dagen, ngettext("%d dag", "%d dagen", dagen)),
        (uren, ngettext("%d uur", "%d uur", uren)),
        (minuten, ngettext("%d minuut", "%d minuten", minuten)),
    )
    return ", ".join(tekst % aantal for aantal, tekst in delen if aantal)
