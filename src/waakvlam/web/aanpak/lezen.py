"""From an approach to what its page shows."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.gereed import Lijn as LijnVan
from waakvlam.core.aanpak.taal.basis import Regel
from waakvlam.core.aanpak.taal.niveaus import LijnModel
from waakvlam.core.aanpak.taal.stappen import Gevolg, Overgang
from waakvlam.web.aanpak.context import AanpakPagina, Gremium, Herkomst, Lijn, Regeltekst, Stap, Trede, Zin
from waakvlam.web.aanpak.duur import duur
from waakvlam.web.aanpak.zinnen import beslisser, deelnemer, lijnnaam, opsomming, voorwaarde
from waakvlam.web.scherm import Kruimel
from waakvlam.web.toon import toon_van


def herkomst(aanpak: Aanpak, regel: Regel) -> Herkomst:
    """Return where a rule comes from."""
    namen_ = {
        "bron": _("uit de bron"),
        "lezing": _("onze lezing"),
        "conflict": _("bron spreekt zich tegen"),
        "leemte": _("staat niet in de bron"),
    }
    soort = regel.herkomst
    return Herkomst(soort, namen_[soort], namen.bron(aanpak, regel), regel.toelichting or "")


def gaat_over(aanpak: Aanpak) -> str:
    """Return what a case under this approach is about."""
    soorten = {"huishouden": _("een huishouden"), "onrust": _("onrust"), "gebied": _("een gebied")}
    return soorten[aanpak.model.gaat_over]


def _rollen(aanpak: Aanpak, codes: Iterable[str]) -> str:
    return opsomming((namen.rol(aanpak, code) for code in codes), _("en"))


def _wie(aanpak: Aanpak, lijn: LijnModel) -> tuple[str, tuple[Zin, ...]]:
    if lijn.geen is not None:
        return lijn.geen, ()
    if lijn.rol is not None:
        return _rollen(aanpak, lijn.rol), ()
    if lijn.als is not None and lijn.dan is not None:
        als = voorwaarde(aanpak, lijn.als)
        dan = _wie(aanpak, lijn.dan)[0]
        anders = _wie(aanpak, lijn.anders)[0] if lijn.anders else _("niemand")
        delen = (
            Zin(_("%(wie)s, als: %(wat)s") % {"wie": dan, "wat": als.tekst}, als.delen),
            Zin(_("Anders: %(wie)s") % {"wie": anders}),
        )
        return _("Dat hangt ervan af"), delen
    door = opsomming((namen.rol(aanpak, code) for code in lijn.aangewezen_door or ()), _("of"))
    tekst = _("Wordt aangewezen door: %(wie)s") % {"wie": door}
    if lijn.standaard is None:
        return tekst, ()
    return tekst, (Zin(_("Tot dan: %(wie)s") % {"wie": _wie(aanpak, lijn.standaard)[0]}),)


def _lijn(aanpak: Aanpak, lijn: LijnVan) -> Lijn:
    wie, delen = _wie(aanpak, lijn.model)
    return Lijn(lijnnaam(aanpak, lijn.sleutel), wie, herkomst(aanpak, lijn.model), delen)


def _gevolg(aanpak: Aanpak, g: Gevolg) -> str:
    if g.taak is not None:
        return _("%(wie)s: %(wat)s") % {"wie": _rollen(aanpak, g.taak.rol), "wat": g.taak.tekst}
    if g.roep_bijeen is not None:
        return _("Roep bijeen: %(wie)s") % {"wie": namen.rol(aanpak, g.roep_bijeen)}
    if g.regie is not None:
        return "; ".join(
            _("%(lijn)s gaat naar: %(wie)s") % {"lijn": lijnnaam(aanpak, lijn), "wie": namen.rol(aanpak, rol)}
            for lijn, rol in g.regie.items()
        )
    if g.markering is not None:
        return aanpak.model.markeringen.get(g.markering, g.markering)
    if g.agenda is not None:
        return _("Op de agenda van: %(wie)s") % {"wie": namen.rol(aanpak, g.agenda)}
    if g.termijn is not None:
        return _("Er begint een termijn: %(wat)s") % {"wat": aanpak.model.termijnen[g.termijn].naam}
    if g.schort_op is not None:
        return _("Rust: %(wie)s") % {"wie": namen.rol(aanpak, g.schort_op)}
    if g.ontbind is not None:
        return _("Stopt: %(wie)s") % {"wie": namen.rol(aanpak, g.ontbind)}
    if g.gekoppelde_casus is not None:
        return _("Open een gekoppelde casus onder: %(wat)s") % {"wat": g.gekoppelde_casus}
    if g.kenmerk is not None:
        return opsomming((namen.ding(aanpak, code) for code in g.kenmerk), _("en"))
    return ""


def _soort(soort: str) -> str:
    return {
        "opschalen": _("Opschalen"),
        "afschalen": _("Afschalen"),
        "binnen": _("Binnen dit niveau"),
        "uitgang": _("Uit deze aanpak"),
        "sluiten": _("Sluiten"),
        "instap": _("Hier beginnen"),
    }[soort]


def stap(aanpak: Aanpak, code: str, s: Overgang) -> Stap:
    """Return a step in words."""
    daarna = [_gevolg(aanpak, g) for g in s.gevolg]
    if s.informeer:
        wie = opsomming((deelnemer(aanpak, w).tekst for w in s.informeer), _("en"))
        daarna.append(_("Vertel het aan: %(wie)s") % {"wie": wie})
    return Stap(
        code=code,
        naam=s.naam,
        soort=_soort(s.soort),
        naar=namen.niveau(aanpak, s.naar) if s.naar else "",
        beslist=beslisser(aanpak, s.beslist),
        mee=tuple(deelnemer(aanpak, w) for w in s.medebeslist),
        eerst=tuple(deelnemer(aanpak, w) for w in s.raadpleeg),
        aanleiding=voorwaarde(aanpak, s.aanleiding.wat) if s.aanleiding else None,
        nodig=tuple(Zin(eis.tekst) for eis in s.vereist),
        daarna=tuple(tekst for tekst in dict.fromkeys(daarna) if tekst),
        is_niet=s.is_niet or "",
        herkomst=herkomst(aanpak, s),
    )


def trede(aanpak: Aanpak, code: str, heel: bool = True) -> Trede:
    """Return a level; without its rules when ``heel`` is False."""
    m = aanpak.model
    niveau = m.niveaus[code]
    stappen = [
        (c, s) for c, s in m.overgangen.items() if code in s.van or (s.soort == "instap" and s.naar == code)
    ]
    return Trede(
        code=code,
        naam=niveau.naam,
        kort=niveau.kort or "",
        kern=niveau.kern,
        uitleg=niveau.uitleg or "",
        toon=toon_van(aanpak.rang[code], len(m.niveaus)),
        tekens=tuple(m.aanleidingen[c].tekst for c in niveau.indicatoren if c in m.aanleidingen)
        if heel
        else (),
        regie=tuple(_lijn(aanpak, lijn) for lijn in aanpak.lijnen[code].values()) if heel else (),
        stappen=tuple(stap(aanpak, c, s) for c, s in stappen) if heel else (),
        plichten=tuple(
            Regeltekst(p.tekst, herkomst(aanpak, p), _rollen(aanpak, p.rol))
            for p in m.plichten.values()
            if code in p.niveaus
        )
        if heel
        else (),
        herkomst=herkomst(aanpak, niveau),
    )


def _gremia(aanpak: Aanpak) -> Iterator[Gremium]:
    for g in aanpak.model.gremia.values():
        leden = [*g.leden.vast, *g.leden.optioneel, *g.leden.agendapartner]
        ritme = _("elke %(duur)s") % {"duur": duur(g.cadans)} if g.cadans else ""
        yield Gremium(
            g.naam,
            namen.rol(aanpak, g.voorzitter) if g.voorzitter else "",
            _rollen(aanpak, leden),
            ritme or (g.samenstelling_elders or ""),
            herkomst(aanpak, g),
        )


def _termijnen(aanpak: Aanpak) -> Iterator[Regeltekst]:
    for t in aanpak.model.termijnen.values():
        if t.elke:
            bij = _("elke %(duur)s") % {"duur": duur(t.elke)}
        elif t.lengte:
            bij = _("binnen %(duur)s") % {"duur": duur(t.lengte)}
        else:
            bij = _("geen vaste tijd")
        yield Regeltekst(t.naam, herkomst(aanpak, t), f"{bij}, {_rollen(aanpak, t.rol)}")


def _lezingen(aanpak: Aanpak) -> Iterator[Regeltekst]:
    m = aanpak.model
    groepen: list[tuple[str, Regel]] = [(n.naam, n) for n in m.niveaus.values()]
    for code, niveau in m.niveaus.items():
        groepen += [
            (f"{niveau.naam}: {lijnnaam(aanpak, lijn.sleutel)}", lijn.model)
            for lijn in aanpak.lijnen[code].values()
        ]
    groepen += [(s.naam, s) for s in m.overgangen.values()]
    groepen += [(p.tekst, p) for p in m.plichten.values()]
    groepen += [(g.naam, g) for g in m.gremia.values()]
    groepen += [(t.naam, t) for t in m.termijnen.values()]
    for naam, regel in groepen:
        if regel.herkomst != "bron":
            yield Regeltekst(naam, herkomst(aanpak, regel), regel.toelichting or "")


def pagina(aanpak: Aanpak, kruimels: tuple[Kruimel, ...]) -> AanpakPagina:
    """Return the page of an approach."""
    m = aanpak.model
    return AanpakPagina(
        titel=m.titel,
        kruimels=kruimels,
        versie=m.versie,
        gaat_over=gaat_over(aanpak),
        doel=tuple(m.doel),
        bronnen=tuple(
            ", ".join(str(deel) for deel in (b.titel, getattr(b, "uitgever", None), b.jaar) if deel)
            for b in m.bronnen.values()
        ),
        niveaus=tuple(trede(aanpak, code) for code in m.niveaus),
        overal=tuple(stap(aanpak, c, s) for c, s in m.overgangen.items() if "*" in s.van),
        gremia=tuple(_gremia(aanpak)),
        termijnen=tuple(_termijnen(aanpak)),
        beginselen=tuple(Regeltekst(b.tekst, herkomst(aanpak, b)) for b in m.beginselen.values()),
        lezingen=tuple(_lezingen(aanpak)),
    )
