"""Reading one signal for its page."""

from waakvlam.application.bijlagen.lezen import regels_van
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import versie_token
from waakvlam.application.vragen.buurten import naam as buurtnaam
from waakvlam.application.vragen.signaalblad import delen
from waakvlam.application.vragen.signaalblad.bron import Bron, bron_van
from waakvlam.application.vragen.signaalblad.nu import mogelijk, volgorde
from waakvlam.application.vragen.signaalblad.regels import regels
from waakvlam.application.vragen.signaalblad.verloop import stappen
from waakvlam.application.vragen.signaalblad.vormen import Ander, Signaalblad
from waakvlam.application.vragen.signaallezer import lees_signaal
from waakvlam.application.vragen.signaallijst import signalen_van, te_laat
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.signaal import gebeurtenissen as g
from waakvlam.core.signaal.gebeurtenissen import KRING_MELDER
from waakvlam.core.signaal.toestand import Signaal
from waakvlam.core.signaal.weg import BUITEN


def signaalblad(vrager: Vrager, signaal: str, rol: str) -> Signaalblad | None:
    """A signal for whoever looks in this role, or None when it is not there for them. Reading is logged."""
    gelezen = lees_signaal(vrager, signaal)
    if gelezen is None:
        return None
    b = bron_van(vrager, gelezen)
    s = gelezen.toestand
    ik = vrager.kijker.account
    mag = mogelijk(b, rol)
    kijkt = _kijkt(b, mag)
    leest = kijkt != "gevraagd"
    vragen = delen.vragen(b, rol)
    eerst, verder = volgorde(b, mag, vragen)
    gemeld: g.SignaalGemeld = b.alle[0].gebeurtenis
    melder = b.laatste(g.MelderVastgelegd)
    alert = b.laatste(g.OplettendheidAfgesproken)
    schoon = b.laatste(g.OpschonenGevraagd) if s.schoon_gevraagd else None
    alles = kijkt in ("behandelaar", "lezer")
    return Signaalblad(
        signaal=signaal,
        versie=versie_token(gelezen.hash),
        kijkt=kijkt,
        leest=leest,
        stand=s.stand if leest else "",
        fase=s.fase if leest else "",
        tekst=b.tekst(s.tekst) if s.opgeschoond else b.tekst(gemeld.tekst),
        opgeschoond=leest and s.opgeschoond,
        schoon_gevraagd=b.tekst(schoon[1].reden) if schoon else "",
        duiding=b.tekst(gemeld.duiding),
        plaats=b.tekst(gemeld.plaats),
        waar=gemeld.waar if leest else "",
        wanneer=gemeld.wanneer if leest else "",
        moment=gemeld.moment if leest else None,
        zelf_gezien=leest and gemeld.zelf_gezien,
        gevaar=leest and gemeld.gevaar,
        al_gaande=leest and gemeld.al_gaande,
        nieuw=gemeld.nieuw if leest else None,
        soort=gemeld.soort if leest else "",
        kanaal=gemeld.kanaal if leest else "",
        thema=(gemeld.thema or "") if leest else "",
        themanaam=gelezen.weg.model.themas.get(gemeld.thema or "", "") if leest else "",
        buurt=_buurt(vrager, s) if leest else "",
        melder_soort=gemeld.melder_soort if leest else "",
        melder_naam=b.tekst(melder[1].naam) if melder else "",
        melder_contact=b.tekst(melder[1].contact) if melder else "",
        melder_verborgen=kijkt == "behandelaar" and s.melder_bekend and KRING_MELDER not in gelezen.kringen,
        gemeld_op=b.alle[0].gebeurd_op if leest else None,
        melder=b.wie(s.melder) if leest else "",
        rol=b.rol(s.rol) if leest else "",
        door=b.wie(s.door) if leest else "",
        door_mij=s.door == ik,
        uitkomst=s.uitkomst if leest else "",
        nagegaan=tuple(dict.fromkeys(n.wijze for n in s.nagegaan)) if leest else (),
        alert_tot=s.alert_tot if alles else None,
        alert_waarop=b.tekst(alert[1].waarop) if alert else "",
        alert_loopt=alles and s.alert_tot is not None and s.alert_tot > vrager.nu and not s.geverifieerd,
        waarnemingen=delen.waarnemingen(b),
        vragen=vragen,
        betekenissen=delen.betekenissen(b),
        vastgesteld=delen.duiding(b),
        oordeel=delen.oordeel(b),
        overdracht=delen.overdracht(b) if alles else None,
        agenda=delen.agenda(b) if alles else (),
        terug_uiterlijk=s.terug_uiterlijk if leest else None,
        te_laat=leest and s.teruggemeld_op is None and te_laat(s.stand, s.terug_uiterlijk, vrager.nu),
        berichten=delen.berichten(b),
        termijnen=delen.termijnen(b) if alles else (),
        anderen=_anderen(b) if alles else (),
        casussen=_casussen(b) if leest else (),
        weg=stappen(b, kijkt),
        bijlagen=regels_van(
            vrager, gelezen.regels, gelezen.teksten, {}, {}, alle=kijkt == "behandelaar"
        ) if leest else (),
        oefening=s.oefening,
        eerst=eerst,
        verder=verder,
        regels=regels(b, rol),
        aanpak=gelezen.weg.aanpak.model.titel if alles and gelezen.weg.aanpak is not None else "",
    )  # fmt: skip


def _kijkt(b: Bron, mag: frozenset[str]) -> str:
    """How the viewer looks at the signal; see ``Signaalblad``."""
    gelezen = b.gelezen
    if gelezen.toestand.kring in gelezen.kringen:
        return "behandelaar" if "meld_terug" in mag else "lezer"
    return "melder" if gelezen.toestand.melder == b.vrager.kijker.account else "gevraagd"


def _buurt(vrager: Vrager, s: Signaal) -> str:
    if s.buurt in (None, BUITEN):
        return s.buurt or ""
    return buurtnaam(vrager.kijker.gemeente, vrager.nu, str(s.buurt))


def _anderen(b: Bron) -> tuple[Ander, ...]:
    """The signals that go with this one, as far as they are there for the viewer."""
    s = b.gelezen.toestand
    hoe = dict.fromkeys(sorted(s.verbonden), "verbonden") | dict.fromkeys(sorted(s.opgenomen), "opgenomen")
    if s.hoofd:
        hoe[s.hoofd] = "hoofd"
    regels_ = signalen_van(b.vrager, tuple(hoe)) if hoe else ()
    return tuple(Ander(hoe[regel.signaal], regel) for regel in regels_)


def _casussen(b: Bron) -> tuple[tuple[str, str], ...]:
    s, k = b.gelezen.toestand, b.vrager.kijker
    er = omgeving().lijsten.casussen_van(k, b.vrager.nu, s.casussen) if s.casussen else []
    return tuple((c.casus, c.codenaam) for c in er if c.gesloten_op is None)
