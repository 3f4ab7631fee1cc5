"""What holds of a line: who decides and is there, who does it, and the task that follows from it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.overleg.opdrachten import HOE, SOORTEN
from waakvlam.core.overleg.stand import Zitting

ACTIE = "overleg-actie"
"""Task of somebody who promised something in a sitting. Its text stands in the minutes when it is for few."""
ZONDER = "overleg-eigenaar"
"""Task of the chair: an action has no owner yet."""
BEVESTIG = "overleg-bevestig"
"""Task of who decided by telephone, or in whose name a decision was recorded."""


@dataclass(frozen=True, slots=True)
class Inhoud:
    """All of a line but its text."""

    soort: str
    door: str | None
    hoe: str
    eigenaar: str | None
    aan: str | None
    uiterlijk: datetime | None
    eindigt: datetime | None


def schrijvers(z: Zitting, aanpak: Aanpak) -> frozenset[str]:
    """The roles that keep the record of a sitting: who takes notes, who chairs, and who was there."""
    return frozenset().union(*(aanpak.gelijk(wie) for wie in (z.notulist, z.voorzitter, *z.waren_er)))


def afwezig(z: Zitting, er: Collection[str], aanpak: Aanpak) -> tuple[str, ...]:
    """Whom one expects and is not among ``er``: fixed members, who chairs and who takes notes."""
    gr = aanpak.model.gremia.get(z.gremium)
    vast = gr.leden.vast if gr is not None else []
    return tuple(
        wie for wie in dict.fromkeys((*vast, z.voorzitter, z.notulist)) if aanpak.gelijk(wie).isdisjoint(er)
    )


def agenda_van(z: Zitting, aanpak: Aanpak) -> str | None:
    """The list that is the agenda of this sitting, when its body has one."""
    gr = aanpak.model.gremia.get(z.gremium)
    model = gr.zittingen.get(z.soort) if gr is not None else None  # type: ignore[call-overload]
    return model.agenda if model is not None else None


def is_er(aanpak: Aanpak, z: Zitting, wie: str, op: datetime) -> bool:
    """Whether somebody in this role, or one that counts as it, is in the room or on the line."""
    return bool(aanpak.gelijk(wie) & set(z.er_op(op)))


def keur(t: Toestand, z: Zitting, regel: Inhoud, aanpak: Aanpak, ctx: Context) -> list[Reden]:
    """Why a line cannot be so. An action without owner can: somebody is asked to name one."""
    redenen = []
    if regel.soort not in SOORTEN:
        redenen.append(Reden("onvolledig", veld="soort", mist=SOORTEN))
    if regel.hoe not in HOE:
        redenen.append(Reden("onvolledig", veld="hoe", mist=HOE))
    for veld in ("eigenaar", "aan"):
        rol = getattr(regel, veld)
        if rol is not None and rol not in aanpak.model.rollen:
            redenen.append(Reden("niet-gevonden", veld=veld, mist=(rol,)))
        elif rol is not None and t.niveau in aanpak.model.rollen[rol].geen_taken_op:
            redenen.append(Reden("niet-op-dit-niveau", f"rollen.{rol}", veld=veld, mist=(rol,)))
    if regel.eindigt is not None and regel.uiterlijk is not None and regel.eindigt < regel.uiterlijk:
        redenen.append(Reden("tijd-onmogelijk", veld="eindigt"))
    return redenen or (_besluit(t, z, regel, aanpak, ctx) if regel.soort == "besluit" else [])


def _besluit(t: Toestand, z: Zitting, regel: Inhoud, aanpak: Aanpak, ctx: Context) -> list[Reden]:
    """Who decides is named, and is there now, or confirms later."""
    er = z.er_op(ctx.op)
    if regel.door is None:
        return [Reden("onvolledig", veld="door", wie=tuple(w for w in (z.gremium, *er) if w not in t.gasten))]
    if regel.door != z.gremium and regel.door not in aanpak.model.rollen:
        return [Reden("niet-gevonden", veld="door", mist=(regel.door,))]
    if regel.hoe != "erbij":
        if regel.door == z.gremium:
            return [Reden("onvolledig", veld="hoe", mist=("erbij",))]
        return []
    if z.geschorst is not None:
        return [Reden("geschorst", veld="hoe", wie=(z.voorzitter,))]
    if regel.door == z.gremium:
        mag = aanpak.legt_vast(z.gremium)
        if mag and not mag & set(er):
            return [Reden("niet-aanwezig", f"gremia.{z.gremium}", wie=tuple(sorted(mag)), veld="door")]
        return []
    if is_er(aanpak, z, regel.door, ctx.op):
        return []
    weg = tuple(w for w in z.waren_er if w in aanpak.gelijk(regel.door)) or (regel.door,)
    return [Reden("niet-aanwezig", wie=tuple(w for w in er if w in aanpak.model.rollen), mist=weg,
                  veld="door")]  # fmt: skip


def vraagt_taak(regel: Inhoud) -> bool:
    """Whether somebody has to do something for this line."""
    return regel.soort in ("actie", "vraag") or (regel.soort == "besluit" and regel.eigenaar is not None)


def taken_bij(
    id_: str, z: Zitting, regel: Inhoud, tekst: Tekst | None, apart: bool, basis: str
) -> tuple[str | None, list[Any]]:
    """The task of a line, with its id (none for a note), and what else is asked of people.

    A task is for everyone in the case: a text for one circle stays in the minutes.
    """
    uit: list[Any] = []
    taak = None
    if vraagt_taak(regel) and (regel.eigenaar or regel.soort == "actie"):
        taak = f"{basis}-t1"
        wie = regel.eigenaar or z.voorzitter
        code = ACTIE if regel.eigenaar else ZONDER
        uit.append(
            cg.TaakGesteld(
                taak, code, (wie,), tekst=None if apart or not regel.eigenaar else tekst,
                uiterlijk=regel.uiterlijk, soort="actie", gremium=z.gremium,
            )
        )  # fmt: skip
    if regel.soort == "besluit" and regel.hoe != "erbij" and regel.door is not None:
        uit.append(cg.TaakGesteld(f"{BEVESTIG}-{id_}", BEVESTIG, (regel.door,), soort="dringend",
                                  gremium=z.gremium))  # fmt: skip
    return taak, uit
