"""``waakvlam logboek verifieer``: check every log against its chain and against the seals, and report."""

import argparse
import json
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from waakvlam.cli.fout import Fout

if TYPE_CHECKING:
    from waakvlam.adapters.zegel import Zegelreeks

HULP = "Controleer elke gebeurtenis; noemt de stroom, het nummer en wat er niet klopt."


@dataclass
class Uitslag:
    """What a verification found: counts, and lines of Dutch on what does not fit."""

    stromen: int = 0
    gebeurtenissen: int = 0
    bevindingen: list[dict[str, Any]] = field(default_factory=list)
    auditlog: list[str] = field(default_factory=list)
    verwerkingen: list[str] = field(default_factory=list)
    regels: dict[str, list[int]] = field(default_factory=dict)
    weg: dict[str, int] = field(default_factory=dict)
    zegels: int = 0
    laatste_zegel: str = ""
    te_oud: str = ""

    @property
    def fouten(self) -> int:
        """How many things do not fit."""
        los = len(self.auditlog) + len(self.verwerkingen)
        return len(self.bevindingen) + los + bool(self.te_oud)


def opties(parser: argparse.ArgumentParser) -> None:
    """Which seals to compare with, and how to report."""
    parser.add_argument("--zegels", type=Path, metavar="MAP", help="vergelijk ook met de zegels in deze map")
    parser.add_argument(
        "--sleutel",
        action="append",
        default=[],
        metavar="HEX",
        help="publieke sleutel van de zegels; zonder deze optie die van deze installatie",
    )
    parser.add_argument(
        "--hoogstens",
        type=int,
        metavar="DAGEN",
        help="het laatste zegel mag niet ouder zijn dan zoveel dagen",
    )
    parser.add_argument(
        "--noteer", action="store_true", help="zet in het auditlog dat er gecontroleerd is, en de uitkomst"
    )
    parser.add_argument("--json", action="store_true", help="geef de uitkomst als JSON")
    parser.epilog = "Voorbeeld: waakvlam logboek verifieer --zegels zegels. Uitkomst 1: iets klopt niet."


def voer_uit(args: argparse.Namespace) -> int:
    """Check everything and say what was found; 1 when something does not fit."""
    reeks = _reeks(args)
    uitslag = _controleer(args, reeks)
    if args.noteer:
        _noteer(uitslag)
    if args.json:
        print(json.dumps(asdict(uitslag), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_rapport(uitslag, reeks)))
    return 1 if uitslag.fouten else 0


def _controleer(args: argparse.Namespace, reeks: "Zegelreeks | None") -> Uitslag:
    from django.conf import settings

    from waakvlam.adapters import opslag
    from waakvlam.adapters.audit import auditblokken
    from waakvlam.adapters.logbewaring import Logbewaring
    from waakvlam.adapters.verifieer import Verificatie
    from waakvlam.adapters.verwerkingen import verwerkingsblokken

    verificatie = Verificatie(zegels=reeks.stand if reeks else {}, voortgang=_voortgang)
    uitslag = Uitslag(bevindingen=[asdict(bevinding) for bevinding in verificatie.bevindingen()])
    uitslag.stromen, uitslag.gebeurtenissen = verificatie.stromen, verificatie.gebeurtenissen
    verzegeld = reeks.blokken if reeks else {}
    audit, verwerkingen = auditblokken(), verwerkingsblokken()
    bewaring = Logbewaring(settings.BEWAARTERMIJNEN, opslag.auditlog())
    mocht = bewaring.mocht(reeks.blokken_op if reeks else {}, opslag.klok().nu())
    uitslag.auditlog = list(audit.verifieer(verzegeld, mocht))
    uitslag.verwerkingen = list(verwerkingen.verifieer(verzegeld, mocht))
    uitslag.weg = {log.naam: log.weg() for log in (audit, verwerkingen)}
    uitslag.regels = {log.naam: list(log.tel()) for log in (audit, verwerkingen)}
    if reeks is not None:
        uitslag.zegels = reeks.nr
        uitslag.laatste_zegel = reeks.op.isoformat() if reeks.op else ""
        uitslag.te_oud = _te_oud(args.hoogstens, reeks)
    return uitslag


def _te_oud(hoogstens: int | None, reeks: "Zegelreeks") -> str:
    """What is wrong with the age of the last seal; empty when nothing is."""
    if hoogstens is None:
        return ""
    if reeks.op is None:
        return "er is nog geen zegel"
    from waakvlam.adapters import opslag

    dagen = (opslag.klok().nu() - reeks.op).days
    return f"het laatste zegel is {dagen} dagen oud, dat mag {hoogstens} zijn" if dagen > hoogstens else ""


def _rapport(uitslag: Uitslag, reeks: "Zegelreeks | None") -> list[str]:
    """The report in Dutch: first what is wrong, then how much was checked, then the outcome."""
    uit = []
    for bevinding in uitslag.bevindingen:
        waar = f"{bevinding['gemeente']} {bevinding['stroom']}"
        if bevinding["nr"] is not None:
            waar += f" nr {bevinding['nr']}"
        uit.append(f"{waar}: {bevinding['uitleg']} [{bevinding['code']}]")
    uit += [*uitslag.auditlog, *uitslag.verwerkingen]
    if uitslag.te_oud:
        uit.append(f"zegels: {uitslag.te_oud}")
    for naam, kop in (("audit", "Auditlog"), ("verwerkingen", "Log van verwerkingen")):
        alle, dicht = uitslag.regels[naam]
        weg = f" Weg na hun termijn: {uitslag.weg[naam]}." if uitslag.weg.get(naam) else ""
        uit.append(f"{kop}: {alle} regels, waarvan {dicht} afgesloten.{weg}")
    if reeks is not None and reeks.op is not None:
        uit.append(f"Zegels: {reeks.nr}, het laatste van {reeks.op:%d-%m-%Y %H:%M} UTC.")
    slot = "alles klopt" if not uitslag.fouten else f"{uitslag.fouten} keer klopt iets niet"
    uit.append(f"{uitslag.stromen} stromen, {uitslag.gebeurtenissen} gebeurtenissen: {slot}.")
    return uit


def _noteer(uitslag: Uitslag) -> None:
    """One line in the audit log on this check itself; for no municipality in particular."""
    from waakvlam.adapters import opslag

    opslag.auditlog().noteer(
        "", "beheer", None, "verifieer-logboek", "logboek", "klopt" if not uitslag.fouten else "klopt-niet",
        "cli", opslag.klok().nu(), {"fouten": uitslag.fouten, "zegels": uitslag.zegels},
    )  # fmt: skip


def _reeks(args: argparse.Namespace) -> "Zegelreeks | None":
    """The seals to compare with; None when none were given. Raises Fout for a seal that does not fit."""
    from waakvlam.adapters import opslag
    from waakvlam.adapters.zegel import ZegelKloptNiet, lees_zegels

    if args.zegels is None:
        return None
    if not args.zegels.is_dir():
        raise Fout(f"De map {args.zegels} bestaat niet.")
    try:
        sleutels = frozenset(bytes.fromhex(sleutel) for sleutel in args.sleutel)
    except ValueError:
        raise Fout("De publieke sleutel is geen hexadecimaal getal.") from None
    try:
        return lees_zegels(args.zegels, sleutels or opslag.hoofdsleutel().zegels_van_ons())
    except ZegelKloptNiet as fout:
        raise Fout(str(fout)) from None


def _voortgang(aantal: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{aantal} gebeurtenissen gelezen", end="\r", file=sys.stderr, flush=True)
