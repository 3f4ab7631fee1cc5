"""The index on persons. Made from events: written by the projection only, and rebuilt by replaying."""

from typing import ClassVar

from django.db import models

from waakvlam.readmodels.models.casus import CasusRij


class PersoonIndexRij(models.Model):
    """That a circle of a case knows someone with this mark; whoever has no key learns nothing from a mark.

    ``antwoordt``: people outside that circle may hear that the person is known, and whom to call.
    """

    casus = models.ForeignKey(CasusRij, on_delete=models.CASCADE, related_name="personen")
    gemeente = models.CharField(max_length=40)
    persoon = models.CharField(max_length=8)
    kring = models.CharField(max_length=80)
    soort = models.CharField(max_length=8)
    merk = models.CharField(max_length=64)
    antwoordt = models.BooleanField()

    class Meta:
        """From a mark to cases, within a municipality."""

        indexes: ClassVar = [models.Index(fields=["gemeente", "merk"], name="persoon_merk")]
