"""What follows from events: effects to carry out, and moments at which something has to happen."""

from django.db import models


class Effect(models.Model):
    """An effect that waits, is held on lease by a worker, is done, or was given up. Ids and codes only."""

    soort = models.CharField(max_length=64)
    sleutel = models.TextField(unique=True)
    ids = models.TextField()
    vanaf = models.DateTimeField(null=True)
    """Not before this moment; the end of the lease while a worker holds it. None: at once."""
    pogingen = models.PositiveSmallIntegerField(default=0)
    gelukt_op = models.DateTimeField(null=True)
    opgegeven_op = models.DateTimeField(null=True)
    fout = models.CharField(max_length=64, default="")
    later = models.BooleanField(default=False, db_default=False)
    """Behind everything that is not: what comes in great numbers keeps nobody waiting who is called."""

    class Meta:
        indexes = (
            models.Index(
                fields=["later", "id"],
                name="effect_wacht",
                condition=models.Q(gelukt_op=None, opgegeven_op=None),
            ),
        )


class Termijnmoment(models.Model):
    """A term of a stream that runs out at a moment. A row that has fired stays, so it never fires twice."""

    gemeente = models.CharField(max_length=64)
    stroom = models.CharField(max_length=96)
    termijn = models.TextField()
    moment = models.DateTimeField()
    gevuurd_op = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["gemeente", "stroom", "termijn", "moment"], name="termijn_uniek"),
        )
        indexes = (
            models.Index(fields=["moment"], name="termijn_wacht", condition=models.Q(gevuurd_op=None)),
        )


class Nietaangekomen(models.Model):
    """A notification that did not reach who it was for, until someone has told them in another way."""

    sleutel = models.TextField(unique=True)
    gemeente = models.CharField(max_length=64)
    stroom = models.CharField(max_length=96)
    soort = models.CharField(max_length=64)
    aan = models.CharField(max_length=64)
    afzender = models.CharField(max_length=64, default="")
    rol = models.TextField(default="")
    code = models.CharField(max_length=64)
    op = models.DateTimeField()
    gezegd_op = models.DateTimeField(null=True)
    gezegd_door = models.CharField(max_length=64, default="")

    class Meta:
        indexes = (
            models.Index(
                fields=["gemeente", "afzender", "op"],
                name="nietaangekomen_open",
                condition=models.Q(gezegd_op=None),
            ),
        )


class Gastpoging(models.Model):
    """How often a wrong code was typed for a link; ``gast`` is a keyed hash. It never goes down."""

    gast = models.CharField(max_length=64, primary_key=True)
    mislukt = models.PositiveSmallIntegerField(default=0)
    laatst_op = models.DateTimeField()
