"""Cases on the lists of meetings, and those meetings. Codes, roles and times; what was said is in the log."""

from typing import ClassVar

from django.db import models

from waakvlam.readmodels.models.casus import CasusRij


class PuntRij(models.Model):
    """A case as an item of a body.

    ``nr`` is the event that holds what was agreed last; 0 without a text. ``heel``: what the body must
    produce for a case is there.
    """

    casus = models.ForeignKey(CasusRij, on_delete=models.CASCADE, related_name="punten")
    gremium = models.CharField(max_length=80)
    sinds = models.DateTimeField(null=True)
    besproken_op = models.DateTimeField(null=True)
    bijeenkomst = models.CharField(max_length=60, blank=True)
    heel = models.BooleanField()
    nr = models.IntegerField()

    class Meta:
        """From a body to the cases on its list."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["casus", "gremium"], name="punt_een")]
        indexes: ClassVar = [models.Index(fields=["gremium", "sinds"], name="punt_lijst")]


class KeusRij(models.Model):
    """What a partner does in an item, this time or last (``vorige``), and how the task stands."""

    punt = models.ForeignKey(PuntRij, on_delete=models.CASCADE, related_name="keuzes")
    rol = models.CharField(max_length=80)
    vorige = models.BooleanField()
    keus = models.CharField(max_length=20, blank=True)
    taak = models.CharField(max_length=80, blank=True)
    stand = models.CharField(max_length=20, blank=True)
    uiterlijk = models.DateTimeField(null=True)
    nr = models.IntegerField()

    class Meta:
        """One answer per partner and time."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["punt", "rol", "vorige"], name="keus_een")]


class BijeenkomstRij(models.Model):
    """A meeting about many cases: of which body, from when until when, and when the next is due."""

    bijeenkomst_id = models.CharField(primary_key=True, max_length=60)
    gemeente = models.CharField(max_length=40)
    aanpak = models.CharField(max_length=80)
    gremium = models.CharField(max_length=80)
    begonnen_op = models.DateTimeField()
    gesloten_op = models.DateTimeField(null=True)
    volgende = models.DateTimeField(null=True)
    oefening = models.BooleanField()

    class Meta:
        """The last one of a body is what is asked for."""

        indexes: ClassVar = [
            models.Index(fields=["gemeente", "aanpak", "gremium", "-begonnen_op"], name="bijeenkomst_laatst")
        ]
