"""How often something was tried."""

from django.db import models


class Teller(models.Model):
    """Attempts in one stretch of time. ``sleutel`` is a keyed hash of what was tried and by whom."""

    sleutel = models.CharField(max_length=64)
    tot = models.BigIntegerField()
    """End of the stretch, in seconds since 1970."""
    aantal = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["sleutel", "tot"], name="teller_uniek"),)
        indexes = (models.Index(fields=["tot"], name="teller_tot"),)
