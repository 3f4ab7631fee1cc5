"""``waakvlam aanpak beproef PAD``: play made-up cases through an approach, and say where it is awkward."""

import argparse
import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from waakvlam.cli import aanpakpad

if TYPE_CHECKING:
    from waakvlam.application.simuleren.verslag import Verslag, Waarom

HULP = "Speel bedachte casussen door een aanpak: waar loopt het vast, wie besluit, wat wordt niet gebruikt."


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the approach, how many cases, and the form of the output."""
    parser.add_argument("pad", help="map van een aanpak, of de code van een aanpak die er al is")
    aanpakpad.optie_map(parser)
    parser.add_argument("--aantal", type=int, default=500, help="hoeveel casussen (500; hoogstens 5000)")
    parser.add_argument("--zaad", type=int, default=1, help="ander toeval; hetzelfde getal geeft hetzelfde")
    parser.add_argument("--json", action="store_true", help="voor machines: alle tellingen als JSON")
    parser.epilog = (
        "Voorbeeld: waakvlam aanpak beproef dalfsen --aantal 100. "
        "De getallen zijn gesimuleerd: ze zeggen waar een aanpak stroef is, niet hoe vaak iets echt gebeurt."
    )


def voer_uit(args: argparse.Namespace) -> int:
    """Print what playing showed; 1 when cases got stuck. Raises Fout when there is no such approach."""
    from waakvlam.application.simuleren import MAXIMUM, simuleer
    from waakvlam.application.simuleren.verslag import als_json, verslag
    from waakvlam.cli.fout import Fout
    from waakvlam.core.aanpak.gereed import Aanpak
    from waakvlam.core.aanpak.hash import hash_van

    if not 1 <= args.aantal <= MAXIMUM:
        raise Fout(f"Kies bij --aantal een getal van 1 tot en met {MAXIMUM}.")
    model = aanpakpad.vind(args.pad, args.aanpakken)
    aanpak = Aanpak(model, hash_van(model))
    telling = simuleer(aanpak, args.aantal, args.zaad, _voortgang(args.aantal))
    if args.json:
        print(json.dumps(als_json(telling, aanpak), ensure_ascii=True, indent=2))
    else:
        print(f"{model.titel}, versie {model.versie}")
        toon(verslag(telling, aanpak))
    return 1 if telling.vast else 0


def _voortgang(aantal: int) -> Callable[[int], bool]:
    """Say on the terminal how far it is; in a file or pipe it says nothing."""
    stap = max(1, aantal // 20)

    def door(klaar: int) -> bool:
        if sys.stderr.isatty() and (klaar % stap == 0 or klaar == aantal):
            einde = "\n" if klaar == aantal else ""
            print(f"\r{klaar} van {aantal} casussen gespeeld", end=einde, file=sys.stderr, flush=True)
        return True

    return door


def toon(v: "Verslag") -> None:
    """Print the report."""
    print(f"\n{v.casussen} bedachte casussen. Alle getallen zijn gesimuleerd.")
    print(f"{v.gesloten} sloten, {v.vast} liepen vast, de rest liep nog.")
    print(
        f"Van {v.besluiten} besluiten week {v.afgeweken} af van de aanpak; bij {v.aangevuld} kwam iets later."
    )
    print("\nNIVEAU: keren, dagen per keer, deel van de tijd, vastgelopen")
    for n in v.niveaus:
        print(f"  {n.naam}: {n.bezoeken} keer, {n.dagen} dagen, {n.aandeel}%, {n.vast} vast")
        _redenen(n.redenen)
    print("\nSTAP: geprobeerd, meteen goed, na aanvullen, niet gelukt")
    for s in v.stappen:
        print(f"  {s.naam}: {s.geprobeerd}, {s.meteen}, {s.daarna}, {s.geweigerd}")
        _redenen(s.redenen)
    print("\nWIE BESLUIT")
    for w in v.wie:
        print(f"  {w.aantal:>6} ({w.aandeel}%) {w.naam}")
    if v.klokken:
        print("\nTERMIJN: op tijd, te laat, nog open, dagen (midden)")
        for k in v.klokken:
            midden = "-" if k.midden is None else k.midden
            print(f"  {k.naam}: {k.op_tijd}, {k.te_laat}, {k.open}, {midden}")
    if v.ongebruikt:
        print("\nNERGENS GEBRUIKT")
        for soort, namen in v.ongebruikt:
            print(f"  {soort}: {'; '.join(namen)}")


def _redenen(redenen: "tuple[Waarom, ...]") -> None:
    for r in redenen:
        print(f"      {r.aantal} keer: {r.tekst}")
