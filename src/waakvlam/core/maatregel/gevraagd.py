"""What measures, decisions and the plan ask now: of a person first, then of the role above.

No clock here: what is asked later carries a later ``vanaf``. A measure goes on asking when the case is
closed, for what runs must be ended, replaced or handed over.
"""

from datetime import datetime

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.wat_nu import Vraag, vraagt
from waakvlam.core.maatregel.mandaat import leest, leiders
from waakvlam.core.maatregel.stand import Maatregel


def erboven(t: Toestand, aanpak: Aanpak, rol: str | None, kring: str, eerst: str | None = None) -> str | None:
    """The role above: who monitors, else who leads, the lowest line first; one that may read it."""
    eigen = aanpak.gelijk(rol) if rol is not None else frozenset()
    kandidaten = [*([eerst] if eerst else []), *leiders(t, aanpak)]
    return next((r for r in kandidaten if r not in eigen and leest(aanpak, r, kring)), None)


def _maatregel(t: Toestand, aanpak: Aanpak, m: Maatregel) -> list[Vraag]:
    boven = erboven(t, aanpak, m.rol, m.kring, m.bewaakt)
    besluit = t.teambesluiten[m.besluit]
    eigenaar = m.rol or boven or besluit.vastgelegd_door or besluit.beslist_door
    uit: list[Vraag] = []

    def vraag(code: str, soort: str, wie: str, vanaf: datetime) -> None:
        uit.append(
            Vraag(
                f"{code}-{m.id}", soort, (wie,), vanaf, m.moment, tekst=m.tekst, onderwerp=m.id,
                nr=m.nr, kring=m.kring,
            )
        )  # fmt: skip

    if m.rol is None:
        vraag("maatregel-eigenaar", "dringend", eigenaar, m.op)
    elif not m.gewogen:
        vraag("maatregel-afwegen", "plicht", m.rol, m.op)
    vraag("maatregel-stopt" if m.moment == m.tot else "maatregel-kijk", "termijn", eigenaar, m.vraag_op)
    if boven is not None and m.rol is not None:
        vraag("maatregel-voorbij", "termijn", boven, m.moment)
    return uit


def _besluiten(t: Toestand, aanpak: Aanpak) -> list[Vraag]:
    return [
        Vraag(
            f"{'besluit-voorgelegd' if b.stand == 'voorgelegd' else 'bevestig-teambesluit'}-{b.id}",
            "dringend", b.wacht_op, b.op, onderwerp=b.id, kring=b.kring,
            tekst=t.maatregelen[b.maatregel].tekst if b.maatregel in t.maatregelen else b.tekst,
            nr=t.maatregelen[b.maatregel].nr if b.maatregel in t.maatregelen else b.nr,
        )
        for b in t.teambesluiten.values()
        if b.wacht_op
    ]  # fmt: skip


def _plan(t: Toestand, aanpak: Aanpak) -> list[Vraag]:
    uit = []
    for (deel, kring), versies in t.plandelen.items():
        d = versies[-1]
        if d.kijk_op is not None:
            wie = d.rol or next((r for r in leiders(t, aanpak) if leest(aanpak, r, kring)), d.door)
            vanaf = d.bekeken[-1][0] if d.bekeken else d.op
            if wie is not None:
                uit.append(
                    Vraag(
                        f"plan-kijk-{deel}", "termijn", (wie,), vanaf, d.kijk_op, onderwerp=deel, kring=kring
                    )
                )
    return uit


@vraagt(na_sluiten=True)
def vragen(t: Toestand, aanpak: Aanpak) -> list[Vraag]:
    """Everything asked about measures, decisions of the team and the plan."""
    uit = _besluiten(t, aanpak)
    for m in t.maatregelen.values():
        if m.loopt:
            uit += _maatregel(t, aanpak, m)
    return uit + _plan(t, aanpak)
