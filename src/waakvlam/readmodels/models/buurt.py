"""Divisions of municipalities into neighbourhoods. Not made from events: rebuilding leaves these alone."""

from typing import ClassVar

from django.db import models


class IndelingRij(models.Model):
    """A division: prepared while ``vanaf`` is empty, adopted after that. An adopted one never changes."""

    gemeente = models.CharField(max_length=40)
    merk = models.CharField(max_length=64)
    bron = models.CharField(max_length=120)
    gelezen_door = models.CharField(max_length=60)
    gelezen_op = models.DateTimeField()
    vastgesteld_door = models.CharField(max_length=60, blank=True)
    vanaf = models.DateTimeField(null=True)

    class Meta:
        """The one that holds is the last that began."""

        indexes: ClassVar = [models.Index(fields=["gemeente", "-vanaf", "-id"], name="indeling_geldend")]


class BuurtRij(models.Model):
    """A neighbourhood in a division; ``vlakken`` is its ground as compact JSON."""

    indeling = models.ForeignKey(IndelingRij, on_delete=models.CASCADE, related_name="buurten")
    code = models.CharField(max_length=40)
    naam = models.CharField(max_length=80)
    wijk = models.CharField(max_length=80, blank=True)
    vlakken = models.TextField()

    class Meta:
        """A code is there once in a division; names are asked by code."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["indeling", "code"], name="buurt_een")]
        indexes: ClassVar = [models.Index(fields=["code", "indeling"], name="buurt_code")]
