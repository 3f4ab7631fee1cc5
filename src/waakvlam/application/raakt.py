"""Which items a command acts on, for the question whether someone changed those meanwhile."""

from typing import Any

from waakvlam.application.beeld import raakt as beeld
from waakvlam.application.maatregelen import raakt as maatregelen
from waakvlam.application.verzoeken import raakt as verzoeken
from waakvlam.core.casus import Toestand
from waakvlam.core.casus import lijstopdrachten as lijst
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.signaal import vervolgopdrachten as sv

NIVEAU = (o.ZetStap, o.Opschalen, o.Afschalen, o.Sluit, o.Heropen, o.Verhuis)
SIGNAAL = (s.PakOp, sv.HandelAf, sv.GeefDoor, sv.VoegSamen, sv.LaatVervallen)


def raakt(inhoud: Any, toestand: Any) -> frozenset[str]:
    """The items a command changes rather than adds to, under the names used in ``gewijzigd_in``."""
    if isinstance(inhoud, NIVEAU):
        return frozenset({"niveau"})
    if isinstance(inhoud, o.WijsAan):
        return frozenset({f"regie.{inhoud.lijn}"})
    if isinstance(inhoud, o.VinkAan):
        return frozenset({f"aanleiding.{inhoud.aanleiding}"})
    if isinstance(inhoud, o.StelKenmerk):
        return frozenset({f"kenmerk.{inhoud.kenmerk}"})
    if isinstance(inhoud, (o.RondAf, o.PlanTaak)):
        return frozenset({f"taak.{_taak(toestand, inhoud.taak)}"})
    if isinstance(inhoud, lijst.Beantwoord):
        return frozenset(f"antwoord.{inhoud.lijst}.{inhoud.voor or ''}.{deel}" for deel in inhoud.antwoorden)
    if isinstance(inhoud, lijst.BeginRonde):
        return frozenset({f"ronde.{inhoud.lijst}"})
    if isinstance(inhoud, (o.WerkStandBij, *SIGNAAL)):
        return frozenset({"stand"})
    if van_beeld := beeld.raakt(inhoud):
        return van_beeld
    return maatregelen.raakt(inhoud) or verzoeken.raakt(inhoud)


def geraakt(toestand: Any, sinds: int) -> frozenset[str]:
    """The items of a case or signal that changed after event number ``sinds``."""
    return frozenset(item for item, nr in toestand.gewijzigd_in.items() if nr > sinds)


def _taak(toestand: Toestand, taak: str) -> str:
    """The id of a task that may be given by its code."""
    if taak in toestand.taken:
        return taak
    return next((id for id, code in toestand.open_taken.items() if code == taak), taak)
