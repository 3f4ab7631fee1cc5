"""A rule for passwords: not one that stands in our own manual or in many others."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from waakvlam.instellingen.sterkte import VOORBEELDEN


class GeenVoorbeeld:
    """Refuses a password with a word from an example in it; part of the rules in real use."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raise ValidationError when ``password`` is, or holds, an example."""
        if any(woord in password.lower() for woord in VOORBEELDEN):
            raise ValidationError(_("Dit wachtwoord staat in een voorbeeld. Kies iets dat u zelf bedenkt."))

    def get_help_text(self) -> str:
        """Say the rule."""
        return _("Neem geen wachtwoord over uit een voorbeeld.")
