"""Folding the events of a signal into its state."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from waakvlam.core.bewaren.gebeurtenissen import Vernietigd
from waakvlam.core.casus.bijlage import BijlageIngetrokken, BijlageToegevoegd
from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend
from waakvlam.core.signaal import gebeurtenissen as g
from waakvlam.core.signaal.bijlage import vouw_bijlage
from waakvlam.core.signaal.toestand import (
    FASEN,
    Betekenis,
    Duiding,
    Nagegaan,
    Overdracht,
    Signaal,
    Vraag,
)

Vouw = Callable[[Signaal, Any, Opgetekend], Signaal]


def _verder(s: Signaal, fase: str) -> str:
    """The phase of knowledge, which only grows."""
    return max(s.fase, fase, key=FASEN.index)


def _gemeld(s: Signaal, e: g.SignaalGemeld, r: Opgetekend) -> Signaal:
    return replace(
        s, bestaat=True, stand="ontvangen", kring=r.kring, gemeld_op=r.gebeurd_op, melder=r.actor, rol=r.rol,
        gevaar=e.gevaar, oefening=e.oefening, thema=e.thema, tekst=e.tekst, terug_uiterlijk=e.terug_uiterlijk,
        soort=e.soort, kanaal=e.kanaal, buurt=e.buurt, moment=e.moment or r.gebeurd_op,
        al_gaande=e.al_gaande, organisatie=e.organisatie, melder_soort=e.melder_soort,
        ontvangstcode=e.ontvangstcode, aanpak_hash=e.aanpak_hash, weg=e.weg,
    )  # fmt: skip


def _nagegaan(s: Signaal, telt: str, r: Opgetekend) -> Signaal:
    if not telt:
        return s
    bij = Nagegaan(telt, r.actor, r.rol, r.gebeurd_op, r.nr)
    return replace(s, nagegaan=(*s.nagegaan, bij), fase=_verder(s, "geverifieerd"))


def _gevraagd(s: Signaal, e: g.VraagGesteld, r: Opgetekend) -> Signaal:
    vraag = Vraag(e.soort, r.actor, r.rol, e.rollen, e.mensen, e.gremium, e.uiterlijk, r.gebeurd_op, r.nr, {})
    return replace(s, vragen={**s.vragen, e.vraag: vraag})


def _beantwoord(s: Signaal, e: g.VraagBeantwoord, r: Opgetekend) -> Signaal:
    vraag = s.vragen[e.vraag]
    er = {**vraag.antwoorden, r.actor: (e.antwoord, r.rol, r.gebeurd_op)}
    s = replace(s, vragen={**s.vragen, e.vraag: vraag._replace(antwoorden=er)})
    return _nagegaan(s, e.telt, r)


def _betekenis(s: Signaal, e: g.BetekenisToegevoegd, r: Opgetekend) -> Signaal:
    nieuw = Betekenis(r.actor, r.rol, e.verschijnselen, {r.actor: e.soort_werk}, r.nr)
    return replace(s, betekenissen={**s.betekenissen, e.betekenis: nieuw})


def _onderschreven(s: Signaal, e: g.BetekenisOnderschreven, r: Opgetekend) -> Signaal:
    er = s.betekenissen[e.betekenis]
    samen = {**er.soorten_werk, r.actor: e.soort_werk}
    return replace(s, betekenissen={**s.betekenissen, e.betekenis: er._replace(soorten_werk=samen)})


def _geduid(s: Signaal, e: g.DuidingVastgesteld, r: Opgetekend) -> Signaal:
    duiding = Duiding(e.voorlopig, e.soorten_werk, r.actor, r.gebeurd_op)
    return replace(s, duiding=duiding, fase=_verder(s, "geduid"))


def _doorgegeven(s: Signaal, e: g.SignaalDoorgegeven, r: Opgetekend) -> Signaal:
    naar = Overdracht(e.rol, e.gremium, r.actor, r.rol, r.gebeurd_op, e.uiterlijk)
    return replace(s, stand="doorgegeven", overdracht=naar)


def _overdracht(s: Signaal, stand: str) -> Overdracht:
    assert s.overdracht is not None
    return s.overdracht._replace(stand=stand)


def _losgemaakt(s: Signaal, e: g.SignaalLosgemaakt, r: Opgetekend) -> Signaal:
    uit = {e.signaal}
    s = replace(s, verbonden=s.verbonden - uit, opgenomen=s.opgenomen - uit)
    if s.hoofd != e.signaal:
        return s
    return replace(s, hoofd=None, stand="opgepakt" if s.door else "ontvangen")


_VOUW: dict[type, Vouw] = {
    g.SignaalGemeld: _gemeld,
    g.MelderVastgelegd: lambda s, e, r: replace(s, melder_bekend=True),
    g.WaarnemingToegevoegd: lambda s, e, r: _nagegaan(s, e.telt, r),
    g.VraagGesteld: _gevraagd,
    g.VraagBeantwoord: _beantwoord,
    g.OplettendheidAfgesproken: lambda s, e, r: replace(s, alert_tot=e.tot),
    g.SignaalOpgepakt: lambda s, e, r: replace(s, stand="opgepakt", door=e.door),
    g.SignaalLosgelaten: lambda s, e, r: replace(s, stand="ontvangen", door=None),
    g.OpschonenGevraagd: lambda s, e, r: replace(s, schoon_gevraagd=True),
    g.TekstOpgeschoond: lambda s, e, r: replace(
        s, schoon_gevraagd=False, opgeschoond=True, tekst=e.tekst, tekst_nr=r.nr
    ),
    g.BetekenisToegevoegd: _betekenis,
    g.BetekenisOnderschreven: _onderschreven,
    g.DuidingVastgesteld: _geduid,
    g.SignaalBeoordeeld: lambda s, e, r: replace(s, fase=_verder(s, "beoordeeld"), volgorde=e.volgorde),
    g.SignaalDoorgegeven: _doorgegeven,
    g.SignaalAangenomen: lambda s, e, r: replace(
        s, stand="opgepakt", door=e.door, overdracht=_overdracht(s, "aangenomen")
    ),
    g.SignaalTeruggestuurd: lambda s, e, r: replace(
        s, stand="opgepakt" if s.door else "ontvangen", overdracht=_overdracht(s, "terug")
    ),
    g.SignaalOpAgenda: lambda s, e, r: replace(s, agenda={**s.agenda, e.gremium: e.op}),
    g.SignaalVanAgenda: lambda s, e, r: replace(
        s, agenda={wie: op for wie, op in s.agenda.items() if wie != e.gremium}
    ),
    g.SignaalVerbonden: lambda s, e, r: replace(s, verbonden=s.verbonden | {e.signaal}),
    g.SignaalSamengevoegd: lambda s, e, r: replace(s, stand="samengevoegd", hoofd=e.signaal),
    g.SignaalOpgenomen: lambda s, e, r: _nagegaan(replace(s, opgenomen=s.opgenomen | {e.signaal}), e.telt, r),
    g.SignaalLosgemaakt: _losgemaakt,
    g.SignaalBijCasus: lambda s, e, r: replace(s, stand="bij_casus", casussen=(*s.casussen, e.casus)),
    g.SignaalTeruggemeld: lambda s, e, r: replace(s, teruggemeld_op=r.gebeurd_op),
    g.SignaalAfgehandeld: lambda s, e, r: replace(
        s, stand="afgehandeld", afgehandeld_op=r.gebeurd_op, teruggemeld_op=r.gebeurd_op, uitkomst=e.uitkomst
    ),
    g.SignaalVervallen: lambda s, e, r: replace(
        s, stand="afgehandeld", afgehandeld_op=r.gebeurd_op, uitkomst="vervallen"
    ),
    Vernietigd: lambda s, e, r: replace(s, vernietigd={**s.vernietigd, e.deel: r.vastgelegd_op}),
}

_RAAKT: dict[type, str] = {
    g.WaarnemingToegevoegd: "waarnemingen",
    g.MelderVastgelegd: "melder",
    g.VraagGesteld: "vragen",
    g.VraagBeantwoord: "vragen",
    g.BetekenisToegevoegd: "betekenissen",
    g.BetekenisOnderschreven: "betekenissen",
    g.SignaalVerbonden: "verbonden",
    g.SignaalOpgenomen: "verbonden",
    g.SignaalTeruggemeld: "teruggemeld",
    g.DuidingVastgesteld: "duiding",
    g.SignaalBeoordeeld: "beoordeling",
}
"""What an event changes, for the question whether someone else was at it; the rest changes the stand."""


def vouw_signaal(opgetekend: list[Opgetekend], vanaf: Signaal | None = None) -> Signaal:
    """The state of a signal after its events. Total: an unknown event raises."""
    s = vanaf or Signaal()
    for r in opgetekend:
        e = r.gebeurtenis
        if isinstance(e, (BijlageToegevoegd, BijlageIngetrokken)):
            # No change of what the signal is about: nobody who handles it is outdated by a photo.
            s = replace(s, bijlagen=vouw_bijlage(s.bijlagen, e, r), lengte=r.nr)
            continue
        vouw = _VOUW.get(type(e))
        if vouw is None:
            raise OnbekendeGebeurtenis(type(e).__name__)
        s = replace(
            vouw(s, e, r),
            lengte=r.nr,
            laatst=r.vastgelegd_op,
            gewijzigd_in={**s.gewijzigd_in, _RAAKT.get(type(e), "stand"): r.nr},
        )
    return s
