"""How long the minutes of a three-hour meeting take as a file, beside a document of one line.

Under 3 seconds for the PDF is what is promised; the ratio to the small document is the same anywhere.
"""

import time
from datetime import UTC, datetime, timedelta

from waakvlam.adapters.stukken.schrijver import Schrijver
from waakvlam.application.poorten.stukken import Alinea, Stuk, regel
from waakvlam.application.stukken.besluitenlijst import besluitenlijst_stuk
from waakvlam.application.vragen.besluitenlijst import Aanwezige, Besluitenlijst, Lijstregel

REGELS, UREN = 400, 3
GRENS = 3.0
"""Seconds for the PDF."""
BEGIN = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)
ZIN = "De school en het jongerenwerk staan vrijdag vanaf drie uur samen op het plein, met twee mensen elk."


def _regel(nr: int) -> Lijstregel:
    """A line as they are in the minutes: some by telephone, some without an owner, some done."""
    op = BEGIN + timedelta(minutes=UREN * 60 * nr / REGELS)
    return Lijstregel(
        nr,
        f"r{nr}",
        (f"{ZIN} ({nr})",),
        op,
        door="Burgemeester" if nr % 4 == 0 else "",
        hoe="telefonisch" if nr % 8 == 0 else "erbij",
        stand="wacht" if nr % 8 == 0 else "",
        wie="" if nr % 5 == 0 else "Jongerenwerk",
        uiterlijk=op + timedelta(days=nr % 9),
        zonder=nr % 5 == 0,
        klaar=nr % 7 == 0,
    )


def lijst() -> Besluitenlijst:
    """Minutes with as many lines of each kind."""
    deel = tuple(_regel(nr) for nr in range(1, REGELS // 4 + 1))
    rollen = ("Burgemeester", "Politie", "Jongerenwerk", "Onderwijs", "Welzijnswerk", "GGD")
    erbij = tuple(Aanwezige(rol, BEGIN, None, telefonisch=rol == "GGD") for rol in rollen)
    einde = BEGIN + timedelta(hours=UREN)
    return Besluitenlijst(
        "c", "z", "Waterlelie", "Kernteam", "eerste overleg", BEGIN, einde, "Burgemeester", "Onderwijs",
        erbij, (), (), deel, deel, deel, deel, (), None, (), False, einde, None, ("Zorg",), True, True,
    )  # fmt: skip


def _duur(stuk: Stuk, vorm: str) -> float:
    """Seconds of processor time, so that what else the machine does matters little."""
    begin = time.process_time()
    Schrijver().schrijf(stuk, vorm)
    return time.process_time() - begin


def toon() -> None:
    """Print the measurements."""
    stuk = besluitenlijst_stuk(lijst(), "Nadia Bos, coördinator", str)
    een = Stuk("Eén regel", (Alinea(regel(ZIN)),))
    print(f"besluitenlijst: {REGELS} regels, een overleg van {UREN} uur")
    for vorm in ("pdf", "odt", "docx"):
        if not Schrijver().kan(vorm):
            print(f"  {vorm}: kan hier niet")
            continue
        _duur(een, vorm)  # libraries and fonts that are read once
        klein, groot = _duur(een, vorm), _duur(stuk, vorm)
        grens = f", {groot / GRENS:.2f} van wat mag" if vorm == "pdf" else ""
        print(f"  {vorm:4} {groot * 1000:8.0f} ms ({groot / klein:.0f} keer een stuk van één regel{grens})")
