"""The log of processing (Logboek Dataverwerkingen): which action, about which pseudonym, never by whom.

On PostgreSQL the table has one more column, ``transactie`` (xid8), which followers need (see ``volgen``).
Lines are only ever added; triggers refuse anything else.
"""

from django.db import models


class Verwerking(models.Model):
    """A span: one processing action, or the part of it about one person (then it has an ``ouder``)."""

    positie = models.BigAutoField(primary_key=True)
    gemeente = models.CharField(max_length=64)
    trace_id = models.CharField(max_length=32)
    span_id = models.CharField(max_length=16)
    ouder = models.CharField(max_length=16, null=True)
    status = models.CharField(max_length=8)
    naam = models.CharField(max_length=64)
    begin = models.DateTimeField()
    einde = models.DateTimeField()
    activiteit = models.CharField(max_length=200)
    betrokkene = models.CharField(max_length=64, null=True)
    betrokkene_soort = models.CharField(max_length=64, null=True)

    class Meta:
        indexes = (
            models.Index(
                fields=["betrokkene"],
                name="verwerking_betrokkene",
                condition=models.Q(betrokkene__isnull=False),
            ),
        )


class Verwerkingsblok(models.Model):
    """A run of lines closed off with a hash, chained to the block before; a changed line then shows.

    ``weg_op``: when its lines went because their term had run out. The block itself stays.
    """

    nr = models.PositiveIntegerField(primary_key=True)
    tot_en_met = models.BigIntegerField()
    aantal = models.PositiveIntegerField()
    vorige = models.BinaryField()
    hash = models.BinaryField()
    gemaakt_op = models.DateTimeField()
    weg_op = models.DateTimeField(null=True)


class Volgplek(models.Model):
    """How far a follower of a log has come, and until when one run of it has the turn."""

    naam = models.CharField(max_length=128, primary_key=True)
    transactie = models.BigIntegerField(default=0)
    positie = models.BigIntegerField(default=0)
    bezig_tot = models.DateTimeField(null=True)
    bezig_door = models.CharField(max_length=32, default="")
