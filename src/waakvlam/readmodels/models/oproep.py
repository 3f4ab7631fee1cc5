"""Invitations and duties, found by whom they are for."""

from django.db import models

from waakvlam.readmodels.models.casus import CasusRij


class OproepRij(models.Model):
    """An invitation or duty of one account in a case. The case itself judges what it is worth."""

    casus = models.ForeignKey(CasusRij, on_delete=models.CASCADE, related_name="oproepen")
    kenmerk = models.CharField(max_length=40)
    soort = models.CharField(max_length=8)
    wie = models.CharField(max_length=64)
    rol = models.CharField(max_length=64)
    gremium = models.CharField(max_length=64)
    om = models.DateTimeField(null=True)
    tot = models.DateTimeField(null=True)
    stand = models.CharField(max_length=16)
    volgnr = models.IntegerField()
    op = models.DateTimeField()
    token_hash = models.CharField(max_length=64, db_index=True)

    class Meta:
        """One row for each; found by account."""

        constraints = (models.UniqueConstraint(fields=["casus", "kenmerk"], name="oproep_een"),)
        indexes = (models.Index(fields=["wie", "stand"], name="oproep_van_wie"),)
