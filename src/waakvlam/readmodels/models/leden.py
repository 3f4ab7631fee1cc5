"""Municipalities, and who has which role there. Not made from events: rebuilding leaves these alone."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class Gemeente(models.Model):
    """A municipality that this installation serves.

    ``voorbeeld``: fictional; only its members can be used to look around in demo mode.
    ``terug_binnen_dagen``:
    within how many days a reporter hears back; empty when the municipality promises nothing.
    """

    code = models.SlugField(primary_key=True, max_length=40)
    naam = models.CharField(max_length=80)
    voorbeeld = models.BooleanField(default=False)
    terug_binnen_dagen = models.PositiveSmallIntegerField(null=True, blank=True)


class Lidmaatschap(models.Model):
    """An account has a role in a municipality during a period; ``tot`` empty: until further notice."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="lidmaatschappen"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="leden")
    rol = models.CharField(max_length=80)
    rolnaam = models.CharField(max_length=120)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True, blank=True)

    class Meta:
        """One row per account, municipality, role and start."""

        constraints: ClassVar = [
            models.UniqueConstraint("account", "gemeente", "rol", "van", name="lidmaatschap_een"),
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gt=models.F("van")),
                name="lidmaatschap_tot_na_van",
            ),
        ]
        indexes: ClassVar = [models.Index("account", "van", name="lidmaatschap_account")]
