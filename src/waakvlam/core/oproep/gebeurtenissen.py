"""Events of calling people together. They are for everyone in the case: who comes is no secret in it."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("oproep-gedaan")
@dataclass(frozen=True, slots=True)
class OproepGedaan:
    """A body was called together; who exactly follows in an event for each person."""

    oproep: str
    gremium: str
    om: datetime | None = None
    stil: bool = False
    wachten: int | None = None
    waar: Tekst | None = None


@gebeurtenis("opgeroepen")
@dataclass(frozen=True, slots=True)
class Opgeroepen:
    """One person was called in a role. ``voor``: the invitation they stand in for. ``stil``: no message."""

    uitnodiging: str
    oproep: str
    rol: str
    wie: str = ""
    uiterlijk: datetime | None = None
    voor: str = ""
    stil: bool = False


@gebeurtenis("oproep-verzet")
@dataclass(frozen=True, slots=True)
class OproepVerzet:
    """A call got another moment or place. ``verteld``: the invitations whose people hear it."""

    oproep: str
    om: datetime | None = None
    waar: Tekst | None = None
    reden: Tekst | None = None
    verteld: tuple[str, ...] = ()


@gebeurtenis("oproep-ingetrokken")
@dataclass(frozen=True, slots=True)
class OproepIngetrokken:
    """A call was taken back."""

    oproep: str
    reden: Tekst | None = None
    verteld: tuple[str, ...] = ()


@gebeurtenis("oproep-beantwoord")
@dataclass(frozen=True, slots=True)
class OproepBeantwoord:
    """Someone who was called answered. ``langs``: app, mail, sms or gebeld."""

    uitnodiging: str
    antwoord: str
    langs: str = "app"


@gebeurtenis("opgebeld")
@dataclass(frozen=True, slots=True)
class Opgebeld:
    """Someone on the call list was rung up."""

    uitnodiging: str
    uitkomst: str
    tekst: Tekst | None = None


@gebeurtenis("oproep-bezorgd")
@dataclass(frozen=True, slots=True)
class OproepBezorgd:
    """How far a message came: sent, arrived or failed; ``code`` says in one word why it failed."""

    uitnodiging: str
    langs: str
    uitkomst: str
    code: str = ""


@gebeurtenis("oproep-doorgegeven")
@dataclass(frozen=True, slots=True)
class OproepDoorgegeven:
    """Somebody did not answer, cannot come or was not reached: others were asked. ``waarom`` says which."""

    uitnodiging: str
    waarom: str
    aan: tuple[str, ...] = ()
    boven: bool = False


@gebeurtenis("dienst-gepland")
@dataclass(frozen=True, slots=True)
class DienstGepland:
    """Somebody is on duty in a role for some hours."""

    dienst: str
    rol: str
    wie: str
    vanaf: datetime
    tot: datetime


@gebeurtenis("dienst-vervallen")
@dataclass(frozen=True, slots=True)
class DienstVervallen:
    """A planned duty does not go on."""

    dienst: str


@gebeurtenis("dienst-overgedragen", kring=None)
@dataclass(frozen=True, slots=True)
class DienstOvergedragen:
    """Who leaves wrote five lines for who comes. The lines lie in the circle of who wrote them."""

    dienst: str
    aan: str
    regels: Tekst | None = None


@gebeurtenis("dienst-overgenomen")
@dataclass(frozen=True, slots=True)
class DienstOvergenomen:
    """Who comes took the duty over."""

    dienst: str


@gebeurtenis("taak-opgepakt")
@dataclass(frozen=True, slots=True)
class TaakOpgepakt:
    """Somebody said: I do this."""

    taak: str
    rol: str


@gebeurtenis("herinnerd")
@dataclass(frozen=True, slots=True)
class Herinnerd:
    """Whoever has a task was reminded of it."""

    taak: str
    rollen: tuple[str, ...]


@gebeurtenis("taak-teruggestuurd", kring=None)
@dataclass(frozen=True, slots=True)
class TaakTeruggestuurd:
    """Who was asked sent a task back, with advice on what would help."""

    taak: str
    advies: Tekst | None = None
