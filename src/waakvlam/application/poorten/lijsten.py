"""The read models as the questions use them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from waakvlam.application.poorten.verzoeken import Verzoeklijsten
from waakvlam.core.toegang import Kijker


@dataclass(frozen=True, slots=True)
class CasusInLijst:
    """A case as a list shows it; ``regie`` is (line, role, account, since) per holder."""

    casus: str
    codenaam: str
    aanpak_hash: str
    niveau: str
    rang: int
    sinds: datetime
    geopend_op: datetime
    gesloten_op: datetime | None
    bijgewerkt_op: datetime
    oefening: bool
    kan_omlaag: bool
    onbevestigd: int
    regie: tuple[tuple[str, str, str, datetime], ...]
    vragen: int


@dataclass(frozen=True, slots=True)
class VraagInLijst:
    """Something asked in a case, of roles."""

    casus: str
    codenaam: str
    aanpak_hash: str
    niveau: str
    oefening: bool
    rollen: tuple[str, ...]
    code: str
    soort: str
    regel: str
    taak: str
    tekst: str
    onderwerp: str
    vanaf: datetime | None
    uiterlijk: datetime | None
    nr: int | None


@dataclass(frozen=True, slots=True)
class NieuwsInLijst:
    """That something of a kind happened in a case."""

    casus: str
    codenaam: str
    aanpak_hash: str
    nr: int
    soort: str
    vastgelegd_op: datetime
    rol: str


@dataclass(frozen=True, slots=True)
class SignaalInLijst:
    """A signal as a list shows it, without what was seen.

    ``tekst_nr`` is the event whose text is shown: the first, or the one that was cleaned. ``uiterlijk``: when
    the first thing about it runs out.
    """

    signaal: str
    stand: str
    melder: str
    rol: str
    door: str
    gemeld_op: datetime
    terug_uiterlijk: datetime | None
    gevaar: bool
    thema: str
    oefening: bool
    fase: str = "waargenomen"
    kring: str = "casus"
    buurt: str = ""
    moment: datetime | None = None
    laatst: datetime | None = None
    uiterlijk: datetime | None = None
    soort: str = "eigen"
    kanaal: str = "app"
    volgorde: str = ""
    hoofd: str = ""
    tekst_nr: int = 1


@dataclass(frozen=True, slots=True)
class OntwerpInLijst:
    """A draft of an approach as a list shows it; ``fase`` is ontwerp, vastgesteld or ingetrokken."""

    ontwerp: str
    aanpak: str
    titel: str
    versie: str
    fase: str
    gekeurd: bool
    begonnen_door: str
    begonnen_op: datetime
    laatst_door: str
    laatst_op: datetime
    vastgesteld_door: str
    vanaf: datetime | None
    aanpak_hash: str


class Lijsten(Verzoeklijsten, Protocol):
    """The read models as the questions use them. The policy is in every query; none takes it away."""

    def casussen(
        self, kijker: Kijker, nu: datetime, gesloten: bool, maximum: int = 200
    ) -> list[CasusInLijst]:
        """The first cases that are there for a viewer, highest level first."""

    def omlaag(self, kijker: Kijker, nu: datetime, maximum: int) -> list[CasusInLijst]:
        """Of the first ``maximum`` open cases those that can go down a level, highest level first."""

    def casussenblad(
        self, kijker: Kijker, nu: datetime, gesloten: bool, na: tuple[int, str] | None, maximum: int
    ) -> tuple[list[CasusInLijst], tuple[int, str] | None]:
        """A page of the cases that are there for a viewer; and the place to go on from, if there are more."""

    def casussen_van(self, kijker: Kijker, nu: datetime, ids: Collection[str]) -> list[CasusInLijst]:
        """Of these cases those that are there for a viewer."""

    def vragen(self, kijker: Kijker, nu: datetime, maximum: int) -> list[VraagInLijst]:
        """What is asked in the cases in which a viewer is needed first, earliest limit first."""

    def nieuws(self, kijker: Kijker, nu: datetime, sinds: datetime, maximum: int) -> list[NieuwsInLijst]:
        """What others recorded since a moment, in circles a viewer reads, newest first."""

    def signalen(
        self, kijker: Kijker, kringen: Collection[str], standen: Sequence[str], maximum: int
    ) -> list[SignaalInLijst]:
        """Signals in these states that are there for a viewer; ``kringen``: in which they handle signals."""

    def signalen_van(
        self, kijker: Kijker, kringen: Collection[str], ids: Collection[str]
    ) -> list[SignaalInLijst]:
        """Of these signals those that are there for a viewer."""

    def signalen_gevraagd(self, kijker: Kijker, maximum: int) -> list[str]:
        """Open signals on which a viewer has a right of their own: asked, passed on to, on an agenda.

        The one in which something happened last comes first.
        """

    def signalen_gemeld(self, kijker: Kijker, sinds: datetime, maximum: int) -> dict[str, datetime]:
        """Signals a viewer reported in which something happened since, with when they reported them."""

    def tekstnummers(self, signalen: Collection[str]) -> dict[str, int]:
        """Of these signals those whose text was cleaned, with the event that holds the clean one."""

    def ontwerpen(self, gemeente: str, maximum: int) -> list[OntwerpInLijst]:
        """Drafts of approaches of a municipality, the last changed first. The caller checks the right."""

    def mensen_in_rollen(
        self, gemeente: str, rollen: Iterable[str], nu: datetime
    ) -> list[tuple[str, str, str]]:
        """Account, name and role of everyone who has one of these roles in the municipality now."""

    def met_codenaam(self, gemeente: str, codenaam: str) -> list[tuple[str, str]]:
        """The open cases with this code name, with the hash of their approach.

        Checks no access: only for looking wider in an emergency.
        """

    def namen(self, accounts: Iterable[str]) -> dict[str, str]:
        """Names of accounts; one that does not exist is left out."""
