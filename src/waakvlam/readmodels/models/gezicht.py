"""Familiar faces, as a list shows them."""

from django.db import models


class GezichtRij(models.Model):
    """A professional in a neighbourhood without texts: since when, until when, what was arranged.

    ``buurten``: codes with a space between them; empty is the whole municipality.
    """

    gezicht_id = models.CharField(max_length=64, primary_key=True)
    gemeente = models.CharField(max_length=64)
    buurten = models.TextField(blank=True)
    sinds = models.DateTimeField()
    vertrekt_op = models.DateTimeField(null=True)
    geregeld = models.CharField(max_length=20, blank=True)
    geregeld_op = models.DateTimeField(null=True)
    geregeld_nr = models.IntegerField()
    weg_op = models.DateTimeField(null=True)
    tekst_nr = models.IntegerField()
    oefening = models.BooleanField()

    class Meta:
        """Asked by municipality; who left and who was taken off is looked for at night."""

        indexes = (
            models.Index(fields=["gemeente"], name="gezicht_lijst"),
            models.Index(
                fields=["vertrekt_op"],
                condition=models.Q(vertrekt_op__isnull=False),
                name="gezicht_vertrekt",
            ),
            models.Index(fields=["weg_op"], condition=models.Q(weg_op__isnull=False), name="gezicht_weg"),
        )
