"""Asking colleagues whether they see it too, and agreeing to watch."""

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.signaal import gebeurtenissen as g
from waakvlam.core.signaal import opdrachten as o
from waakvlam.core.signaal.melden import Uit
from waakvlam.core.signaal.toestand import Signaal, Vraag
from waakvlam.core.signaal.weg import Weg
from waakvlam.core.tijd import plus
from waakvlam.core.velden import KENMERK

VRAAGSOORTEN = ("nagaan", "duiden")
ANTWOORDEN = ("gezien", "niet_gezien", "weet_niet")
MENSEN_HOOGSTENS = 50


def vraag_na(s: Signaal, opdracht: o.VraagNa, weg: Weg, ctx: Context) -> Uit:
    """A question to colleagues; what it means is asked only of a verified signal."""
    redenen = []
    if not opdracht.vraag:
        redenen.append(Reden("onvolledig", veld="vraag"))
    if opdracht.soort not in VRAAGSOORTEN:
        redenen.append(Reden("onvolledig", veld="soort", mist=VRAAGSOORTEN))
    if not (opdracht.rollen or opdracht.mensen or opdracht.gremium):
        redenen.append(Reden("onvolledig", veld="rollen"))
    if len(opdracht.rollen) + len(opdracht.mensen) > MENSEN_HOOGSTENS:
        redenen.append(Reden("onvolledig", veld="mensen", mist=(str(MENSEN_HOOGSTENS),)))
    if not all(KENMERK.fullmatch(wie) for wie in opdracht.mensen):
        redenen.append(Reden("onvolledig", veld="mensen"))
    redenen += _bestaat(opdracht, weg)
    if opdracht.uiterlijk is not None and opdracht.uiterlijk <= ctx.nu:
        redenen.append(Reden("tijd-onmogelijk", veld="uiterlijk"))
    if s.schoon_gevraagd:
        redenen.append(Reden("opschonen", veld="tekst"))
    if opdracht.soort == "duiden" and not s.geverifieerd:
        redenen.append(niet_geverifieerd(weg))
    if redenen:
        return Weigering(tuple(redenen))
    return (
        g.VraagGesteld(
            f"v{ctx.basis}", opdracht.soort, opdracht.vraag, opdracht.rollen, opdracht.mensen,
            opdracht.gremium, opdracht.uiterlijk,
        ),
    )  # fmt: skip


def _bestaat(opdracht: o.VraagNa, weg: Weg) -> list[Reden]:
    if weg.aanpak is None:
        return []
    model = weg.aanpak.model
    redenen = []
    onbekend = tuple(rol for rol in opdracht.rollen if rol not in model.rollen)
    if onbekend:
        redenen.append(Reden("niet-gevonden", veld="rollen", mist=onbekend))
    if opdracht.gremium and opdracht.gremium not in model.gremia:
        redenen.append(Reden("niet-gevonden", veld="gremium", mist=(opdracht.gremium,)))
    return redenen


def niet_geverifieerd(weg: Weg) -> Reden:
    """Why nothing is interpreted or assessed yet, with the two ways out."""
    return Reden(
        "niet-nagegaan", f"{weg.pad}.verificatie" if weg.model.verificatie else weg.pad,
        voorstellen=("vul_aan", "vraag_na"), veld="fase",
    )  # fmt: skip


def gevraagd(vraag: Vraag, weg: Weg, account: str, rol: str) -> bool:
    """Whether a question was put to this person in this role."""
    return (
        account in vraag.mensen
        or rol in vraag.rollen
        or (vraag.gremium is not None and rol in weg.leden(vraag.gremium))
    )


def antwoord_na(s: Signaal, opdracht: o.AntwoordNa, weg: Weg, ctx: Context) -> Uit:
    """The answer of a colleague. Seen by someone else than the reporter verifies the signal."""
    vraag = s.vragen.get(opdracht.vraag)
    if vraag is None or not gevraagd(vraag, weg, ctx.actor, ctx.rol):
        return weiger("niet-gevonden", veld="vraag")
    redenen = []
    if opdracht.antwoord not in ANTWOORDEN:
        redenen.append(Reden("onvolledig", veld="antwoord", mist=ANTWOORDEN))
    if opdracht.moment is not None and opdracht.moment > ctx.nu:
        redenen.append(Reden("tijd-onmogelijk", veld="moment"))
    if redenen:
        return Weigering(tuple(redenen))
    ander = ctx.actor != s.melder and weg.verificatie.anderen and vraag.soort == "nagaan"
    eerder = vraag.antwoorden.get(ctx.actor)
    al = eerder is not None and eerder[0] == "gezien"  # saying more of it is no other observation
    telt = "anderen" if ander and opdracht.antwoord == "gezien" and not al else ""
    return (g.VraagBeantwoord(opdracht.vraag, opdracht.antwoord, opdracht.tekst, opdracht.moment, telt),)


def let_op(s: Signaal, opdracht: o.LetOp, weg: Weg, ctx: Context) -> Uit:
    """An agreement to watch, always with an end; a verified signal needs none."""
    if s.geverifieerd:
        return weiger("volgorde", veld="fase")
    if opdracht.tot <= ctx.nu:
        return weiger("tijd-onmogelijk", veld="tot")
    hoogstens = weg.verificatie.alert_hoogstens
    if hoogstens is not None and opdracht.tot > plus(ctx.nu, hoogstens):
        return weiger("te-lang", f"{weg.pad}.verificatie", veld="tot", mist=(hoogstens,))
    return (g.OplettendheidAfgesproken(opdracht.tot, opdracht.waarop),)
