"""What shows that a case stands still: which sign, about what, and from when on it holds."""

from typing import ClassVar

from django.db import models

from waakvlam.readmodels.models.casus import CasusRij


class BewakingRij(models.Model):
    """A sign in a case, for everyone in it.

    ``vanaf``: from then on it holds, so that nothing changes when a clock ticks.
    """

    casus = models.ForeignKey(CasusRij, on_delete=models.CASCADE, related_name="bewaking")
    code = models.CharField(max_length=80)
    onderwerp = models.CharField(max_length=120, blank=True)
    wie = models.CharField(max_length=80, blank=True)
    vanaf = models.DateTimeField()
    aantal = models.IntegerField()

    class Meta:
        """What holds now."""

        indexes: ClassVar = [models.Index(fields=["casus", "vanaf"], name="bewaking_casus")]
