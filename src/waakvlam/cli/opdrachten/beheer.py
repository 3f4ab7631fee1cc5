"""``waakvlam beheer …``: municipalities, people with their roles, adopted approaches."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from waakvlam.cli import buurten
from waakvlam.cli.fout import Fout

HULP = "Beheer gemeenten, mensen met hun rollen, en vastgestelde aanpakken."
ZONE = ZoneInfo("Europe/Amsterdam")


def opties(parser: argparse.ArgumentParser) -> None:
    """Add what to manage."""
    acties = parser.add_subparsers(dest="actie", required=True, metavar="actie")
    gemeente = acties.add_parser("gemeente", help="maak een gemeente, of wijzig haar naam")
    gemeente.add_argument("code", help="korte code, zoals waterveen")
    gemeente.add_argument("naam", help="de naam")
    gemeente.epilog = "Voorbeeld: waakvlam beheer gemeente waterveen Waterveen"
    lid = acties.add_parser("lid", help="geef iemand een rol in een gemeente")
    lid.add_argument("gemeente", help="code van de gemeente")
    lid.add_argument("gebruikersnaam", help="inlognaam; een nieuwe krijgt nog geen wachtwoord")
    lid.add_argument("rol", help="code van de rol in een vastgestelde aanpak")
    lid.add_argument("--voornaam", default="", help="voornaam")
    lid.add_argument("--achternaam", default="", help="achternaam")
    lid.epilog = "Voorbeeld: waakvlam beheer lid waterveen nadia netwerkcoordinator --voornaam Nadia"
    eind = acties.add_parser("lid-stop", help="beëindig een rol van iemand, nu meteen")
    eind.add_argument("gemeente", help="code van de gemeente")
    eind.add_argument("gebruikersnaam", help="inlognaam")
    eind.add_argument("rol", help="code van de rol")
    eind.epilog = "Voorbeeld: waakvlam beheer lid-stop waterveen nadia netwerkcoordinator"
    leden = acties.add_parser("leden", help="toon wie nu welke rol heeft in een gemeente")
    leden.add_argument("gemeente", help="code van de gemeente")
    leden.epilog = "Voorbeeld: waakvlam beheer leden waterveen"
    persoon = acties.add_parser("persoon", help="meld iemand af, of laat iemand weer toe")
    persoon.add_argument(
        "wat", choices=["weg", "terug"], help="weg: alles eindigt nu; terug: weer toegelaten"
    )
    persoon.add_argument("gebruikersnaam", help="inlognaam")
    persoon.add_argument("--gemeente", metavar="CODE", help="code van de gemeente; leeg is alle gemeenten")
    persoon.add_argument("--aan", metavar="NAAM", help="inlognaam van wie het werk overneemt")
    persoon.epilog = "Voorbeeld: waakvlam beheer persoon weg nadia --aan sanne"
    wachtwoord = acties.add_parser("wachtwoord", help="zet een wachtwoord; u typt het zelf in")
    wachtwoord.add_argument("gebruikersnaam", help="inlognaam")
    wachtwoord.epilog = "Voorbeeld: waakvlam beheer wachtwoord nadia"
    aanpak = acties.add_parser("aanpak", help="stel een aanpak vast voor een gemeente, vanaf nu of een datum")
    aanpak.add_argument("gemeente", help="code van de gemeente")
    aanpak.add_argument("map", type=Path, help="map met de aanpak")
    aanpak.add_argument("--vanaf", help="datum, zoals 2027-01-01; leeg is nu")
    aanpak.epilog = "Voorbeeld: waakvlam beheer aanpak waterveen aanpakken/dalfsen"
    buurten.opties(acties)


def voer_uit(args: argparse.Namespace) -> int:
    """Do it and say what was done. Raises Fout for what cannot be."""
    doe = {
        "gemeente": _gemeente,
        "lid": _lid,
        "lid-stop": _stop,
        "leden": _leden,
        "persoon": _persoon,
        "wachtwoord": _wachtwoord,
        "aanpak": _aanpak,
        "buurten": _buurten,
    }
    print(doe[args.actie](args))
    return 0


def _gemeente(args: argparse.Namespace) -> str:
    from waakvlam.readmodels.leden import zet_gemeente

    if not args.code.replace("-", "").isalnum() or args.code != args.code.lower():
        raise Fout(f"«{args.code}» is geen code. Gebruik kleine letters, cijfers en streepjes.")
    zet_gemeente(args.code, args.naam)
    return f"Gemeente {args.naam} ({args.code}) staat klaar."


def _moet_gemeente(code: str) -> None:
    from waakvlam.readmodels.models import Gemeente

    if not Gemeente.objects.filter(code=code).exists():
        wel = ", ".join(Gemeente.objects.values_list("code", flat=True)) or "nog geen"
        raise Fout(f"Gemeente «{code}» is er niet. Er zijn: {wel}.")


def _lid(args: argparse.Namespace) -> str:
    from waakvlam.application.mensen import rolnamen
    from waakvlam.application.omgeving import omgeving
    from waakvlam.core.toegang.ontwerp import VASTE_ROLLEN
    from waakvlam.readmodels.leden import zet_lid

    _moet_gemeente(args.gemeente)
    nu = omgeving().klok.nu()
    namen = rolnamen(args.gemeente, nu)
    if args.rol not in namen:
        wel = ", ".join(sorted(namen))
        if namen == VASTE_ROLLEN:
            wel += "; voor meer rollen: stel eerst een aanpak vast met waakvlam beheer aanpak"
        raise Fout(f"«{args.rol}» is geen rol in een aanpak van {args.gemeente}. Rollen: {wel}.")
    lid = zet_lid(
        args.gemeente, args.gebruikersnaam, args.voornaam, args.achternaam, args.rol, namen[args.rol], nu
    )
    _noteer(args.gemeente, "lid-erbij", f"account/{lid.account}", {"rol": args.rol})
    return f"{lid.naam} is nu {lid.rolnaam} in {lid.gemeentenaam}."


def _stop(args: argparse.Namespace) -> str:
    from waakvlam.readmodels.ledenbeheer import eindig_rol

    _moet_gemeente(args.gemeente)
    account = _zoek(args.gebruikersnaam)
    if account is None or not eindig_rol(_hand(), args.gemeente, account, args.rol):
        raise Fout(f"{args.gebruikersnaam} heeft nu geen rol {args.rol} in {args.gemeente}.")
    return f"{args.gebruikersnaam} heeft de rol {args.rol} in {args.gemeente} niet meer."


def _noteer(gemeente: str, handeling: str, voorwerp: str, details: dict[str, str | int | bool]) -> None:
    from waakvlam.application.omgeving import omgeving

    om = omgeving()
    om.auditlog.noteer(gemeente, "beheer", None, handeling, voorwerp, "gedaan", "cli", om.klok.nu(), details)


def _hand() -> Any:
    from waakvlam.application.omgeving import omgeving
    from waakvlam.readmodels.ledenbeheer import Hand

    om = omgeving()
    return Hand(om.auditlog, "beheer", "cli", om.klok.nu())


def _zoek(gebruikersnaam: str) -> int | None:
    from django.contrib.auth import get_user_model

    account = get_user_model().objects.filter(username=gebruikersnaam).first()
    return None if account is None else int(account.pk)


def _account(gebruikersnaam: str) -> int:
    account = _zoek(gebruikersnaam)
    if account is None:
        raise Fout(f"Er is niemand met de inlognaam {gebruikersnaam}.")
    return account


def _persoon(args: argparse.Namespace) -> str:
    from django.conf import settings

    from waakvlam.readmodels.vertrek import terug, vertrek

    if args.gemeente:
        _moet_gemeente(args.gemeente)
    account, hand = _account(args.gebruikersnaam), _hand()
    if args.wat == "terug":
        terug(hand, account)
        return f"{args.gebruikersnaam} kan weer inloggen. Geef nu zelf de rollen, met waakvlam beheer lid."
    opvolger = _account(args.aan) if args.aan else None
    if opvolger == account:
        raise Fout("Wie weggaat, kan het werk niet zelf overnemen. Noem een ander bij --aan.")
    klaar = vertrek(hand, account, args.gemeente, opvolger, hand.op + settings.TERMIJNEN_MENSEN.overname)
    uit = [f"{args.gebruikersnaam} is afgemeld: {klaar.rollen} keer een rol geëindigd."]
    if klaar.sessies:
        uit.append(f"Uitgelogd op {klaar.sessies} plek(ken).")
    if klaar.dicht:
        uit.append("Het account is dicht.")
    else:
        uit.append("Het account blijft open: er is nog een rol in een andere gemeente.")
    if klaar.overname:
        uit.append(f"{args.aan} kan {settings.TERMIJNEN_MENSEN.overname.days} dagen bij het werk.")
    return "\n".join(uit)


def _buurten(args: argparse.Namespace) -> str:
    _moet_gemeente(args.gemeente)
    return buurten.lees(args)


def _leden(args: argparse.Namespace) -> str:
    from waakvlam.application.omgeving import omgeving
    from waakvlam.readmodels.leden import leden_van_gemeente

    _moet_gemeente(args.gemeente)
    leden = leden_van_gemeente(args.gemeente, omgeving().klok.nu())
    return "\n".join(f"{lid.naam:<24} {lid.rol:<28} {lid.rolnaam}" for lid in leden) or "Nog niemand."


def _wachtwoord(args: argparse.Namespace) -> str:
    from getpass import getpass

    from django.contrib.auth import get_user_model
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    from waakvlam.readmodels.leden import zet_wachtwoord

    account = get_user_model().objects.filter(username=args.gebruikersnaam).first()
    if account is None:
        raise Fout(f"Er is niemand met de inlognaam {args.gebruikersnaam}.")
    wachtwoord = getpass("Nieuw wachtwoord: ")
    try:
        validate_password(wachtwoord, account)
    except ValidationError as fout:
        raise Fout("Dit wachtwoord kan niet. " + " ".join(fout.messages)) from None
    if wachtwoord != getpass("Nog een keer: "):
        raise Fout("De twee wachtwoorden zijn niet gelijk. Er is niets veranderd.")
    zet_wachtwoord(args.gebruikersnaam, wachtwoord)
    return f"{args.gebruikersnaam} heeft een nieuw wachtwoord."


def _aanpak(args: argparse.Namespace) -> str:
    from waakvlam.adapters.aanpakmap import OnbruikbareAanpak, laad_aanpak
    from waakvlam.application.omgeving import omgeving

    _moet_gemeente(args.gemeente)
    om = omgeving()
    vanaf = om.klok.nu()
    if args.vanaf:
        try:
            vanaf = datetime.fromisoformat(args.vanaf).replace(tzinfo=ZONE)
        except ValueError:
            raise Fout(f"«{args.vanaf}» is geen datum. Schrijf bijvoorbeeld 2027-01-01.") from None
    try:
        aanpak = laad_aanpak(args.map)
    except OnbruikbareAanpak as fout:
        raise Fout(f"{fout}\nEr is niets vastgesteld.") from None
    om.aanpakken.stel_vast(args.gemeente, aanpak, vanaf, "beheer")
    _noteer(args.gemeente, "aanpak-vastgesteld", f"aanpak/{aanpak.code}", {"hash": aanpak.hash})
    return (
        f"{aanpak.model.titel}, versie {aanpak.model.versie}, "
        f"geldt in {args.gemeente} vanaf {vanaf:%d-%m-%Y}. "
        "Lopende casussen houden de versie waaronder ze begonnen."
    )
