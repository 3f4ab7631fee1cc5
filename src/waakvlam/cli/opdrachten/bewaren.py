"""``waakvlam bewaren``: what is due, finishing what was decided, and what to do after restoring a copy."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from waakvlam.cli.fout import Fout

if TYPE_CHECKING:
    from waakvlam.application.bewaren.terugzetten import Getekend
    from waakvlam.application.bewaren.uitvoeren import Uitvoerder

HULP = "Toon wat aan de beurt is om vernietigd te worden, en zorg dat vernietigd vernietigd blijft."


def opties(parser: argparse.ArgumentParser) -> None:
    """Add what can be done."""
    werk = parser.add_subparsers(dest="werk", required=True, metavar="WERK")
    lijst = werk.add_parser("lijst", help="Toon wat aan de beurt is: kenmerk, soort en datum, geen inhoud.")
    lijst.epilog = "Voorbeeld: waakvlam bewaren lijst waterveen"
    termijnen = werk.add_parser("termijnen", help="Toon welke bewaartermijnen nu gelden, met hun bron.")
    termijnen.epilog = "Voorbeeld: waakvlam bewaren termijnen waterveen"
    uit = werk.add_parser("uitvoeren", help="Maak af wat is besloten en nog niet is uitgevoerd.")
    uit.epilog = "Voorbeeld: waakvlam bewaren uitvoeren waterveen --door wim"
    verklaringen = werk.add_parser(
        "verklaringen", help="Zet de getekende verklaringen in een map, om ergens anders te bewaren."
    )
    verklaringen.add_argument("--naar", type=Path, required=True, metavar="MAP", help="map met verklaringen")
    verklaringen.epilog = "Voorbeeld: waakvlam bewaren verklaringen waterveen --naar verklaringen"
    terug = werk.add_parser(
        "na-terugzetten", help="Nodig na het terugzetten van een kopie: vernietigt opnieuw wat weg was."
    )
    terug.add_argument("--uit", type=Path, metavar="MAP", help="map met verklaringen die u elders bewaarde")
    terug.epilog = "Voorbeeld: waakvlam bewaren na-terugzetten waterveen --uit verklaringen --door wim"
    for deel in (lijst, termijnen, uit, verklaringen, terug):
        deel.add_argument("gemeente", help="code van de gemeente")
    for deel in (uit, terug):
        deel.add_argument(
            "--door",
            required=True,
            metavar="NAAM",
            help="inlognaam van wie dit doet, met een rol die dat mag",
        )


def voer_uit(args: argparse.Namespace) -> int:
    """Do it; 1 when something is left to do."""
    from waakvlam.adapters.bewaartermijnen import OnbruikbareTermijnen

    doe = {
        "lijst": _lijst,
        "termijnen": _termijnen,
        "uitvoeren": _uitvoeren,
        "verklaringen": _verklaringen,
        "na-terugzetten": _na_terugzetten,
    }
    try:
        return doe[args.werk](args)
    except OnbruikbareTermijnen as fout:
        raise Fout(str(fout)) from None


def _lijst(args: argparse.Namespace) -> int:
    from waakvlam.application.bewaren.lijst import aan_de_beurt
    from waakvlam.application.omgeving import omgeving
    from waakvlam.core.bewaren.namen import bewaring_van

    om = omgeving()
    due = aan_de_beurt(om, args.gemeente, om.klok.nu())
    for d in due:
        wat = d.deel if d.deel == "alles" else d.deel.partition(".")[0]
        print(f"{bewaring_van(d.stroom).partition('/')[2]:<42} {wat:<16} {d.soort:<16} {d.verviel:%d-%m-%Y}")
    print(f"{len(due)} aan de beurt." if due else "Er is nu niets aan de beurt.")
    return 0


def _termijnen(args: argparse.Namespace) -> int:
    from waakvlam.application.omgeving import omgeving
    from waakvlam.core.aanpak.woorden.basis import duur

    om = omgeving()
    boek, nu = om.beheer.boek(args.gemeente), om.klok.nu()
    for code in sorted(boek.codes()):
        t = boek.voor(code, nu)
        print(
            f"{code:<18} {duur(t.termijn):<10} {t.bron}{' (onze lezing)' if t.herkomst == 'lezing' else ''}"
        )
    return 0


def _wie(gemeente: str, naam: str) -> "Uitvoerder":
    from django.contrib.auth import get_user_model

    from waakvlam.application.bewaren.uitvoeren import Uitvoerder
    from waakvlam.application.omgeving import omgeving

    om = omgeving()
    account = get_user_model().objects.filter(username=naam, is_active=True).first()
    nu = om.klok.nu()
    rollen = (
        {lid.rol for lid in om.leden.van(str(account.pk), gemeente) if lid.geldt(nu)} if account else set()
    )
    mag = sorted(rollen & om.bewaarrechten.vernietigen)
    if account is None or not mag:
        nodig = " of ".join(sorted(om.bewaarrechten.vernietigen))
        raise Fout(f"{naam} heeft in {gemeente} geen rol die dit mag. Nodig is: {nodig}.")
    return Uitvoerder(gemeente, str(account.pk), mag[0], "cli")


def _uitvoeren(args: argparse.Namespace) -> int:
    from waakvlam.application.bewaren.uitvoeren import voer_alles_uit
    from waakvlam.application.omgeving import omgeving

    gelukt, mislukt = voer_alles_uit(omgeving(), _wie(args.gemeente, args.door))
    print(f"{gelukt} uitgevoerd, {mislukt} niet gelukt." if gelukt or mislukt else "Er lag niets.")
    return 1 if mislukt else 0


def _verklaringen(args: argparse.Namespace) -> int:
    from waakvlam.application.bewaren.terugzetten import verklaringen
    from waakvlam.application.omgeving import omgeving

    args.naar.mkdir(parents=True, exist_ok=True)
    nieuw = 0
    for v in verklaringen(omgeving(), args.gemeente):
        pad = args.naar / v.naam
        inhoud = {
            "verklaring": v.verklaring,
            "sleutel": v.waarmerk.sleutel,
            "handtekening": v.waarmerk.handtekening,
        }
        if not pad.exists():
            pad.write_text(json.dumps(inhoud, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            nieuw += 1
    print(f"{nieuw} nieuwe verklaringen in {args.naar}.")
    return 0


def _na_terugzetten(args: argparse.Namespace) -> int:
    from waakvlam.application.bewaren.terugzetten import VerklaringKloptNiet, herstel
    from waakvlam.application.omgeving import omgeving

    try:
        uit = herstel(omgeving(), _wie(args.gemeente, args.door), _lees(args.uit) if args.uit else [])
    except VerklaringKloptNiet as fout:
        raise Fout(str(fout)) from None
    print(
        f"{uit.verklaringen} verklaringen gelezen: {uit.sleutels} sleutels opnieuw vernietigd, "
        f"{uit.gemarkeerd} keer opnieuw gemarkeerd."
    )
    return 0


def _lees(map_: Path) -> "list[Getekend]":
    from waakvlam.application.bewaren.terugzetten import Getekend
    from waakvlam.application.poorten.bewaren import Waarmerk

    if not map_.is_dir():
        raise Fout(f"De map {map_} bestaat niet.")
    uit = []
    for pad in sorted(map_.glob("verklaring-*.json")):
        try:
            inhoud = json.loads(pad.read_text(encoding="utf-8"))
            waarmerk = Waarmerk(inhoud["sleutel"], inhoud["handtekening"])
            uit.append(Getekend(pad.name, inhoud["verklaring"], waarmerk))
        except (ValueError, KeyError, TypeError):
            raise Fout(f"{pad.name} is geen getekende verklaring. Er is niets gedaan.") from None
    return uit
