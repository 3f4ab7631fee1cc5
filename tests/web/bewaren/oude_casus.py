"""Run beside a demo: opens a case some days ago, closes it, and says that a file is kept for one day.

Writes the id of the case. Arguments: the folder for terms, the user name and role of who does it.
"""

import sys
import uuid
from datetime import timedelta
from pathlib import Path

import django

TERMIJNEN = """gecontroleerd_op: 2026-01-01
termijnen:
  - {code: dossier, naam: Dossier van een casus, termijn: P1D, grondslag: Alleen om te proberen,
     bron: Besluit van Waterveen, geldt_vanaf: 2026-01-01}
"""


def main() -> None:
    """Do it."""
    django.setup()
    from django.contrib.auth import get_user_model

    from waakvlam.application.omgeving import omgeving
    from waakvlam.application.opdracht import Aanvaard, Opdracht
    from waakvlam.application.uitvoeren import execute
    from waakvlam.core.casus import opdrachten as o

    map_, naam, rol = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    map_.mkdir(exist_ok=True)
    (map_ / "waterveen.yaml").write_text(TERMIJNEN, encoding="utf-8")
    wie, stroom, nu = str(get_user_model().objects.get(username=naam).pk), None, omgeving().klok.nu()
    for dagen, inhoud in (
        (4, o.Open("Zwaluw", titel="Merkzwaluw titel", personen=2)),
        (3, o.Noteer("Merkzwaluw notitie")),
        (2, o.Sluit("Merkzwaluw klaar", afwijken="Merkzwaluw kan zo")),
    ):
        uit = execute(
            Opdracht(
                str(uuid.uuid4()), "waterveen", wie, rol, inhoud, stroom,
                aanpak=None if stroom else "dalfsen", gebeurd_op=nu - timedelta(days=dagen), oorsprong="cli",
            )
        )  # fmt: skip
        assert isinstance(uit, Aanvaard), uit
        stroom = uit.stroom
    sys.stdout.write(str(stroom).partition("/")[2])


if __name__ == "__main__":
    main()
