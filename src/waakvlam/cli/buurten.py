"""``waakvlam beheer buurten``: reads the neighbourhoods of a municipality from a GeoJSON file."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from waakvlam.cli.fout import Fout

if TYPE_CHECKING:
    from waakvlam.application.buurten import Voorstel
    from waakvlam.core.buurt import Buurt

ZONE = ZoneInfo("Europe/Amsterdam")
MEESTE_REGELS = 12
JA = ("j", "ja")


def opties(acties: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to those of ``waakvlam beheer``."""
    buurten = acties.add_parser("buurten", help="lees de buurten van een gemeente in uit een GeoJSON-bestand")
    buurten.add_argument("bestand", type=Path, help="GeoJSON met een vlak, code en naam per buurt")
    buurten.add_argument("--gemeente", metavar="CODE", required=True, help="code van de gemeente")
    buurten.add_argument(
        "--vanaf", metavar="DATUM", help="datum vanaf wanneer dit geldt, zoals 2027-01-01; leeg is nu"
    )
    buurten.add_argument("--ja", action="store_true", help="vraag niets en stel meteen vast")
    buurten.epilog = "Voorbeeld: waakvlam beheer buurten buurten.geojson --gemeente waterveen"


def lees(args: argparse.Namespace) -> str:
    """Read a file, show what changes, ask, and adopt. Raises Fout for what cannot be: nothing changed."""
    from waakvlam.application import buurten as app
    from waakvlam.application.buurtteksten import klacht
    from waakvlam.application.omgeving import omgeving
    from waakvlam.application.poorten.buurten import Wie

    vanaf = _vanaf(args.vanaf)
    nu = omgeving().klok.nu()
    wie = Wie("beheer", None, "cli", nu)
    nummer, gelezen = app.lees_in(args.gemeente, _inhoud(args.bestand), args.bestand.name, wie)
    if gelezen.bezwaren:
        raise Fout("\n".join([*(str(klacht(b)) for b in gelezen.bezwaren), "Er is niets veranderd."]))
    voorstel = app.voorstel(args.gemeente, nummer, nu)
    if voorstel is None:
        raise Fout("Iemand anders was u net voor. Er is niets veranderd; lees het bestand opnieuw in.")
    print("\n".join(_regels(voorstel, gelezen.omgerekend)))
    if voorstel.verschil.leeg and not voorstel.eerste and vanaf is None:
        app.gooi_weg(args.gemeente, nummer)
        return "Dit zijn de buurten die er al zijn. Er is niets veranderd."
    if not args.ja and not _akkoord():
        app.gooi_weg(args.gemeente, nummer)
        return "Er is niets veranderd."
    if not app.stel_vast(args.gemeente, nummer, vanaf, wie):
        raise Fout("Iemand anders was u net voor. Er is niets veranderd; lees het bestand opnieuw in.")
    dag = (vanaf or nu).astimezone(ZONE)
    return f"De buurten van {args.gemeente} gelden vanaf {dag:%d-%m-%Y}."


def _vanaf(tekst: str | None) -> datetime | None:
    if not tekst:
        return None
    try:
        return datetime.fromisoformat(tekst).replace(tzinfo=ZONE)
    except ValueError:
        raise Fout(f"«{tekst}» is geen datum. Schrijf bijvoorbeeld 2027-01-01.") from None


def _inhoud(pad: Path) -> bytes:
    """What is in the file, and never much more than a file may be."""
    from waakvlam.core.buurt.inlezen import MEESTE_BYTES

    try:
        with pad.open("rb") as bestand:
            return bestand.read(MEESTE_BYTES + 1)
    except OSError as fout:
        raise Fout(f"{pad} is niet te lezen: {fout.strerror}.") from None


def _regels(v: "Voorstel", omgerekend: bool) -> list[str]:
    """The preview: how many, and what changes."""
    uit = [f"{len(v.indeling.buurten)} buurten gelezen uit {v.blad.bron}."]
    if omgerekend:
        uit.append("Het bestand staat in RD; de grenzen zijn omgerekend en kloppen tot op een halve meter.")
    if v.eerste:
        return [*uit, "Dit zijn de eerste buurten van deze gemeente.", *_namen(v.indeling.buurten)]
    wat = v.verschil
    for kop, buurten in (("Erbij", wat.erbij), ("Weg", wat.weg), ("Andere grens", wat.grens)):
        if buurten:
            uit += [f"{kop}: {len(buurten)}", *_namen(buurten)]
    if v.verschil.anders:
        uit.append(f"Andere naam of wijk: {len(v.verschil.anders)}")
        uit += _kort([f"  {o.code}  {o.naam}, nu {n.naam}" for o, n in v.verschil.anders])
    return [*uit, f"Gelijk: {v.verschil.gelijk}"]


def _namen(buurten: "tuple[Buurt, ...]") -> list[str]:
    return _kort([f"  {b.code}  {b.naam}" for b in buurten])


def _kort(regels: list[str]) -> list[str]:
    meer = len(regels) - MEESTE_REGELS
    return regels if meer <= 0 else [*regels[:MEESTE_REGELS], f"  en nog {meer}"]


def _akkoord() -> bool:
    """Ask on the terminal; when nobody is there to answer, nothing happens."""
    try:
        return input("Vaststellen? (ja/nee) ").strip().lower() in JA
    except EOFError:
        raise Fout("Er is niemand om ja te zeggen. Zet --ja erachter. Er is niets veranderd.") from None
