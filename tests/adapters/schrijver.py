"""A process that appends to a stream until it is killed, and prints each number once it is committed."""

import sys

import django

django.setup()

from tests.adapters.hulp import logboek, nieuw, schrijf  # noqa: E402

GEMEENTE, STROOM = sys.argv[1:]
boek = logboek()
while True:
    geschreven = schrijf(
        boek,
        nieuw({"tekst": "t1"}, {"t1": "Een verhaal " * 40}),
        nieuw(),
        nieuw({"tekst": "t2"}, {"t2": "Nog een"}),
        gemeente=GEMEENTE,
        stroom=STROOM,
    )
    sys.stdout.write(f"{geschreven.kop.lengte}\n")
    sys.stdout.flush()
