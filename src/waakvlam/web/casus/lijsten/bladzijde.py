"""From a list and what was typed in it to the page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from waakvlam.application.opdracht import Geweigerd
from waakvlam.application.uitleg import Zin
from waakvlam.application.vragen.invoer import Optie
from waakvlam.application.vragen.lijstbladen import Lijstblad, Vraag
from waakvlam.core.casus.weigering import Reden
from waakvlam.web.casus.hulp import kruimels, nieuw_id
from waakvlam.web.casus.lijsten.context import BlokRijen, Invullen, Rij
from waakvlam.web.casus.lijsten.formulier import Eigenformulier, Lijstformulier, Rondeformulier
from waakvlam.web.casus.lijsten.invoer import Getypt, staat_er
from waakvlam.web.formulier import Fout, fouten_van
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import NAAM, redenen_van

KRAP = 0.9
"""The part of a length from which the page warns."""


@dataclass(frozen=True)
class Stand:
    """What the page has to tell: what was typed, what is wrong with it, what others did meanwhile."""

    wijziging: Mapping[str, Getypt] = field(default_factory=dict)
    form: Lijstformulier | None = None
    geweigerd: Geweigerd | None = None
    botst: frozenset[str] = frozenset()
    ronde_om: bool = False
    klaar: str = ""


def concept(blad: Lijstblad) -> str:
    """Return the name under which the browser keeps what was typed: one per list, copy and round."""
    return f"lijst-{blad.casus}-{blad.regel.code}-{blad.voor}-{blad.ronde}"


def rollen(blad: Lijstblad) -> tuple[Optie, ...]:
    """Return the roles in whose name the list can be filled in."""
    return tuple(Optie(k.code, k.naam, k.hoog) for k in blad.namens)


def kruimels_lijst(blad: Lijstblad) -> tuple[Kruimel, ...]:
    """Return the path to the page of a list."""
    eerst = kruimels(blad.codenaam, blad.casus, blad.regel.naam)
    overzicht = Kruimel(_("Lijsten en scenario's"), reverse("casus-lijsten", args=[blad.casus]))
    return (*eerst[:-1], overzicht, eerst[-1])


def _redenen(blad: Lijstblad, uit: Geweigerd | None) -> tuple[dict[str, list[str]], list[str]]:
    """Return the reasons of a refusal per question, and those that are about none."""
    per: dict[str, list[str]] = {}
    rest: list[str] = []
    if uit is None:
        return per, rest
    codes = {vraag.code for vraag in blad.vragen()}
    for zin, reden in zip(redenen_van(uit), uit.weigering.redenen, strict=True):
        code = _vraag_van(reden, codes)
        if code:
            per.setdefault(code, []).append(_zin(zin, reden))
        else:
            rest.append(_zin(zin, reden))
    return per, rest


def _vraag_van(reden: Reden, codes: set[str]) -> str:
    """The question a reason is about: the one that was answered, not those that had to come before it."""
    deel = reden.regel.rpartition(".")[2]
    if reden.code == "volgorde":
        return next((code for code in codes if code == deel or code.endswith(f"-{deel}")), "")
    return next((naam for naam in (m.partition(".")[2] for m in reden.mist) if naam in codes), "")


def _zin(zin: Zin, reden: Reden) -> str:
    if reden.code == "volgorde" and reden.veld == "antwoorden":
        return _("Beantwoord eerst: %(vragen)s") % {"vragen": "; ".join(zin.mist)}
    if reden.code == "motivering-ontbreekt" and reden.veld == "antwoorden":
        return _("Schrijf in één zin waarom dit niet van toepassing is.")
    wie = _("Dit mag: %(wie)s.") % {"wie": ", ".join(zin.wie)} if zin.wie else ""
    return " ".join(deel for deel in (zin.tekst, wie, zin.nu) if deel)


def _rij(vraag: Vraag, stand: Stand, fouten: Mapping[str, list[str]]) -> Rij:
    getypt = stand.wijziging.get(vraag.code, staat_er(vraag))
    botst = vraag.nu if vraag.code in stand.botst else None
    fout = tuple(fouten.get(vraag.code, ()))
    open_ = bool(getypt.tekst or fout)
    veld = vraag.mag or vraag.code in stand.wijziging
    return Rij(vraag, getypt.keus, getypt.waarde, getypt.tekst, botst, fout, open_, veld)


def toon_lijst(request: HttpRequest, blad: Lijstblad, stand: Stand) -> HttpResponse:
    """Return the page of a list; 422 when something has to be corrected, 409 when others were first."""
    per, rest = _redenen(blad, stand.geweigerd)
    blokken = tuple(
        BlokRijen(blok, tuple(_rij(vraag, stand, per) for vraag in blok.vragen)) for blok in blad.blokken
    )
    eigen = tuple(_rij(vraag, stand, per) for vraag in blad.eigen)
    rijen = [*(rij for b in blokken for rij in b.rijen), *eigen]
    form = stand.form or Lijstformulier(blad=blad, rollen=rollen(blad))
    fouten = (
        *(Fout(f"{rij.vraag.tekst} {fout}", f"v-{rij.vraag.code}") for rij in rijen for fout in rij.fouten),
        *(fouten_van(form) if form.is_bound else ()),
    )
    botsingen = tuple(rij for rij in rijen if rij.botst is not None)
    open_ = next((v.code for v in blad.vragen() if v.gevraagd and v.nu is None and not v.dicht), "")
    mis = bool(fouten or rest)
    tekens = sum(len(rij.tekst) for rij in rijen)
    return toon(
        request,
        Invullen(
            titel=blad.regel.naam,
            kruimels=kruimels_lijst(blad),
            fout=mis or bool(botsingen) or stand.ronde_om,
            klaar=stand.klaar,
            blad=blad,
            blokken=blokken,
            eigen=eigen,
            form=form,
            ronde_form=Rondeformulier(prefix="ronde", initial={"gelezen": blad.versie}),
            eigen_form=Eigenformulier(prefix="eigen"),
            fouten=fouten,
            algemeen=tuple(rest),
            botsingen=botsingen,
            ronde_om=stand.ronde_om,
            concept=concept(blad),
            eerste_open=open_,
            vergelijk_url=_vergelijk(blad),
            afdruk_url=_url(blad, "casus-lijst-afdruk"),
            leeg_url=_url(blad, "casus-lijst-afdruk", leeg="1"),
            meer_open=any(form[naam].value() for naam in ("namens", "gebeurd_op")),
            scenario_id=nieuw_id(),
            namen=stand.geweigerd is not None and NAAM in stand.geweigerd.weigering.codes,
            tekens=tekens,
            krap=blad.hoogstens is not None and tekens > KRAP * blad.hoogstens,
        ),
        status=409 if botsingen or stand.ronde_om else 422 if mis else 200,
    )


def _url(blad: Lijstblad, naam: str, **vragen: str) -> str:
    """Return the address of a page about this copy of the list."""
    vragen = {k: w for k, w in {"voor": blad.voor, **vragen}.items() if w}
    basis = reverse(naam, args=[blad.casus, blad.regel.code])
    return f"{basis}?{urlencode(vragen)}" if vragen else basis


def _vergelijk(blad: Lijstblad) -> str:
    """Return the page with rounds, or else copies, side by side; empty when there is one only."""
    if len(blad.rondes) > 1:
        return _url(blad, "casus-lijst-naast", ronde=str(blad.ronde), met=str(max(1, blad.ronde - 1)))
    return _url(blad, "casus-lijst-naast") if len(blad.kopieen) > 1 else ""
