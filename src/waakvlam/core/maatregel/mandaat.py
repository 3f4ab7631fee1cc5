"""Who may decide in the team: who leads, the body itself, one's own chain, the law, or a recorded mandate."""

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.maatregel.regels import Bevoegdheid

LIJNEN = ("casus", "proces", "operationeel", "bestuurlijk")


def leiders(t: Toestand, aanpak: Aanpak) -> tuple[str, ...]:
    """The roles that hold a line of lead now; of a line without a holder those who designate one."""
    uit: list[str] = []
    lijnen = aanpak.lijnen.get(t.niveau, {})
    for naam in LIJNEN:
        for sleutel, lijn in lijnen.items():
            if sleutel.partition(".")[0] == naam and lijn.model.geen is None:
                houder = t.regie.get(sleutel)
                er = houder.rollen if houder is not None else ()
                uit += er or lijn.model.aangewezen_door or ()
    return tuple(dict.fromkeys(uit))


def leest(aanpak: Aanpak, rol: str, kring: str) -> bool:
    """Whether a role reads a circle by itself. What lies in circles of several roles, those roles read."""
    # The policy lives a floor of packages away and reads the state: at the top it would be a circle.
    from waakvlam.core.toegang.beleid import kringen_van

    return rol in aanpak.model.rollen and kring in kringen_van(aanpak, rol)


def wie_mag(t: Toestand, aanpak: Aanpak, macht: Bevoegdheid | None = None) -> tuple[str, ...]:
    """The roles that may decide: by the law when a power is used, else who leads; empty when anybody may."""
    return leiders(t, aanpak) if macht is None else macht.door


def _telt_als(aanpak: Aanpak, als: str, rollen: tuple[str, ...]) -> bool:
    """Whether a role is one of these, counts as one, or stands in for one."""
    for rol in rollen:
        if als in aanpak.gelijk(rol):
            return True
        model = aanpak.model.rollen.get(rol)
        if model is not None and model.plaatsvervanger and als in aanpak.gelijk(model.plaatsvervanger):
            return True
    return False


def mandaat(
    t: Toestand,
    aanpak: Aanpak,
    ctx: Context,
    macht: Bevoegdheid | None = None,
    eigen: bool = False,
) -> str | None:
    """By what the actor may decide, or None: then it goes to who may.

    ``eigen``: it stays in the actor's own chain. A power of the law is never given by a mandate of the team.
    """
    als = ctx.als
    if macht is not None:
        return "bevoegdheid" if _telt_als(aanpak, als, macht.door) else None
    if als in aanpak.model.gremia:
        return "gremium" if als in t.gremia and ctx.rol in aanpak.legt_vast(als) else None
    leiding = leiders(t, aanpak)
    if not leiding or _telt_als(aanpak, als, leiding):
        return "lijn"
    for gremium in t.gremia:
        if gremium in aanpak.model.gremia and als in aanpak.legt_vast(gremium):
            return "gremium"
    if eigen:
        return "keten"
    for m in t.mandaten.values():
        if m.ingetrokken is None and m.op <= ctx.op < m.tot and als in aanpak.gelijk(m.rol):
            return m.id
    return None
