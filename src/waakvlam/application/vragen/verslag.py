"""The feitenrelaas: what happened and what was decided, when, by whom, known then and known later."""

from dataclasses import dataclass, replace
from datetime import datetime

from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import verhaal
from waakvlam.application.vragen.bladen import VerloopRegel
from waakvlam.application.vragen.verloop import mensen_in, verloop
from waakvlam.application.vragen.vrager import Vrager, lees_casus, mag_mee
from waakvlam.core.aanpak import namen

GEEN_FEIT = frozenset(
    {"taak-gesteld", "taak-gepland", "taak-afgerond", "kenmerken-gezet", "geagendeerd", "punt-gesteld"}
)
"""What the approach does by itself, and the order of a meeting; people saw, decided and did the rest."""


VOLGT = frozenset({"niveau-gewijzigd", "regie-gewijzigd", "casus-gesloten", "gremium-opgeschort"})
"""What follows from a decision, in the same command."""


@dataclass(frozen=True, slots=True)
class Feitenrelaas:
    """An account in order of what happened. ``peil``: only what was recorded by then (*toen bekend*).

    ``meenemen``: whether the viewer may take it along as a file.
    """

    casus: str
    codenaam: str
    aanpaknaam: str
    aanpakversie: str
    geopend_op: datetime
    gesloten_op: datetime | None
    niveaunaam: str
    oefening: bool
    peil: datetime | None
    gemaakt_op: datetime
    regels: tuple[VerloopRegel, ...]
    afwijkingen: int
    onbevestigd: tuple[str, ...]
    kringen: tuple[str, ...]
    later_bekend: int
    meenemen: bool = False


BIJ = frozenset({"onderbouwing-gegeven", "besluit-gemotiveerd"})
"""Kinds of which the text stands with what it belongs to."""


def gebundeld(regels: list[VerloopRegel]) -> list[VerloopRegel]:
    """What follows from a decision or fact stands with it, in the same row."""
    uit: list[VerloopRegel] = []
    for regel in regels:
        zelfde = bool(uit) and uit[-1].opdracht == regel.opdracht
        if zelfde and regel.soort in BIJ:
            uit[-1] = replace(uit[-1], teksten=(*uit[-1].teksten, *regel.teksten))
        elif zelfde and regel.soort in VOLGT:
            uit[-1] = replace(uit[-1], gevolgen=(*uit[-1].gevolgen, regel.zin))
        else:
            uit.append(regel)
    return uit


def feitenrelaas(
    vrager: Vrager, casus_id: str, vertaal: Vertaal, peil: datetime | None = None
) -> Feitenrelaas | None:
    """The account of a case for this viewer, or None. Making it is logged as an export."""
    gelezen = lees_casus(vrager, casus_id, "feitenrelaas")
    if gelezen is None:
        return None
    t, aanpak = gelezen.toestand, gelezen.aanpak
    alles = [r for r in verloop(gelezen, mensen_in(gelezen), vertaal) if r.soort not in GEEN_FEIT]
    regels = [r for r in alles if peil is None or r.vastgelegd_op <= peil]
    bekend = len(regels)
    regels = gebundeld(sorted(regels, key=lambda r: (r.op, r.nr)))
    return Feitenrelaas(
        casus_id,
        t.codenaam or casus_id[:8],
        aanpak.model.titel,
        aanpak.model.versie,
        t.verloop[0].op,
        t.gesloten,
        namen.niveau(aanpak, t.niveau),
        t.oefening,
        peil,
        vrager.nu,
        tuple(regels),
        len(t.afwijkingen),
        tuple(
            f"{namen.stap(aanpak, b.stap)}: {verhaal.rollen(aanpak, b.wacht_op, vertaal)}"
            for b in t.besluiten.values()
            if b.wacht_op
        ),
        tuple(k.naam for code, k in aanpak.model.kringen.items() if code in gelezen.kringen),
        len(alles) - bekend,
        mag_mee(vrager, gelezen),
    )
