"""The register of processing activities: dated data that every line of the log of processing points into."""

from datetime import date, datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML, YAMLError

from waakvlam import gegevens

BESTAND = Path(gegevens.__path__[0]) / "verwerkingen.yaml"


class OnbruikbaarRegister(ValueError):
    """The register cannot be read; the message is Dutch and says what is wrong."""


class _Streng(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Activiteit(_Streng):
    """A processing activity: purpose, ground and source, and the work that falls under it."""

    id: str = Field(pattern=r"^(urn:|https://)\S{3,190}$")
    naam: str
    doel: str
    grondslag: str
    wetten: tuple[str, ...]
    bron: str
    vanaf: date
    tot: date | None = None
    stromen: frozenset[str] = frozenset()
    handelingen: frozenset[str] = frozenset()

    def geldt(self, dag: date) -> bool:
        """Whether it stands in the register on a day."""
        return self.vanaf <= dag and (self.tot is None or dag < self.tot)


class Verwerkingsregister(_Streng):
    """All activities, past ones included."""

    bron: str
    activiteiten: tuple[Activiteit, ...]

    def voor(self, handeling: str, stroom: str, op: datetime) -> str:
        """The id of the activity an action on a stream falls under; LookupError when there is none.

        ``stroom`` is ``casus/<id>`` or a kind of stream only, such as ``casus``.
        """
        soort = stroom.partition("/")[0]
        geldend = [a for a in self.activiteiten if a.geldt(op.date())]
        for activiteit in geldend:
            if handeling in activiteit.handelingen:
                return activiteit.id
        for activiteit in geldend:
            if soort in activiteit.stromen:
                return activiteit.id
        raise LookupError(f"no processing activity for {handeling} on {soort}")


def lees_register(pad: Path = BESTAND) -> Verwerkingsregister:
    """Read and check a register; raises OnbruikbaarRegister."""
    try:
        data = YAML(typ="safe", pure=True).load(pad.read_text(encoding="utf-8"))
        return Verwerkingsregister.model_validate(data)
    except (OSError, UnicodeDecodeError, YAMLError, ValidationError) as fout:
        raise OnbruikbaarRegister(f"Het register van verwerkingen {pad} is niet te lezen: {fout}") from None
