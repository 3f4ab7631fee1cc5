"""The log itself: heads of streams, events, and the answers to commands.

Codes that an approach chooses have no limit here. Events are only ever added; triggers in the database
refuse anything else. On PostgreSQL the event table has one more column, ``transactie`` (xid8), which
followers need (see ``volgen``).

Beware when changing the event table on SQLite: Django then makes it anew, and the triggers have to be made
again in the same migration.
"""

from django.db import models


class Stroomkop(models.Model):
    """Head of a stream. A writer locks this row first, so writers on one stream queue."""

    gemeente = models.CharField(max_length=64)
    stroom = models.CharField(max_length=96)
    lengte = models.PositiveIntegerField(default=0)
    hash = models.BinaryField(default=b"")
    oefening = models.BooleanField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["gemeente", "stroom"], name="stroomkop_uniek"),)


class Gebeurtenis(models.Model):
    """One event. ``data`` and ``cijfers`` hold canonical JSON text: what is hashed is what is stored."""

    positie = models.BigAutoField(primary_key=True)
    gemeente = models.CharField(max_length=64)
    stroom = models.CharField(max_length=96)
    nr = models.PositiveIntegerField()
    soort = models.CharField(max_length=64)
    versie = models.PositiveSmallIntegerField()
    data = models.TextField()
    cijfers = models.TextField()
    kring = models.TextField()
    bewaar = models.TextField()
    persoon = models.CharField(max_length=16, null=True)
    gebeurd_op = models.DateTimeField()
    vastgelegd_op = models.DateTimeField()
    actor = models.CharField(max_length=64)
    rol = models.TextField(null=True)
    namens = models.TextField(null=True)
    opdracht_id = models.CharField(max_length=64)
    oefening = models.BooleanField()
    vorige = models.BinaryField()
    hash = models.BinaryField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["gemeente", "stroom", "nr"], name="gebeurtenis_uniek"),
        )


class Opdracht(models.Model):
    """The answer a command got. ``antwoord`` is JSON with codes and ids; empty while the write runs."""

    gemeente = models.CharField(max_length=64)
    opdracht_id = models.CharField(max_length=64)
    antwoord = models.TextField(default="")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["gemeente", "opdracht_id"], name="opdracht_uniek"),)
