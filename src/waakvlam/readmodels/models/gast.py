"""Where the link of a guest leads."""

from django.db import models

from waakvlam.readmodels.models.casus import CasusRij


class GastRij(models.Model):
    """A guest of a case. Whether the link works is judged by the case itself, never by this row."""

    casus = models.ForeignKey(CasusRij, on_delete=models.CASCADE, related_name="gasten")
    gast = models.CharField(max_length=40)
    token_hash = models.CharField(max_length=64, unique=True)

    class Meta:
        """One row for each guest of a case."""

        constraints = (models.UniqueConstraint(fields=["casus", "gast"], name="gast_een"),)
