"""Numbers and calendar addresses of people who work here. Neither can be read from these tables."""

from django.db import models


class Telefoon(models.Model):
    """The number of one account in one municipality: encrypted, and as a mark to find it by."""

    gemeente = models.CharField(max_length=64)
    account = models.CharField(max_length=64)
    nummer = models.BinaryField()
    merk = models.CharField(max_length=64, db_index=True)
    op = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["gemeente", "account"], name="telefoon_uniek"),)


class Agendasleutel(models.Model):
    """The address of one account's calendar, as a hash."""

    gemeente = models.CharField(max_length=64)
    account = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)
    op = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["gemeente", "account"], name="agendasleutel_uniek"),)
