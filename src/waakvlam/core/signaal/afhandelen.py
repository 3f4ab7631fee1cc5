"""Taking a signal up, telling the reporter, and the end of it."""

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import weiger
from waakvlam.core.signaal import gebeurtenissen as g
from waakvlam.core.signaal import opdrachten as o
from waakvlam.core.signaal import vervolgopdrachten as ov
from waakvlam.core.signaal.melden import Uit
from waakvlam.core.signaal.toestand import Signaal
from waakvlam.core.signaal.weg import Weg

UITKOMSTEN = ("doorgegeven", "geen_vervolg", "opgelost")


def pak_op(s: Signaal, opdracht: o.PakOp, weg: Weg, ctx: Context) -> Uit:
    """Take it up; with ``alleen_nieuw`` only when nobody has it yet."""
    if opdracht.alleen_nieuw and s.stand != "ontvangen":
        return weiger("volgorde", veld="signaal")
    return (g.SignaalOpgepakt(ctx.actor),)


def laat_los(s: Signaal, opdracht: o.LaatLos, weg: Weg, ctx: Context) -> Uit:
    """Lay it back; only who took it up does."""
    if s.stand != "opgepakt" or s.door != ctx.actor:
        return weiger("niet-gevraagd", veld="signaal")
    return (g.SignaalLosgelaten(),)


def meld_terug(s: Signaal, opdracht: ov.MeldTerug, weg: Weg, ctx: Context) -> Uit:
    """Tell the reporter how it stands."""
    if not opdracht.tekst:
        return weiger("onvolledig", veld="tekst")
    return (g.SignaalTeruggemeld(opdracht.tekst),)


def handel_af(s: Signaal, opdracht: ov.HandelAf, weg: Weg, ctx: Context) -> Uit:
    """End it, with word to the reporter."""
    if opdracht.uitkomst not in UITKOMSTEN:
        return weiger("onvolledig", veld="uitkomst", mist=UITKOMSTEN)
    if not opdracht.terugkoppeling:
        return weiger("motivering-ontbreekt", veld="terugkoppeling")
    return (g.SignaalAfgehandeld(opdracht.uitkomst, opdracht.terugkoppeling),)


def laat_vervallen(s: Signaal, opdracht: ov.LaatVervallen, weg: Weg, ctx: Context) -> Uit:
    """Let an observation lapse that nobody verified in the time of the approach. Never by itself."""
    regel = f"{weg.pad}.vervalt_na" if weg.model.vervalt_na else weg.pad
    if s.geverifieerd:
        return weiger("volgorde", regel, veld="fase")
    assert s.gemeld_op is not None
    vanaf = weg.na("vervalt_na", s.gemeld_op)
    if vanaf is None or vanaf > ctx.nu or (s.alert_tot is not None and s.alert_tot > ctx.nu):
        return weiger("tijd-onmogelijk", regel, veld="signaal", mist=(weg.model.vervalt_na or "",))
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    return (g.SignaalVervallen(opdracht.reden),)
