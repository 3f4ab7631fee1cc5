"""Deciding on a question without names. That the texts name nobody was looked at before: see ``sparren``."""

import re
from typing import Any

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.spar import opdrachten as o
from waakvlam.core.spar.gebeurtenissen import SparAangevuld, SparBeantwoord, SparGevraagd
from waakvlam.core.spar.toestand import Spar

_ROL = re.compile(r"[a-z0-9_-]{1,64}")


def besluit_spar(s: Spar, opdracht: Any, ctx: Context, blijft: str) -> tuple[Any, ...] | Weigering:
    """The events a command leads to, or why not. ``blijft``: how long a new question stays (ISO 8601)."""
    if ctx.op > ctx.nu:
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    if isinstance(opdracht, o.VraagSpar):
        return _vraag(s, opdracht, ctx, blijft)
    if not s.bestaat or not s.loopt(ctx.nu):
        return weiger("niet-gevonden", veld="spar")
    if isinstance(opdracht, o.AntwoordSpar):
        if not opdracht.antwoord:
            return weiger("onvolledig", veld="antwoord")
        return (SparBeantwoord(opdracht.antwoord),)
    if isinstance(opdracht, o.VulSparAan):
        if not opdracht.tekst:
            return weiger("onvolledig", veld="tekst")
        return (SparAangevuld(opdracht.tekst),)
    return weiger("niet-gevonden", veld="doe")


def _vraag(s: Spar, opdracht: o.VraagSpar, ctx: Context, blijft: str) -> tuple[Any, ...] | Weigering:
    redenen = []
    if s.bestaat:
        redenen.append(Reden("volgorde", veld="spar"))
    if not _ROL.fullmatch(opdracht.aan):
        redenen.append(Reden("onvolledig", veld="aan"))
    if not opdracht.vraag:
        redenen.append(Reden("onvolledig", veld="vraag"))
    if redenen:
        return Weigering(tuple(redenen))
    return (SparGevraagd(opdracht.aan, opdracht.vraag, blijft, ctx.oefening),)
