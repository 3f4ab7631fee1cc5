"""Who belongs to a meeting with many cases, and who may do what there."""

from waakvlam.core.aanpak.gereed import Aanpak, Stap
from waakvlam.core.casus.toestand import Toestand


def periodiek(aanpak: Aanpak) -> tuple[str, ...]:
    """The bodies that meet with a rhythm, and so have a list of cases."""
    return tuple(code for code, gr in aanpak.model.gremia.items() if gr.cadans is not None)


def kern(aanpak: Aanpak, gremium: str) -> tuple[str, ...]:
    """The roles that see the whole list: fixed members, the chair and who takes notes."""
    gr = aanpak.model.gremia[gremium]
    return tuple(dict.fromkeys([*gr.leden.vast, *filter(None, (gr.voorzitter, gr.verslag))]))


def leiders(aanpak: Aanpak, gremium: str) -> frozenset[str]:
    """The roles that lead the meeting: the chair, who takes notes, else whoever convenes it."""
    gr = aanpak.model.gremia[gremium]
    wie = [rol for rol in (gr.voorzitter, gr.verslag) if rol] or list(gr.roept_bijeen) or list(gr.leden.vast)
    return _gelijk(aanpak, wie)


def partners(aanpak: Aanpak, gremium: str, genodigd: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Who says what they do in an item: fixed members, and whoever takes part in this one."""
    return tuple(dict.fromkeys([*aanpak.model.gremia[gremium].leden.vast, *genodigd]))


def te_nodigen(aanpak: Aanpak, gremium: str) -> tuple[str, ...]:
    """Who can take part for one item: agenda partners and optional members."""
    leden = aanpak.model.gremia[gremium].leden
    return tuple(dict.fromkeys([*leden.agendapartner, *leden.optioneel]))


def in_kern(aanpak: Aanpak, gremium: str, rol: str) -> bool:
    """Whether a role, or one that counts as it, sees the whole list."""
    return rol in _gelijk(aanpak, kern(aanpak, gremium))


def mag_op_lijst(t: Toestand, aanpak: Aanpak, gremium: str) -> frozenset[str]:
    """The roles that put a case on the list where the approach has no step for it: members, and who leads."""
    wie = [*kern(aanpak, gremium), *aanpak.model.gremia[gremium].roept_bijeen]
    wie += [rol for houder in t.regie.values() for rol in houder.rollen]
    return _gelijk(aanpak, wie)


def stap_naar_lijst(t: Toestand, aanpak: Aanpak, gremium: str) -> Stap | None:
    """The step of the approach that puts a case on the list from here; not one that the body itself takes."""
    for stap in aanpak.vanaf.get(t.niveau, ()):
        van_zelf = stap.model.beslist.gremium == gremium
        if not van_zelf and any(v.model.agenda == gremium for v in stap.gevolg):
            return stap
    return None


def _gelijk(aanpak: Aanpak, rollen: list[str] | tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(aanpak.gelijk(rol) for rol in rollen))
