"""Show who looked at a case, for who leads it or watches over it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from waakvlam.application.vragen import ingezien as vraag
from waakvlam.web.brug import vrager
from waakvlam.web.casus.hulp import adres, kruimels, moet
from waakvlam.web.casus.ingezien.context import Afdruk, Blad, Regel
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.lid import moet_lid


@dataclass(frozen=True, slots=True)
class _Periode:
    """The days that were asked for, as typed and as moments; ``tot`` is the day after the last."""

    van_tekst: str
    tot_tekst: str
    van: datetime | None = None
    tot: datetime | None = None
    fout: str = ""

    @property
    def tot_en_met(self) -> datetime | None:
        return None if self.tot is None else self.tot - timedelta(seconds=1)


def _begin_van(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, time()))


def _periode(request: HttpRequest) -> _Periode:
    """The period of the address; with what is wrong with it, and then everything is shown."""
    van_tekst, tot_tekst = (request.GET.get(naam, "").strip() for naam in ("van", "tot"))
    try:
        van = _begin_van(date.fromisoformat(van_tekst)) if van_tekst else None
        tot = _begin_van(date.fromisoformat(tot_tekst) + timedelta(days=1)) if tot_tekst else None
    except (ValueError, OverflowError):
        return _Periode(van_tekst, tot_tekst, fout=_("Vul een dag in, zoals 21-11-2026."))
    if van is not None and tot is not None and van >= tot:
        return _Periode(van_tekst, tot_tekst, fout=_("De eerste dag ligt na de laatste."))
    return _Periode(van_tekst, tot_tekst, van, tot)


def _wat(soort: str, keer: int) -> str:
    return ngettext("%(wat)s: 1 keer", "%(wat)s: %(keer)s keer", keer) % {
        "wat": _(vraag.SOORTEN[soort]),
        "keer": keer,
    }


def _regels(gezien: vraag.Ingezien) -> tuple[Regel, ...]:
    return tuple(
        Regel(
            lezer.naam or _("Iemand zonder account"),
            lezer.rol or _("rol niet bekend"),
            lezer.eerst,
            lezer.laatst,
            tuple(_wat(soort, keer) for soort, keer in lezer.keren),
        )
        for lezer in gezien.lezers
    )


def _titel(gezien: vraag.Ingezien) -> str:
    return _("Wie keek in %(casus)s?") % {"casus": gezien.codenaam or gezien.casus[:8]}


def _kruimels(gezien: vraag.Ingezien) -> tuple[Kruimel, ...]:
    hier = _("Wie keek er?")
    return kruimels(gezien.codenaam, gezien.casus, hier) if gezien.codenaam else (Kruimel(hier),)


@require_safe
def ingezien(request: HttpRequest, casus: str) -> HttpResponse:
    """Show who looked at a case, in the period of ``?van=`` and ``?tot=`` (days, both included)."""
    periode = _periode(request)
    gezien = moet(vraag.ingezien(vrager(request), casus, periode.van, periode.tot))
    dagen = {"van": periode.van_tekst, "tot": periode.tot_tekst}
    vragen = urlencode({naam: dag for naam, dag in dagen.items() if dag and not periode.fout})
    url = reverse("casus-ingezien-afdruk", args=[casus])
    regels = _regels(gezien)
    return toon(
        request,
        Blad(
            titel=_titel(gezien),
            kruimels=_kruimels(gezien),
            fout=bool(periode.fout),
            regels=regels,
            mensen=len({regel.naam for regel in regels}),
            van=periode.van,
            tot_en_met=periode.tot_en_met,
            casus=casus,
            van_tekst=periode.van_tekst,
            tot_tekst=periode.tot_tekst,
            periode_fout=periode.fout,
            afdruk_url=f"{url}?{vragen}" if vragen else url,
            terug_url=adres(casus) if gezien.codenaam else "",
        ),
        status=422 if periode.fout else 200,
    )


@require_safe
def afdruk(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the same for paper; a period that cannot be read gives everything."""
    periode = _periode(request)
    wie = vrager(request)
    gezien = moet(vraag.ingezien(wie, casus, periode.van, periode.tot))
    lid = moet_lid(request)
    regels = _regels(gezien)
    return toon(
        request,
        Afdruk(
            titel=_titel(gezien),
            kruimels=_kruimels(gezien),
            regels=regels,
            mensen=len({regel.naam for regel in regels}),
            van=periode.van,
            tot_en_met=periode.tot_en_met,
            op=wie.nu,
            wie=lid.voluit,
        ),
    )
