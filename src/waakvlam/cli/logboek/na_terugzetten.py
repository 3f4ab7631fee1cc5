"""``waakvlam logboek na-terugzetten``: let followers read on after a restore on another PostgreSQL."""

import argparse

HULP = "Nodig na het terugzetten van een kopie op een andere PostgreSQL."


def opties(parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""
    parser.epilog = "Voorbeeld: waakvlam logboek na-terugzetten"


def voer_uit(_args: argparse.Namespace) -> int:
    """Renumber; always 0."""
    from django.db import connection, transaction

    from waakvlam.adapters.volgen import hernummer_na_terugzetten

    with transaction.atomic():
        aantal = hernummer_na_terugzetten(connection)
    print(f"{aantal} gebeurtenissen bijgewerkt. Volgers lezen nu opnieuw vanaf het begin.")
    return 0
