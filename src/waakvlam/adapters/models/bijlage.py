"""Contents of attachments, encrypted, in pieces. What a file is called stands with its event."""

from django.db import models


class Bijlage(models.Model):
    """One file. ``sleutel`` is its own key, encrypted with the data key of the retention unit.

    ``stand`` is what looking for malware gave. ``vast`` becomes true when an event speaks of the file.
    """

    id = models.CharField(max_length=40, primary_key=True)
    gemeente = models.CharField(max_length=64)
    stroom = models.CharField(max_length=96)
    kring = models.TextField()
    bewaar = models.TextField()
    persoon = models.CharField(max_length=16, null=True)
    stand = models.CharField(max_length=16)
    grootte = models.PositiveIntegerField()
    delen = models.PositiveIntegerField()
    sleutel = models.BinaryField()
    op = models.DateTimeField()
    vast = models.BooleanField(default=False)

    class Meta:
        indexes = (
            models.Index(fields=["gemeente", "stroom"], name="bijlage_stroom"),
            models.Index(fields=["op"], name="bijlage_wacht", condition=models.Q(stand="wacht")),
            models.Index(fields=["op"], name="bijlage_los", condition=models.Q(vast=False)),
        )


class Bijlagedeel(models.Model):
    """A piece of a file, as ciphertext."""

    bijlage = models.ForeignKey(Bijlage, on_delete=models.CASCADE)
    nr = models.PositiveIntegerField()
    cijfer = models.BinaryField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["bijlage", "nr"], name="bijlagedeel_uniek"),)
