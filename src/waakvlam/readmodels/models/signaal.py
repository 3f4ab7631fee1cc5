"""Rows of signals."""

from typing import ClassVar

from django.db import models


class SignaalRij(models.Model):
    """A signal as the lists show it, without what was seen.

    ``kring`` is the circle in which the observation lies: who handles signals in it sees the row.
    ``uiterlijk`` is the first moment at which something about it runs out; ``moment`` when it happened.
    """

    signaal_id = models.CharField(primary_key=True, max_length=60)
    gemeente = models.CharField(max_length=40)
    stand = models.CharField(max_length=20)
    fase = models.CharField(max_length=20, default="waargenomen")
    kring = models.CharField(max_length=80, default="casus")
    open = models.BooleanField(default=True)
    melder = models.CharField(max_length=60)
    rol = models.CharField(max_length=80, blank=True)
    door = models.CharField(max_length=60, blank=True)
    gemeld_op = models.DateTimeField()
    moment = models.DateTimeField(null=True)
    laatst = models.DateTimeField(null=True)
    terug_uiterlijk = models.DateTimeField(null=True)
    uiterlijk = models.DateTimeField(null=True)
    gevaar = models.BooleanField()
    thema = models.CharField(max_length=80, blank=True)
    buurt = models.CharField(max_length=40, blank=True)
    soort = models.CharField(max_length=20, default="eigen")
    kanaal = models.CharField(max_length=20, default="app")
    volgorde = models.CharField(max_length=20, blank=True)
    hoofd = models.CharField(max_length=60, blank=True)
    tekst_nr = models.IntegerField(default=1)
    ontvangst = models.CharField(max_length=64, blank=True)
    oefening = models.BooleanField()
    lengte = models.IntegerField()

    class Meta:
        """Lists go by circle and time; reporters see their own; counting goes by neighbourhood and theme."""

        indexes: ClassVar = [
            models.Index(fields=["gemeente", "stand", "-gemeld_op"], name="signaal_lijst"),
            models.Index(fields=["gemeente", "kring", "open", "-gemeld_op"], name="signaal_kring"),
            models.Index(fields=["melder", "-gemeld_op"], name="signaal_melder"),
            models.Index(fields=["melder", "gemeente", "kring"], name="signaal_eigen"),
            models.Index(fields=["gemeente", "buurt", "thema", "moment"], name="signaal_buurt"),
            models.Index(
                fields=["door", "gemeente", "-gemeld_op"],
                condition=models.Q(open=True) & ~models.Q(door=""),
                name="signaal_door",
            ),
            models.Index(
                fields=["gemeente", "kring", "uiterlijk"],
                condition=models.Q(open=True, uiterlijk__isnull=False),
                name="signaal_uiterlijk",
            ),
            models.Index(fields=["ontvangst"], condition=~models.Q(ontvangst=""), name="signaal_ontvangst"),
        ]


class SignaalToegangRij(models.Model):
    """A right on a signal that does not follow from handling signals: asked, passed on to, on an agenda.

    An empty role with an account is that account in whatever role; an empty account everyone in the role.
    """

    signaal = models.ForeignKey(SignaalRij, on_delete=models.CASCADE, related_name="toegang")
    gemeente = models.CharField(max_length=40)
    rol = models.CharField(max_length=80, blank=True)
    wie = models.CharField(max_length=80, blank=True)
    kring = models.CharField(max_length=80)

    class Meta:
        """From a role or an account to signals."""

        indexes: ClassVar = [models.Index(fields=["gemeente", "rol", "wie"], name="signaaltoegang_wie")]
