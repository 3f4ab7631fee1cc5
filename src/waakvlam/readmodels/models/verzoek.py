"""Requests and data breaches as lists show them. Made from events: written by the projection only."""

from typing import ClassVar

from django.db import models


class VerzoekRij(models.Model):
    """A request without who asks or what."""

    verzoek_id = models.CharField(primary_key=True, max_length=60)
    gemeente = models.CharField(max_length=40)
    soort = models.CharField(max_length=20)
    stand = models.CharField(max_length=20)
    ontvangen_op = models.DateTimeField()
    uiterlijk = models.DateTimeField()
    verlengd = models.BooleanField()
    identiteit = models.BooleanField()
    uitkomst = models.CharField(max_length=20, blank=True)
    oefening = models.BooleanField()
    lengte = models.IntegerField()

    class Meta:
        """Lists go by the last day."""

        indexes: ClassVar = [models.Index(fields=["gemeente", "stand", "uiterlijk"], name="verzoek_lijst")]


class VerzoekRolRij(models.Model):
    """A role that was asked to look in its cases."""

    verzoek = models.ForeignKey(VerzoekRij, on_delete=models.CASCADE, related_name="rollen")
    rol = models.CharField(max_length=80)

    class Meta:
        """One row per request and role."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["verzoek", "rol"], name="verzoekrol_een")]
        indexes: ClassVar = [models.Index(fields=["rol"], name="verzoekrol_rol")]


class VerzoekCasusRij(models.Model):
    """A case a request is about; ``persoon`` is P1, P2 … or empty. Nothing there is destroyed meanwhile."""

    verzoek = models.ForeignKey(VerzoekRij, on_delete=models.CASCADE, related_name="casussen")
    casus = models.CharField(max_length=60)
    persoon = models.CharField(max_length=8, blank=True)

    class Meta:
        """Asked by case."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["verzoek", "casus", "persoon"], name="verzoekcasus_een")
        ]
        indexes: ClassVar = [models.Index(fields=["casus"], name="verzoekcasus_casus")]


class VerzoekKekenRij(models.Model):
    """Somebody who looked and has nothing more."""

    verzoek = models.ForeignKey(VerzoekRij, on_delete=models.CASCADE, related_name="keken")
    account = models.CharField(max_length=64)

    class Meta:
        """One row per request and account."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["verzoek", "account"], name="verzoekkeken_een")
        ]


class DatalekRij(models.Model):
    """A data breach without what happened."""

    datalek_id = models.CharField(primary_key=True, max_length=60)
    gemeente = models.CharField(max_length=40)
    stand = models.CharField(max_length=20)
    ontdekt_op = models.DateTimeField()
    uiterlijk = models.DateTimeField()
    risico = models.CharField(max_length=20, blank=True)
    gemeld = models.BooleanField(null=True)
    verteld = models.BooleanField(null=True)
    oefening = models.BooleanField()
    lengte = models.IntegerField()

    class Meta:
        """Lists go by the clock."""

        indexes: ClassVar = [models.Index(fields=["gemeente", "stand", "uiterlijk"], name="datalek_lijst")]


class DatalekWieRij(models.Model):
    """Somebody who was named to read along."""

    datalek = models.ForeignKey(DatalekRij, on_delete=models.CASCADE, related_name="betrokken")
    account = models.CharField(max_length=64)

    class Meta:
        """One row per breach and account."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["datalek", "account"], name="datalekwie_een")
        ]
        indexes: ClassVar = [models.Index(fields=["account"], name="datalekwie_account")]
