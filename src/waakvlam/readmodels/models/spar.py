"""Questions without names, as two lists show them."""

from django.db import models


class SparRij(models.Model):
    """A question: who asked which role, and until when it is there. What was said stands in the log only."""

    spar_id = models.CharField(max_length=64, primary_key=True)
    gemeente = models.CharField(max_length=64)
    vrager = models.CharField(max_length=64)
    aan = models.TextField()
    gevraagd_op = models.DateTimeField()
    laatst_op = models.DateTimeField()
    verloopt_op = models.DateTimeField()
    wacht_op_antwoord = models.BooleanField()
    oefening = models.BooleanField()

    class Meta:
        """Asked by who asked, by the role that was asked, and by when they go."""

        indexes = (
            models.Index(fields=["gemeente", "vrager", "verloopt_op"], name="spar_vrager"),
            models.Index(fields=["gemeente", "aan", "verloopt_op"], name="spar_aan"),
            models.Index(fields=["verloopt_op"], name="spar_verloopt"),
        )
