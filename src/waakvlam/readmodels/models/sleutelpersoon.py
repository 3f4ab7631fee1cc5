"""Key residents, as a list counts them: never who they are."""

from django.db import models


class SleutelpersoonRij(models.Model):
    """A record without texts: where, who keeps the contact, when it was last, and when it ends."""

    sleutelpersoon_id = models.CharField(max_length=64, primary_key=True)
    gemeente = models.CharField(max_length=64)
    buurt = models.CharField(max_length=40)
    houder = models.CharField(max_length=64)
    houder_rol = models.CharField(max_length=80)
    rol = models.CharField(max_length=80, blank=True)
    sinds = models.DateTimeField()
    contact_op = models.DateTimeField(null=True)
    contact_hoe = models.CharField(max_length=20, blank=True)
    volgende = models.DateTimeField(null=True)
    tot = models.DateTimeField()
    weg_op = models.DateTimeField(null=True)
    oefening = models.BooleanField()

    class Meta:
        """Asked by municipality; what has ended is looked for at night."""

        indexes = (
            models.Index(fields=["gemeente", "tot"], name="sleutelpersoon_lijst"),
            models.Index(fields=["tot"], name="sleutelpersoon_tot"),
        )
