"""The list of drafts of approaches. Made from events: written by the projection only."""

from typing import ClassVar

from django.db import models


class OntwerpRij(models.Model):
    """A draft as the list shows it, without its files."""

    ontwerp_id = models.CharField(primary_key=True, max_length=60)
    gemeente = models.CharField(max_length=40)
    aanpak = models.CharField(max_length=200)
    titel = models.CharField(max_length=200)
    versie = models.CharField(max_length=200)
    fase = models.CharField(max_length=20)
    gekeurd = models.BooleanField()
    begonnen_door = models.CharField(max_length=64)
    begonnen_op = models.DateTimeField()
    laatst_door = models.CharField(max_length=64)
    laatst_op = models.DateTimeField()
    vastgesteld_door = models.CharField(max_length=64, blank=True)
    vanaf = models.DateTimeField(null=True)
    aanpak_hash = models.CharField(max_length=64, blank=True)
    lengte = models.IntegerField()

    class Meta:
        """Lists go by the last change."""

        indexes: ClassVar = [models.Index(fields=["gemeente", "-laatst_op"], name="ontwerp_lijst")]
