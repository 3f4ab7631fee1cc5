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
    """An account has a role in a municipality during a period; ``tot`` empty: until further notice.

    ``voor``: whom the account stands in for; that always ends. ``bron``: who keeps it, an administrator or
    what the municipality's own login says.
    """

    class Bron(models.TextChoices):
        """Who made the membership, and so who ends it."""

        BEHEER = "beheer"
        LOGIN = "login"
        WAARNEMING = "waarneming"
        OVERNAME = "overname"

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="lidmaatschappen"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="leden")
    rol = models.CharField(max_length=80)
    rolnaam = models.CharField(max_length=120)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True, blank=True)
    voor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="waarnemingen",
        null=True,
        blank=True,
    )
    bron = models.CharField(max_length=12, choices=Bron.choices, default=Bron.BEHEER)

    class Meta:
        """One row per account, municipality, role, start and person stood in for."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["account", "gemeente", "rol", "van"],
                condition=models.Q(voor__isnull=True),
                name="lidmaatschap_een",
            ),
            models.UniqueConstraint(
                fields=["account", "gemeente", "rol", "van", "voor"],
                condition=models.Q(voor__isnull=False),
                name="waarneming_een",
            ),
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gt=models.F("van")),
                name="lidmaatschap_tot_na_van",
            ),
            models.CheckConstraint(
                condition=models.Q(voor__isnull=True) | models.Q(tot__isnull=False),
                name="waarneming_heeft_einde",
            ),
            models.CheckConstraint(
                condition=models.Q(voor__isnull=True) | ~models.Q(voor=models.F("account")),
                name="waarneming_is_een_ander",
            ),
        ]
        indexes: ClassVar = [
            models.Index("account", "van", name="lidmaatschap_account"),
            models.Index("voor", "tot", name="lidmaatschap_voor"),
        ]


class Nagekeken(models.Model):
    """Somebody looked whether a membership is still right; kept as it was said, never changed."""

    class Uitkomst(models.TextChoices):
        """What was found."""

        KLOPT = "klopt"
        WEG = "weg"

    lidmaatschap = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="nagekeken")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()
    uitkomst = models.CharField(max_length=5, choices=Uitkomst.choices)

    class Meta:
        """Read per membership, newest first."""

        indexes: ClassVar = [models.Index(fields=["lidmaatschap", "-op"], name="nagekeken_laatste")]
