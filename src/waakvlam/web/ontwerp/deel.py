"""One entry of a draft as a form, drawn from the types of the language."""

import json
import uuid
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from waakvlam.application.ontwerpen import vormwerk
from waakvlam.application.ontwerpen.vormwerk import Vormblad
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Uitkomst
from waakvlam.application.vragen import ontwerpen
from waakvlam.application.vragen.ontwerpen import LeesbaarOntwerp
from waakvlam.core.aanpak.uitleg import uitleg_van_klasse
from waakvlam.core.aanpak.woorden.velden import ONDERDELEN
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.ontwerp.onderdelen import ONTBREEKT, codes_van, waarde_hash
from waakvlam.core.ontwerp.onderdelen import vind as vind_deel
from waakvlam.core.ontwerp.opdrachten import WijzigOnderdeel
from waakvlam.core.ontwerp.snippers import schrijf
from waakvlam.core.ontwerp.vormen import Bron
from waakvlam.web.ontwerp.context import Botsing, VormBlad
from waakvlam.web.ontwerp.delen import naam_van
from waakvlam.web.ontwerp.hulp import adres, deelnaam, doe, kop, kruimels, plaatjes, vind
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import redenen_van

KOP = ("aanpak", "kop")
"""The address of the form for title, version and the other plain keys."""

GETEKEND = ("niveaus", "overgangen", "aanpak")
"""What shows in the flow chart, so that the chart stands under its form."""

_OVERLEG = gettext_lazy("Vul alleen in wat anders is. Wat leeg blijft, geldt zoals in de aanpak eronder.")


@require_http_methods(["GET", "POST"])
def deel(request: HttpRequest, ontwerp: str, sleutel: str, code: str) -> HttpResponse:
    """Show the form of an entry and keep what was changed; a new one starts with its name."""
    gevonden = vind(request, ontwerp)
    if (sleutel, code) != KOP and sleutel not in ONDERDELEN:
        raise Http404
    return _Vorm(request, gevonden, sleutel, code).antwoord()


class _Vorm:
    """One request for the form of an entry."""

    def __init__(self, request: HttpRequest, gevonden: LeesbaarOntwerp, sleutel: str, code: str) -> None:
        self.request, self.gevonden, self.sleutel, self.code = request, gevonden, sleutel, code
        self.kop = (sleutel, code) == KOP
        self.paden = vormwerk.KOP if self.kop else (f"{sleutel}.{code}",)
        erbij = request.POST.get("erbij", "")
        self.bron: Bron = vormwerk.bron_van(gevonden.bestanden, _, {erbij: 1} if erbij else {})
        self.leesfouten: Mapping[str, tuple[str, str]] = {}
        self.algemeen: list[str] = []
        self.botsing: Botsing | None = None
        self.na: Mapping[str, str] = gevonden.bestanden

    def antwoord(self) -> HttpResponse:
        oud = self._nu(self.gevonden)
        if self.request.method != "POST":
            return self._pagina(
                oud if self.kop or oud[self.paden[0]] is not ONTBREEKT else self._nieuw(), oud
            )
        if "weg" in self.request.POST and not self.kop:
            uit = self._doe(self.paden[0], ONTBREEKT)
            if isinstance(uit, Aanvaard):
                messages.success(self.request, _("Het onderdeel is weg. U kunt dit ongedaan maken."))
                return HttpResponseRedirect(self._terug())
            self._weiger(uit, self.paden[0])
            return self._pagina(oud, oud, 422)
        nieuw = self._gelezen(oud)
        if self.leesfouten or "bewaar" not in self.request.POST:
            mislukt = self.leesfouten and "bewaar" in self.request.POST
            return self._pagina(nieuw, oud, 422 if mislukt else 200)
        for pad in self.paden:
            waarde = nieuw.get(pad, ONTBREEKT)
            if waarde_hash(waarde) == self._gezien(pad) and waarde_hash(oud[pad]) == self._gezien(pad):
                continue
            uit = self._doe(pad, waarde)
            if not isinstance(uit, Aanvaard):
                self._weiger(uit, pad)
        if self.botsing or self.algemeen:
            return self._pagina(nieuw, self._nu(vind(self.request, self.gevonden.id)), 422)
        messages.success(self.request, _("Bewaard."))
        return HttpResponseRedirect(self.request.path)

    def _nu(self, gevonden: LeesbaarOntwerp) -> dict[str, Any]:
        plekken = {pad: vind_deel(gevonden.bestanden, pad) for pad in self.paden}
        return {pad: ONTBREEKT if plek is None else plek.waarde for pad, plek in plekken.items()}

    def _nieuw(self) -> dict[str, Any]:
        """A new entry: its name, and a source when there is only one."""
        aard, _klasse = vormwerk.aard_bij(self.sleutel)
        naam = self.request.GET.get("naam", "")[:120]
        if self._in_basis():
            return {self.paden[0]: {} if aard.klasse is not None else ""}
        if aard.klasse is None:
            return {self.paden[0]: naam}
        velden = aard.klasse.model_fields
        waarde = {next((v for v in ("naam", "tekst", "titel") if v in velden), "naam"): naam} if naam else {}
        bronnen = list(codes_van(self.gevonden.bestanden, "bronnen"))
        if "bron" in velden and len(bronnen) == 1:
            waarde["bron"] = f"{bronnen[0]} / {_('Eigen afspraak')}"
        kringen = list(codes_van(self.gevonden.bestanden, "kringen"))
        if "kring" in velden and velden["kring"].is_required() and len(kringen) == 1:
            waarde["kring"] = kringen[0]
        return {self.paden[0]: waarde}

    def _in_basis(self) -> bool:
        """Tell whether the approach underneath has this entry: then only what differs is filled in."""
        onder = None if self.kop else vormwerk.van_basis(self.gevonden.bestanden)
        return onder is not None and self.code in getattr(onder, self.sleutel)

    def _gezien(self, pad: str) -> str:
        return self.request.POST.get(f"gezien.{pad}", "")

    def _gelezen(self, oud: dict[str, Any]) -> dict[str, Any]:
        post = dict(self.request.POST.lists())
        if self.kop:
            er = {pad: w for pad, w in oud.items() if w is not ONTBREEKT}
            gelezen = vormwerk.lees_kop(post, er, self.bron)
            self.leesfouten = gelezen.fouten
            return dict(gelezen.waarde)
        gelezen = vormwerk.lees_deel(self.sleutel, post, oud[self.paden[0]], self.bron)
        self.leesfouten = gelezen.fouten
        return {self.paden[0]: {} if gelezen.waarde is ONTBREEKT else gelezen.waarde}

    def _doe(self, pad: str, waarde: Any) -> Uitkomst:
        inhoud = None if waarde is ONTBREEKT else Tekst(json.dumps(waarde, ensure_ascii=False))
        eigen = self.request.POST.get("opdracht_id", "")[:40]
        opdracht_id = f"{eigen}-{self.paden.index(pad)}" if eigen else ""
        return doe(
            self.request, self.gevonden.id, WijzigOnderdeel(pad, inhoud, self._gezien(pad)), opdracht_id
        )

    def _weiger(self, uit: Uitkomst, pad: str) -> None:
        assert isinstance(uit, Geweigerd)
        if uit.weigering.codes == ("verouderd",):
            nu = vind(self.request, self.gevonden.id)
            plaats = vind_deel(nu.bestanden, pad)
            tekst = "" if plaats is None else schrijf({pad.rpartition(".")[2]: plaats.waarde})
            door = ontwerpen.namen({nu.ontwerp.laatst_door})[nu.ontwerp.laatst_door]
            delen = (*self.botsing.delen, deelnaam(pad)) if self.botsing else (deelnaam(pad),)
            self.botsing = Botsing(delen, (self.botsing.nu if self.botsing else "") + tekst, door, "")
        else:
            self.algemeen += [f"{zin.tekst} {zin.nu}" for zin in redenen_van(uit)]

    def _terug(self) -> str:
        if self.kop:
            return adres(self.gevonden.id)
        return reverse("ontwerp-delen", args=[self.gevonden.id, self.sleutel])

    def _blad(self, waarden: dict[str, Any]) -> Vormblad:
        er = {pad: w for pad, w in waarden.items() if w is not ONTBREEKT}
        if self.kop:
            blad = vormwerk.blad_kop(er, self.bron)
        else:
            blad = vormwerk.blad_deel(self.sleutel, waarden[self.paden[0]], self.bron)
        blad, self.na = vormwerk.met_bevindingen(blad, self.gevonden.bestanden, er)
        return vormwerk.met_leesfouten(blad, self.leesfouten)

    def _pagina(self, waarden: dict[str, Any], gezien: dict[str, Any], status: int = 200) -> HttpResponse:
        """Show the form. After a clash the visitor has seen what is there now: saving again is a choice."""
        blad = self._blad(waarden)
        if self.kop:
            titel, uitleg, tekst_url = _("Titel, versie en begin"), "", ""
            laatste: tuple[Kruimel, ...] = (Kruimel(titel),)
        else:
            waarde = waarden[self.paden[0]]
            titel = naam_van(self.code, waarde)
            _aard, klasse = vormwerk.aard_bij(self.sleutel)
            uitleg = uitleg_van_klasse(klasse)
            if self._in_basis():
                uitleg = str(_OVERLEG)
            soort = str(_(ONDERDELEN[self.sleutel]))
            laatste = (Kruimel(soort, self._terug()), Kruimel(titel))
            tekst_url = reverse("ontwerp-deeltekst", args=[self.gevonden.id, self.sleutel, self.code])
        opnieuw = self.request.method == "POST" and self.botsing is None
        hashes = {
            pad: self._gezien(pad) if opnieuw else waarde_hash(gezien.get(pad, ONTBREEKT))
            for pad in self.paden
        }
        return toon(
            self.request,
            VormBlad(
                titel=titel,
                kruimels=kruimels(self.gevonden, *laatste),
                fout=status == 422,
                kop=kop(self.gevonden),
                velden=blad.velden,
                meer=blad.meer,
                uitleg=_(uitleg) if uitleg else "",
                gezien=tuple(hashes.items()),
                opdracht_id=str(uuid.uuid4()),
                algemeen=(*self.algemeen, *(m.tekst for m in blad.algemeen)),
                leesfout=bool(self.leesfouten),
                botsing=self.botsing,
                bestaat=not self.kop and gezien.get(self.paden[0], ONTBREEKT) is not ONTBREEKT,
                tekst_url=tekst_url,
                terug_url=self._terug(),
                plaatjes=plaatjes(self.gevonden.id, self.na) if self.sleutel in GETEKEND else (),
            ),
            status,
        )
