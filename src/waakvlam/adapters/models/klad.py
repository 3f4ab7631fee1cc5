"""Slips of personal scratch pads. None can be read from this table."""

from django.db import models


class Kladje(models.Model):
    """One slip of one account in one municipality, encrypted under a key of its own."""

    gemeente = models.CharField(max_length=64)
    account = models.CharField(max_length=64)
    kenmerk = models.CharField(max_length=64)
    tekst = models.BinaryField()
    op = models.DateTimeField()
    weg_op = models.DateTimeField(db_index=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["gemeente", "account", "kenmerk"], name="kladje_uniek"),
        )
