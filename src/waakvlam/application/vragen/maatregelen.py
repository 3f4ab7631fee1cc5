"""Goals, decisions of the team and measures of a case, for one viewer."""

from datetime import datetime

from waakvlam.application.maatregelen import bladen as b
from waakvlam.application.maatregelen import smart
from waakvlam.application.maatregelen import verhaal as woorden
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import versie_token
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen import verhaal
from waakvlam.application.vragen.vrager import Leesbaar
from waakvlam.core.aanpak import namen
from waakvlam.core.maatregel.smart import SMART, nog_niet
from waakvlam.core.maatregel.stand import Doel, Maatregel, Stap, Teambesluit
from waakvlam.core.toegang import mag_lezen
from waakvlam.core.toegang.beleid import IEDEREEN

KETENS = {
    "eigen": _("In de eigen keten"),
    "samen": _("Samen met partners"),
    "ander": _("Een ander voert het uit"),
}
STAPPEN = {"verlengd": _("Verlengd"), "aangepast": _("Aangepast"), "beoordeeld": _("Bekeken, loopt door")}
TE_ZIEN = 4
HUISHOUDEN = "huishouden"
MANDAAT = {
    "lijn": _("heeft de regie"),
    "gremium": _("besluit in dit overleg"),
    "keten": _("besluit in de eigen keten"),
    "bevoegdheid": _("besluit volgens de wet"),
}


def van(gelezen: Leesbaar, nu: datetime, vertaal: Vertaal) -> b.Maatregelblad:
    """Goals, decisions and measures as far as they may be read."""
    t, mag = gelezen.toestand, gelezen.kringen
    alle = [maatregel(gelezen, m, nu, vertaal) for m in t.maatregelen.values() if mag_lezen(mag, m.kring)]
    open_ = [m for m in alle if m.stand not in ("beeindigd", "afgewezen")]
    dicht = [m for m in alle if m.stand in ("beeindigd", "afgewezen")]
    besluiten = [
        besluit(gelezen, x, nu, vertaal)
        for x in t.teambesluiten.values()
        if mag_lezen(mag, x.kring) and x.maatregel is None
    ]
    return b.Maatregelblad(
        casus=gelezen.casus,
        versie=versie_token(gelezen.hash),
        codenaam=t.codenaam or gelezen.casus[:8],
        gesloten=t.gesloten is not None,
        doelen=doelen(gelezen),
        lopend=tuple(sorted(open_, key=lambda m: (m.stand != "voorbij", m.moment, m.nr))),
        klaar=tuple(sorted(dicht, key=lambda m: (m.einde_op or m.besluit.op, m.nr), reverse=True)),
        besluiten=tuple(reversed(besluiten)),
        mandaten=_mandaten(gelezen, nu),
        nog_niet=_nog_niet(gelezen, vertaal),
    )


def _nog_niet(gelezen: Leesbaar, vertaal: Vertaal) -> tuple[str, ...]:
    """The kinds that are always asked about and that no measure is of; none in a plan without measures."""
    if gelezen.aanpak.model.gaat_over == HUISHOUDEN:
        return ()
    er = {m.soort for m in gelezen.toestand.maatregelen.values() if m.stand != "afgewezen"}
    soorten = omgeving().maatregelregels.soorten.values()
    return tuple(vertaal(s.naam) for s in soorten if s.altijd and er and s.code not in er)


def blok(gelezen: Leesbaar, nu: datetime, vertaal: Vertaal) -> b.Maatregelblok:
    """The measures for the page of a case."""
    blad = van(gelezen, nu, vertaal)
    lopend = blad.lopend
    return b.Maatregelblok(
        gelezen.casus, blad.gesloten, len(lopend), lopend[:TE_ZIEN], max(0, len(lopend) - TE_ZIEN)
    )


def tekst_van(gelezen: Leesbaar, ref: str | None) -> str:
    """A text behind a reference; empty for what may not be read."""
    return gelezen.teksten.get(ref, "") if ref else ""


def rol_van(gelezen: Leesbaar, code: str | None) -> str:
    """The name of a role or body; empty without one."""
    return namen.rol(gelezen.aanpak, code) if code else ""


def kring_van(gelezen: Leesbaar, kring: str) -> str:
    """The name of a circle; empty for what everyone in the case reads."""
    model = gelezen.aanpak.model.kringen.get(kring)
    return model.naam if model is not None and kring != IEDEREEN else ""


def _van_mij(gelezen: Leesbaar, *codes: str | None) -> bool:
    gelijk = gelezen.aanpak.gelijk
    return any(rol in gelijk(code) for code in codes if code for rol in gelezen.rollen)


def doelen(gelezen: Leesbaar) -> tuple[b.Doelregel, ...]:
    """The goals with their sub-goals; a sub-goal whose goal one does not read stands by itself."""
    t = gelezen.toestand
    er = {d.id: d for d in t.doelen.values() if mag_lezen(gelezen.kringen, d.kring)}

    def regel(d: Doel) -> b.Doelregel:
        sub = tuple(regel(x) for x in er.values() if x.boven == d.id)
        bij = [
            m
            for m in t.maatregelen.values()
            if d.id in m.doelen and mag_lezen(gelezen.kringen, m.kring) and m.stand != "afgewezen"
        ]
        return b.Doelregel(
            d.id, tekst_van(gelezen, d.tekst), d.stand, tekst_van(gelezen, d.reden), d.op, d.einde_op,
            len(bij), sum(1 for m in bij if m.stand == "beeindigd"), sub, kring_van(gelezen, d.kring), d.nr,
        )  # fmt: skip

    return tuple(regel(d) for d in er.values() if d.boven not in er)


def _mandaten(gelezen: Leesbaar, nu: datetime) -> tuple[b.Mandaatregel, ...]:
    return tuple(
        b.Mandaatregel(
            m.id,
            rol_van(gelezen, m.rol),
            tekst_van(gelezen, m.tekst),
            rol_van(gelezen, m.door),
            m.tot,
            kring_van(gelezen, m.kring),
        )
        for m in gelezen.toestand.mandaten.values()
        if m.ingetrokken is None and nu < m.tot and mag_lezen(gelezen.kringen, m.kring)
    )


def _stand(x: Teambesluit) -> str:
    if x.stand != "geldt":
        return x.stand
    if x.weersproken_door:
        return "weersproken"
    return "onbevestigd" if x.wacht_op else "bevestigd"


def besluit(gelezen: Leesbaar, x: Teambesluit, nu: datetime, vertaal: Vertaal) -> b.Besluitregel:
    """A decision of the team as a line."""
    aanpak = gelezen.aanpak
    eigen = gelezen.toestand.mandaten.get(x.mandaat or "")
    waarom = vertaal(MANDAAT[x.mandaat]) if x.mandaat in MANDAAT else ""
    if eigen is not None:
        waarom = vertaal(_("heeft hiervoor een mandaat"))
    return b.Besluitregel(
        id=x.id,
        over=vertaal(woorden.OVER.get(x.over, x.over)),
        tekst=tekst_van(gelezen, x.tekst),
        beslist_door=rol_van(gelezen, x.beslist_door),
        vastgelegd_door=rol_van(gelezen, x.vastgelegd_door) if x.vastgelegd_door != x.beslist_door else "",
        op=x.op,
        besloten_op=x.besloten_op,
        voorgelegd=x.voorgelegd,
        stand=_stand(x),
        wacht_op=verhaal.rollen(aanpak, x.wacht_op, vertaal),
        van_mij=_van_mij(gelezen, *x.wacht_op),
        grond=tekst_van(gelezen, x.grond),
        advies=tekst_van(gelezen, x.advies),
        oneens=verhaal.rollen(aanpak, x.oneens, vertaal),
        tegen=tekst_van(gelezen, x.tegen),
        tegenspraak=tekst_van(gelezen, x.tegenspraak),
        mandaat=waarom,
        gremium=rol_van(gelezen, x.gremium),
        zitting=x.zitting or "",
        maatregel=x.maatregel or "",
        kring=x.kring,
        kringnaam=kring_van(gelezen, x.kring),
        nr=x.nr,
    )


def macht(m: Maatregel, vertaal: Vertaal) -> b.Machtregel | None:
    """The power a measure rests on; None when it rests on none, or on one the data no longer know."""
    gevonden = omgeving().maatregelregels.bevoegdheden.get(m.bevoegdheid or "")
    if gevonden is None:
        return None
    return b.Machtregel(
        gevonden.code,
        vertaal(gevonden.naam),
        vertaal(gevonden.wie),
        gevonden.grondslag,
        gevonden.bron,
        gevonden.uiterste(m.begin, m.tot, m.verlengd) if m.open else None,
        vertaal(gevonden.verlenging),
        vertaal(gevonden.let_op),
    )


def _fase(m: Maatregel, nu: datetime) -> str:
    if m.stand != "geldt":
        return m.stand
    if m.moment <= nu:
        return "voorbij"
    return "voorgenomen" if nu < m.begin else "loopt"


def _stap(gelezen: Leesbaar, s: Stap, vertaal: Vertaal) -> b.Stapregel:
    return b.Stapregel(
        vertaal(STAPPEN.get(s.soort, s.soort)), s.op, rol_van(gelezen, s.rol), tekst_van(gelezen, s.reden)
    )


def maatregel(gelezen: Leesbaar, m: Maatregel, nu: datetime, vertaal: Vertaal) -> b.Maatregelregel:
    """A measure as a line."""
    t = gelezen.toestand
    doelen_ = [d for code in m.doelen if (d := t.doelen.get(code)) and mag_lezen(gelezen.kringen, d.kring)]
    return b.Maatregelregel(
        id=m.id,
        tekst=tekst_van(gelezen, m.tekst),
        soort=woorden.soort(m.soort, vertaal),
        soortcode=m.soort,
        eigenaar=rol_van(gelezen, m.rol),
        eigenaar_code=m.rol or "",
        bewaakt=rol_van(gelezen, m.bewaakt),
        bewaakt_code=m.bewaakt or "",
        resultaat=tekst_van(gelezen, m.resultaat),
        doelen=tuple(tekst_van(gelezen, d.tekst) for d in doelen_),
        doelcodes=tuple(d.id for d in doelen_),
        keten=vertaal(KETENS.get(m.keten, m.keten)),
        begin=m.begin,
        tot=m.tot,
        herzien=m.herzien,
        moment=m.moment,
        stopt=m.moment == m.tot,
        stand=_fase(m, nu),
        vraagt=m.loopt and m.vraag_op <= nu,
        verlengd=m.verlengd,
        aangepast=sum(1 for s in m.stappen if s.soort == "aangepast"),
        macht=macht(m, vertaal),
        past=tekst_van(gelezen, m.past),
        lichter=tekst_van(gelezen, m.lichter),
        gewogen=m.gewogen,
        stappen=tuple(_stap(gelezen, s, vertaal) for s in reversed(m.stappen)),
        uitkomst=vertaal(woorden.AFLOPEN[m.uitkomst]) if m.uitkomst in woorden.AFLOPEN else "",
        afloop=tekst_van(gelezen, m.afloop),
        einde_op=m.einde_op,
        besluit=besluit(gelezen, t.teambesluiten[m.besluit], nu, vertaal),
        zitting=m.zitting or "",
        kring=m.kring,
        kringnaam=kring_van(gelezen, m.kring),
        van_mij=_van_mij(gelezen, m.rol, m.bewaakt),
        nr=m.nr,
        niet_smart=tuple(vertaal(smart.WOORDEN[deel]) for deel in nog_niet(_gezegd(m))),
    )


def _gezegd(m: Maatregel) -> set[str]:
    """The fields of a measure that were filled in."""
    return {veld for velden in SMART.values() for veld in velden if getattr(m, veld)}
