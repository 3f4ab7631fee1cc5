"""Where people who work here live, as a keyed mark of a postcode. Nobody reads the postcode from it."""

from django.db import models


class Thuismerk(models.Model):
    """The mark of one account in one municipality."""

    gemeente = models.CharField(max_length=64)
    account = models.CharField(max_length=64)
    merk = models.CharField(max_length=64)
    op = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["gemeente", "account"], name="thuismerk_uniek"),)
