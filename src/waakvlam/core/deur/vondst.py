"""What was found in a text, and what may be done with each kind."""

from dataclasses import dataclass

BSN, TELEFOON, EMAIL, IBAN, ADRES = "bsn", "telefoon", "email", "iban", "adres"
KENTEKEN, GEBOORTEDATUM, ACCOUNT, NAAM, GROEP = "kenteken", "geboortedatum", "account", "naam", "groep"

SOORTEN = (BSN, TELEFOON, EMAIL, IBAN, ADRES, KENTEKEN, GEBOORTEDATUM, ACCOUNT, NAAM, GROEP)
"""Every kind, the gravest first."""

NOOIT = frozenset({BSN})
"""What never stays in a text."""

NUMMERS = frozenset(SOORTEN) - {NAAM, GROEP}
"""What a rule recognises by its shape. A name is a guess, a word for a group a question."""

LEEG = {
    BSN: "[nummer]",
    TELEFOON: "[telefoonnummer]",
    EMAIL: "[e-mailadres]",
    IBAN: "[rekeningnummer]",
    ADRES: "[adres]",
    KENTEKEN: "[kenteken]",
    GEBOORTEDATUM: "[geboortedatum]",
    ACCOUNT: "[account]",
    NAAM: "[naam]",
    GROEP: "",
}
"""What stands in a text instead: a blank word that says what was there. A word for a group is left out."""

MEESTE = 200
"""Finds in one text at most: enough to ask about, and a bound on the work."""


@dataclass(frozen=True, slots=True)
class Vondst:
    """Something that points to a person or a group: ``tekst[begin:einde]``.

    ``door`` is what can stand there instead; empty means that it can be left out.
    """

    begin: int
    einde: int
    soort: str
    door: str


def vervang(tekst: str, vondsten: tuple[Vondst, ...] | list[Vondst]) -> str:
    """The text with for each find what can stand there instead. The finds may not overlap."""
    for v in sorted(vondsten, key=lambda v: v.begin, reverse=True):
        voor, na = tekst[: v.begin], tekst[v.einde :]
        # Leaving a word out takes one of the two spaces around it along.
        if not v.door and na.startswith(" ") and (not voor or voor.endswith(" ")):
            na = na[1:]
        elif not v.door and voor.endswith(" "):
            voor = voor[:-1]
        tekst = voor + v.door + na
    return tekst
