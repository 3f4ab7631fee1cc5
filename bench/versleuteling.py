"""What encryption adds to the page of a case: with the real key store, and with a cipher that does nothing.

The same page of the same case in the same process, in rounds that alternate, so that what else the machine
does hits both alike. The cipher that does nothing asks for no keys and gives the texts as they are.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from unittest.mock import patch

TEKST = "Bij de flat aan het plein staan elke avond jongeren. Bewoners durven niet meer naar buiten. " * 5
NOTITIES = (10, 100, 400)
RONDEN = 25


class Niets:
    """The port ``Sleutels`` for reading, without keys: it gives back what the real one said before."""

    def __init__(self, echt: Callable[[str, Mapping[str, bytes]], dict[str, str]]) -> None:
        self._echt = echt
        self._helder: dict[str, str] = {}

    def ontsleutel(self, gemeente: str, velden: Mapping[str, bytes]) -> dict[str, str]:
        """The texts of these fields."""
        nieuw = {veld: cijfer for veld, cijfer in velden.items() if veld not in self._helder}
        if nieuw:
            self._helder |= self._echt(gemeente, nieuw)
        return {veld: self._helder[veld] for veld in velden}


def _tijd(doe: Callable[[], object]) -> float:
    """The best of three, in milliseconds of the processor: the databases are in this process as well."""
    duren = []
    for _ in range(3):
        begin = time.process_time()
        doe()
        duren.append(1000 * (time.process_time() - begin))
    return min(duren)


def meet() -> dict[int, tuple[float, float]]:
    """Per number of notes in the case the page with the real cipher and with none: the middle, in ms."""
    from tests.hulp.databanken import _maak_tabellen, als_standaard
    from tests.toegang.kijken import client
    from tests.toegang.planten import Wereld, plant_begin, plant_signalen
    from waakvlam.application.omgeving import omgeving
    from waakvlam.core.casus import opdrachten as o

    uit = {}
    with tempfile.TemporaryDirectory() as map_:
        adressen = f"sqlite:{Path(map_) / 'waakvlam.sqlite3'}", f"sqlite:{Path(map_) / 'sleutels.sqlite3'}"
        _maak_tabellen(*adressen)
        with als_standaard(*adressen):
            w = Wereld()
            w.richt_in()
            plant_signalen(w)
            plant_begin(w)
            c = client(w, "hugo")
            boek = omgeving().logboek
            niets = Niets(boek._sleutels.ontsleutel)  # type: ignore[attr-defined]
            er = 0
            for aantal in NOTITIES:
                for _nr in range(aantal - er):
                    w.doe("hugo", o.Noteer(TEKST))  # type: ignore[arg-type]
                er = aantal
                paren = []
                for _ronde in range(RONDEN):
                    echt = _tijd(lambda: c.get(f"/casussen/{w.casus}"))
                    with patch.object(boek, "_sleutels", niets):
                        paren.append((echt, _tijd(lambda: c.get(f"/casussen/{w.casus}"))))
                uit[aantal] = (
                    statistics.median(echt for echt, _ in paren),
                    statistics.median(kaal for _, kaal in paren),
                )
    return uit


def toon() -> None:
    """Measure and print a line for each size."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waakvlam.instellingen.test")
    django.setup()
    for aantal, (echt, kaal) in meet().items():
        print(
            f"sleutels   {echt:>9.1f} ms voor een casus met {aantal} notities, {kaal:.1f} ms zonder "
            f"versleuteling; erbij {100 * (echt / kaal - 1):.1f} %",
            flush=True,
        )


if __name__ == "__main__":
    toon()
