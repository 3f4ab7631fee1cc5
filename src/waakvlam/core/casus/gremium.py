"""What a body asks before it is convened, meets or gets a task; and what holds at its sittings."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.lijstvoorwaarden import een_kopie
from waakvlam.core.aanpak.taal.mensen import Zitting
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.aanpak.verklaren import verklaar
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.eisen import ontbreekt
from waakvlam.core.casus.lijstgebeurtenissen import RondeBegonnen
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering
from waakvlam.core.gebeurtenis import Tekst

ZITTINGEN = ("eerste", "volgende", "laatste")


def weeg(redenen: list[Reden], afwijken: Tekst | None) -> Weigering | list[Any]:
    """The refusal, or the event that says what was departed from and why (none when nothing lacked)."""
    if any(not (r.afwijken_mag and afwijken) for r in redenen):
        return Weigering(tuple(redenen))
    if not redenen:
        return []
    return [g.Afgeweken(tuple(r.code for r in redenen), tuple(r.regel for r in redenen), afwijken)]


def eisen_van(t: Toestand, code: str, aanpak: Aanpak, ctx: Context) -> list[Reden]:
    """What a body must have before it may work, and lacks."""
    return ontbreekt(aanpak, aanpak.gremiumeisen.get(code, ()), t, ctx.op)


def voorbereid(t: Toestand, code: str, aanpak: Aanpak, ctx: Context) -> list[Reden]:
    """Who convenes has filled in the preparation: its own copy, where each member has one."""
    lijst = aanpak.model.gremia[code].voorbereiding
    if lijst is None:
        return []
    per_rol = aanpak.model.lijsten[lijst].per == "rol"
    eigen = een_kopie(t, lijst, ctx.als) if per_rol else t
    mist = _open(lijst, aanpak, eigen, ctx)
    if per_rol and not any(s[0] == lijst for s in eigen.ingevuld):
        mist = (lijst,)
    return [Reden("volgorde", f"gremia.{code}", True, mist=mist)] if mist else []


def bij_zitting(
    t: Toestand,
    code: str,
    soort: str | None,
    aanwezig: tuple[str, ...],
    sluit: bool,
    aanpak: Aanpak,
    ctx: Context,
) -> list[Reden]:
    """What this sitting of a body asks and lacks: who is there, and an agenda that was gone through."""
    naam, zitting = zitting_van(t, code, soort, aanpak)
    if zitting is None:
        return []
    regel, mag = f"gremia.{code}.zittingen.{naam}", zitting.kracht != "hard"
    afwezig = tuple(rol for rol in zitting.met if not aanpak.gelijk(rol) & set(aanwezig))
    redenen = [Reden("onvolledig", regel, mag, afwezig, afwezig, veld="aanwezig")] if afwezig else []
    if sluit and zitting.agenda is not None:
        vorige = max((o.op for o in t.overleggen.get(code, ()) if o.afgerond), default=None)
        rondes = t.rondes.get(zitting.agenda)
        oud = vorige is not None and rondes and rondes[-1].op <= vorige and naam == "volgende"
        mist = (zitting.agenda,) if oud or not rondes else _open(zitting.agenda, aanpak, t, ctx)
        if mist:
            redenen.append(Reden("product-ontbreekt", regel, mag, mist=mist))
    return redenen


def zitting_van(t: Toestand, code: str, soort: str | None, aanpak: Aanpak) -> tuple[str, Zitting | None]:
    """Which sitting it is (the first, or a next one, unless said otherwise), and what holds at it."""
    naam = soort or ("volgende" if any(o.afgerond for o in t.overleggen.get(code, ())) else "eerste")
    return naam, aanpak.model.gremia[code].zittingen.get(naam)  # type: ignore[call-overload]


def verse_agenda(t: Toestand, code: str, aanpak: Aanpak) -> list[Any]:
    """A body that meets again begins its agenda anew; the last one stays beside it."""
    zitting = aanpak.model.gremia[code].zittingen.get("volgende")
    gehouden = [o.op for o in t.overleggen.get(code, ()) if o.afgerond]
    if zitting is None or zitting.agenda is None or not gehouden:
        return []
    rondes = t.rondes.get(zitting.agenda)
    if not rondes or rondes[-1].op > gehouden[-1]:
        return []
    return [RondeBegonnen(zitting.agenda, rondes[-1].nr + 1, None)]


def _open(lijst: str, aanpak: Aanpak, t: Toestand, ctx: Context) -> tuple[str, ...]:
    vol = VoorwaardeModel(lijst=lijst)
    return () if aanpak.toets(vol)(t, ctx.op) else verklaar(vol, aanpak.omgeving, t, ctx.op)
