"""``waakvlam aanpak basis``: build on another approach, see what is changed, follow a new base."""

import argparse
import re
from pathlib import Path

from waakvlam.cli.aanpakpad import MAP, optie_map, vind
from waakvlam.cli.fout import Fout
from waakvlam.core.aanpak.taal import AanpakModel

HULP = "Voortbouwen op een andere aanpak, en bijblijven als die verandert."
EERSTE = """taal: 1
aanpak: {code}
titel: {titel}
versie: "1"
op_basis_van: {{aanpak: {basis}, hash: {hash}}}

# Schrijf hieronder, of in andere bestanden in deze map, alleen op wat bij u anders is.
# Een naam weghalen: «rollen: {{wijkagent: {{vervalt: waarom}}}}».
"""
_HASH = re.compile(r"\b[0-9a-f]{64}\b")


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument("map", metavar="MAP", type=Path, help="map van uw aanpak")
    parser.add_argument("--begin", metavar="AANPAK", help="begin in deze map met deze aanpak als basis")
    parser.add_argument("--titel", default="Onze aanpak", help="titel van uw aanpak, bij --begin")
    parser.add_argument("--oud", metavar="MAP", help="de basis zoals die was, om te zien wat er verandert")
    parser.add_argument("--neem-over", action="store_true", help="ga verder op de basis zoals die nu is")
    optie_map(parser)
    parser.epilog = "Voorbeeld: waakvlam aanpak basis aanpakken/waterveen --begin dalfsen"


def voer_uit(args: argparse.Namespace) -> int:
    """Begin, report or move on; returns 0, or 1 when somebody must choose something first."""
    if args.begin:
        return _begin(args.map, vind(args.begin, args.aanpakken), args.titel)
    bestand = args.map / "aanpak.yaml"
    tekst = bestand.read_text(encoding="utf-8") if bestand.is_file() else ""
    gevonden = re.search(r"op_basis_van:.*?aanpak:\s*([a-z0-9_-]+)", tekst, re.DOTALL)
    hashes = _HASH.findall(tekst)
    if gevonden is None or len(hashes) != 1:
        raise Fout(f"{bestand} noemt geen basis. Begin met: waakvlam aanpak basis {args.map} --begin AANPAK")
    return _vervolg(args, bestand, tekst, gevonden.group(1), hashes[0])


def _begin(map_: Path, basis: AanpakModel, titel: str) -> int:
    from waakvlam.core.aanpak.hash import hash_van

    bestand = map_ / "aanpak.yaml"
    if bestand.exists():
        raise Fout(f"{bestand} is er al. Kies een andere map.")
    map_.mkdir(parents=True, exist_ok=True)
    inhoud = EERSTE.format(code=map_.resolve().name, titel=titel, basis=basis.aanpak, hash=hash_van(basis))
    bestand.write_text(inhoud, encoding="utf-8")
    print(f"Geschreven: {bestand}. Schrijf daarin op wat bij u anders is dan in «{basis.titel}».")
    return 0


def _vervolg(args: argparse.Namespace, bestand: Path, tekst: str, code: str, vast: str) -> int:
    from waakvlam.core.aanpak.basiswissel import wissel
    from waakvlam.core.aanpak.hash import hash_van

    naast = args.map.resolve().parent / code
    nieuw = vind(str(naast if naast.is_dir() else MAP / code))
    nu = hash_van(nieuw)
    if nu == vast:
        _toon_eigen(vind(str(args.map)))
        print(f"De basis «{nieuw.titel}» is dezelfde als waarop u begon.")
        return 0
    print(f"De basis «{nieuw.titel}» is veranderd: van {vast[:12]} naar {nu[:12]}.")
    klaar = 0
    if args.oud:
        oud = vind(args.oud)
        if hash_van(oud) != vast:
            raise Fout(f"{args.oud} is niet de basis waarop u begon ({vast[:12]}).")
        eigen = _met_basis(args.map, oud)
        gevolg = wissel(oud, nieuw, eigen.aanpassingen)
        for kop, paden in (
            ("Kies zelf, want u en de basis wijzigden allebei", gevolg.botst),
            ("Vervalt in de basis, maar u wijzigde het", gevolg.weg),
            ("Komt mee uit de basis", gevolg.komt_mee),
        ):
            if paden:
                print(f"{kop}: {', '.join(paden)}.")
        klaar = 0 if gevolg.vanzelf else 1
    if args.neem_over:
        bestand.write_text(tekst.replace(vast, nu), encoding="utf-8")
        print(f"{bestand} gaat nu uit van {nu[:12]}. Draai: waakvlam aanpak keur {args.map}")
        return 0
    print("Ga verder op de nieuwe basis met --neem-over.")
    return klaar


def _met_basis(map_: Path, oud: AanpakModel) -> AanpakModel:
    """The approach in ``map_`` over the base as it was."""
    from waakvlam.core.aanpak.laden import laad

    bestanden = {los.name: los.read_bytes() for los in sorted(map_.glob("*.y*ml"))}
    geladen = laad(bestanden, lambda code, hash_: (oud, ()))
    if geladen.aanpak is None:
        raise Fout("\n".join(map(str, geladen.fouten[:3])))
    return geladen.aanpak


def _toon_eigen(aanpak: AanpakModel) -> None:
    for wat in aanpak.aanpassingen:
        velden = f" ({', '.join(wat.velden)})" if wat.velden else ""
        reden = f": {wat.reden}" if wat.reden else ""
        print(f"  {wat.soort:<10} {wat.pad}{velden}{reden}")
