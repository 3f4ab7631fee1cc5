"""How often something may be tried, and how much may be sent at once."""

import os

GRENZEN = {
    # Failures only. One town hall often has one address, so that limit is wide; guessing at one account from
    # many addresses ends at the second.
    "inloggen-adres": (50, 900),
    "inloggen-naam": (20, 900),
    "tweede-stap": (10, 900),
    # Failures only, besides the few that shut one link for good.
    "gastcode": (20, 900),
    # Per address, for residents without an account; a neighbourhood that shares one address still gets in.
    "openbaar-melden": (10, 600),
    "openbaar-volgen": (20, 900),
    # Per connected system; and per address, for who comes without a key that fits.
    "koppeling": (300, 60),
    "koppeling-mis": (50, 900),
    # Per account: reports, notes and cases; searches; files and print views.
    "invoer": (60, 60),
    "zoeken": (60, 60),
    # Asking whether a person is known: enough for work, too few to try a list of people.
    "personen": (20, 600),
    "export": (30, 300),
    "bijlage": (30, 300),
}
"""Per kind: how many times, in how many seconds. A kind that is not in here has no limit."""

MAX_BERICHT = 1_000_000
"""Bytes of a form that is sent."""
MAX_BESTAND = 4_000_000
"""Bytes of a form with files, on the pages that take files."""
BESTANDPAGINAS = frozenset(
    {"ontwerp-invoer", "ontwerp-inlezen", "ontwerp-bestand", "ontwerp-deeltekst", "buurten-inlezen"}
    | {"signalen-inlezen-doe"}
)
"""Routes of pages that take files or the text of a whole file."""
MAX_TABEL = 5_500_000
"""Bytes of a form with a table of signals; the file in it may be 5 MB."""
TABELPAGINAS = frozenset({"signalen-inlezen", "cijfers-inlezen"})
"""Routes of pages that take such a table."""
DATA_UPLOAD_MAX_MEMORY_SIZE = MAX_BESTAND
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
DATA_UPLOAD_MAX_NUMBER_FILES = 300

ACHTER_PROXY = os.environ.get("WAAKVLAM_ACHTER_PROXY") == "1"
AXES_CLIENT_IP_CALLABLE = "waakvlam.web.grenzen.adres.adres_van"
