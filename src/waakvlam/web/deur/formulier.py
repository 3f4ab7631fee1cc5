"""Two lines for any form with long texts: ``class F(AanDeDeur, Formulier)`` and ``deur_velden = (…)``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _t

from waakvlam.application.deur.keuzes import Vraag, weeg
from waakvlam.application.deur.woorden import woordenboek
from waakvlam.core.deur.vondst import GROEP, NAAM, NUMMERS, SOORTEN
from waakvlam.web.deur.woorden import antwoord, antwoorden, over, teksten, woorden_van

VOOR = "deur-"
"""How the names of the answers in a form begin."""

SIGNAAL: frozenset[str] = frozenset(SOORTEN)
"""What is asked about where there are no persons: everything."""

ALLE = "*"
"""In ``deur_velden``: every field of more than one line."""

CASUS: frozenset[str] = NUMMERS - {"adres", "bsn"}
"""What is asked about in a case. Its own names, numbers and addresses are found when it is kept."""


@dataclass(frozen=True, slots=True)
class Antwoord:
    """A choice on the page."""

    id: str
    waarde: str
    tekst: str
    gekozen: bool


@dataclass(frozen=True, slots=True)
class Deurvraag:
    """One question on the page: what was found, what it may be, and the choices."""

    naam: str
    stuk: str
    over: str
    antwoorden: tuple[Antwoord, ...]


@dataclass(slots=True)
class Deurvak:
    """What stands under a field: questions of the server, and what the browser needs to ask while typing."""

    voor: str
    naam: str
    teksten: Mapping[str, Any]
    eerste: bool
    hulp: str = ""
    apart: str = ""
    kies: str = ""
    vragen: list[Deurvraag] = field(default_factory=list)


class AanDeDeur(forms.Form):
    """Asks about what points to a person in the fields of ``deur_velden``, before anything is kept.

    ``deur_soorten``: what is asked about. ``deur_merkt``: what is only marked while typing. ``deur_zonder``:
    kinds that belong in a field, such as an address in the field for a place. ``deur_apart``: the field by
    kind where what is of the reporter is kept apart, and ``deur_apart_kies`` (field, from, to) what is chosen
    along with it. ``deur_hulp`` stands above the questions.
    """

    deur_velden: ClassVar[tuple[str, ...]] = ()
    deur_soorten: ClassVar[frozenset[str]] = SIGNAAL
    deur_merkt: ClassVar[frozenset[str]] = frozenset()
    deur_zonder: ClassVar[Mapping[str, frozenset[str]]] = {}
    deur_apart: ClassVar[Mapping[str, str]] = {}
    deur_apart_kies: ClassVar[tuple[str, str, str] | tuple[()]] = ()
    deur_hulp: ClassVar[Any] = ""
    deur_waarschuwing: ClassVar[Any] = _t("Schrijf geen namen of nummers van mensen op.")
    """Stands before the first field."""
    deur_blijft: ClassVar[bool] = True
    """Whether something may stay with a reason; not where it is refused when it is kept."""
    deur_personen: tuple[str, ...] = ()
    deur_bekend: Mapping[str, str] = {}
    """Names of persons of the case, by P1, P2 …, as the page already shows them to this visitor."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zet_deur()

    def zet_deur(self, velden: tuple[str, ...] | None = None) -> None:
        """Put the questions under the fields; again when fields or persons came later."""
        gevraagd = velden or self.deur_velden
        if ALLE in gevraagd:
            gevraagd = tuple(n for n, veld in self.fields.items() if isinstance(veld.widget, forms.Textarea))
        self._deur = [naam for naam in gevraagd if naam in self.fields]
        for nr, naam in enumerate(self._deur):
            soorten = tuple(s for s in SOORTEN if s in (self._asked(naam) | self.deur_merkt))
            if nr == 0 and self.deur_waarschuwing and not hasattr(self.fields[naam], "deur"):
                hulp = str(self.fields[naam].help_text)
                self.fields[naam].help_text = " ".join(filter(None, [hulp, str(self.deur_waarschuwing)]))
            self.fields[naam].deur = Deurvak(  # type: ignore[attr-defined]
                voor=str(self[naam].id_for_label),
                naam=VOOR + self.add_prefix(naam),
                teksten=teksten(soorten, self.deur_personen, frozenset(self.deur_apart), self.deur_blijft)
                | {"bekend": [[code, woorden_van(naam)] for code, naam in self.deur_bekend.items()]},
                eerste=nr == 0,
                hulp=str(self.deur_hulp),
                apart=" ".join(f"{s}:{self[v].id_for_label}" for s, v in self.deur_apart.items()),
                kies=self._kies(),
            )

    def _kies(self) -> str:
        """The radio button that goes along with putting apart: its name, and which value becomes which."""
        if not self.deur_apart_kies:
            return ""
        veld, van, naar = self.deur_apart_kies
        return f"{self.add_prefix(veld)}:{van}:{naar}"

    def deur_haast(self) -> bool:
        """Return whether nothing is asked now, because there is danger. A citizen service number still is."""
        return False

    def clean(self) -> dict[str, Any]:
        """Ask about what was found, and carry out what was answered."""
        gegevens = super().clean() or self.cleaned_data
        for naam in self._deur:
            if gegevens.get(naam) and not self.has_error(naam):
                self._weeg(naam, gegevens)
        return gegevens

    def _asked(self, naam: str) -> frozenset[str]:
        soorten = self.deur_soorten - self.deur_zonder.get(naam, frozenset())
        return soorten & {"bsn"} if self.is_bound and self.deur_haast() else soorten

    def _weeg(self, naam: str, gegevens: dict[str, Any]) -> None:
        vak: Deurvak = self.fields[naam].deur  # type: ignore[attr-defined]
        uit = weeg(
            gegevens[naam], woordenboek(timezone.localdate()), self._geschreven(vak.naam),
            self._asked(naam), self.deur_personen, frozenset(self.deur_apart),
        )  # fmt: skip
        vak.vragen = [self._vraag(vak.naam, nr, vraag) for nr, vraag in enumerate(uit.vragen)]
        if uit.open:
            self.add_error(naam, _("Kijk na wat onder dit veld staat, en kies wat ermee moet."))
            return
        gegevens[naam] = uit.tekst
        for soort, stuk in uit.apart.items():
            veld = self.deur_apart[soort]
            gegevens[veld] = gegevens.get(veld) or stuk
        if uit.apart and self.deur_apart_kies:
            veld, van, naar = self.deur_apart_kies
            gegevens[veld] = naar if gegevens.get(veld) in ("", van) else gegevens.get(veld)

    def _geschreven(self, naam: str) -> list[str]:
        """The answers for a field, as they were sent: of the page, or made while typing."""
        sleutels = [s for s in self.data if s == naam or s.startswith(f"{naam}-")]
        lijst = getattr(self.data, "getlist", lambda s: [self.data[s]])
        return [str(waarde) for s in sleutels for waarde in lijst(s)]

    def _vraag(self, naam: str, nr: int, vraag: Vraag) -> Deurvraag:
        doen = antwoorden(vraag.soort, self.deur_personen, frozenset(self.deur_apart))
        return Deurvraag(
            naam=f"{naam}-{nr}",
            stuk=vraag.stuk,
            over=over(vraag.soort),
            antwoorden=tuple(
                Antwoord(
                    f"id_{naam}-{nr}_{i}",
                    f"{doe}|{vraag.soort}|{vraag.stuk}",
                    antwoord(doe, vraag.soort, vraag.door),
                    doe == vraag.gekozen,
                )
                for i, doe in enumerate(doen)
            ),
        )


class InEenCasus(AanDeDeur):
    """The same in a case: a name becomes a person of the case, and is found once more when it is kept."""

    deur_soorten = CASUS
    deur_waarschuwing = ""
    deur_merkt = frozenset({NAAM, GROEP, "adres", "bsn"})


class Merkt(AanDeDeur):
    """Only marks while typing, and asks nothing: a text that is looked at in another way when it is kept."""

    deur_soorten = frozenset()
    deur_merkt = SIGNAAL
    deur_waarschuwing = ""


class Zonder(Merkt):
    """The same where a person or a group is refused: what is marked can only be replaced."""

    deur_blijft = False


def antwoorden_in(gegevens: Any) -> tuple[str, ...]:
    """Return every answer in what was sent (a QueryDict), for the audit log."""
    return tuple(
        waarde for sleutel in gegevens if sleutel.startswith(VOOR) for waarde in gegevens.getlist(sleutel)
    )
