"""Marks of the words in signals."""

from typing import ClassVar

from django.db import models

from waakvlam.readmodels.models.signaal import SignaalRij


class SignaalStamRij(models.Model):
    """A word of a signal, as a mark under a key of its own; gone when the signal is."""

    signaal = models.ForeignKey(SignaalRij, on_delete=models.CASCADE, related_name="stammen")
    stam = models.BigIntegerField()
    moment = models.DateTimeField()

    class Meta:
        """From a mark to the signals that have it, the latest first; the municipality is in the mark."""

        indexes: ClassVar = [models.Index(fields=["stam", "-moment", "signaal"], name="signaalstam_stam")]
