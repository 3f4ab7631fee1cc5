"""What people are asked to look over after it came in."""

from django.db import models


class Nakijken(models.Model):
    """In an event of a stream something may point to a person; codes only, nothing of a text."""

    gemeente = models.CharField(max_length=64)
    stroom = models.CharField(max_length=96)
    nr = models.PositiveIntegerField()
    soorten = models.CharField(max_length=200)
    vinder = models.CharField(max_length=32)
    op = models.DateTimeField()
    klaar_op = models.DateTimeField(null=True)
    klaar_door = models.CharField(max_length=64, default="")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["gemeente", "stroom", "nr"], name="nakijken_per_gebeurtenis"),
        )
