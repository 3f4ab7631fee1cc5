"""The small forms of a case: choose what to record, fill it in, send it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.opdracht import Aanvaard, Geweigerd, Verouderd
from waakvlam.application.vragen import casus as vraag
from waakvlam.application.vragen.bladen import VerloopRegel
from waakvlam.application.vragen.invoer import InvoerBlad, invoer
from waakvlam.core.casus.opdrachten import BreekAf
from waakvlam.core.velden import velden_van
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.doen.context import Doe, EersteKeus, Ingang, Ingangen, Kies, Vastleggen
from waakvlam.web.casus.doen.formulier import Doeformulier
from waakvlam.web.casus.doen.soorten import GROEPEN, SOORTEN, Soort
from waakvlam.web.casus.hulp import adres, adres_vastleggen, kruimels, moet, onthoud_klaar
from waakvlam.web.casus.weigering import WeigerBlad, weigerblad
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid


@require_safe
def vastleggen(request: HttpRequest, casus: str) -> HttpResponse:
    """Show everything that can be recorded in the case."""
    blad = moet(invoer(vrager(request), casus, moet_lid(request).rol, _))
    dicht = blad.gesloten_op is not None
    groepen = tuple(
        Ingangen(
            str(naam),
            tuple(
                Ingang(str(s.titel), str(s.uitleg), reverse("casus-vastleggen-een", args=[casus, slug]))
                for slug, s in SOORTEN.items()
                if s.groep == code and (s.dicht or not dicht) and slug != "corrigeer" and _heeft(s, blad)
            ),
        )
        for code, naam in GROEPEN.items()
    )
    return toon(
        request,
        Vastleggen(
            titel=_("Vastleggen"),
            kruimels=kruimels(blad.codenaam, casus, _("Vastleggen")),
            casus=casus,
            codenaam=blad.codenaam,
            groepen=tuple(g for g in groepen if g.ingangen),
        ),
    )


def _heeft(soort: Soort, blad: InvoerBlad) -> bool:
    """Whether there is anything to choose from in this form."""
    if "taak" in soort.velden and not blad.taken:
        return False
    return not (soort.klasse.NAAM == "ontbind" and not any(g.bijeen for g in blad.gremia))


@require_http_methods(["GET", "POST"])
def een(request: HttpRequest, casus: str, wat: str) -> HttpResponse:
    """Show one small form; carry it out, or say what is wrong with everything typed kept."""
    soort = SOORTEN.get(wat)
    blad = moet(invoer(vrager(request), casus, moet_lid(request).rol, _))
    dicht = blad.gesloten_op is not None
    if soort is None or (dicht and not soort.dicht) or (not dicht and wat == "heropen"):
        raise Http404
    gekozen = request.GET.get(soort.eerst, "") if soort.eerst else ""
    if soort.eerst and gekozen not in _codes(blad, soort.eerst):
        return _kies(request, casus, soort, blad)
    if request.method != "POST":
        form = Doeformulier(soort=soort, blad=blad, gekozen=gekozen, initial=_begin(request, soort, blad))
        return _pagina(request, casus, form)
    form = Doeformulier(request.POST, soort=soort, blad=blad, gekozen=gekozen)
    inhoud = form.opdracht() if form.is_valid() else None
    if inhoud is None or form.errors:
        return _pagina(request, casus, form)
    g = form.cleaned_data
    uit = voer_uit(
        request,
        inhoud,
        opdracht_id=g["opdracht_id"],
        stroom=f"casus/{casus}",
        namens=g.get("namens") or None,
        gebeurd_op=g.get("gebeurd_op"),
        gelezen=g["gelezen"] if soort.gelezen else None,
        kring=g.get("kring") or None,
        persoon=g.get("persoon") or None,
    )
    if isinstance(uit, Aanvaard):
        messages.success(request, str(soort.klaar))
        onthoud_klaar(request, _concept(casus, soort, gekozen))
        return HttpResponseRedirect(adres(casus))
    if isinstance(uit, Verouderd):
        return _verouderd(request, casus, form, uit)
    mag = uit.weigering.afwijken_mag and "afwijken" in soort.velden
    weer = Doeformulier(request.POST, soort=soort, blad=blad, gekozen=gekozen, afwijken=mag)
    weer.is_valid()
    return _pagina(request, casus, weer, _weigering(request, casus, uit, weer))


def _weigering(request: HttpRequest, casus: str, uit: Geweigerd, form: Doeformulier) -> WeigerBlad:
    doelen = {naam: form[naam].id_for_label or form[naam].auto_id or "" for naam in form.fields}
    return weigerblad(moet_lid(request).gemeente, casus, uit, _("Dit kan zo niet"), doelen)


def _verouderd(request: HttpRequest, casus: str, form: Doeformulier, uit: Verouderd) -> HttpResponse:
    """Show what the other did, with the typed text and the token of now."""
    data = request.POST.copy()
    data["gelezen"] = uit.versie
    weer = Doeformulier(data, soort=form.soort, blad=form.blad, gekozen=form.gekozen)
    weer.is_valid()
    nummers = {i.nr for i in uit.intussen}
    blad = moet(vraag.casus(vrager(request), casus, _))
    return _pagina(request, casus, weer, intussen=tuple(r for r in blad.verloop if r.nr in nummers))


def _codes(blad: InvoerBlad, veld: str) -> set[str]:
    return {
        "product": {p.code for p in blad.producten},
        "kenmerk": {k.code for k in blad.kenmerken},
        "gremium": {g.code for g in blad.gremia},
        "lijn": {lijn.sleutel for lijn in blad.lijnen},
    }[veld]


def _begin(request: HttpRequest, soort: Soort, blad: InvoerBlad) -> dict[str, object]:
    """Return what the address fills in beforehand: codes only. A decision to take names its step."""
    namen = {veld.naam: veld for veld in velden_van(soort.klasse)}
    begin: dict[str, object] = {}
    for naam, waarde in request.GET.items():
        if naam in soort.velden and naam in namen:
            begin[naam] = [waarde] if namen[naam].soort == "codes" else waarde
    if soort.klasse.NAAM == "werk_stand_bij":
        begin["regels"] = blad.stand
    if soort.klasse.NAAM == "rond_af":
        begin.setdefault("uitkomst", "lukt_niet")
    stap = next((s.naam for s in blad.stappen if s.code == request.GET.get("over")), None)
    if soort.klasse.NAAM == "maak_taak" and stap:
        begin["tekst"] = _("Besluit over deze stap: %(stap)s") % {"stap": stap}
    return begin


def _kies(request: HttpRequest, casus: str, soort: Soort, blad: InvoerBlad) -> HttpResponse:
    """Show what the form can be about."""
    doe = soort.klasse.NAAM

    def keus(code: str, naam: str, bij: str = "") -> EersteKeus:
        return EersteKeus(naam, adres_vastleggen(casus, doe, **{soort.eerst: code}), bij)

    if soort.eerst == "product":
        rijen = [
            (p.mag, keus(p.code, p.naam, _product_bij(p.klaar, [d.erbij for d in p.delen])))
            for p in blad.producten
            if soort.klasse is not BreekAf or p.klaar or any(d.erbij for d in p.delen)
        ]
        kop = _("Dit leggen anderen vast")
    elif soort.eerst == "kenmerk":
        rijen = [(k.mag, keus(k.code, k.naam, k.nu)) for k in blad.kenmerken]
        kop = _("Dit leggen anderen vast")
    elif soort.eerst == "gremium":
        rijen = [
            (t.kan, keus(t.code, t.naam, _("is bijeengeroepen") if t.bijeen else "")) for t in blad.gremia
        ]
        kop = _("Niet op dit niveau")
    else:
        rijen = [(True, keus(lijn.sleutel, lijn.naam)) for lijn in blad.lijnen]
        kop = ""
    return toon(
        request,
        Kies(
            titel=str(soort.titel),
            kruimels=kruimels(blad.codenaam, casus, str(soort.titel)),
            smal=True,
            casus=casus,
            uitleg=str(soort.uitleg),
            eerst=tuple(k for kan, k in rijen if kan),
            anders=tuple(k for kan, k in rijen if not kan),
            anders_kop=kop,
        ),
    )


def _product_bij(klaar: bool, delen: list[bool]) -> str:
    if klaar:
        return _("klaar")
    return _("%(er)s van %(alle)s delen") % {"er": sum(delen), "alle": len(delen)} if any(delen) else ""


def _concept(casus: str, soort: Soort, gekozen: str) -> str:
    return f"{soort.klasse.NAAM}-{casus}-{gekozen}"


def _over(request: HttpRequest, casus: str, form: Doeformulier) -> str:
    """Return what the form is about: the name of what was chosen first, or what is corrected."""
    b = form.blad
    if "nr" in form.fields:
        verloop = moet(vraag.casus(vrager(request), casus, _)).verloop
        regel = moet(next((r for r in verloop if str(r.nr) == str(form["nr"].value())), None))
        return " ".join((regel.zin, *regel.teksten))
    if form.soort.eerst == "product":
        return next(p.naam for p in b.producten if p.code == form.gekozen)
    if form.soort.eerst == "gremium":
        return next(g.naam for g in b.gremia if g.code == form.gekozen)
    if form.soort.eerst == "lijn":
        return next(lijn.naam for lijn in b.lijnen if lijn.sleutel == form.gekozen)
    return ""


def _pagina(
    request: HttpRequest,
    casus: str,
    form: Doeformulier,
    weigering: WeigerBlad | None = None,
    intussen: tuple[VerloopRegel, ...] = (),
) -> HttpResponse:
    fout = bool(form.errors) or weigering is not None or bool(intussen)
    titel = str(form.soort.titel)
    return toon(
        request,
        Doe(
            titel=titel,
            kruimels=kruimels(form.blad.codenaam, casus, titel),
            smal=True,
            fout=fout,
            casus=casus,
            uitleg=str(form.soort.uitleg),
            over=_over(request, casus, form),
            form=form,
            knop=str(form.soort.knop),
            weigering=weigering,
            intussen=intussen,
            concept=_concept(casus, form.soort, form.gekozen),
            meer_open=any(form[n].value() for n in ("namens", "gebeurd_op") if n in form.fields),
        ),
        status=409 if intussen else 422 if fout else 200,
    )
