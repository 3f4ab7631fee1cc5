"""What happens to who sees a case, and what is shared, in sentences."""

from collections.abc import Callable
from typing import Any

from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import deelgebeurtenissen as dg
from waakvlam.core.casus import toegangsgebeurtenissen as tg

Vertaal = Callable[[str], str]


def _(tekst: str) -> str:
    """Marks a text for translation; it is translated when the sentence is made."""
    return tekst


TAKEN = {
    "beoordeel-noodtoegang": _("Kijk na of breder kijken in nood terecht was."),
    "licht-betrokkene-in": _("Vertel de betrokkene wat u deelde en waarom."),
}


def kring(aanpak: Aanpak, code: str) -> str:
    """The name of a circle; a code that the approach no longer has stands for itself."""
    model = aanpak.model.kringen.get(code)
    return model.naam if model is not None else code


def grondnaam(code: str) -> str:
    """The name of a ground, also of one that can no longer be used."""
    grond = omgeving().deelregels.gronden.get(code)
    return grond.naam if grond is not None else code


def doelnaam(code: str) -> str:
    """The name of a purpose."""
    return omgeving().deelregels.doelen.get(code, code)


def _kringen(aanpak: Aanpak, codes: tuple[str, ...]) -> str:
    return ", ".join(kring(aanpak, code) for code in codes)


def _gedeeld(e: dg.Gedeeld, a: Aanpak, _: Vertaal) -> str:
    zin = _("{aantal} stuk gedeeld met {kring}. Doel: {doel}. Grond: {grond}.")
    if len(e.nrs) > 1:
        zin = _("{aantal} stukken gedeeld met {kring}. Doel: {doel}. Grond: {grond}.")
    return zin.format(
        aantal=len(e.nrs), kring=kring(a, e.naar), doel=_(doelnaam(e.doel)), grond=_(grondnaam(e.grond))
    )


def _ontvangen(e: dg.Ontvangen, a: Aanpak, _: Vertaal) -> str:
    zin = _("{aantal} stuk gekregen van {kring}. Doel: {doel}. Grond: {grond}.")
    if len(e.nrs) > 1:
        zin = _("{aantal} stukken gekregen van {kring}. Doel: {doel}. Grond: {grond}.")
    return zin.format(
        aantal=len(e.nrs), kring=kring(a, e.van), doel=_(doelnaam(e.doel)), grond=_(grondnaam(e.grond))
    )


def _verborgen(e: tg.KringVerborgen, a: Aanpak, _: Vertaal) -> str:
    zin = _("{kring} is voor anderen verborgen.") if e.verborgen else _("{kring} is weer te zien.")
    return zin.format(kring=kring(a, e.kring))


def _beoordeeld(e: tg.NoodtoegangBeoordeeld, a: Aanpak, _: Vertaal) -> str:
    return _("Breder kijken was terecht.") if e.terecht else _("Breder kijken was niet terecht.")


VERTELLERS: dict[type, Callable[[Any, Aanpak, Vertaal], str]] = {
    tg.ToegangGegeven: lambda e, a, _: _("Iemand toegelaten als {rol}.").format(
        rol=namen.rol(a, e.aan_rol).lower()
    ),
    tg.ToegangIngetrokken: lambda e, a, _: _("Iemand ziet deze casus niet meer."),
    tg.KringVerborgen: _verborgen,
    tg.NoodtoegangGenomen: lambda e, a, _: _("Breder gekeken in een noodgeval: {kringen}.").format(
        kringen=_kringen(a, e.kringen)
    ),
    tg.NoodtoegangGestopt: lambda e, a, _: _("Gestopt met breder kijken."),
    tg.NoodtoegangBeoordeeld: _beoordeeld,
    dg.Gedeeld: _gedeeld,
    dg.Ontvangen: _ontvangen,
    dg.DelingGestopt: lambda e, a, _: _("Gestopt met delen."),
}
