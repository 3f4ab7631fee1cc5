"""Sending the log of processing on as OTLP over HTTP, in JSON, from where the last run had come.

A batch counts as sent once the receiver answered 200; only then the place moves on, in a commit of its own.
So nothing is skipped, and nothing that was acknowledged goes out again. When the answer is lost on the way
the batch goes out once more: spans keep their ids, so the receiver can tell.
"""

import json
import os
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connections

from waakvlam.adapters.models import Volgplek
from waakvlam.adapters.tijd import van_db
from waakvlam.application.poorten import Plek

OPNIEUW = frozenset({429, 500, 502, 503, 504})
"""Answers after which the same batch may be sent again."""

BEURT = timedelta(minutes=10)
"""How long a run has the turn when it is not heard of again; longer than a batch with all its tries."""

_KOLOMMEN = (
    "positie, gemeente, trace_id, span_id, ouder, status, naam, begin, einde, activiteit, betrokkene, "
    "betrokkene_soort"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class OtlpFout(RuntimeError):
    """The receiver does not take it; the message is Dutch.

    ``blijvend``: trying again at once will not help. ``later``: seconds the receiver asks to wait.
    """

    def __init__(self, melding: str, blijvend: bool = False, later: float | None = None) -> None:
        super().__init__(melding)
        self.blijvend, self.later = blijvend, later


class Bezet(RuntimeError):
    """Another run has the turn."""


@dataclass(frozen=True)
class Ontvanger:
    """Where spans go: ``url`` in full, ``koppen`` extra headers, times in seconds."""

    url: str
    koppen: Mapping[str, str] = field(default_factory=dict)
    wachttijd: float = 10.0
    pogingen: int = 5
    pauze: float = 1.0
    slaap: Callable[[float], None] = time.sleep

    def stuur(self, spans: Sequence[Mapping[str, Any]]) -> int:
        """Send a batch, trying again when it makes sense; how many spans the receiver refused.

        Raises OtlpFout when it was not taken.
        """
        for poging in range(1, self.pogingen + 1):
            try:
                return self._een_keer(spans)
            except OtlpFout as fout:
                if fout.blijvend or poging == self.pogingen:
                    raise
                self.slaap(fout.later or self.pauze * 2 ** (poging - 1))
        raise AssertionError

    def _een_keer(self, spans: Sequence[Mapping[str, Any]]) -> int:
        koppen = {**self.koppen, "Content-Type": "application/json", "User-Agent": "waakvlam"}
        verzoek = urllib.request.Request(  # noqa: S310 - the command checked the scheme
            self.url, data=json.dumps(bericht(spans)).encode(), headers=koppen, method="POST"
        )
        try:
            with _OPENER.open(verzoek, timeout=self.wachttijd) as antwoord:
                return _geweigerd(antwoord.read())
        except urllib.error.HTTPError as fout:
            with fout:
                later = _later(fout.headers.get("Retry-After"))
            uitleg = f"de ontvanger antwoordt {fout.code}"
            raise OtlpFout(uitleg, fout.code not in OPNIEUW, later) from None
        except (OSError, ValueError) as fout:
            reden = getattr(fout, "reason", fout)
            raise OtlpFout(f"de ontvanger is niet te bereiken ({reden})") from None


class _GeenOmweg(urllib.request.HTTPRedirectHandler):
    """A receiver elsewhere than the address that was given gets nothing."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        """Follow nothing."""


_OPENER = urllib.request.build_opener(_GeenOmweg)


def _geweigerd(inhoud: bytes) -> int:
    """How many spans an answer says were refused; 0 for an answer that does not say."""
    try:
        antwoord = json.loads(inhoud or b"{}")
        return int((antwoord.get("partialSuccess") or {}).get("rejectedSpans") or 0)
    except (ValueError, AttributeError, TypeError):
        return 0


def _later(kop: str | None) -> float | None:
    """Seconds to wait as the receiver asks, at most a minute."""
    return min(60.0, float(kop)) if kop and kop.isdecimal() else None


def bericht(spans: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """An ExportTraceServiceRequest in OTLP JSON with these spans, per municipality."""
    per: dict[str, list[Any]] = {}
    for span in spans:
        per.setdefault(span["gemeente"], []).append(span["span"])
    return {
        "resourceSpans": [
            {
                "resource": {
                    "attributes": [_tekst("service.name", "waakvlam"), _tekst("waakvlam.gemeente", gemeente)]
                },
                "scopeSpans": [
                    {"scope": {"name": "logboek-dataverwerkingen", "version": "0.8"}, "spans": los}
                ],
            }
            for gemeente, los in per.items()
        ]
    }


def _tekst(sleutel: str, waarde: str) -> dict[str, Any]:
    return {"key": sleutel, "value": {"stringValue": waarde}}


def _nano(waarde: Any) -> str:
    """Nanoseconds since 1970 as OTLP JSON wants them: a string, exact to the microsecond."""
    sinds = van_db(waarde) - _EPOCH
    micro = (sinds.days * 86_400 + sinds.seconds) * 1_000_000 + sinds.microseconds
    return str(micro * 1000)


def span_van(rij: Sequence[Any]) -> dict[str, Any]:
    """A line with ``_KOLOMMEN`` as a span, beside its municipality."""
    _, gemeente, trace, span, ouder, status, naam, begin, einde, activiteit, wie, soort = rij[:12]
    kenmerken = [_tekst("dpl.core.processing_activity_id", activiteit)]
    if wie is not None:
        kenmerken += [
            _tekst("dpl.core.data_subject_id", wie),
            _tekst("dpl.core.data_subject_id_type", soort),
        ]
    uit = {
        "traceId": trace,
        "spanId": span,
        "name": naam,
        "kind": 1,
        "startTimeUnixNano": _nano(begin),
        "endTimeUnixNano": _nano(einde),
        "attributes": kenmerken,
        "status": {"code": {"Unset": 0, "Ok": 1, "Error": 2}[status]},
    }
    if ouder is not None:
        uit["parentSpanId"] = ouder
    return {"gemeente": gemeente, "span": uit}


class Doorgever:
    """One follower of the log of processing: ``naam`` keeps its place, so two receivers have two."""

    def __init__(self, naam: str, ontvanger: Ontvanger, nu: Callable[[], datetime], alias: str = "default"):
        self._naam, self._ontvanger, self._nu, self._alias = naam, ontvanger, nu, alias
        self._ik = os.urandom(8).hex()
        self.geweigerd = 0

    def stuur_alles(self, per_keer: int = 500, hoogstens: int | None = None) -> int:
        """Send what is new, batch after batch; how many spans went out.

        Raises Bezet while another run is busy, and OtlpFout; what was acknowledged before that stays sent.
        """
        aantal = 0
        try:
            while True:
                plek = self._neem_beurt()
                rijen = self._volgende(plek, per_keer)
                if not rijen:
                    return aantal
                self.geweigerd += self._ontvanger.stuur([span_van(rij) for rij in rijen])
                self._schuif_op(rijen[-1])
                aantal += len(rijen)
                if hoogstens is not None and aantal >= hoogstens:
                    return aantal
        finally:
            self._laat_los()

    def _rij(self) -> Any:
        return Volgplek.objects.using(self._alias).filter(naam=self._naam)

    def _neem_beurt(self) -> Plek:
        """Claim the turn, or keep it a little longer; raises Bezet."""
        from django.db.models import Q

        Volgplek.objects.using(self._alias).bulk_create([Volgplek(naam=self._naam)], ignore_conflicts=True)
        nu = self._nu()
        vrij = Q(bezig_tot__isnull=True) | Q(bezig_tot__lt=nu) | Q(bezig_door=self._ik)
        if not self._rij().filter(vrij).update(bezig_tot=nu + BEURT, bezig_door=self._ik):
            raise Bezet
        rij = self._rij().get()
        return Plek(rij.transactie, rij.positie)

    def _schuif_op(self, laatste: Sequence[Any]) -> None:
        """The place after a batch that was acknowledged; raises Bezet when another run took over."""
        transactie = int(laatste[12]) if len(laatste) > 12 else 0
        if not self._rij().filter(bezig_door=self._ik).update(transactie=transactie, positie=laatste[0]):
            raise Bezet

    def _laat_los(self) -> None:
        self._rij().filter(bezig_door=self._ik).update(bezig_tot=None, bezig_door="")

    def _volgende(self, na: Plek, maximum: int) -> list[Any]:
        """The lines after a place; on PostgreSQL none that a later commit could still come before."""
        verbinding = connections[self._alias]
        with verbinding.cursor() as cursor:
            if verbinding.vendor == "postgresql":
                cursor.execute(
                    f"SELECT {_KOLOMMEN}, transactie::text FROM adapters_verwerking "  # noqa: S608
                    "WHERE (transactie, positie) > (%s::text::xid8, %s) "
                    "AND transactie < pg_snapshot_xmin(pg_current_snapshot()) "
                    "ORDER BY transactie, positie LIMIT %s",
                    [str(na.transactie), na.positie, maximum],
                )
            else:
                cursor.execute(
                    f"SELECT {_KOLOMMEN} FROM adapters_verwerking "  # noqa: S608
                    "WHERE positie > %s ORDER BY positie LIMIT %s",
                    [na.positie, maximum],
                )
            return list(cursor.fetchall())
