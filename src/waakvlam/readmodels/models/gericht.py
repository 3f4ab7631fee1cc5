"""Requests to look out for something, as a list shows them."""

from django.db import models


class GerichtRij(models.Model):
    """A request: who asked, about what theme, until when. What it says stands in the log only."""

    gericht_id = models.CharField(max_length=64, primary_key=True)
    gemeente = models.CharField(max_length=64)
    vrager = models.CharField(max_length=64)
    thema = models.CharField(max_length=80, blank=True)
    gevraagd_op = models.DateTimeField()
    tot = models.DateTimeField()
    gestopt_op = models.DateTimeField(null=True)
    gezien = models.IntegerField()
    niet_gezien = models.IntegerField()
    oefening = models.BooleanField()

    class Meta:
        """Asked by municipality and end."""

        indexes = (models.Index(fields=["gemeente", "tot"], name="gericht_tot"),)


class GerichtWieRij(models.Model):
    """A role that sees a request: because it was asked, or because it may ask (``volgt``)."""

    gericht = models.ForeignKey(GerichtRij, on_delete=models.CASCADE, related_name="wie")
    rol = models.CharField(max_length=80)
    volgt = models.BooleanField()

    class Meta:
        """From a role to requests."""

        indexes = (models.Index(fields=["rol", "gericht"], name="gericht_rol"),)
