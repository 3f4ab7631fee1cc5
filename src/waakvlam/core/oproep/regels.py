"""Who may call and see the call list, who is asked when somebody does not come, in what order to ring."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.oproep.stand import BEL_MIJ, KOMT, KOMT_NIET, MISLUKT, Oproep, Uitnodiging
from waakvlam.core.velden import KENMERK

OVERDRACHT = timedelta(hours=12)
"""How long somebody whose duty is over still sees the case, to hand it over."""


def lees_wie(wie: str) -> tuple[str, str]:
    """Role and account of ``rol/account``; the account is empty for a role by itself."""
    rol, _, account = wie.partition("/")
    return rol, account


def wie_klopt(aanpak: Aanpak, wie: str) -> bool:
    """Whether this names a role of the approach, by itself or with an account."""
    rol, account = lees_wie(wie)
    return rol in aanpak.model.rollen and (account == "" or KENMERK.fullmatch(account) is not None)


def mag_roepen(aanpak: Aanpak, gremium: str, rol: str) -> bool:
    """Whether a role may call a body together, and so see whom to ring at which number."""
    gr = aanpak.model.gremia.get(gremium)
    if gr is None or rol not in aanpak.model.rollen:
        return False
    return not gr.roept_bijeen or any(rol in aanpak.gelijk(van) for van in gr.roept_bijeen)


def mag_bellen(aanpak: Aanpak, oproep: Oproep, rol: str) -> bool:
    """Whether a role may work on the call list: it may call the body together, chairs it, or takes notes."""
    gr = aanpak.model.gremia.get(oproep.gremium)
    if gr is None or rol not in aanpak.model.rollen:
        return False
    ook = [een for een in (gr.voorzitter, gr.verslag, oproep.door_rol) if een]
    return mag_roepen(aanpak, oproep.gremium, rol) or any(rol in aanpak.gelijk(van) for van in ook)


def loopt(t: Toestand, oproep: Oproep) -> bool:
    """Whether a call still asks something: not taken back, and its body has not met, rested or ended."""
    if oproep.ingetrokken is not None or t.gesloten is not None or oproep.gremium not in t.gremia:
        return False
    gehouden = t.overleggen.get(oproep.gremium, ())
    return not any(o.afgerond and o.op >= oproep.op for o in gehouden)


def lopende(t: Toestand) -> tuple[Oproep, ...]:
    """The calls that still ask something, oldest first."""
    return tuple(o for o in t.oproepen.values() if loopt(t, o))


def uitgenodigd(t: Toestand, oproep: str) -> tuple[Uitnodiging, ...]:
    """The invitations of a call, in the order in which they were made."""
    return tuple(u for u in t.uitnodigingen.values() if u.oproep == oproep)


def wacht(u: Uitnodiging) -> bool:
    """Whether an answer is still expected: somebody to ask, no answer yet, and not passed on."""
    return not u.antwoord and u.doorgegeven is None


def onbereikbaar(u: Uitnodiging) -> bool:
    """Whether messages went to this person and all of them failed."""
    return bool(u.bezorgd) and all(uitkomst == MISLUKT for _, uitkomst in u.bezorgd)


def waarom_door(u: Uitnodiging, op: datetime) -> str:
    """Why an invitation may be passed on at a moment; empty when it may not."""
    if u.doorgegeven is not None or u.antwoord == KOMT:
        return ""
    if u.antwoord == KOMT_NIET:
        return KOMT_NIET
    if onbereikbaar(u) or not u.wie:
        return "onbereikbaar"
    if not u.antwoord and u.uiterlijk is not None and u.uiterlijk <= op:
        return "geen-antwoord"
    return ""


def invallers(aanpak: Aanpak, rol: str) -> tuple[str, ...]:
    """The roles that stand in for a role: its own and the same function, then who replaces it."""
    model = aanpak.model.rollen.get(rol)
    if model is None:
        return ()
    zelf = [rol, *sorted(aanpak.gelijk(rol) - {rol})]
    ook = [model.plaatsvervanger] if model.plaatsvervanger else []
    return tuple(dict.fromkeys(een for een in (*zelf, *ook) if een in aanpak.model.rollen))


def erboven(aanpak: Aanpak, oproep: Oproep, rol: str) -> tuple[str, ...]:
    """Who has to see to it when nobody stands in: the chair, else who may call, else who called."""
    gr = aanpak.model.gremia[oproep.gremium]
    for rollen in ([gr.voorzitter] if gr.voorzitter else [], gr.roept_bijeen, [oproep.door_rol]):
        over = [een for een in rollen if een in aanpak.model.rollen and rol not in aanpak.gelijk(een)]
        if over:
            return tuple(over[:1])
    return (oproep.door_rol,) if oproep.door_rol in aanpak.model.rollen else (rol,)


def belvolgorde(t: Toestand, aanpak: Aanpak, oproep: Oproep) -> list[Uitnodiging]:
    """Whom to ring, in order: who asked for it, who was not reached, who is silent, and last who said no.

    Within each the chair first, then the members as the approach names them. Who comes is at the end.
    """
    gr = aanpak.model.gremia.get(oproep.gremium)
    leden: list[str] = []
    if gr is not None:
        leden = [*([gr.voorzitter] if gr.voorzitter else []), *gr.leden.vast, *gr.leden.optioneel]

    def sleutel(u: Uitnodiging) -> tuple[int, int, int, int]:
        if u.antwoord == KOMT:
            stand = 4
        elif u.antwoord == KOMT_NIET:
            stand = 3
        elif u.antwoord == BEL_MIJ:
            stand = 0
        else:
            stand = 1 if onbereikbaar(u) else 2
        return stand, len(u.pogingen), leden.index(u.rol) if u.rol in leden else len(leden), u.nr

    return sorted(uitgenodigd(t, oproep.id), key=sleutel)


def open_rechten(t: Toestand) -> Iterable[tuple[str, str, datetime | None]]:
    """Role, account and until when, of everyone who is called or on the rota: they see the case for it.

    Whoever is called until they say no or it is over; whoever is on the rota from when it was planned,
    to read in, until it was taken over.
    """
    open_ = {o.id for o in lopende(t)}
    for u in t.uitnodigingen.values():
        if u.wie and u.oproep in open_ and u.antwoord != KOMT_NIET:
            yield u.rol, u.wie, None
    for d in t.diensten.values():
        if d.vervallen is None and d.overgenomen is None and t.gesloten is None:
            yield d.rol, d.wie, d.tot + OVERDRACHT
