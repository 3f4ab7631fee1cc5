"""What the approach says of a signal, in words, for the forms on its page."""

from waakvlam.application.vragen.signaalblad.bron import Bron
from waakvlam.application.vragen.signaalblad.vormen import Ontvanger, Regels
from waakvlam.core.signaal.duiden import soorten_werk

Paren = tuple[tuple[str, str], ...]


def regels(b: Bron, rol: str) -> Regels:
    """The rules of the way of this signal, for a viewer in this role."""
    weg, s = b.gelezen.weg, b.gelezen.toestand
    v, d = weg.verificatie, weg.duiding
    gremia = dict(weg.aanpak.model.gremia) if weg.aanpak is not None else {}
    mijn = [code for code, gremium in gremia.items() if rol in {*weg.leden(code), *gremium.roept_bijeen}]
    return Regels(
        eigen=v.eigen,
        anderen=v.anderen,
        alert_hoogstens=v.alert_hoogstens or "",
        overleggen=_namen(b, v.overleggen),
        duidoverleggen=_namen(b, d.overleggen),
        gremia=_namen(b, gremia),
        mijn_gremia=_namen(b, mijn),
        rollen=_rollen(b),
        verschijnselen=tuple(weg.model.verschijnselen.items()),
        nagaan=tuple(d.nagaan.items()),
        soorten_werk=d.soorten_werk,
        betekenissen=d.betekenissen,
        werk_nu=tuple(dict.fromkeys(b.werk(code) for code in soorten_werk(s))),
        ontvangers=_ontvangers(b, rol),
        vervalt_op=weg.na("vervalt_na", s.gemeld_op) if s.gemeld_op else None,
    )


def _namen(b: Bron, codes: object) -> Paren:
    return tuple((str(code), b.rol(str(code))) for code in codes)  # type: ignore[attr-defined]


def _rollen(b: Bron) -> Paren:
    """The roles that can be asked: those of the approach of the signal."""
    aanpak = b.gelezen.weg.aanpak
    if aanpak is None:
        return tuple(b.rollen.items())
    return tuple(sorted(((c, r.naam) for c, r in aanpak.model.rollen.items()), key=lambda p: p[1].lower()))


def _ontvangers(b: Bron, rol: str) -> tuple[Ontvanger, ...]:
    """Who it may be passed on to; without routes every role and body."""
    weg = b.gelezen.weg
    if weg.aanpak is None:
        return ()
    langs = _langs(b, rol)
    if langs and weg.model.alleen_routes:
        return langs
    al = {o.sleutel for o in langs}
    gremia = [(f"gremium.{code}", b.rol(code)) for code in weg.aanpak.model.gremia]
    vrij = [*gremia, *((f"rol.{code}", naam) for code, naam in _rollen(b))]
    return (*langs, *(Ontvanger(s, naam, "", (), False) for s, naam in vrij if s not in al))


def _langs(b: Bron, rol: str) -> tuple[Ontvanger, ...]:
    """The receivers along the routes, each once with what its routes say.

    What a route for something that is no early signal says, stands first for such a signal, and is left out
    for another unless it is all there is.
    """
    weg, laat = b.gelezen.weg, b.gelezen.toestand.al_gaande
    routes = weg.routes(weg.organisatie(rol))
    per: dict[str, list[str]] = {}
    for o in weg.ontvangers(weg.organisatie(rol)):
        per.setdefault(f"rol.{o.rol}" if o.rol else f"gremium.{o.gremium}", []).append(o.route)
    uit = []
    for sleutel, codes in per.items():
        anders = [code for code in codes if code != weg.model.al_gaande]
        wel = [code for code in codes if code not in anders]
        gekozen = [*wel, *anders] if laat else anders or wel
        uit.append(
            Ontvanger(
                sleutel,
                b.rol(sleutel.partition(".")[2]),
                " ".join(routes[code].tekst for code in gekozen),
                tuple(dict.fromkeys(aard for code in gekozen for aard in routes[code].aard)),
                bool(wel) if laat else bool(anders),
            )
        )
    return tuple(sorted(uit, key=lambda o: not o.voorkeur))
