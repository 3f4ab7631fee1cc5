"""The list of signals. Made from events: written by the projection only."""

from typing import ClassVar

from django.db import models


class SignaalRij(models.Model):
    """A signal as the lists show it, without what was seen."""

    signaal_id = models.CharField(primary_key=True, max_length=60)
    gemeente = models.CharField(max_length=40)
    stand = models.CharField(max_length=20)
    melder = models.CharField(max_length=60)
    rol = models.CharField(max_length=80, blank=True)
    door = models.CharField(max_length=60, blank=True)
    gemeld_op = models.DateTimeField()
    terug_uiterlijk = models.DateTimeField(null=True)
    gevaar = models.BooleanField()
    thema = models.CharField(max_length=40, blank=True)
    oefening = models.BooleanField()
    lengte = models.IntegerField()

    class Meta:
        """Lists go by state and time; reporters see their own."""

        indexes: ClassVar = [
            models.Index(fields=["gemeente", "stand", "-gemeld_op"], name="signaal_lijst"),
            models.Index(fields=["melder", "-gemeld_op"], name="signaal_melder"),
        ]
