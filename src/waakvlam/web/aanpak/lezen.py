"""From an approach to what its page shows."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal.basis import Regel
from waakvlam.core.aanpak.taal.stappen import Overgang
from waakvlam.core.aanpak.woorden import Woorden, duur, opsomming
from waakvlam.core.aanpak.woorden.regie import houder, lijnen
from waakvlam.core.aanpak.woorden.stappen import SOORTEN, eis, gevolg, informeer
from waakvlam.core.aanpak.woorden.zinnen import beslisser, deelnemer, voorwaarde
from waakvlam.web.aanpak.context import AanpakPagina, Gremium, Herkomst, Lijn, Regeltekst, Stap, Trede
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


def woorden(aanpak: Aanpak) -> Woorden:
    """Return the words of an approach in the language of the reader."""
    return Woorden(aanpak.model, _)


def _lijnen(aanpak: Aanpak, niveau: str) -> Iterator[Lijn]:
    w = woorden(aanpak)
    for sleutel, lijn in lijnen(aanpak.model.niveaus[niveau].regie):
        wie = houder(w, lijn)
        yield Lijn(w.lijn(sleutel), wie.tekst, herkomst(aanpak, lijn), wie.delen)


def stap(aanpak: Aanpak, code: str, s: Overgang) -> Stap:
    """Return a step in words."""
    w = woorden(aanpak)
    daarna = [gevolg(w, g) for g in s.gevolg]
    if s.informeer:
        wie = opsomming((zin.tekst for zin in informeer(w, s)), _("en"))
        daarna.append(_("Vertel het aan: %(wie)s") % {"wie": wie})
    return Stap(
        code=code,
        naam=s.naam,
        soort=w._(SOORTEN[s.soort]),
        naar=namen.niveau(aanpak, s.naar) if s.naar else "",
        beslist=beslisser(w, s.beslist),
        mee=tuple(deelnemer(w, een) for een in s.medebeslist),
        eerst=tuple(deelnemer(w, een) for een in s.raadpleeg),
        aanleiding=voorwaarde(w, s.aanleiding.wat) if s.aanleiding else None,
        nodig=tuple(eis(w, e) for e in s.vereist),
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
        regie=tuple(_lijnen(aanpak, code)) if heel else (),
        stappen=tuple(stap(aanpak, c, s) for c, s in stappen) if heel else (),
        plichten=tuple(
            Regeltekst(p.tekst, herkomst(aanpak, p), woorden(aanpak).rollen(p.rol))
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
        ritme = _("elke %(duur)s") % {"duur": duur(g.cadans, _)} if g.cadans else ""
        yield Gremium(
            g.naam,
            namen.rol(aanpak, g.voorzitter) if g.voorzitter else "",
            woorden(aanpak).rollen(leden),
            ritme or (g.samenstelling_elders or ""),
            herkomst(aanpak, g),
        )


def _termijnen(aanpak: Aanpak) -> Iterator[Regeltekst]:
    for t in aanpak.model.termijnen.values():
        if t.elke:
            bij = _("elke %(duur)s") % {"duur": duur(t.elke, _)}
        elif t.lengte:
            bij = _("binnen %(duur)s") % {"duur": duur(t.lengte, _)}
        else:
            bij = _("geen vaste tijd")
        yield Regeltekst(t.naam, herkomst(aanpak, t), f"{bij}, {woorden(aanpak).rollen(t.rol)}")


def _lezingen(aanpak: Aanpak) -> Iterator[Regeltekst]:
    m = aanpak.model
    groepen: list[tuple[str, Regel]] = [(n.naam, n) for n in m.niveaus.values()]
    for code, niveau in m.niveaus.items():
        groepen += [
            (f"{niveau.naam}: {woorden(aanpak).lijn(lijn.sleutel)}", lijn.model)
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
