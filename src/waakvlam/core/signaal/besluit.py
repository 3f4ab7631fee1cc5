"""Deciding on a signal: a command gives events, or a refusal with every reason."""

from collections.abc import Callable
from typing import Any

from waakvlam.core.bewaren.namen import ALLES
from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Weigering, weiger
from waakvlam.core.signaal import afhandelen, doorgeven, duiden, melden, nagaan, samen
from waakvlam.core.signaal import opdrachten as o
from waakvlam.core.signaal import vervolgopdrachten as ov
from waakvlam.core.signaal.bijlage import trek_foto_in, voeg_foto_toe
from waakvlam.core.signaal.toestand import Signaal
from waakvlam.core.signaal.weg import Weg, weg_van

Handler = Callable[[Signaal, Any, Weg, Context], tuple[Any, ...] | Weigering]

_HANDLERS: dict[type, Handler] = {
    o.VulAan: melden.vul_aan,
    o.VraagSchoon: melden.vraag_schoon,
    o.MaakSchoon: melden.maak_schoon,
    o.VraagNa: nagaan.vraag_na,
    o.AntwoordNa: nagaan.antwoord_na,
    o.LetOp: nagaan.let_op,
    ov.VoegBetekenisToe: duiden.voeg_betekenis_toe,
    ov.Onderschrijf: duiden.onderschrijf,
    ov.StelDuidingVast: duiden.stel_duiding_vast,
    ov.BeoordeelSignaal: duiden.beoordeel,
    ov.GeefDoor: doorgeven.geef_door,
    ov.NeemAan: doorgeven.neem_aan,
    ov.StuurTerug: doorgeven.stuur_terug,
    ov.ZetOpAgenda: doorgeven.zet_op_agenda,
    ov.HaalVanAgenda: doorgeven.haal_van_agenda,
    ov.Verbind: samen.verbind,
    ov.VoegSamen: samen.voeg_samen,
    ov.NeemOp: samen.neem_op,
    ov.MaakLos: samen.maak_los,
    ov.KoppelAanCasus: samen.koppel_aan_casus,
    o.PakOp: afhandelen.pak_op,
    o.LaatLos: afhandelen.laat_los,
    ov.MeldTerug: afhandelen.meld_terug,
    ov.HandelAf: afhandelen.handel_af,
    ov.LaatVervallen: afhandelen.laat_vervallen,
    o.VoegFotoToe: lambda s, opdracht, weg, ctx: voeg_foto_toe(s.bijlagen, opdracht),
}

_ALTIJD = (ov.Verbind, ov.MeldTerug)
"""Commands that a signal takes when it is handled or part of another."""


def besluit_signaal(
    s: Signaal, opdracht: Any, ctx: Context, weg: Weg | None = None
) -> tuple[Any, ...] | Weigering:
    """The events a command on a signal leads to, or why not. Without ``weg`` nothing is settled."""
    weg = weg or weg_van(None)
    if ctx.op > ctx.nu:
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    if isinstance(opdracht, o.Meld):
        return melden.meld(s, opdracht, weg, ctx)
    if not s.bestaat:
        return weiger("niet-gevonden", veld="signaal")
    if ALLES in s.vernietigd:
        return weiger("vernietigd")
    if isinstance(opdracht, o.TrekFotoIn):
        return trek_foto_in(s.bijlagen, opdracht)
    if s.stand == "afgehandeld" and not isinstance(opdracht, _ALTIJD):
        return weiger("gesloten")
    if s.stand == "samengevoegd" and not isinstance(opdracht, (*_ALTIJD, ov.MaakLos)):
        return weiger("samengevoegd", veld="signaal", mist=(s.hoofd or "",))
    handler = _HANDLERS.get(type(opdracht))
    return handler(s, opdracht, weg, ctx) if handler else weiger("niet-gevonden", veld="doe")
