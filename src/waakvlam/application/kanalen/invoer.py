"""Rows of a table as reports: which column is what, and everything that is wrong in one go. Pure."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from waakvlam.application.kanalen.invoerdag import dag_van, moment_van, tijd_van
from waakvlam.application.poorten.tabel import FORMULE, Cel, Opmerking, Tabel
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.signaal.melden import SOORTEN
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.core.signaal.weg import BUITEN
from waakvlam.core.tijd import ZONE

KOLOMMEN = {
    "tekst": ("wat", "tekst", "signaal", "omschrijving", "melding", "beschrijving"),
    "datum": ("datum", "wanneer", "dag", "datummelding", "datumtijd"),
    "tijd": ("tijd", "tijdstip", "uur", "hoelaat"),
    "plaats": ("waar", "plaats", "plek", "locatie", "adres"),
    "buurt": ("buurt", "buurtcode", "buurtnaam"),
    "thema": ("thema", "onderwerp"),
    "soort": ("soort", "soortsignaal"),
    "naam": ("melder", "naam", "naammelder", "naamvandemelder"),
    "contact": ("contact", "telefoon", "telefoonnummer", "email", "contactmelder", "bereikbaar"),
    "gevaar": ("gevaar", "nugevaar"),
}
"""Per field the headers by which it is known, in small letters without anything else."""
VERPLICHT = ("tekst", "datum")
LANGST = {"tekst": 5_000, "plaats": 200, "naam": 200, "contact": 200}
"""Characters of a text at most; where nothing is said a cell has no more than a short word."""
WAARDE = 60
"""Characters of a cell that stand beside what is wrong with it."""
JA = {"ja": True, "j": True, "1": True, "waar": True, "true": True, "x": True}
NEE = {"nee": False, "n": False, "0": False, "onwaar": False, "false": False, "": False}
_FOUT_IN_CEL = re.compile(
    r"#(N/A|N/B|REF!|VERW!|VALUE!|WAARDE!|DIV/0!|DEEL/0!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!)"
)
_TELEFOON = re.compile(r"\+[\d ()/-]+")


@dataclass(frozen=True, slots=True)
class Keuzes:
    """What a row can choose from: per way of writing it (see ``kaal``) the code."""

    buurten: Mapping[str, str]
    themas: Mapping[str, str]
    soorten: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fout:
    """What is wrong in a row; ``kolom`` is the header as it stands in the file."""

    rij: int
    kolom: str
    code: str
    waarde: str = ""


@dataclass(frozen=True, slots=True)
class Rij:
    """A row that can become a signal. ``merken``: kinds of what points to people in its texts."""

    nr: int
    tekst: str
    moment: datetime
    tijd: bool
    plaats: str = ""
    buurt: str = ""
    thema: str = ""
    soort: str = "melding"
    naam: str = ""
    contact: str = ""
    gevaar: bool = False
    merken: tuple[str, ...] = ()
    formule: bool = False


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What came of a table. ``dubbel``: rows with the same content as an earlier one, with that one."""

    rijen: tuple[Rij, ...] = ()
    fouten: tuple[Fout, ...] = ()
    dubbel: tuple[tuple[int, int], ...] = ()
    kolommen: Mapping[str, str] = field(default_factory=dict)
    opmerkingen: tuple[Opmerking, ...] = ()


def kaal(tekst: str) -> str:
    """A text for comparing: small letters and digits only."""
    return re.sub(r"[\W_]+", "", tekst.casefold())


def keuzes(buurten: Mapping[str, str], themas: Mapping[str, str], soorten: Mapping[str, str]) -> Keuzes:
    """The choices from code and name of each; a name of two different things is no way to choose one."""
    return Keuzes(
        _manieren({**buurten, BUITEN: "buiten de gemeente"}) if buurten else {},
        _manieren(themas),
        _manieren({code: soorten.get(code, code) for code in SOORTEN}),
    )


def _manieren(namen: Mapping[str, str]) -> dict[str, str]:
    codes = list(namen.values())
    op_naam = {kaal(naam): code for code, naam in namen.items() if codes.count(naam) == 1}
    return op_naam | {kaal(code): code for code in namen}


def lees_rijen(tabel: Tabel, er: Keuzes, nu: datetime, vind: Callable[[str], tuple[str, ...]]) -> Gelezen:
    """Every row as a report or as what is wrong with it. ``vind`` gives what points to people in a text."""
    kolommen, opmerkingen, fouten = _kolommen(tabel.kop)
    if fouten:
        return Gelezen(fouten=fouten, opmerkingen=(*tabel.opmerkingen, *opmerkingen))
    if "buurt" in kolommen and not er.buurten:
        opmerkingen.append(Opmerking("geen-buurten", tabel.kop[kolommen["buurt"]]))
        del kolommen["buurt"]
    kop = {veld: tabel.kop[plek] for veld, plek in kolommen.items()}
    rijen: list[Rij] = []
    dubbel: list[tuple[int, int]] = []
    alle: list[Fout] = []
    eerder: dict[str, int] = {}
    for nr, cellen in tabel.rijen:
        if all(cellen[plek] is None for plek in kolommen.values() if plek < len(cellen)):
            continue
        lezer = _Rij(nr, {veld: _op(cellen, plek) for veld, plek in kolommen.items()}, kop)
        rij = lezer.lees(er, nu, vind)
        alle += lezer.fouten
        if rij is None:
            continue
        if (merk := vingerafdruk(rij)) in eerder:
            dubbel.append((nr, eerder[merk]))
            continue
        eerder[merk] = nr
        rijen.append(rij)
    return Gelezen(tuple(rijen), tuple(alle), tuple(dubbel), kop, (*tabel.opmerkingen, *opmerkingen))


def _op(cellen: tuple[Cel, ...], plek: int) -> Cel:
    return cellen[plek] if plek < len(cellen) else None


def _kolommen(kop: tuple[str, ...]) -> tuple[dict[str, int], list[Opmerking], tuple[Fout, ...]]:
    """Where each field stands; a header that says nothing is remarked, one that stands twice is wrong."""
    veld_van = {naam: veld for veld, namen in KOLOMMEN.items() for naam in namen}
    uit: dict[str, int] = {}
    opmerkingen: list[Opmerking] = []
    fouten: list[Fout] = []
    for plek, naam in enumerate(kop):
        veld = veld_van.get(kaal(naam))
        if veld is None:
            if naam:
                opmerkingen.append(Opmerking("kolom-onbekend", naam[:WAARDE]))
        elif veld in uit:
            fouten.append(Fout(1, naam, "kolom-dubbel", kop[uit[veld]]))
        else:
            uit[veld] = plek
    fouten += [Fout(1, KOLOMMEN[veld][0], f"kolom-mist-{veld}") for veld in VERPLICHT if veld not in uit]
    return uit, opmerkingen, tuple(fouten)


class _Rij:
    """Reads one row, and gathers everything that is wrong with it."""

    def __init__(self, nr: int, cellen: Mapping[str, Cel], kop: Mapping[str, str]) -> None:
        self._nr, self._cellen, self._kop = nr, cellen, kop
        self.fouten: list[Fout] = []
        self._merken: dict[str, None] = {}
        self._formule = False

    def lees(self, er: Keuzes, nu: datetime, vind: Callable[[str], tuple[str, ...]]) -> Rij | None:
        teksten = {veld: self._tekst(veld, vind) for veld in LANGST}
        if not teksten["tekst"]:
            self._fout("tekst", "tekst-mist")
        moment, tijd = self._moment(nu)
        buurt, thema = self._kies("buurt", er.buurten), self._kies("thema", er.themas)
        soort = self._kies("soort", er.soorten) or "melding"
        if soort == "sociale_media":
            self._fout("soort", "soort-sociale-media")
        gevaar = (JA | NEE).get(kaal(_woord(self._cellen.get("gevaar"))))
        if gevaar is None:
            self._fout("gevaar", "gevaar-onbekend", _woord(self._cellen["gevaar"]))
        if self.fouten or moment is None:
            return None
        return Rij(
            self._nr, teksten["tekst"], moment, tijd, teksten["plaats"], buurt, thema, soort,
            teksten["naam"], teksten["contact"], bool(gevaar), tuple(self._merken), self._formule,
        )  # fmt: skip

    def _fout(self, veld: str, code: str, waarde: str = "") -> None:
        self.fouten.append(Fout(self._nr, self._kop.get(veld, veld), code, waarde[:WAARDE]))

    def _tekst(self, veld: str, vind: Callable[[str], tuple[str, ...]]) -> str:
        """A text. What points to people is marked in the open ones; a citizen service number is refused."""
        tekst = _woord(self._cellen.get(veld)).replace("\r\n", "\n").replace("\r", "\n")
        if _FOUT_IN_CEL.fullmatch(tekst):
            self._fout(veld, "cel-fout", tekst)
        if len(tekst) > LANGST[veld]:
            self._fout(veld, "te-lang", str(LANGST[veld]))
        if tekst.startswith(FORMULE) and not _TELEFOON.fullmatch(tekst):
            self._formule = True
        soorten = vind(tekst) if tekst else ()
        if "bsn" in soorten:
            # Without the number: what is refused stands nowhere, this page included.
            self._fout(veld, "bsn")
        elif veld in ("tekst", "plaats"):
            self._merken |= dict.fromkeys(soorten)
        return tekst

    def _moment(self, nu: datetime) -> tuple[datetime | None, bool]:
        cel = self._cellen.get("datum")
        if cel is None:
            self._fout("datum", "datum-mist")
            return None, False
        dag, tijd = dag_van(cel)
        if dag is None:
            self._fout("datum", "datum-onbekend", _woord(cel))
        los = self._cellen.get("tijd")
        if los is not None:
            tijd = tijd_van(los)
            if tijd is None:
                self._fout("tijd", "tijd-onbekend", _woord(los))
        if dag is None or (los is not None and tijd is None):
            return None, False
        moment = moment_van(dag, tijd)
        if moment > nu:
            self._fout("datum", "datum-straks", _woord(cel))
        elif dag.year < EERSTE_JAAR:
            self._fout("datum", "datum-vroeg", _woord(cel))
        return moment, tijd is not None

    def _kies(self, veld: str, er: Mapping[str, str]) -> str:
        geschreven = _woord(self._cellen.get(veld))
        if not geschreven:
            return ""
        code = er.get(kaal(geschreven), "")
        if not code:
            self._fout(veld, f"{veld}-onbekend", geschreven)
        return code


EERSTE_JAAR = 1990
"""What is from before is a slip of the keyboard."""


def _woord(cel: Cel) -> str:
    """A cell as text: a number without what a spreadsheet adds to it."""
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, float) and cel.is_integer():
        return str(int(cel))
    if isinstance(cel, date):
        return f"{cel:%d-%m-%Y}"
    return str(cel).replace("\0", "").strip()


def vingerafdruk(rij: Rij) -> str:
    """The same for the same content, in whatever file and row it stands."""
    delen = (
        rij.tekst, rij.moment.isoformat(), str(rij.tijd), rij.plaats, rij.buurt, rij.thema, rij.soort,
        rij.naam, rij.contact, str(rij.gevaar),
    )  # fmt: skip
    return hashlib.sha256("\x1f".join(delen).encode("utf-8", "replace")).hexdigest()


def meld_van(rij: Rij, nu: datetime) -> Meld:
    """The command of a row."""
    zelfde_dag = rij.moment.astimezone(ZONE).date() == nu.astimezone(ZONE).date()
    bekend = bool(rij.naam or rij.contact)
    zonder_naam = "professional" if rij.soort == "eigen" else "anoniem"
    return Meld(
        Tekst(rij.tekst),
        waar="adres" if rij.plaats else "hier",
        plaats=Tekst(rij.plaats) if rij.plaats else None,
        wanneer="vandaag" if zelfde_dag else "eerder",
        moment=rij.moment,
        zelf_gezien=rij.soort == "eigen",
        gevaar=rij.gevaar,
        thema=rij.thema or None,
        soort=rij.soort,
        kanaal="invoer",
        buurt=rij.buurt or None,
        melder_soort="inwoner" if bekend else zonder_naam,
        melder_naam=Tekst(rij.naam) if rij.naam else None,
        melder_contact=Tekst(rij.contact) if rij.contact else None,
    )
