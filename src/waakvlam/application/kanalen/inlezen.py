"""Reading signals in from a table: what it would give, and doing it. The same row never gives two signals."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from waakvlam.application.deur.nummers import zonder
from waakvlam.application.deur.vinder import NAKIJKEN, LichteVinder
from waakvlam.application.kanalen.invoer import Gelezen, Rij, keuzes, lees_rijen, meld_van, vingerafdruk
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Uitkomst
from waakvlam.application.poorten.tabel import Tabel
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.application.vragen.meldkeuzes import meldkeuzes
from waakvlam.application.vragen.signaallijst import behandelaars
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.core.tijd import ZONE

PER_KEER = 100
"""Rows that become signals in one request; the next request takes the next."""
Voeruit = Callable[[Meld, str], Uitkomst]
"""Carries out a command under an id, as the visitor."""


@dataclass(frozen=True, slots=True)
class Genomen:
    """What came of a row: ``uit`` is nieuw, al or niet; with a refusal the codes of its reasons."""

    nr: int
    uit: str
    redenen: tuple[str, ...] = ()


def mag(vrager: Vrager) -> bool:
    """Whether the viewer may read signals in: who handles signals."""
    return bool(vrager.kijker.rollen & behandelaars(vrager).keys())


def lees(vrager: Vrager, tabel: Tabel, themas: Mapping[str, str], soorten: Mapping[str, str]) -> Gelezen:
    """What a table would give, by the lists of the viewer; nothing is written.

    ``themas`` are the names by code for who has no approach that names any, ``soorten`` those of the kinds.
    """
    er = meldkeuzes(vrager)
    vinder = LichteVinder(lambda: vrager.nu.astimezone(ZONE).date())
    buurten = {b.code: b.naam for b in er.buurten}
    return lees_rijen(tabel, keuzes(buurten, dict(er.themas) or themas, soorten), vrager.nu, vinder.soorten)


def opdracht_id(gemeente: str, rij: Rij) -> str:
    """The id of the command of a row: the same for the same content, and saying nothing about it.

    It is made with a key, because it stays when the signal is destroyed.
    """
    afdruk = vingerafdruk(rij)
    code = omgeving().ontvangstcodes.code(gemeente, "invoer", afdruk).replace("-", "")
    return f"invoer-{code or afdruk[:40]}"


def al_ingelezen(gemeente: str, rijen: Iterable[Rij]) -> frozenset[int]:
    """The numbers of the rows that were read in before, by whomever."""
    ids = {opdracht_id(gemeente, rij): rij.nr for rij in rijen}
    return frozenset(ids[id_] for id_ in omgeving().logboek.beantwoord(gemeente, ids.keys()))


def neem(vrager: Vrager, rijen: Collection[Rij], blanco: bool, voer_uit: Voeruit) -> tuple[Genomen, ...]:
    """Make signals of these rows, each a command of its own; one that is refused stops none of the others.

    ``blanco``: what points to people in a text makes place for a blank word, such as [telefoonnummer].
    """
    gemeente = vrager.kijker.gemeente
    al = al_ingelezen(gemeente, rijen)
    uit = []
    for rij in rijen:
        if rij.nr in al:
            uit.append(Genomen(rij.nr, "al"))
            continue
        meld = meld_van(rij, vrager.nu)
        antwoord = voer_uit(_blanco(meld) if blanco else meld, opdracht_id(gemeente, rij))
        uit.append(_genomen(rij.nr, antwoord))
    return tuple(uit)


def _blanco(meld: Meld) -> Meld:
    plaats = Tekst(zonder(meld.plaats, NAKIJKEN)[0]) if meld.plaats else None
    return replace(meld, tekst=Tekst(zonder(meld.tekst, NAKIJKEN)[0]), plaats=plaats)


def _genomen(nr: int, antwoord: Uitkomst) -> Genomen:
    if isinstance(antwoord, Aanvaard):
        return Genomen(nr, "al" if antwoord.herhaald else "nieuw")
    if isinstance(antwoord, Geweigerd):
        redenen = antwoord.weigering.redenen
        if any(reden.code == "niet-gevonden" and reden.veld == "opdracht_id" for reden in redenen):
            return Genomen(nr, "al")  # a colleague reads the same row in at this moment
        return Genomen(nr, "niet", tuple(dict.fromkeys(reden.code for reden in redenen)))
    return Genomen(nr, "niet", ("verouderd",))
