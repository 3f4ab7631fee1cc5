"""The messages of the API, as they come in and go out. Names are in camelCase, times by RFC 3339."""

import re
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StringConstraints,
)
from pydantic.alias_generators import to_camel

from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.signaal.opdrachten import Meld

_TIJDSTIP = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,6})?([Zz]|[+-]\d\d:\d\d)")
_STUUR = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def _rfc3339(waarde: Any) -> Any:
    if not isinstance(waarde, str) or not _TIJDSTIP.fullmatch(waarde):
        raise ValueError("Schrijf dit als 2026-11-20T14:30:00+01:00.")
    return waarde


def _leesbaar(waarde: str) -> str:
    if _STUUR.search(waarde):
        raise ValueError("Hier staan tekens in die geen tekst zijn.")
    return waarde


def _tekst(hoogstens: int) -> Any:
    grenzen = StringConstraints(strict=True, strip_whitespace=True, min_length=1, max_length=hoogstens)
    return Annotated[str, grenzen, AfterValidator(_leesbaar)]


Tijdstip = Annotated[AwareDatetime, BeforeValidator(_rfc3339)]
Code = Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Za-z0-9_-]{1,40}$")]
Kenmerk = Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Za-z0-9._:-]{8,64}$")]


class _Vorm(BaseModel):
    """A message: names in camelCase, and nothing that is not in it."""

    model_config = ConfigDict(extra="forbid", alias_generator=to_camel)


class _Uit(_Vorm):
    """A message that goes out; made here by its own names."""

    model_config = ConfigDict(extra="forbid", alias_generator=to_camel, populate_by_name=True)


class Melding(_Vorm):
    """A signal that a connected system reports: what somebody saw or heard, not what it may mean."""

    kenmerk: Kenmerk = Field(description="Uw eigen kenmerk. Nog eens hetzelfde geeft hetzelfde antwoord.")
    tekst: _tekst(5000) = Field(description="Wat iemand zag of hoorde, zonder namen.")  # type: ignore[valid-type]
    waar: Literal["adres", "online"] = Field("adres", description="Op een plek, of op internet.")
    plaats: _tekst(200) | None = Field(None, description="Een straat of een plein; verplicht bij adres.")  # type: ignore[valid-type]
    buurt: Code | None = Field(None, description="Code van de buurt, of buiten voor buiten de gemeente.")
    gebeurd_tijdstip: Tijdstip | None = Field(None, description="Wanneer het was, als u dat weet.")
    zelf_gezien: StrictBool = Field(False, description="Of de melder het zelf zag of hoorde.")
    gevaar: StrictBool = Field(False, description="Of er gevaar was. Is dat er nu: bel 112.")
    thema: Code | None = Field(None, description="Code van het thema, uit de aanpak van de gemeente.")
    soort: Literal[
        "melding", "niet_pluis", "verhaal", "casuistiek", "gerucht", "aangifte", "nieuws", "kerncijfer"
    ] = Field("melding", description="Wat voor signaal het is.")
    melder_soort: Literal["professional", "inwoner", "anoniem"] | None = Field(
        None, description="Wie het meldde. Zonder: inwoner als er een naam bij staat, anders anoniem."
    )
    melder_naam: _tekst(120) | None = Field(None, description="Ligt apart, en is niet nodig.")  # type: ignore[valid-type]
    melder_contact: _tekst(120) | None = Field(None, description="Telefoonnummer of e-mailadres.")  # type: ignore[valid-type]

    def opdracht(self) -> Meld:
        """Return the command."""

        def tekst(waarde: str | None) -> Tekst | None:
            return Tekst(waarde) if waarde else None

        bekend = bool(self.melder_naam or self.melder_contact)
        return Meld(
            tekst=Tekst(self.tekst),
            waar=self.waar,
            plaats=tekst(self.plaats),
            wanneer="eerder" if self.gebeurd_tijdstip else "vandaag",
            moment=self.gebeurd_tijdstip,
            zelf_gezien=self.zelf_gezien,
            gevaar=self.gevaar,
            thema=self.thema,
            soort=self.soort,
            buurt=self.buurt,
            melder_soort=self.melder_soort or ("inwoner" if bekend else "anoniem"),
            melder_naam=tekst(self.melder_naam),
            melder_contact=tekst(self.melder_contact),
        )


class Ontvangen(_Uit):
    """The receipt. With the code the report can be followed; keep it as you would keep a key."""

    kenmerk: str
    ontvangstcode: str


class Volgvraag(_Vorm):
    """The code of a receipt."""

    ontvangstcode: Annotated[str, StringConstraints(strict=True, min_length=1, max_length=40)]


class Bericht(_Uit):
    """Something the reporter is told."""

    tekst: str
    verstuurd_tijdstip: AwareDatetime


class Gevolgd(_Uit):
    """Where a report is: binnen, bekeken or klaar, and what the reporter is told."""

    stap: Literal["binnen", "bekeken", "klaar"]
    gemeld_tijdstip: AwareDatetime
    terug_uiterlijk_tijdstip: AwareDatetime | None
    berichten: list[Bericht]


class Plek(_Vorm):
    """Where in the message something is wrong."""

    pointer: str


class Foutregel(_Vorm):
    """One thing that is wrong."""

    in_: Literal["body"] = Field(alias="in")
    location: Plek
    code: str
    detail: str


class Probleemvorm(_Vorm):
    """Problem details (RFC 9457)."""

    title: str
    status: int
    detail: str
    errors: list[Foutregel] = []
