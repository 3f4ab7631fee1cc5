"""What happens to a case as an item of a periodic meeting."""

from dataclasses import dataclass

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("punt-genodigd")
@dataclass(frozen=True, slots=True)
class PuntGenodigd:
    """These agenda partners take part in this item, and in no other; empty ends it."""

    gremium: str
    rollen: tuple[str, ...] = ()


@gebeurtenis("partner-zei")
@dataclass(frozen=True, slots=True)
class PartnerZei:
    """A partner does something (``taak``), or nothing is needed."""

    gremium: str
    rol: str
    keus: str
    taak: str | None = None
    tekst: Tekst | None = None


@gebeurtenis("punt-besproken")
@dataclass(frozen=True, slots=True)
class PuntBesproken:
    """The case was discussed in a meeting with more cases. ``bijeenkomst`` is the stream of that meeting."""

    gremium: str
    bijeenkomst: str | None = None
    rond_af: bool = True
    tekst: Tekst | None = None
