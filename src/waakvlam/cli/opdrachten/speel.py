"""``waakvlam speel BESTAND.yaml``: play an example history and show each step with the rule behind it."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from waakvlam.cli.fout import Fout

HULP = "Speel een voorbeeld tegen een aanpak en laat per stap zien wat er gebeurt."
DJANGO = False


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the files, the folder of approaches and the form of the output."""
    parser.add_argument("bestand", nargs="+", type=Path, help="een voorbeeld, of een map met voorbeelden")
    parser.add_argument("--aanpakken", type=Path, default=Path("aanpakken"), help="map met aanpakken")
    parser.add_argument("--kort", action="store_true", help="alleen per voorbeeld of het klopt")
    parser.add_argument("--json", action="store_true", help="voor machines: een regel JSON per stap")
    parser.epilog = "Voorbeeld: waakvlam speel tests/voorbeelden/dalfsen/A-11.yaml"


def voer_uit(args: argparse.Namespace) -> int:
    """Play every file; 1 when an expectation fails. Raises Fout when a file cannot be read or played."""
    bestanden = [b for pad in args.bestand for b in (sorted(pad.rglob("*.yaml")) if pad.is_dir() else [pad])]
    if not bestanden:
        raise Fout("Hier staan geen voorbeelden. Noem een bestand dat eindigt op .yaml.")
    mislukt = sum([_speel(bestand, args) for bestand in bestanden])
    if len(bestanden) > 1 and not args.json:
        print(f"{len(bestanden) - mislukt} van {len(bestanden)} voorbeelden kloppen")
    return 1 if mislukt else 0


def lees_voorbeeld(bestand: Path) -> dict[str, Any]:
    """The history in a file; raises Fout with line and column when it is not YAML."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        inhoud = YAML(typ="safe", pure=True).load(bestand.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as fout:
        raise Fout(f"{bestand}: kan niet worden gelezen ({fout}).") from None
    except MarkedYAMLError as fout:
        plek = fout.problem_mark
        waar = f":{plek.line + 1}:{plek.column + 1}" if plek else ""
        raise Fout(f"{bestand}{waar}: dit is geen geldige YAML: {fout.problem}.") from None
    except YAMLError as fout:
        raise Fout(f"{bestand}: dit is geen geldige YAML: {fout}.") from None
    if not isinstance(inhoud, dict) or "aanpak" not in inhoud:
        raise Fout(
            f"{bestand}: een voorbeeld is een lijst van sleutels met ten minste «aanpak» en «stappen»."
        )
    return inhoud


def _speel(bestand: Path, args: argparse.Namespace) -> int:
    from waakvlam.adapters.aanpakmap import OnbruikbareAanpak, laad_aanpak
    from waakvlam.application.spelbegin import OnjuistVoorbeeld
    from waakvlam.application.spelen import speel
    from waakvlam.application.uitleg import zinnen

    voorbeeld = lees_voorbeeld(bestand)
    try:
        aanpak = laad_aanpak(args.aanpakken / str(voorbeeld["aanpak"]))
    except OnbruikbareAanpak as fout:
        raise Fout(str(fout)) from None
    fouten = 0
    if not args.json and not args.kort:
        print(
            f"{voorbeeld.get('voorbeeld', bestand.stem)}: {voorbeeld.get('titel', '')} ({aanpak.model.titel})"
        )
    try:
        for s in speel(aanpak, voorbeeld, lambda naam: laad_aanpak(args.aanpakken / naam)):
            fouten += bool(s.mislukt)
            if args.json:
                regel = {
                    "bestand": str(bestand), "stap": s.nr, "op": s.op.isoformat(), "als": s.als, "doe": s.doe,
                    "gebeurtenissen": [soort for soort, _ in s.gebeurtenissen],
                    "geweigerd": list(s.geweigerd.codes) if s.geweigerd else [], "mislukt": list(s.mislukt),
                }  # fmt: skip
                print(json.dumps(regel, ensure_ascii=False))
                continue
            if not args.kort:
                print(f"  {s.nr:>2}. {s.op:%d-%m %H.%M} {s.als} {s.doe}")
                if s.geweigerd:
                    for zin in zinnen(s.geweigerd, aanpak):
                        print(f"        geweigerd [{zin.code}] {zin.tekst} (bron: {zin.bron or 'de aanpak'})")
                for soort, data in s.gebeurtenissen:
                    waarden = ", ".join(
                        f"{k}={v}" for k, v in data.items() if k not in ("besluit", "taak", "id")
                    )
                    print(f"        {soort}: {waarden}")
            for melding in s.mislukt:
                print(f"        MISLUKT {bestand}: stap {s.nr}: {melding}", file=sys.stderr)
    except OnbruikbareAanpak as fout:
        raise Fout(str(fout)) from None
    except OnjuistVoorbeeld as fout:
        raise Fout(f"{bestand}: {fout}") from None
    if not args.json:
        print(f"{'klopt' if not fouten else 'KLOPT NIET'}: {bestand.name}")
    return 1 if fouten else 0
