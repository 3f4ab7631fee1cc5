"""What is stuck in a case, or could go down: by which rule, about what, and from when on it is said."""

from typing import ClassVar

from django.db import models

from waakvlam.readmodels.models.casus import CasusRij


class BewakingRij(models.Model):
    """One thing that is or will be seen, a row per role that sees it; empty for everyone in the case.

    ``vanaf``: from when on it is said, so that nothing changes when a clock ticks. ``sinds``: since when
    it is so.
    """

    casus = models.ForeignKey(CasusRij, on_delete=models.CASCADE, related_name="bewaking")
    rol = models.CharField(max_length=80, blank=True)
    code = models.CharField(max_length=80)
    soort = models.CharField(max_length=20)
    onderwerp = models.CharField(max_length=120, blank=True)
    wie = models.CharField(max_length=80, blank=True)
    sinds = models.DateTimeField(null=True)
    vanaf = models.DateTimeField()
    aantal = models.IntegerField()

    class Meta:
        """What is said to a role now."""

        indexes: ClassVar = [models.Index(fields=["casus", "rol", "vanaf"], name="bewaking_casus")]
