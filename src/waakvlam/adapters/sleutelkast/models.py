"""Tables of the key store. Every key in it is wrapped; the master key is never in a database."""

from django.db import models


class Gemeentesleutel(models.Model):
    """The key of a municipality, wrapped with the master key; it wraps the data keys."""

    gemeente = models.CharField(max_length=64, primary_key=True)
    verpakt = models.BinaryField()


class Sleutel(models.Model):
    """The data key of one retention unit, wrapped with the key of the municipality.

    ``eenheid`` is ``stroom|kring|bewaar|persoon``. A unit has one key at a time; after destruction a new
    text gets a new key with another id.
    """

    id = models.BinaryField(primary_key=True, max_length=16)
    gemeente = models.CharField(max_length=64)
    eenheid = models.TextField()
    verpakt = models.BinaryField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["gemeente", "eenheid"], name="sleutel_uniek"),)


class Vernietiging(models.Model):
    """That a key was destroyed, and when; nothing of the key remains."""

    gemeente = models.CharField(max_length=64)
    eenheid = models.TextField()
    sleutel = models.BinaryField(max_length=16, null=True)
    """The id of the key, so that only this one is destroyed again after a copy was put back."""
    op = models.DateTimeField()
