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
    """Who it may be passed on to; without routes every role and body. What is not early goes first."""
    weg, s = b.gelezen.weg, b.gelezen.toestand
    routes = weg.routes(weg.organisatie(rol))
    langs = weg.ontvangers(weg.organisatie(rol))
    if weg.aanpak is None:
        return ()
    if langs:
        uit = tuple(
            Ontvanger(
                f"rol.{o.rol}" if o.rol else f"gremium.{o.gremium}", b.rol(o.rol or o.gremium),
                routes[o.route].tekst, tuple(routes[o.route].aard),
                s.al_gaande and o.route == weg.model.al_gaande,
            )
            for o in langs
        )  # fmt: skip
        if weg.model.alleen_routes:
            return _enig(uit)
    else:
        uit = ()
    rollen = (Ontvanger(f"rol.{code}", naam, "", (), False) for code, naam in _rollen(b))
    gremia = (Ontvanger(f"gremium.{code}", b.rol(code), "", (), False) for code in weg.aanpak.model.gremia)
    return _enig((*uit, *gremia, *rollen))


def _enig(ontvangers: tuple[Ontvanger, ...]) -> tuple[Ontvanger, ...]:
    """Each receiver once, under the first route that names it; what is preferred comes first."""
    per: dict[str, Ontvanger] = {}
    for o in sorted(ontvangers, key=lambda o: not o.voorkeur):
        per.setdefault(o.sleutel, o)
    return tuple(per.values())
