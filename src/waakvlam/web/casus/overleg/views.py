"""Begin a sitting, and the screen of one: for who takes notes, who chairs, and who is there."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen import overleg as vraag
from waakvlam.application.vragen.overlegbladen import Gremiumkeus, Zittingblad, Zittingen
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.overleg.opdrachten import BeginZitting
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import haal_klaar, kruimels, moet, nieuw_id
from waakvlam.web.casus.overleg.context import Lid, OverlegPagina, ZittingPagina
from waakvlam.web.casus.overleg.formulier import Regelformulier
from waakvlam.web.casus.weigering import WeigerBlad, weigerblad
from waakvlam.web.cijfer.voortgang import ambitieblok
from waakvlam.web.live import over
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid

SCHERMEN = ("notulist", "voorzitter", "lid")


def adres_zitting(casus: str, zitting: str) -> str:
    """Return the address of a sitting."""
    return reverse("casus-zitting", args=[casus, zitting])


@require_http_methods(["GET", "POST"])
def overleg(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the sittings of a case; begin one, or say why it cannot. With ``taak``: go to its line."""
    if taak := request.GET.get("taak"):
        zitting, regel = moet(vraag.regel_van_taak(vrager(request), casus, taak))
        return HttpResponseRedirect(f"{adres_zitting(casus, zitting)}#r-{regel}")
    data = request.POST if request.method == "POST" else request.GET
    code = data.get("gremium", "")
    blad = moet(vraag.zittingen(vrager(request), casus, moet_lid(request).rol, _, code))
    gekozen = next((g for g in blad.gremia if g.code == code), None)
    if request.method != "POST" or gekozen is None:
        return _toon_begin(request, blad, gekozen, None)
    er = {naam.removeprefix("er-"): waarde for naam, waarde in request.POST.items() if naam.startswith("er-")}
    afwijken = request.POST.get("afwijken", "").strip()
    inhoud = BeginZitting(
        gekozen.code,
        request.POST.get("notulist", ""),
        request.POST.get("voorzitter") or None,
        request.POST.get("soort") or None,
        tuple(rol for rol, hoe in er.items() if hoe == "hier"),
        tuple(rol for rol, hoe in er.items() if hoe == "telefonisch"),
        tuple(rol for rol, hoe in er.items() if hoe == "niet"),
        Tekst(afwijken) if afwijken else None,
    )
    stroom = f"casus/{casus}"
    uit = voer_uit(request, inhoud, opdracht_id=request.POST.get("opdracht_id", ""), stroom=stroom)
    if isinstance(uit, Aanvaard):
        return HttpResponseRedirect(adres_zitting(casus, uit.ids["zitting"]))
    assert isinstance(uit, Geweigerd)
    doelen = {"notulist": "id_notulist", "voorzitter": "id_voorzitter"}
    nee = weigerblad(moet_lid(request).gemeente, casus, uit, _("Dit overleg kan zo niet beginnen"), doelen)
    return _toon_begin(request, blad, gekozen, nee)


def _toon_begin(
    request: HttpRequest, blad: Zittingen, gekozen: Gremiumkeus | None, nee: WeigerBlad | None
) -> HttpResponse:
    data = request.POST
    codes = {o.code for o in blad.rollen}
    eigen = blad.rol if blad.rol in codes else ""
    leden = gekozen.leden if gekozen is not None else ()
    namen = {o.code: o.naam for o in blad.rollen}
    voorzitter = data.get("voorzitter", gekozen.voorzitter if gekozen else "")
    notulist = data.get("notulist", (gekozen.notulist if gekozen else "") or eigen)

    def lid(code: str) -> Lid:
        """Who chairs and who takes notes are there, unless said otherwise."""
        er = "hier" if code in (voorzitter, notulist) or (code == eigen and not data) else ""
        return Lid(code, namen[code], data.get(f"er-{code}") or er)

    titel = _("Overleg")
    return toon(
        request,
        OverlegPagina(
            titel=titel,
            kruimels=kruimels(blad.codenaam, blad.casus, titel),
            fout=nee is not None,
            blad=blad,
            gekozen=gekozen,
            voorzitter=voorzitter,
            notulist=notulist,
            soort=data.get("soort", gekozen.soort if gekozen else ""),
            leden=tuple(lid(code) for code in leden if code in namen),
            anderen=tuple(lid(o.code) for o in blad.rollen if o.erbij and o.code not in leden),
            opdracht_id=data.get("opdracht_id") or nieuw_id(),
            afwijken=data.get("afwijken", ""),
            weigering=nee,
            ambities=ambitieblok(gekozen.ambities) if gekozen is not None else None,
        ),
        status=422 if nee is not None else 200,
    )


@require_safe
def zitting(request: HttpRequest, casus: str, zitting: str) -> HttpResponse:
    """Show a sitting as the visitor takes part in it."""
    return toon_zitting(request, lees(request, casus, zitting))


def lees(request: HttpRequest, casus: str, zitting: str) -> Zittingblad:
    """Return the sitting, or a 404."""
    return moet(vraag.zitting(vrager(request), casus, zitting, moet_lid(request).rol, _))


def scherm_van(request: HttpRequest, blad: Zittingblad) -> str:
    """Return which screen the visitor looks at: the one asked for, else the one of their part."""
    als = request.GET.get("als") or request.POST.get("als", "")
    if not blad.mag or blad.gesloten is not None:
        return "lid"
    if als in SCHERMEN:
        return als
    if blad.voorzit and not blad.noteert:
        return "voorzitter"
    return "notulist" if blad.noteert else "lid"


def toon_zitting(
    request: HttpRequest,
    blad: Zittingblad,
    form: Regelformulier | None = None,
    nee: WeigerBlad | None = None,
    sluiten: bool = False,
    geplakt: tuple[int, str] = (0, ""),
) -> HttpResponse:
    """Return the page of a sitting, with what is being typed or could not be done.

    ``geplakt``: what is left of a pasted text, after the number of its lines.
    """
    nu = vrager(request).nu
    einde = blad.gesloten or nu
    punten = [p for p in blad.punten if p.code]
    hier = next((i for i, p in enumerate(punten) if p.nu), None)
    volgend = punten[hier + 1] if hier is not None and hier + 1 < len(punten) else None
    return toon(
        request,
        ZittingPagina(
            titel=f"{blad.codenaam}: {blad.gremiumnaam}, {blad.soortnaam}",
            kruimels=kruimels(blad.codenaam, blad.casus, _("Overleg")),
            klaar=haal_klaar(request),
            fout=nee is not None or bool(form and form.errors),
            blad=blad,
            als=scherm_van(request, blad),
            nu=nu,
            live=(over(f"casus/{blad.casus}", blad.nr),),
            form=form or Regelformulier(blad=blad),
            schrijf=blad.mag and blad.goedgekeurd is None,
            ik=next((a.code for a in blad.aanwezig if a.er and a.code == moet_lid(request).rol), ""),
            punt=punten[hier] if hier is not None else None,
            volgend=volgend if hier is not None else (punten[0] if punten else None),
            duur=int((einde - blad.begonnen).total_seconds() // 60),
            punt_duur=int((einde - (blad.punt_op or blad.begonnen)).total_seconds() // 60),
            opdracht_id=nieuw_id(),
            weigering=nee,
            sluiten=sluiten,
            afwijken=sluiten and nee is not None and nee.afwijken_mag,
            geplakt=geplakt[1],
            geplakt_nog=geplakt[0],
            ambities=ambitieblok(blad.ambities),
        ),
        status=422 if nee is not None or (form is not None and form.errors) else 200,
    )
