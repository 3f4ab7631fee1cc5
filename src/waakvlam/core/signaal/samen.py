"""Joining signals, linking them, and adding one to a case: always by a person, and it can be undone."""

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import weiger
from waakvlam.core.signaal import gebeurtenissen as g
from waakvlam.core.signaal import vervolgopdrachten as o
from waakvlam.core.signaal.melden import Uit
from waakvlam.core.signaal.toestand import Signaal
from waakvlam.core.signaal.weg import Weg
from waakvlam.core.velden import KENMERK

TELT = ("", "eigen", "anderen")


def verbind(s: Signaal, opdracht: o.Verbind, weg: Weg, ctx: Context) -> Uit:
    """A connection; doing so twice changes nothing."""
    if not KENMERK.fullmatch(opdracht.signaal):
        return weiger("onvolledig", veld="signaal")
    return () if opdracht.signaal in s.verbonden else (g.SignaalVerbonden(opdracht.signaal),)


def voeg_samen(s: Signaal, opdracht: o.VoegSamen, weg: Weg, ctx: Context) -> Uit:
    """Go on as part of another signal: a way out, so not while its text waits to be cleaned."""
    if not KENMERK.fullmatch(opdracht.signaal):
        return weiger("onvolledig", veld="signaal")
    if opdracht.telt not in TELT:
        return weiger("onvolledig", veld="telt", mist=TELT[1:])
    if s.schoon_gevraagd:
        return weiger("opschonen", veld="tekst")
    if s.opgenomen:
        return weiger("volgorde", veld="signaal", mist=tuple(sorted(s.opgenomen)))
    return (g.SignaalSamengevoegd(opdracht.signaal),)


def neem_op(s: Signaal, opdracht: o.NeemOp, weg: Weg, ctx: Context) -> Uit:
    """Take another signal in; one that went on elsewhere itself takes none in."""
    if s.hoofd is not None:
        return weiger("volgorde", veld="signaal", mist=(s.hoofd,))
    if opdracht.signaal in s.opgenomen:
        return ()
    telt = opdracht.telt
    if (telt == "eigen" and not weg.verificatie.eigen) or (telt == "anderen" and not weg.verificatie.anderen):
        telt = ""
    return (g.SignaalOpgenomen(opdracht.signaal, telt),)


def maak_los(s: Signaal, opdracht: o.MaakLos, weg: Weg, ctx: Context) -> Uit:
    """Undo a connection; what was known through it stays known."""
    if opdracht.signaal not in s.verbonden | s.opgenomen and s.hoofd != opdracht.signaal:
        return weiger("niet-gevonden", veld="signaal")
    return (g.SignaalLosgemaakt(opdracht.signaal),)


def koppel_aan_casus(s: Signaal, opdracht: o.KoppelAanCasus, weg: Weg, ctx: Context) -> Uit:
    """Become part of a case, with all that is known."""
    if not KENMERK.fullmatch(opdracht.casus):
        return weiger("onvolledig", veld="casus")
    if s.schoon_gevraagd:
        return weiger("opschonen", veld="tekst")
    return () if opdracht.casus in s.casussen else (g.SignaalBijCasus(opdracht.casus),)
