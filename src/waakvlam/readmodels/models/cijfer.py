"""Figures under watch, as a list shows them."""

from django.db import models


class CijferRij(models.Model):
    """A figure: what about, how often, until when, and what is missing. Its name stands in the log only.

    ``stand``: the last value of each place, kept for a figure that shows the progress of an ``ambitie``.
    """

    cijfer_id = models.CharField(max_length=64, primary_key=True)
    gemeente = models.CharField(max_length=64)
    thema = models.CharField(max_length=80)
    ritme = models.CharField(max_length=20)
    plekken = models.IntegerField()
    gekozen_op = models.DateTimeField()
    tot = models.DateTimeField()
    gestopt_op = models.DateTimeField(null=True)
    open_periode = models.CharField(max_length=10, blank=True)
    open_vanaf = models.DateTimeField(null=True)
    laat_vanaf = models.DateTimeField(null=True)
    laatste_periode = models.CharField(max_length=10, blank=True)
    vragen = models.IntegerField()
    oefening = models.BooleanField()
    ambitie = models.CharField(max_length=255, blank=True, default="")
    stand = models.JSONField(default=dict)

    class Meta:
        """Asked by municipality and when it was chosen."""

        indexes = (
            models.Index(fields=["gemeente", "-gekozen_op"], name="cijfer_lijst"),
            models.Index(fields=["gemeente", "ambitie"], name="cijfer_ambitie"),
        )


class CijferWieRij(models.Model):
    """A role that supplies a figure."""

    cijfer = models.ForeignKey(CijferRij, on_delete=models.CASCADE, related_name="wie")
    rol = models.CharField(max_length=80)

    class Meta:
        """From a role to figures."""

        indexes = (models.Index(fields=["rol", "cijfer"], name="cijfer_rol"),)
