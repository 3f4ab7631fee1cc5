"""What people said of accumulations, as the page shows it."""

from django.db import models


class OphopingRij(models.Model):
    """Who said what of which neighbourhood and theme, and until when. The sentence stands in the log only."""

    ophoping_id = models.CharField(max_length=64, primary_key=True)
    gemeente = models.CharField(max_length=64)
    buurt = models.CharField(max_length=80)
    thema = models.CharField(max_length=80, blank=True)
    uitkomst = models.CharField(max_length=20)
    aantal = models.IntegerField()
    door = models.CharField(max_length=64)
    op = models.DateTimeField()
    tot = models.DateTimeField()
    weg_op = models.DateTimeField()
    oefening = models.BooleanField()

    class Meta:
        """Asked by municipality and time, and by when they go."""

        indexes = (
            models.Index(fields=["gemeente", "-op"], name="ophoping_lijst"),
            models.Index(fields=["weg_op"], name="ophoping_weg"),
        )
