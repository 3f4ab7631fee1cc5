"""The light finder of names: the recognisers that forms use as well."""

from collections.abc import Callable
from datetime import date

from waakvlam.application.deur.woorden import woordenboek
from waakvlam.core.deur import vind
from waakvlam.core.deur.vondst import ADRES, NAAM, NUMMERS, SOORTEN

NAKIJKEN = (NUMMERS - {ADRES}) | {NAAM}
"""What somebody looks over. Where it happened is no person, and a word for a group was asked about."""


class LichteVinder:
    """The port ``Naamvinder`` with the own rules and lists. It always works."""

    naam = "licht"

    def __init__(self, dag: Callable[[], date]) -> None:
        self._dag = dag

    def soorten(self, tekst: str) -> tuple[str, ...]:
        """The kinds that may stand in a text; see the port."""
        gevonden = {vondst.soort for vondst in vind(tekst, woordenboek(self._dag()))} & NAKIJKEN
        return tuple(soort for soort in SOORTEN if soort in gevonden)
