"""Which items of the picture a command changes rather than adds to."""

from typing import Any

from waakvlam.core.beeld import oordeelopdrachten as j
from waakvlam.core.beeld import opdrachten as o

_VELDEN: dict[type, str] = {
    o.ZetUitspraak: "uitspraak",
    o.WijzigUitspraak: "uitspraak",
    o.BeantwoordUitspraak: "uitspraak",
    o.LaatUitspraakVervallen: "uitspraak",
    o.LosTegenspraakOp: "tegenspraak",
    o.NoemPartij: "partij",
    o.LaatPartijVervallen: "partij",
    o.LaatBandLos: "band",
    j.SchrijfAlsDan: "als_dan",
    j.LaatAlsDanVervallen: "als_dan",
}


def raakt(inhoud: Any) -> frozenset[str]:
    """The item a command changes, under its name in ``gewijzigd_in``; nothing for what only adds."""
    veld = _VELDEN.get(type(inhoud))
    id_ = getattr(inhoud, veld) if veld else None
    return frozenset({f"beeld.{id_}"}) if id_ else frozenset()
