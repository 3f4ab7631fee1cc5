"""The port ``Rekenaar``: from counts per day to what is more than usual."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from waakvlam.adapters.rekenen.gewoon import Gebied, Gewoon, Waar, drempel, gewoon
from waakvlam.adapters.rekenen.kansen import kwantiel
from waakvlam.adapters.rekenen.ruimtetijd import zoek
from waakvlam.core.ophoping import Buurt, Haard, Meer, Regels, Tellingen, Uitkomst, Weekpunt
from waakvlam.core.ophoping.tellingen import WEEK, deel_van_week, weekdagen

Tellen = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Geteld:
    """Signals, and days with a signal, per theme × neighbourhood × week; signals per theme and weekday."""

    signalen: Tellen
    dagen: Tellen
    per_dag: Tellen


class NumpyRekenaar:
    """Reckons with numpy, in the process itself."""

    def reken(self, tellingen: Tellingen, regels: Regels, ook: Collection[tuple[str, str]] = ()) -> Uitkomst:
        """The outcome for these counts; see the port."""
        buurten = sorted(set(tellingen.buurten), key=lambda b: (b.gemeente, b.code))
        themas = sorted(set(tellingen.themas))
        if not buurten or not themas:
            return Uitkomst(False, 0)
        geteld = tel(buurten, themas, tellingen, regels.weken)
        gebied = _gebied(buurten)
        buren = naaste(buurten, regels.haard_buurten)
        gemeten = np.array(tellingen.bekend(regels.weken))
        bekend = np.tile(gemeten, (len(buurten), 1))
        eerste = tellingen.eerste_dag(regels.weken)
        meer: list[Meer] = []
        gevraagd: list[Meer] = []
        haarden: list[Haard] = []
        bekeken = 0
        for nr, thema in enumerate(themas):
            deel = deel_van_week(tellingen.nu, weekdagen(geteld.per_dag[nr].tolist()))
            beeld = gewoon(geteld.signalen[nr], bekend, gebied, regels, deel)
            if not beeld.genoeg.any():
                continue
            bekeken += int(beeld.genoeg.sum())
            raak = np.flatnonzero(beeld.kans < drempel(beeld.genoeg, gebied, len(themas), regels))
            extra = [plek for plek, b in enumerate(buurten) if (b.code, thema) in ook]
            welke = np.array([*raak, *extra], np.int64)
            alle = _weken(geteld.signalen[nr], bekend, beeld, welke, regels, eerste)
            rijen = [
                Meer(buurten[b].code, thema, float(beeld.kans[b]), weken)
                for b, weken in zip(welke, alle, strict=True)
            ]
            meer += rijen[: len(raak)]
            gevraagd += rijen[len(raak) :]
            dagen = geteld.dagen[nr][:, gemeten]
            for h in zoek(dagen, gebied.gemeente, buren, regels, _zaad(regels, thema)):
                if h.kans * len(themas) <= regels.haard_vals:
                    codes = tuple(buurten[b].code for b in h.buurten)
                    haarden.append(Haard(codes, thema, h.weken, h.aantal, h.verwacht, h.kans))
        return Uitkomst(bekeken > 0, bekeken, tuple(meer), tuple(haarden), tuple(gevraagd))


def tel(buurten: Sequence[Buurt], themas: Sequence[str], t: Tellingen, weken: int) -> Geteld:
    """Counts in sevens of days, the last of which ends today.

    What lies outside these neighbourhoods, themes and weeks is left out; today, which is not over, does not
    count for the days of the week.
    """
    vorm = (len(themas), len(buurten), weken * WEEK)
    welke_buurt = {b.code: nr for nr, b in enumerate(buurten)}
    welk_thema = {thema: nr for nr, thema in enumerate(themas)}
    eerste = t.eerste_dag(weken).toordinal()
    rijen = np.array(
        [
            (welk_thema.get(thema, -1), welke_buurt.get(buurt, -1), dag.toordinal() - eerste, aantal)
            for buurt, thema, dag, aantal in t.tellingen
        ],
        np.int64,
    ).reshape(-1, 4)
    binnen = (rijen[:, :3] >= 0).all(axis=1) & (rijen[:, 2] < vorm[2])
    rijen = rijen[binnen]
    plat = np.ravel_multi_index((rijen[:, 0], rijen[:, 1], rijen[:, 2]), vorm)
    vak, waar = np.unique(plat, return_inverse=True)
    som = np.bincount(waar, rijen[:, 3], len(vak))
    week, uit = vak // WEEK, (len(themas), len(buurten), weken)
    grootte = int(np.prod(uit))
    heel = rijen[rijen[:, 2] < vorm[2] - 1]
    weekdag = (heel[:, 2] + eerste - 1) % WEEK  # day 1 was a Monday
    return Geteld(
        np.bincount(week, som, grootte).astype(np.int64).reshape(uit),
        np.bincount(week, som > 0, grootte).astype(np.int64).reshape(uit),
        np.bincount(heel[:, 0] * WEEK + weekdag, heel[:, 3], len(themas) * WEEK)
        .astype(np.int64)
        .reshape(len(themas), WEEK),
    )


def naaste(buurten: Sequence[Buurt], hoeveel: int) -> Tellen:
    """Per neighbourhood the nearest of its municipality, itself first; −1 where there are no more.

    One whose centre is not known has itself only.
    """
    uit = np.full((len(buurten), hoeveel), -1)
    uit[:, 0] = np.arange(len(buurten))
    per_gemeente: dict[str, list[int]] = {}
    for nr, buurt in enumerate(buurten):
        if buurt.plek is not None:
            per_gemeente.setdefault(buurt.gemeente, []).append(nr)
    for nummers in per_gemeente.values():
        er = np.array(nummers)
        xy = np.array([buurten[nr].plek for nr in nummers], float)
        afstand = ((xy[:, None] - xy[None]) ** 2).sum(axis=2)
        np.fill_diagonal(afstand, -1)
        orde = np.argsort(afstand, axis=1, kind="stable")[:, :hoeveel]
        uit[er, : orde.shape[1]] = er[orde]
    return uit


def _gebied(buurten: Sequence[Buurt]) -> Gebied:
    """The neighbourhoods as numbers. Inhabitants weigh where a municipality knows them of all of its own."""
    gemeenten = {g: nr for nr, g in enumerate(dict.fromkeys(b.gemeente for b in buurten))}
    wijken = {w: nr for nr, w in enumerate(dict.fromkeys((b.gemeente, b.wijk) for b in buurten))}
    onbekend = {b.gemeente for b in buurten if b.inwoners is None}
    # A neighbourhood with hardly any inhabitants (a station, a business park) still has signals.
    gewicht = [1 if b.gemeente in onbekend else max(b.inwoners or 0, 100) for b in buurten]
    return Gebied(
        np.array([gemeenten[b.gemeente] for b in buurten]),
        np.array([wijken[b.gemeente, b.wijk] for b in buurten]),
        np.array(gewicht, float),
    )


def _zaad(regels: Regels, thema: str) -> int:
    """A seed of its own for each theme, the same in every process."""
    return int.from_bytes(sha256(f"{regels.zaad}/{thema}".encode()).digest()[:8], "big")


def _weken(
    aantal: Tellen, bekend: Waar, beeld: Gewoon, welke: Tellen, regels: Regels, eerste: date
) -> Iterator[tuple[Weekpunt, ...]]:
    """The weeks of some neighbourhoods, with what is usual in each."""
    mu, spreiding = beeld.verwacht[welke], beeld.spreiding(welke)
    onder = kwantiel((1 - regels.band) / 2, mu, spreiding)
    boven = kwantiel((1 + regels.band) / 2, mu, spreiding)
    for i, b in enumerate(welke):
        yield tuple(
            Weekpunt(
                eerste + timedelta(days=WEEK * w),
                int(aantal[b, w]),
                float(mu[i, w]),
                int(onder[i, w]),
                int(boven[i, w]),
                bool(bekend[b, w]),
            )
            for w in range(aantal.shape[1])
        )
