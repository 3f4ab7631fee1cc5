"""Whether fictional municipalities are among the data."""

from django.db import DatabaseError

from waakvlam.readmodels.models import Gemeente


def voorbeeldgemeenten() -> tuple[str, ...]:
    """Return the codes of fictional municipalities; none when the tables are not there (yet)."""
    try:
        return tuple(Gemeente.objects.filter(voorbeeld=True).order_by("code").values_list("code", flat=True))
    except DatabaseError:
        return ()
