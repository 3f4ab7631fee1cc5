"""Approach versions by content hash, and which of them a municipality has adopted."""

from django.db import models


class AanpakVersie(models.Model):
    """One version, overlays resolved. Its key is the SHA-256 of the content, so it cannot change."""

    hash = models.CharField(max_length=64, primary_key=True)
    naam = models.CharField(max_length=64)
    versie = models.CharField(max_length=64)
    inhoud = models.TextField()


class AanpakVaststelling(models.Model):
    """A municipality adopted a version from a moment on; ``door`` is an account id."""

    gemeente = models.CharField(max_length=64)
    naam = models.CharField(max_length=64)
    versie = models.ForeignKey(AanpakVersie, on_delete=models.PROTECT, db_column="hash")
    vanaf = models.DateTimeField()
    tot = models.DateTimeField(null=True)
    door = models.CharField(max_length=64)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["gemeente", "naam", "vanaf"], name="vaststelling_uniek"),
        )
