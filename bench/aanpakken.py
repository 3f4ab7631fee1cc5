"""How long the largest approach takes: checking it cold and again, and asking what is needed now.

The reference is reading the same files with the YAML library alone, without places, types or proofs.
"""

import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from ruamel.yaml import YAML

from bench.motor import _per_keer
from tests.dekking.wereld import NU, Wereld, geldig
from waakvlam.adapters.aanpakmap import keur_map, laad_aanpak
from waakvlam.core.aanpak import laden
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import lijstgebeurtenissen as lg
from waakvlam.core.casus.wat_nu import wat_nu

AANPAKKEN = Path(__file__).parents[1] / "aanpakken"


def grootste() -> Path:
    """The folder of the approach with the most text."""
    mappen = [map_ for map_ in AANPAKKEN.iterdir() if map_.is_dir()]
    return max(mappen, key=lambda map_: sum(bestand.stat().st_size for bestand in map_.glob("*.yaml")))


def _tijd(doe: Callable[[], object]) -> float:
    begin = time.perf_counter()
    doe()
    return time.perf_counter() - begin


def _vergeet() -> None:
    """Forget what was loaded, as in a new process."""
    laden._lees.cache_clear()
    laden._laad.cache_clear()


def alles_ingevuld(aanpak: Aanpak) -> Wereld:
    """A case in which every question of every list that is one for the case has an answer."""
    w = Wereld(aanpak, {"niveau": list(aanpak.model.niveaus)[len(aanpak.model.niveaus) // 2]})
    for code, lijst in aanpak.vraaglijsten.items():
        if lijst.model.per == "casus":
            w.extra.append(lg.LijstBeantwoord(code, 1, {deel: geldig(d) for deel, d in lijst.delen.items()}))
    return w


def meet() -> dict[str, float]:
    """Seconds to check cold and again, for the reference, and for *What now?* empty and with all filled."""
    pad = grootste()
    teksten = [bestand.read_bytes() for bestand in sorted(pad.glob("*.yaml"))]
    koud = []
    for _ in range(3):
        _vergeet()
        koud.append(_tijd(lambda: keur_map(pad)))
    aanpak = laad_aanpak(pad)
    leeg, vol = Wereld(aanpak).toestand(), alles_ingevuld(aanpak).toestand()
    return {
        "koud": min(koud),
        "warm": min(_tijd(lambda: keur_map(pad)) for _ in range(5)),
        "kaal": min(
            _tijd(lambda: [YAML(typ="safe", pure=True).load(BytesIO(t)) for t in teksten]) for _ in range(3)
        ),
        "vragen": float(sum(len(lijst.delen) for lijst in aanpak.vraaglijsten.values())),
        "wat_nu_leeg": _per_keer(lambda: wat_nu(leeg, aanpak), 0.5),
        "wat_nu_vol": _per_keer(lambda: wat_nu(vol, aanpak), 0.5),
        "toets_vol": _per_keer(lambda: [s.bestaat(vol, NU) for s in aanpak.stappen.values()], 0.2),
    }


def toon() -> None:
    """Measure and print a line for each."""
    m = meet()
    naam = grootste().name
    deel = m["koud"] / m["kaal"]
    print(f"aanpakken  {m['koud']:>9.2f} s om {naam} koud te keuren ({deel:.2f} van alleen YAML lezen)")
    print(f"           {1000 * m['warm']:>9.0f} ms om die nog eens te keuren")
    print(
        f"           {1000 * m['wat_nu_vol']:>9.2f} ms voor Wat moet nu met alle lijsten ingevuld "
        f"({m['vragen']:.0f} vragen; {m['wat_nu_vol'] / m['wat_nu_leeg']:.2f} van een lege casus)",
        flush=True,
    )


if __name__ == "__main__":
    toon()
