"""The audit log: who did, saw or tried what. Apart from the log of events, codes and ids only."""

from django.db import models


class Auditregel(models.Model):
    """One line: actor, action, object, result, origin, time. Only ever added."""

    gemeente = models.CharField(max_length=64)
    op = models.DateTimeField()
    actor = models.CharField(max_length=64)
    rol = models.TextField(null=True)
    handeling = models.CharField(max_length=64)
    voorwerp = models.CharField(max_length=128)
    uitkomst = models.CharField(max_length=64)
    oorsprong = models.CharField(max_length=32)
    details = models.TextField(default="{}")

    class Meta:
        indexes = (
            models.Index(fields=["gemeente", "op"], name="audit_tijd"),
            models.Index(fields=["gemeente", "voorwerp", "op"], name="audit_voorwerp"),
        )


class Auditblok(models.Model):
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
