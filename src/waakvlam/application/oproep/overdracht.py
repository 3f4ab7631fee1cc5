"""Which body has which open task, and who may give one to another body or take it back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import verhaal
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.aanpak import namen
from waakvlam.core.casus.toestand import Taak
from waakvlam.core.oproep.taken import eerste, houdt_taken, mag_overdragen


@dataclass(frozen=True, slots=True)
class Overdraagtaak:
    """An open task. ``van``: the body that had it first; empty when it did not change hands."""

    taak: str
    tekst: str
    wie: str
    uiterlijk: datetime | None
    mag: bool
    van: str


@dataclass(frozen=True, slots=True)
class Gremiumtaken:
    """The tasks of one body; ``blijft``: it keeps its tasks whatever other body there is."""

    gremium: str
    naam: str
    blijft: bool
    taken: tuple[Overdraagtaak, ...]


@dataclass(frozen=True, slots=True)
class Overdracht:
    """Every open task by body, and the bodies to which they can go."""

    casus: str
    codenaam: str
    gesloten: bool
    per: tuple[Gremiumtaken, ...]
    naar: tuple[tuple[str, str], ...]


def overdracht(vrager: Vrager, casus: str, rol: str, vertaal: Vertaal) -> Overdracht | None:
    """The open tasks by body, or None when the case is not there for this viewer."""
    gelezen = lees_casus(vrager, casus)
    if gelezen is None:
        return None
    t, aanpak = gelezen.toestand, gelezen.aanpak
    open_ = [t.taken[id_] for id_ in t.open_taken]
    per: dict[str, list[Taak]] = {code: [] for code in t.gremia}
    for taak in open_:
        per.setdefault(taak.gremium or "", []).append(taak)
    naar = (
        (code, gr.naam)
        for code, gr in aanpak.model.gremia.items()
        if not gr.bijeen_op or t.niveau in gr.bijeen_op
    )
    return Overdracht(
        gelezen.casus,
        t.codenaam or gelezen.casus[:8],
        t.gesloten is not None,
        tuple(
            Gremiumtaken(
                code,
                namen.rol(aanpak, code) if code else "",
                any(houdt_taken(aanpak, taak) for taak in taken),
                tuple(_taken(gelezen, taken, rol, vertaal)),
            )
            for code, taken in sorted(per.items(), key=lambda paar: (paar[0] == "", paar[0]))
            if taken
        ),
        tuple(naar),
    )


def _taken(gelezen: Leesbaar, taken: list[Taak], rol: str, vertaal: Vertaal) -> Iterable[Overdraagtaak]:
    t, aanpak = gelezen.toestand, gelezen.aanpak
    for taak in taken:
        oud = eerste(t, taak)
        eigen = gelezen.teksten.get(taak.tekst, "") if taak.tekst else ""
        yield Overdraagtaak(
            taak.id,
            eigen or verhaal.taak(aanpak, taak.code.removeprefix("overgenomen-"), taak.regel, vertaal),
            verhaal.rollen(aanpak, taak.rollen, vertaal),
            taak.uiterlijk,
            mag_overdragen(t, aanpak, rol, oud) and not houdt_taken(aanpak, taak),
            namen.rol(aanpak, oud.gremium or oud.rollen[0]) if oud.gremium != taak.gremium else "",
        )
