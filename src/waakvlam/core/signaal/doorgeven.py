"""Passing a signal on to whoever has the mandate, and bringing it in at a meeting."""

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.signaal import gebeurtenissen as g
from waakvlam.core.signaal import vervolgopdrachten as o
from waakvlam.core.signaal.melden import Uit
from waakvlam.core.signaal.toestand import Signaal
from waakvlam.core.signaal.weg import Weg


def geef_door(s: Signaal, opdracht: o.GeefDoor, weg: Weg, ctx: Context) -> Uit:
    """Pass it on, along a route of the approach when it has any."""
    if bool(opdracht.rol) == bool(opdracht.gremium):
        return weiger("onvolledig", veld="rol")
    redenen = []
    if s.schoon_gevraagd:
        redenen.append(Reden("opschonen", veld="tekst"))
    organisatie = weg.organisatie(ctx.rol)
    langs = weg.ontvangers(organisatie)
    past = any((naar.rol, naar.gremium) == (opdracht.rol, opdracht.gremium) for naar in langs)
    if langs and weg.model.alleen_routes and not past:
        wie = tuple(dict.fromkeys(naar.rol or naar.gremium or "" for naar in langs))
        regel = f"routes.{langs[0].route}"
        redenen.append(Reden("geen-route", regel, wie=wie, veld="rol" if opdracht.rol else "gremium"))
    elif weg.aanpak is not None and not _bestaat(opdracht, weg):
        veld = "rol" if opdracht.rol else "gremium"
        redenen.append(Reden("niet-gevonden", veld=veld, mist=(opdracht.rol or opdracht.gremium or "",)))
    if redenen:
        return Weigering(tuple(redenen))
    uiterlijk = weg.na("aannemen_binnen", ctx.nu)
    return (g.SignaalDoorgegeven(opdracht.rol, opdracht.gremium, organisatie, uiterlijk, opdracht.reden),)


def _bestaat(opdracht: o.GeefDoor, weg: Weg) -> bool:
    assert weg.aanpak is not None
    model = weg.aanpak.model
    return opdracht.rol in model.rollen if opdracht.rol else opdracht.gremium in model.gremia


def ontvangt(s: Signaal, weg: Weg, rol: str) -> bool:
    """Whether the signal was passed on to this role, or to a body of which it is a member."""
    naar = s.overdracht
    if naar is None or naar.stand == "terug":
        return False
    return rol == naar.rol or (naar.gremium is not None and rol in weg.leden(naar.gremium))


def _wacht(s: Signaal, weg: Weg, ctx: Context) -> Weigering | None:
    if s.overdracht is None or s.overdracht.stand != "wacht":
        return weiger("niet-gevraagd", veld="signaal")
    if not ontvangt(s, weg, ctx.als):
        wie = s.overdracht.rol or s.overdracht.gremium or ""
        return weiger("niet-bevoegd", veld="rol", wie=(wie,))
    return None


def neem_aan(s: Signaal, opdracht: o.NeemAan, weg: Weg, ctx: Context) -> Uit:
    """Accept what was passed on."""
    return _wacht(s, weg, ctx) or (g.SignaalAangenomen(ctx.actor),)


def stuur_terug(s: Signaal, opdracht: o.StuurTerug, weg: Weg, ctx: Context) -> Uit:
    """Send it back, saying why and who it is for."""
    nee = _wacht(s, weg, ctx)
    if nee is not None:
        return nee
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    return (g.SignaalTeruggestuurd(opdracht.reden),)


def zet_op_agenda(s: Signaal, opdracht: o.ZetOpAgenda, weg: Weg, ctx: Context) -> Uit:
    """Bring it in at a body: only its members do."""
    if weg.aanpak is None or opdracht.gremium not in weg.aanpak.model.gremia:
        return weiger("niet-gevonden", veld="gremium", mist=(opdracht.gremium,))
    leden = weg.leden(opdracht.gremium)
    mogen = leden | set(weg.aanpak.model.gremia[opdracht.gremium].roept_bijeen)
    if mogen and ctx.als not in mogen:
        regel = f"gremia.{opdracht.gremium}"
        return weiger("niet-bevoegd", regel, wie=tuple(sorted(mogen)), veld="gremium")
    if s.schoon_gevraagd:
        return weiger("opschonen", veld="tekst")
    if opdracht.op is not None and opdracht.op < ctx.nu:
        return weiger("tijd-onmogelijk", veld="op")
    return (g.SignaalOpAgenda(opdracht.gremium, opdracht.op),)


def haal_van_agenda(s: Signaal, opdracht: o.HaalVanAgenda, weg: Weg, ctx: Context) -> Uit:
    """Take it off an agenda it stands on."""
    if opdracht.gremium not in s.agenda:
        return weiger("niet-gevonden", veld="gremium", mist=(opdracht.gremium,))
    return (g.SignaalVanAgenda(opdracht.gremium),)
