"""What is declared and never used: mostly a forgotten rule, or a name typed in two ways."""

from collections.abc import Iterator

from waakvlam.core.aanpak.keur.bevinding import Bevinding
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.verwijzen import SOORTEN, verwijzingen

WORDT_GEBRUIKT = (
    "rol", "gremium", "aanleiding", "kenmerk", "product", "kring", "aspect", "markering", "bron"
)  # fmt: skip
"""Kinds that only have a meaning through what names them; a list is filled in without being named."""


def ongebruikt(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """Yield what nothing names."""
    gebruikt: dict[str, set[str]] = {}
    for verwijzing in verwijzingen(aanpak):
        for soort in verwijzing.soorten:
            gebruikt.setdefault(soort, set()).add(verwijzing.code)
    for soort in WORDT_GEBRUIKT:
        for code in getattr(aanpak, SOORTEN[soort]):
            if code not in gebruikt.get(soort, set()) and not _op_zichzelf(aanpak, soort, code):
                zin = (
                    f"{soort.capitalize()} «{code}» wordt nergens gebruikt. Gebruik de naam, of haal die weg."
                )
                yield Bevinding((SOORTEN[soort], code), "ongebruikt", zin, "let op")


def _op_zichzelf(aanpak: AanpakModel, soort: str, code: str) -> bool:
    """Say whether it works without being named: a body that people convene, or that meets by itself."""
    if soort != "gremium":
        return False
    return bool(aanpak.gremia[code].roept_bijeen) or aanpak.gremia[code].cadans is not None
