"""Tags for the login page."""

from collections.abc import Sequence

from django import template
from django.conf import settings
from django.utils import timezone

from waakvlam.readmodels.leden import voorbeeldleden
from waakvlam.voorbeeldgemeente.groepen import Groep, per_groep

register = template.Library()


@register.simple_tag
def demorollen() -> Sequence[Groep]:
    """Return the people one can look around as, per group; nobody outside demo mode."""
    return per_groep(voorbeeldleden(timezone.now())) if settings.DEMO else ()
