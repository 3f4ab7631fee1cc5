"""Tags for the login page."""

from collections.abc import Sequence

from django import template
from django.conf import settings
from django.utils import timezone

from waakvlam.readmodels.leden import Lid, voorbeeldleden

register = template.Library()


@register.simple_tag
def demorollen() -> Sequence[Lid]:
    """Return the people one can look around as; nobody outside demo mode."""
    return voorbeeldleden(timezone.now()) if settings.DEMO else ()
