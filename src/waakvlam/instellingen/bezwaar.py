"""Why real use may not start: what is wrong, where it is set, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """One reason: ``waar`` names the setting or variable, ``wat`` and ``doe`` are Dutch sentences."""

    waar: str
    wat: str
    doe: str


class StartGeweigerd(ImproperlyConfigured):
    """Real use is refused; its text lists every reason, and names all places once more on its last line."""

    def __init__(self, bezwaren: Iterable[Bezwaar]) -> None:
        self.bezwaren = tuple(bezwaren)
        regels = ["Waakvlam start niet voor echt gebruik."]
        regels += [f"- {b.waar}: {b.wat}\n  Doe dit: {b.doe}" for b in self.bezwaren]
        plekken = ", ".join(dict.fromkeys(b.waar for b in self.bezwaren))
        super().__init__("\n".join([*regels, f"Zet dit recht en start opnieuw: {plekken}"]))


def weiger_bij(bezwaren: Iterable[Bezwaar]) -> None:
    """Raise StartGeweigerd when there is any reason to."""
    if gevonden := tuple(bezwaren):
        raise StartGeweigerd(gevonden)
