"""Conditions: what must hold, as data. No code, no expressions."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, model_validator

from waakvlam.core.aanpak.taal.basis import Code, Codes, Model, Waarde

SOORTEN = (
    "een_van",
    "alle",
    "niet",
    "minstens",
    "aanleiding",
    "kenmerk",
    "niveau",
    "product",
    "overleg",
    "raadpleging",
    "geinformeerd",
    "houder",
    "gremium_actief",
    "taak_gedaan",
    "stap_gezet",
    "markering",
    "advies",
    "antwoord",
    "lijst",
    "scenario",
    "acties_klaar",
)
BIJ = {
    "kenmerk": {"is_", "in_", "vanaf"},
    "product": {"delen", "door", "gremium", "sinds"},
    "overleg": {"met", "voorzitter", "organisaties_minstens", "sinds"},
    "raadpleging": {"sinds"},
    "advies": {"sinds"},
    "houder": {"rol", "bezet"},
    "stap_gezet": {"sinds"},
    "antwoord": {"is_", "in_"},
    "lijst": {"delen", "sinds"},
}


class Minstens(Model):
    """At least so many of the conditions."""

    aantal: int
    van: "list[Voorwaarde]"


class VoorwaardeModel(Model):
    """One condition: exactly one of the main keys, with the keys that may stand beside it.

    ``een_van``, ``alle``, ``niet``, ``minstens`` combine. ``aanleiding`` is ticked yes (or ticked not
    applicable where the criterion allows that). ``kenmerk`` is true, or with ``is``/``in``/``vanaf`` has that
    value. ``product`` exists with its required parts (or ``delen``). ``overleg`` is a held meeting of a body,
    ``met`` roles present. ``raadpleging`` and ``advies`` are by role or body. ``sinds: niveau`` asks that it
    happened at or after the start of the present level; ``sinds: maand`` in the same calendar month.
    ``houder`` with ``bezet`` asks for a named person on the line, not only a role. ``antwoord`` is the answer
    to ``lijst.deel`` in the present round (yes or ticked, or what ``is``/``in`` say); open or unknown is
    onbekend. ``lijst`` asks that its required parts (or ``delen``) are answered in the present round.
    ``scenario`` is chosen in the case. ``acties_klaar``: no action that people agreed is open.
    """

    een_van: "list[Voorwaarde] | None" = None
    alle: "list[Voorwaarde] | None" = None
    niet: "Voorwaarde | None" = None
    minstens: Minstens | None = None
    aanleiding: Code | None = None
    kenmerk: Code | None = None
    is_: Waarde | None = None
    in_: list[Waarde] | None = None
    vanaf: int | None = None
    niveau: Codes | None = None
    product: Code | None = None
    delen: Codes | None = None
    door: Codes | None = None
    gremium: Code | None = None
    overleg: Code | None = None
    met: Codes | None = None
    voorzitter: Code | None = None
    organisaties_minstens: int | None = None
    raadpleging: Code | None = None
    advies: Code | None = None
    antwoord: str | None = None
    lijst: Code | None = None
    scenario: Code | None = None
    acties_klaar: bool | None = None
    geinformeerd: Code | None = None
    houder: Literal["casus", "proces", "operationeel", "bestuurlijk"] | str | None = None
    rol: Code | None = None
    bezet: bool | None = None
    gremium_actief: Code | None = None
    taak_gedaan: Code | None = None
    stap_gezet: Code | None = None
    markering: Code | None = None
    sinds: Literal["niveau", "maand"] | None = None

    @model_validator(mode="before")
    @classmethod
    def _namen(cls, waarde: Any) -> Any:
        """``is`` and ``in`` are words of Python, so their fields end in an underscore."""
        if isinstance(waarde, dict):
            return {{"is": "is_", "in": "in_"}.get(k, k): v for k, v in waarde.items()}
        return waarde

    @model_validator(mode="after")
    def _een_soort(self) -> "VoorwaardeModel":
        gezet = {naam for naam in type(self).model_fields if getattr(self, naam) is not None}
        hoofd = [naam for naam in SOORTEN if naam in gezet]
        if len(hoofd) != 1:
            raise ValueError(f"een voorwaarde heeft precies één van: {', '.join(SOORTEN)}")
        extra = gezet - {hoofd[0]} - BIJ.get(hoofd[0], set())
        if extra:
            raise ValueError(
                f"bij «{hoofd[0]}» hoort niet: {', '.join(sorted(e.rstrip('_') for e in extra))}"
            )
        return self

    @property
    def soort(self) -> str:
        """The main key of this condition."""
        return next(naam for naam in SOORTEN if getattr(self, naam) is not None)


def _kort(waarde: Any) -> Any:
    """A bare code is a criterion that must be ticked."""
    return {"aanleiding": waarde} if isinstance(waarde, str) else waarde


Voorwaarde = Annotated[VoorwaardeModel, BeforeValidator(_kort)]
Minstens.model_rebuild()
VoorwaardeModel.model_rebuild()
