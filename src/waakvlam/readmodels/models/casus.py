"""Lists about cases. Made from events: written by the projection only, and rebuilt by replaying.

Every column is clear: codes, roles, times and code names. No text a person wrote is kept here.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from waakvlam.readmodels.volgorde import GEEN


class CasusRij(models.Model):
    """A case as the lists show it."""

    casus_id = models.CharField(primary_key=True, max_length=60)
    gemeente = models.CharField(max_length=40)
    codenaam = models.CharField(max_length=80)
    aanpak = models.CharField(max_length=80)
    aanpak_hash = models.CharField(max_length=80)
    gaat_over = models.CharField(max_length=20)
    niveau = models.CharField(max_length=80)
    rang = models.IntegerField()
    sinds = models.DateTimeField()
    geopend_op = models.DateTimeField()
    gesloten_op = models.DateTimeField(null=True)
    bijgewerkt_op = models.DateTimeField()
    oefening = models.BooleanField()
    kan_omlaag = models.BooleanField()
    onbevestigd = models.IntegerField()
    lengte = models.IntegerField()

    class Meta:
        """Lists go by level and time within a municipality."""

        indexes: ClassVar = [
            models.Index(fields=["gemeente", "gesloten_op", "-rang", "sinds"], name="casus_lijst")
        ]


class ToegangRij(models.Model):
    """Who reads which circles of a case; every query on a case goes through these rows.

    ``wie`` empty is everyone in the role, else one account; ``tot`` is when it ends by itself. ``plek`` and
    ``haast`` are the place of the case in the list of cases and of work (see ``volgorde``), ``laatst`` when
    something was last recorded in this circle: beside the right, so that one index answers both.
    """

    casus = models.ForeignKey(CasusRij, on_delete=models.CASCADE, related_name="toegang")
    rol = models.CharField(max_length=80)
    wie = models.CharField(max_length=80, blank=True)
    kring = models.CharField(max_length=80)
    tot = models.DateTimeField(null=True)
    gemeente = models.CharField(max_length=40, default="")
    plek = models.BigIntegerField(default=0)
    haast = models.BigIntegerField(default=GEEN)
    laatst = models.DateTimeField(null=True)

    class Meta:
        """From a role, and an account in it, to cases in order; and from a case to who may see it."""

        indexes: ClassVar = [
            models.Index(fields=["rol", "wie", "kring", "casus"], name="toegang_rol"),
            models.Index(
                fields=["gemeente", "rol", "wie", "plek", "casus"],
                condition=Q(kring="casus"),
                name="toegang_plek",
            ),
            models.Index(
                fields=["gemeente", "rol", "wie", "haast", "casus"],
                condition=Q(kring="casus"),
                name="toegang_haast",
            ),
            models.Index(
                fields=["gemeente", "rol", "wie", "laatst", "casus", "kring"], name="toegang_laatst"
            ),
            models.Index(fields=["wie", "casus"], condition=Q(kring="!"), name="toegang_geweerd"),
        ]


class RegieRij(models.Model):
    """Who holds a line of lead."""

    casus = models.ForeignKey(CasusRij, on_delete=models.CASCADE, related_name="regie")
    lijn = models.CharField(max_length=80)
    rol = models.CharField(max_length=80)
    wie = models.CharField(max_length=80, blank=True)
    sinds = models.DateTimeField()


class VraagRij(models.Model):
    """Something that is asked now, a row per role it is asked of."""

    casus = models.ForeignKey(CasusRij, on_delete=models.CASCADE, related_name="vragen")
    rol = models.CharField(max_length=80)
    code = models.CharField(max_length=200)
    soort = models.CharField(max_length=20)
    regel = models.CharField(max_length=300, blank=True)
    taak = models.CharField(max_length=80, blank=True)
    tekst = models.CharField(max_length=80, blank=True)
    onderwerp = models.CharField(max_length=120, blank=True)
    vanaf = models.DateTimeField(null=True)
    uiterlijk = models.DateTimeField(null=True)
    vraagt_datum = models.BooleanField()
    nr = models.IntegerField(null=True)
    kring = models.CharField(max_length=80, default="casus")

    class Meta:
        """A work list is one query by role."""

        indexes: ClassVar = [models.Index(fields=["rol", "uiterlijk"], name="vraag_rol")]


class VerloopRij(models.Model):
    """That something happened in a case, without what: kind, times, role and circle."""

    casus = models.ForeignKey(CasusRij, on_delete=models.CASCADE, related_name="verloop")
    nr = models.IntegerField()
    soort = models.CharField(max_length=60)
    kring = models.CharField(max_length=80)
    gebeurd_op = models.DateTimeField()
    vastgelegd_op = models.DateTimeField()
    actor = models.CharField(max_length=60)
    rol = models.CharField(max_length=80, blank=True)

    class Meta:
        """News since a moment."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["casus", "nr"], name="verloop_een")]
        indexes: ClassVar = [
            models.Index(fields=["vastgelegd_op"], name="verloop_tijd"),
            models.Index(fields=["casus", "kring", "vastgelegd_op"], name="verloop_kring"),
        ]
