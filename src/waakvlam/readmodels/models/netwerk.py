"""The network, as a list shows it."""

from django.db import models


class NetwerkRij(models.Model):
    """A part of the network without its texts: an organisation, or one time that work was done.

    ``code``: the sector, or the approach and the term. ``weg_op``: when it was taken out.
    """

    post_id = models.CharField(max_length=64, primary_key=True)
    gemeente = models.CharField(max_length=64)
    soort = models.CharField(max_length=20)
    code = models.CharField(max_length=120)
    signaleert = models.BooleanField()
    verteld_op = models.DateTimeField(null=True)
    getraind_op = models.DateTimeField(null=True)
    hielp_op = models.DateTimeField(null=True)
    gedaan_op = models.DateTimeField(null=True)
    weg_op = models.DateTimeField(null=True)
    tekst_nr = models.IntegerField()
    oefening = models.BooleanField()

    class Meta:
        """Asked by municipality and kind; what was taken out is looked for at night."""

        indexes = (
            models.Index(fields=["gemeente", "soort", "code"], name="netwerk_lijst"),
            models.Index(fields=["weg_op"], condition=models.Q(weg_op__isnull=False), name="netwerk_weg"),
        )
