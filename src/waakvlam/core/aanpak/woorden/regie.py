"""Who holds a line of lead, in sentences."""

from collections.abc import Iterator

from waakvlam.core.aanpak.taal.niveaus import LijnModel, Proces, Regie
from waakvlam.core.aanpak.woorden.basis import Zin, plat
from waakvlam.core.aanpak.woorden.namen import Woorden
from waakvlam.core.aanpak.woorden.zinnen import voorwaarde, wie_als


def lijnen(regie: Regie) -> Iterator[tuple[str, LijnModel]]:
    """Yield the lines of a level in order, process lead by aspect as ``proces.<aspect>``."""
    for naam in type(regie).model_fields:
        waarde = getattr(regie, naam)
        if isinstance(waarde, Proces):
            yield from ((f"{naam}.{aspect}", lijn) for aspect, lijn in waarde.aspecten.items())
        elif waarde is not None:
            yield naam, waarde


def houder(w: Woorden, lijn: LijnModel) -> Zin:
    """Return who holds a line, with conditions and what holds until somebody is designated as parts."""
    if lijn.geen is not None:
        return Zin(lijn.geen)
    if lijn.rol is not None:
        return Zin(w.rollen(lijn.rol))
    if lijn.als is not None and lijn.dan is not None:
        als, dan = voorwaarde(w, lijn.als), houder(w, lijn.dan)
        anders = houder(w, lijn.anders) if lijn.anders else Zin(w._("niemand"))
        return Zin(
            w._("Dat hangt ervan af"),
            (
                Zin(wie_als(w, dan.tekst, als.tekst), als.delen + dan.delen),
                Zin(w._("Anders: %(wie)s") % {"wie": anders.tekst}, anders.delen),
            ),
        )
    tekst = w._("Wordt aangewezen door: %(wie)s") % {"wie": w.rollen(lijn.aangewezen_door or (), w._("of"))}
    return Zin(tekst, tuple(_bij_aanwijzen(w, lijn)))


def _bij_aanwijzen(w: Woorden, lijn: LijnModel) -> Iterator[Zin]:
    if lijn.blijft:
        yield Zin(w._("Wie het was, blijft het tot dan"))
    if lijn.standaard is not None:
        yield Zin(w._("Tot dan: %(wie)s") % {"wie": plat(houder(w, lijn.standaard))})
    if lijn.toegestaan:
        wie = w.rollen(lijn.toegestaan, w._("of"))
        yield Zin(w._("Alleen: %(wie)s") % {"wie": wie})
    if lijn.uitgesloten:
        yield Zin(w._("Niet: %(wat)s") % {"wat": w.rollen(lijn.uitgesloten, w._("of"))})
    for mits in lijn.mits:
        yield Zin(mits.tekst)
    if lijn.vrijblijvend:
        yield Zin(w._("Niemand hoeft het te zijn"))
