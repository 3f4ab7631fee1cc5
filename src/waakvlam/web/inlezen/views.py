"""Reading signals in: a file, what it gives, and doing it in pieces. Between those nothing stays here."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.adapters.tabelbestand import lees_tabel, schrijf_csv
from waakvlam.application.kanalen import inlezen as app
from waakvlam.application.kanalen.invoer import Gelezen
from waakvlam.application.opdracht import Uitkomst
from waakvlam.application.poorten.tabel import GeenTabel, Opmerking
from waakvlam.application.uitleg import TEKSTEN
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.application.vragen.meldkeuzes import meldkeuzes
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.inlezen import blad, woorden
from waakvlam.web.inlezen.context import Bezig, Inlezen, Klaar, Klacht
from waakvlam.web.inlezen.formulier import BLANCO, Doeformulier, Inleesformulier
from waakvlam.web.inlezen.pakket import Pakket, TeGroot, pak_in, pak_uit
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.signaal.blad.woorden import SOORT
from waakvlam.web.signaal.woorden import THEMA


def _wie(request: HttpRequest) -> Vrager:
    """Who asks, who must handle signals; for anyone else the page is not there."""
    wie = vrager(request)
    if not app.mag(wie):
        raise Http404
    return wie


def _kruimels(tekst: str) -> tuple[Kruimel, ...]:
    return (Kruimel(_("Signalen"), reverse("signalen")), Kruimel(tekst))


def _lees(wie: Vrager, inhoud: bytes) -> Gelezen:
    themas = {code: str(naam) for code, naam in THEMA.items()}
    gelezen = app.lees(wie, lees_tabel(inhoud), themas, {code: str(naam) for code, naam in SOORT.items()})
    if not (gelezen.rijen or gelezen.fouten or gelezen.dubbel):
        raise GeenTabel("niets")
    return gelezen


@require_http_methods(["GET", "POST"])
def inlezen(request: HttpRequest) -> HttpResponse:
    """Take a file and show what it would give, or everything that is wrong with it."""
    wie = _wie(request)
    form = Inleesformulier(request.POST or None, request.FILES or None)
    gelezen = Gelezen()
    if form.is_bound and form.is_valid():
        try:
            gelezen = _lees(wie, form.cleaned_data["bestand"].read())
            if gelezen.kolommen:
                return _voorbeeld(request, wie, gelezen)
            form.add_error("bestand", _("Met deze kolommen kan het niet. Onder het formulier staat waarom."))
        except GeenTabel as fout:
            form.add_error("bestand", woorden.over_bestand(fout.bezwaar))
        except TeGroot:
            form.add_error("bestand", woorden.over_bestand(Opmerking("te-veel-tekst")))
    titel = _("Signalen inlezen")
    pagina = Inlezen(
        titel=titel,
        kruimels=_kruimels(titel),
        smal=True,
        fout=bool(form.errors),
        form=form,
        kolommen=blad.kolommen(meldkeuzes(wie)),
        klachten=tuple(Klacht(woorden.waar(fout), woorden.wat(fout)) for fout in gelezen.fouten),
        opmerkingen=tuple(woorden.opmerking(een) for een in gelezen.opmerkingen),
    )
    return toon(request, pagina, 422 if form.errors else 200)


def _voorbeeld(request: HttpRequest, wie: Vrager, gelezen: Gelezen) -> HttpResponse:
    al = app.al_ingelezen(wie.kijker.gemeente, gelezen.rijen)
    pakket = Pakket(gelezen.rijen, len(gelezen.rijen), gelezen.fouten, len(gelezen.dubbel))
    form = Doeformulier(initial={"pakket": pak_in(pakket, wie)})
    titel = _("Kloppen deze signalen?")
    return toon(request, blad.voorbeeld(titel, _kruimels(titel), form, gelezen, al, meldkeuzes(wie)))


@require_http_methods(["GET", "POST"])
def doe(request: HttpRequest) -> HttpResponse:
    """Make signals of the next rows; show how far it is, or what came of all of them."""
    wie = _wie(request)
    if request.method == "GET":
        return HttpResponseRedirect(reverse("signalen-inlezen"))
    form = Doeformulier(request.POST)
    pakket = pak_uit(form.cleaned_data["pakket"], wie) if form.is_valid() else None
    if pakket is None:
        return _verlopen(request)
    if pakket.blanco is None:
        pakket = replace(pakket, blanco=form.cleaned_data["mensen"] in ("", BLANCO))

    def een(meld: Meld, opdracht_id: str) -> Uitkomst:
        return voer_uit(request, meld, opdracht_id=opdracht_id)

    nu, over = pakket.rijen[: app.PER_KEER], pakket.rijen[app.PER_KEER :]
    pakket = pakket.met(app.neem(wie, nu, bool(pakket.blanco), een), over)
    return _bezig(request, wie, pakket) if over else _klaar(request, pakket)


def _bezig(request: HttpRequest, wie: Vrager, pakket: Pakket) -> HttpResponse:
    pagina = Bezig(
        titel=_("Signalen inlezen"),
        smal=True,
        form=Doeformulier(initial={"pakket": pak_in(pakket, wie)}),
        gedaan=pakket.totaal - len(pakket.rijen),
        totaal=pakket.totaal,
    )
    return toon(request, pagina)


def _klaar(request: HttpRequest, pakket: Pakket) -> HttpResponse:
    klachten = [Klacht(woorden.waar(fout), woorden.wat(fout)) for fout in pakket.fouten]
    for rij in pakket.niet:
        tekst = " ".join(_(TEKSTEN[code]) for code in rij.redenen if code in TEKSTEN)
        klachten.append(Klacht(_("Rij %(rij)s") % {"rij": rij.nr}, tekst))
    titel = _("De signalen zijn ingelezen") if pakket.nieuw else _("Er kwam geen signaal bij")
    pagina = Klaar(
        titel=titel,
        kruimels=_kruimels(_("Signalen inlezen")),
        smal=True,
        nieuw=pakket.nieuw,
        al=pakket.al,
        dubbel=pakket.dubbel,
        klachten=tuple(klachten),
        lijst_url=reverse("signalen") + "?kanaal=invoer",
    )
    return toon(request, pagina)


def _verlopen(request: HttpRequest) -> HttpResponse:
    """Ask for the file again: what was sent is too old, changed, or of somebody else."""
    form = Inleesformulier({})
    form.errors.clear()
    form.add_error(
        "bestand", _("Dit was te lang geleden. Kies het bestand opnieuw; niets komt er dubbel in.")
    )
    titel = _("Signalen inlezen")
    pagina = Inlezen(
        titel=titel, kruimels=_kruimels(titel), smal=True, fout=True, form=form,
        kolommen=blad.kolommen(meldkeuzes(vrager(request))), klachten=(), opmerkingen=(),
    )  # fmt: skip
    return toon(request, pagina, 422)


@require_safe
def voorbeeld(request: HttpRequest) -> HttpResponse:
    """Give a small file that can be read in as it is, with the lists of this visitor."""
    inhoud = schrijf_csv(blad.voorbeeldrijen(meldkeuzes(_wie(request)), vrager(request).nu))
    antwoord = HttpResponse(inhoud, content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = 'attachment; filename="signalen-voorbeeld.csv"'
    return antwoord
