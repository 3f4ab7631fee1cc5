"""``waakvlam aanpak vergelijk A B``: two approaches or versions side by side, rule by rule."""

import argparse
import json
import textwrap
from collections.abc import Iterator
from dataclasses import asdict

from waakvlam.cli.aanpakpad import optie_map, vind
from waakvlam.core.aanpak.vergelijk.soorten import Onderdeel, Regelverschil, Trede, Vergelijking

HULP = "Vergelijk twee aanpakken of twee versies van één aanpak, regel voor regel."
BREED = 100
TEKEN = {"anders": "~", "alleen_a": "-", "alleen_b": "+"}


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the two approaches and the form of the output."""
    parser.add_argument("a", metavar="A", help="map, bestand of code van de eerste aanpak")
    parser.add_argument("b", metavar="B", help="map, bestand of code van de tweede aanpak")
    optie_map(parser)
    parser.add_argument("--kort", action="store_true", help="alleen welke regels verschillen, niet waarin")
    parser.add_argument("--bron", action="store_true", help="ook verschil in bron, toelichting en eisnummers")
    parser.add_argument("--json", action="store_true", help="voor machines: alles als JSON")
    parser.epilog = "Voorbeeld: waakvlam aanpak vergelijk dalfsen leusden. Elk verschil staat er in woorden."


def voer_uit(args: argparse.Namespace) -> int:
    """Print the comparison; 0, also when there are differences. Raises Fout for an approach with mistakes."""
    from waakvlam.core.aanpak.vergelijk import vergelijk

    v = vergelijk(vind(args.a, args.aanpakken), vind(args.b, args.aanpakken))
    if args.json:
        print(json.dumps({**asdict(v), "gelijk": v.gelijk, "tel": v.tel}, ensure_ascii=True, indent=2))
        return 0
    print("\n".join(tekst(v, kort=args.kort, bron=args.bron)))
    return 0


def tekst(v: Vergelijking, *, kort: bool = False, bron: bool = False) -> Iterator[str]:
    """Yield the comparison as lines of text. Marks are words and signs, never colour."""
    yield f"A: {v.a.titel}, versie {v.a.versie}"
    yield f"B: {v.b.titel}, versie {v.b.versie}"
    if v.gelijk:
        yield "Deze twee zijn gelijk."
        return
    tel = v.tel
    yield (
        f"Gelijk: {tel['gelijk']}. Anders (~): {tel['anders']}. "
        f"Alleen in A (-): {tel['alleen_a']}. Alleen in B (+): {tel['alleen_b']}."
    )
    if not kort:
        yield from _treden(v)
    for onderdeel in v.onderdelen:
        yield from _onderdeel(onderdeel, kort=kort, bron=bron)
    stil = sum(not regel.inhoudelijk for deel in v.onderdelen for regel in deel.verschillen)
    if stil and not bron:
        yield ""
        yield f"Alleen de bron, toelichting of het eisnummer is anders bij {stil}. Toon die met --bron."


def _treden(v: Vergelijking) -> Iterator[str]:
    anders = [t for t in v.treden if t.a is None or t.b is None or not all(lijn.gelijk for lijn in t.lijnen)]
    if not anders:
        return
    yield from _kop("Wie heeft de regie? Niveaus naast elkaar")
    for trede in anders:
        yield from _trede(trede)


def _trede(trede: Trede) -> Iterator[str]:
    a = trede.a.naam if trede.a else "bestaat niet"
    b = trede.b.naam if trede.b else "bestaat niet"
    yield f"A: {a}   |   B: {b}"
    for lijn in trede.lijnen:
        if not lijn.gelijk and trede.a and trede.b:
            yield f"  {lijn.naam}"
            yield from _alinea("A: ", lijn.a or "niets vastgelegd", "    ")
            yield from _alinea("B: ", lijn.b or "niets vastgelegd", "    ")


def _onderdeel(onderdeel: Onderdeel, *, kort: bool, bron: bool) -> Iterator[str]:
    regels = [regel for regel in onderdeel.verschillen if bron or regel.inhoudelijk]
    if not regels:
        return
    yield from _kop(onderdeel.naam)
    for regel in regels:
        yield from _alinea(f"{TEKEN[regel.stand]} ", f"{regel.naam} [{_code(regel)}]", "")
        if regel.stand == "anders" and not kort:
            yield from _velden(regel, bron=bron)


def _code(regel: Regelverschil) -> str:
    return f"{regel.code_a} in A, {regel.code} in B" if regel.code_a not in ("", regel.code) else regel.code


def _velden(regel: Regelverschil, *, bron: bool) -> Iterator[str]:
    for veld in regel.velden:
        if bron or not veld.verantwoording:
            yield f"    {veld.naam}"
            yield from _alinea("A: ", veld.voor or "niets", "      ")
            yield from _alinea("B: ", veld.na or "niets", "      ")


def _kop(naam: str) -> Iterator[str]:
    yield ""
    yield naam
    yield "=" * len(naam)


def _alinea(begin: str, inhoud: str, inspring: str) -> list[str]:
    return textwrap.wrap(
        inhoud,
        BREED,
        initial_indent=inspring + begin,
        subsequent_indent=inspring + " " * len(begin),
        break_on_hyphens=False,
    )
