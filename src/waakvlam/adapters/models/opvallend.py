"""What was noticed in the audit log: a pattern, an account, a stretch of time. Codes, ids and counts only."""

from django.db import models


class Opvallend(models.Model):
    """One notice. ``casussen`` is JSON with ids; ``notitie`` is encrypted text of who looked at it."""

    gemeente = models.CharField(max_length=64)
    patroon = models.CharField(max_length=64)
    actor = models.CharField(max_length=64)
    begin = models.DateTimeField()
    eind = models.DateTimeField()
    aantal = models.PositiveIntegerField()
    rollen = models.TextField(default="[]")
    casussen = models.TextField(default="[]")
    opgemerkt_op = models.DateTimeField()
    gezien_op = models.DateTimeField(null=True)
    gezien_door = models.CharField(max_length=64, default="")
    notitie = models.BinaryField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["gemeente", "patroon", "actor", "begin"], name="opvallend_uniek"),
        )
        indexes = (models.Index(fields=["gemeente", "-eind"], name="opvallend_eind"),)
