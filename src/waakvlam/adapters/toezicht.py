"""The audit log as patterns read it, and the notices, on the database; notes under a key of their own."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays
from django.db import transaction
from django.db.models import Max, QuerySet
from pydantic import ValidationError
from ruamel.yaml import YAML, YAMLError

from waakvlam import gegevens
from waakvlam.adapters.canoniek import canoniek, lees_json
from waakvlam.adapters.models import Auditregel, Opvallend
from waakvlam.adapters.thuis import DatabaseThuis
from waakvlam.adapters.versleuteling import veldnaam
from waakvlam.application.poorten import Bewaareenheid, Sleutels
from waakvlam.application.poorten.toezicht import Opgemerkt, Toezichtwerk
from waakvlam.core.toezicht.patronen import Auditfeit, Melding, Patronen

BESTAND = Path(gegevens.__path__[0]) / "patronen.yaml"
_KRING = "toezicht"


class OnbruikbarePatronen(ValueError):
    """The file of patterns cannot be used; the message is Dutch and says what is wrong."""


class DatabaseToezicht:
    """The port ``Toezicht``."""

    def __init__(self, sleutels: Sleutels, alias: str = "default") -> None:
        self._sleutels, self._alias = sleutels, alias

    def gemeenten(self, van: datetime) -> list[str]:
        """The municipalities with lines since a moment; see the port."""
        regels = Auditregel.objects.using(self._alias).filter(op__gte=van).exclude(gemeente="")
        return sorted(regels.values_list("gemeente", flat=True).distinct())

    def feiten(self, gemeente: str, van: datetime, tot: datetime) -> Iterator[Auditfeit]:
        """The lines of a municipality in order of time; see the port."""
        regels = Auditregel.objects.using(self._alias).filter(gemeente=gemeente, op__gte=van, op__lt=tot)
        for r in regels.order_by("op", "pk").iterator(chunk_size=2000):
            details = lees_json(r.details)
            yield Auditfeit(
                r.op, r.actor, r.rol or "", r.handeling, r.voorwerp, r.uitkomst,
                "opdracht" in details, details.get("dagenGesloten"),
            )  # fmt: skip

    def bewaar(self, gemeente: str, meldingen: Sequence[Melding], nu: datetime) -> int:
        """Keep notices; see the port."""
        return sum(self._bewaar_een(gemeente, melding, nu) for melding in meldingen)

    def _bewaar_een(self, gemeente: str, m: Melding, nu: datetime) -> bool:
        tabel = Opvallend.objects.using(self._alias)
        inhoud = {
            "eind": m.eind,
            "aantal": m.aantal,
            "rollen": canoniek(list(m.rollen)).decode(),
            "casussen": canoniek(list(m.casussen)).decode(),
        }
        with transaction.atomic(using=self._alias):
            rij, nieuw = tabel.get_or_create(
                gemeente=gemeente,
                patroon=m.patroon,
                actor=m.actor,
                begin=m.begin,
                defaults={**inhoud, "opgemerkt_op": nu},
            )
            groter = m.aantal > rij.aantal or len(m.casussen) > len(lees_json(rij.casussen))
            if not nieuw and groter:
                tabel.filter(pk=rij.pk).update(**inhoud, opgemerkt_op=nu, gezien_op=None, gezien_door="")
        return nieuw or groter

    def lijst(self, gemeente: str, ook_gezien: bool, maximum: int) -> list[Opgemerkt]:
        """Notices, the newest first; see the port."""
        rijen = Opvallend.objects.using(self._alias).filter(gemeente=gemeente)
        if not ook_gezien:
            rijen = rijen.filter(gezien_op__isnull=True)
        return self._gelezen(gemeente, list(rijen.order_by("-eind", "-pk")[:maximum]))

    def open(self, gemeente: str) -> int:
        """How many are still to be looked at; see the port."""
        return self._ongezien(gemeente).count()

    def nieuwste(self, gemeente: str) -> datetime | None:
        """When the last of those was noticed; see the port."""
        return self._ongezien(gemeente).aggregate(op=Max("opgemerkt_op"))["op"]

    def _ongezien(self, gemeente: str) -> QuerySet[Opvallend]:
        return Opvallend.objects.using(self._alias).filter(gemeente=gemeente, gezien_op__isnull=True)

    def haal(self, gemeente: str, nr: int) -> Opgemerkt | None:
        """One notice; see the port."""
        rijen = Opvallend.objects.using(self._alias).filter(gemeente=gemeente, pk=nr)
        return next(iter(self._gelezen(gemeente, list(rijen))), None)

    def markeer(self, gemeente: str, nr: int, door: str, nu: datetime, notitie: str) -> None:
        """Somebody looked at it; see the port."""
        cijfer = None
        if notitie:
            eenheid = Bewaareenheid(gemeente, f"toezicht/{nr}", _KRING, "toezicht")
            veld = _veld(gemeente, nr)
            cijfer = self._sleutels.versleutel(eenheid, {veld: notitie})[veld]
        Opvallend.objects.using(self._alias).filter(gemeente=gemeente, pk=nr).update(
            gezien_op=nu, gezien_door=door, notitie=cijfer
        )

    def _gelezen(self, gemeente: str, rijen: list[Opvallend]) -> list[Opgemerkt]:
        """Rows with their notes decrypted, all with one query."""
        cijfers = {_veld(gemeente, rij.pk): bytes(rij.notitie) for rij in rijen if rij.notitie}
        notities = self._sleutels.ontsleutel(gemeente, cijfers)
        return [
            Opgemerkt(
                rij.pk,
                Melding(
                    rij.patroon, rij.actor, rij.begin, rij.eind, rij.aantal,
                    tuple(lees_json(rij.rollen)), tuple(lees_json(rij.casussen)),
                ),
                rij.opgemerkt_op,
                rij.gezien_op,
                rij.gezien_door,
                notities.get(_veld(gemeente, rij.pk), ""),
            )
            for rij in rijen
        ]  # fmt: skip


def _veld(gemeente: str, nr: int) -> str:
    return veldnaam(gemeente, "toezicht", nr, "notitie")


@cache
def _feestdagen(jaar: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=jaar))


def is_feestdag(dag: date) -> bool:
    """Whether a day is a public holiday in the Netherlands."""
    return dag in _feestdagen(dag.year)


def lees_patronen(pad: str = "") -> Patronen:
    """The patterns to look for, from a file of the municipality or else from the one that comes along.

    Raises OnbruikbarePatronen, whose message is Dutch, for a file that cannot be used.
    """
    bestand = Path(pad) if pad else BESTAND
    try:
        inhoud = YAML(typ="safe", pure=True).load(bestand.read_text(encoding="utf-8"))
        return Patronen.model_validate(inhoud)
    except (OSError, UnicodeDecodeError, YAMLError, ValidationError) as fout:
        raise OnbruikbarePatronen(f"De patronen in {bestand} zijn niet te lezen: {fout}") from None


def toezichtwerk(sleutels: Sleutels, pad: str, zone: str) -> Toezichtwerk:
    """All that watching needs, with the patterns of ``pad`` (empty: those that come along)."""
    lijst = DatabaseToezicht(sleutels)
    return Toezichtwerk(lijst, lees_patronen(pad), is_feestdag, ZoneInfo(zone), DatabaseThuis())
