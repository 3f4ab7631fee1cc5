"""The call list of a case: whom to ring now, what was tried, who comes; and whom one can call."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from waakvlam.application.omgeving import Omgeving, omgeving
from waakvlam.application.oproep import bladen as b
from waakvlam.application.oproep.dienst import diensten_van, planbaar
from waakvlam.application.oproep.invallen import in_dienst
from waakvlam.application.oproep.nummers import leesbaar
from waakvlam.application.oproep.verhaal import BEZORGD, UITKOMST, WEG
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Toestand
from waakvlam.core.oproep.regels import (
    belvolgorde,
    loopt,
    lopende,
    mag_bellen,
    mag_roepen,
    onbereikbaar,
    uitgenodigd,
)
from waakvlam.core.oproep.stand import BEL_MIJ, KOMT, KOMT_NIET, Oproep, Uitnodiging

ROND = timedelta(minutes=90)
"""Somebody who is asked elsewhere this close to a moment is not free then."""


def bellijst(vrager: Vrager, casus: str, rol: str, vertaal: Vertaal) -> b.Bellijst | None:
    """The call list, or None when the case is not there for this viewer."""
    gelezen = lees_casus(vrager, casus)
    if gelezen is None:
        return None
    t, aanpak = gelezen.toestand, gelezen.aanpak
    mensen, nummers = _namen(t), _nummers(gelezen, vrager, rol)
    alle = [_oproep(gelezen, vrager, o, rol, mensen, nummers, vertaal) for o in reversed(t.oproepen.values())]
    hier = {
        code: gr
        for code, gr in aanpak.model.gremia.items()
        if t.gesloten is None and (not gr.bijeen_op or t.niveau in gr.bijeen_op)
    }
    mag = [code for code in hier if mag_roepen(aanpak, code, rol)]
    return b.Bellijst(
        gelezen.casus,
        t.codenaam or gelezen.casus[:8],
        max(regel.nr for regel in gelezen.regels),
        t.gesloten is not None,
        t.oefening,
        tuple(
            b.Gremiumregel(code, namen.rol(aanpak, code), True)
            for code in t.gremia
            if mag_roepen(aanpak, code, rol)
        ),
        planbaar(gelezen, vrager, rol),
        tuple(o for o in alle if o.loopt),
        tuple(o for o in alle if not o.loopt),
        tuple(b.Gremiumregel(code, hier[code].naam, code in t.gremia) for code in mag),
        tuple(
            (gr.naam, tuple(namen.rol(aanpak, een) for een in gr.roept_bijeen))
            for code, gr in hier.items()
            if code not in mag
        ),
        diensten_van(gelezen, vrager, mensen),
    )


def lopend(
    gelezen: Leesbaar, vrager: Vrager, vertaal: Vertaal
) -> tuple[tuple[b.Oproepblad, ...], dict[str, tuple[b.Nummer, ...]]]:
    """The calls that go on, newest first, and per role who can be rung, for the page of the case.

    Nothing more is asked of the database in a case without a call.
    """
    t, aanpak = gelezen.toestand, gelezen.aanpak
    lopen, rol = lopende(t), next(iter(vrager.kijker.rollen), "")
    if not lopen:
        return (), {}
    mensen, nummers = _namen(t), _nummers(gelezen, vrager, rol)
    per: dict[str, dict[str, b.Nummer]] = {}
    for u in (u for o in lopen for u in uitgenodigd(t, o.id) if u.wie in nummers):
        for gelijk in aanpak.gelijk(u.rol):
            per.setdefault(gelijk, {})[u.wie] = b.Nummer(mensen.get(u.wie, ""), nummers[u.wie])
    bladen = tuple(_oproep(gelezen, vrager, o, rol, mensen, nummers, vertaal) for o in reversed(lopen))
    return bladen, {code: tuple(een.values()) for code, een in per.items()}


def _namen(t: Toestand) -> dict[str, str]:
    """Names of everyone called or on duty, in one query."""
    wie = {u.wie for u in t.uitnodigingen.values()} | {d.wie for d in t.diensten.values()}
    return omgeving().lijsten.namen(wie - {""})


def _oproep(
    gelezen: Leesbaar,
    vrager: Vrager,
    o: Oproep,
    rol: str,
    mensen: dict[str, str],
    nummers: dict[str, str],
    vertaal: Vertaal,
) -> b.Oproepblad:
    t, aanpak = gelezen.toestand, gelezen.aanpak
    mag, gaat = mag_bellen(aanpak, o, rol), loopt(t, o)
    er = _aan_tafel(t, aanpak, o)
    # Whoever sits at the table came, also without an answer; nobody has to ring them.
    volgorde = sorted(belvolgorde(t, aanpak, o), key=lambda u: u.rol in er)
    dienst = in_dienst(t, vrager.nu)

    def stand(u: Uitnodiging) -> str:
        return KOMT if u.rol in er else stand_van(u)

    def wacht(u: Uitnodiging) -> bool:
        return not u.antwoord and u.rol not in er

    def regel(u: Uitnodiging) -> b.Belregel:
        voor = t.uitnodigingen.get(u.voor)
        return b.Belregel(
            u.id,
            namen.rol(aanpak, u.rol),
            mensen.get(u.wie, ""),
            nummers.get(u.wie, "") if mag and gaat else "",
            stand(u),
            u.antwoord_op if stand(u) == stand_van(u) else None,
            u.uiterlijk if wacht(u) else None,
            u.uiterlijk is not None and wacht(u) and u.uiterlijk <= vrager.nu,
            namen.rol(aanpak, voor.rol) if voor is not None else "",
            u.doorgegeven is not None,
            tuple(vertaal(BEZORGD[hoe]).format(weg=vertaal(WEG[weg])) for weg, hoe in u.bezorgd),
            tuple(
                b.Gebeld(
                    p.op,
                    vertaal(UITKOMST.get(p.uitkomst, p.uitkomst)),
                    namen.rol(aanpak, p.rol) if p.rol else "",
                    gelezen.teksten.get(p.tekst, "") if p.tekst else "",
                )
                for p in u.pogingen
            ),
            gaat and van_mij(u, vrager, aanpak, rol),
            (u.rol, u.wie) in dienst,
        )

    antwoorden = [stand(u) for u in volgorde]
    regels = tuple(regel(u) for u in volgorde)
    return b.Oproepblad(
        o.id,
        namen.rol(aanpak, o.gremium),
        o.gremium,
        o.op,
        o.om,
        gelezen.teksten.get(o.waar, "") if o.waar else "",
        o.stil,
        o.wachten,
        namen.rol(aanpak, o.door_rol) if o.door_rol else "",
        mag and gaat,
        gaat and mag_roepen(aanpak, o.gremium, rol),
        gaat,
        o.ingetrokken,
        regels,
        antwoorden.count(KOMT),
        antwoorden.count(KOMT_NIET),
        len([a for a in antwoorden if a not in (KOMT, KOMT_NIET)]),
        next((r for r in regels if r.stand not in (KOMT, KOMT_NIET)), None),
    )


def _aan_tafel(t: Toestand, aanpak: Aanpak, o: Oproep) -> frozenset[str]:
    """The roles that are or were at the sitting of this body that goes on since the call."""
    return frozenset(
        rol
        for z in t.zittingen.values()
        if z.gremium == o.gremium and not z.gesloten and z.begonnen >= o.op
        for wie in z.waren_er
        if wie in aanpak.model.rollen
        for rol in aanpak.gelijk(wie)
    )


def stand_van(u: Uitnodiging) -> str:
    """How it stands with somebody who was called, in one word."""
    if u.antwoord in (KOMT, KOMT_NIET, BEL_MIJ):
        return u.antwoord
    return "niet-bereikt" if onbereikbaar(u) else "wacht"


def van_mij(u: Uitnodiging, vrager: Vrager, aanpak: Aanpak, rol: str) -> bool:
    """Whether the viewer is who is called."""
    return u.wie == vrager.kijker.account or (not u.wie and rol in aanpak.gelijk(u.rol))


def _nummers(gelezen: Leesbaar, vrager: Vrager, rol: str) -> dict[str, str]:
    """Readable numbers by account, of who is called in a call that goes on whose list the viewer keeps."""
    om, t = omgeving(), gelezen.toestand
    eigen = [o for o in lopende(t) if mag_bellen(gelezen.aanpak, o, rol)]
    wie = {u.wie for o in eigen for u in uitgenodigd(t, o.id)} - {""}
    if om.oproep is None or not wie:
        return {}
    rauw = om.oproep.telefoons.van(vrager.kijker.gemeente, wie)
    return {account: leesbaar(nummer) for account, nummer in rauw.items()}


def keuze(vrager: Vrager, casus: str, gremium: str, rol: str, om_: datetime | None) -> b.Oproepkeus | None:
    """Whom one can call for a body, with who is on duty and who is asked elsewhere around that moment."""
    gelezen = lees_casus(vrager, casus)
    if gelezen is None or gremium not in gelezen.aanpak.model.gremia:
        return None
    t, aanpak, om = gelezen.toestand, gelezen.aanpak, omgeving()
    gr = aanpak.model.gremia[gremium]
    vast = dict.fromkeys([*([gr.voorzitter] if gr.voorzitter else []), *gr.leden.vast])
    los = [een for een in gr.leden.optioneel if een not in vast]
    ander = [een for een in aanpak.model.rollen if een not in vast and een not in los]
    per = _mensen(om, vrager, t, aanpak, gremium, [*vast, *los, *ander], om_ or vrager.nu)
    open_ = [o for o in lopende(t) if o.gremium == gremium]

    def rollen(codes: Iterable[str]) -> tuple[b.Rolkeus, ...]:
        return tuple(
            b.Rolkeus(code, namen.rol(aanpak, code), code in vast, per.get(code, ())) for code in codes
        )

    # Who can be asked stands first; a role of the body that nobody has is still there to ring oneself.
    eerst = [*vast, *(code for code in los if code in per)]
    daarna = [*(code for code in los if code not in per), *(code for code in ander if code in per)]
    return b.Oproepkeus(
        gelezen.casus,
        t.codenaam or gelezen.casus[:8],
        gremium,
        gr.naam,
        gremium in t.gremia,
        mag_roepen(aanpak, gremium, rol),
        tuple(namen.rol(aanpak, een) for een in gr.roept_bijeen),
        rollen(eerst),
        rollen(daarna),
        om.oproep.wachten if om.oproep is not None else 15,
        om.oproep is not None and om.oproep.sms.aan,
        open_[-1].id if open_ else "",
    )


def _mensen(
    om: Omgeving, vrager: Vrager, t: Toestand, aanpak: Aanpak, gremium: str, rollen: list[str], op: datetime
) -> dict[str, tuple[b.Mens, ...]]:
    gemeente = vrager.kijker.gemeente
    lijst = [
        (account, naam, rol)
        for account, naam, rol in om.lijsten.mensen_in_rollen(gemeente, rollen, vrager.nu)
        if account not in t.geweerd
    ]
    accounts = {account for account, _, _ in lijst}
    nummers = om.oproep.telefoons.van(gemeente, accounts) if om.oproep is not None else {}
    dienst = in_dienst(t, op)
    bezet = om.oproep.plekken.bezet(gemeente, accounts, op - ROND, op + ROND) if om.oproep else frozenset()
    al = {
        u.wie
        for o in lopende(t)
        if o.gremium == gremium
        for u in uitgenodigd(t, o.id)
        if u.antwoord != KOMT_NIET
    }
    per: dict[str, list[b.Mens]] = {}
    gr = aanpak.model.gremia[gremium]
    for account, naam, rol in lijst:
        vast = rol in gr.leden.vast or rol == gr.voorzitter
        wel = account in nummers
        mens = b.Mens(
            f"{rol}/{account}", naam, wel, (rol, account) in dienst, account in bezet, vast,
            account in al,
        )  # fmt: skip
        per.setdefault(rol, []).append(mens)
    return {rol: tuple(een) for rol, een in per.items()}
