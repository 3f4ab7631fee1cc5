"""What is kept until when, and what was proposed, decided and held back. No content, no code names."""

from typing import ClassVar

from django.db import models


class BewaarRij(models.Model):
    """A part of a case or signal whose term runs."""

    gemeente = models.CharField(max_length=40)
    stroom = models.CharField(max_length=96)
    deel = models.CharField(max_length=120)
    soort = models.CharField(max_length=80)
    begon = models.DateTimeField()
    gaat_over = models.CharField(max_length=20, blank=True)
    oefening = models.BooleanField()

    class Meta:
        """What is due is found by kind and begin; what belongs to one case by its stream."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "stroom", "deel"], name="bewaar_een")
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "soort", "begon"], name="bewaar_verval")]


class BewaringRij(models.Model):
    """A proposal or a hold. ``telling``: what remains for figures once destroyed, codes and years as JSON."""

    gemeente = models.CharField(max_length=40)
    stroom = models.CharField(max_length=96)
    soort = models.CharField(max_length=20)
    kenmerk = models.CharField(max_length=60)
    deel = models.CharField(max_length=120, blank=True)
    stand = models.CharField(max_length=20)
    op = models.DateTimeField()
    tot = models.DateTimeField(null=True)
    oefening = models.BooleanField()
    telling = models.TextField(blank=True)

    class Meta:
        """Lists go by state and time."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "stroom", "kenmerk"], name="bewaring_een")
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "stand", "-op"], name="bewaring_lijst")]
