"""Whether there is a newer version for a running case, and what moving to it would change, in words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import versie_token
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen import verhaal
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.verhuizen import Verhuizing, mag, verhuizing, wie_mag
from waakvlam.core.casus.wat_nu import wat_nu

WEG = {
    "aanleidingen": _("Aanleidingen"),
    "kenmerken": _("Kenmerken"),
    "producten": _("Wat is vastgelegd"),
    "lijsten": _("Lijsten"),
    "vragen": _("Vragen in een lijst"),
    "gremia": _("Teams en overleggen"),
    "markeringen": _("Merktekens"),
    "scenarios": _("Scenario's"),
    "rollen": _("Rollen"),
}


@dataclass(frozen=True, slots=True)
class Wissel:
    """Something that changes: what it was and what it becomes, in words."""

    wat: str
    voor: str = ""
    na: str = ""


@dataclass(frozen=True, slots=True)
class Termijnwissel:
    """A limit that moves; None where there is none."""

    wat: str
    voor: datetime | None
    na: datetime | None


@dataclass(frozen=True, slots=True)
class Versieblad:
    """What moving a case to the newer version changes, for one viewer.

    ``naar_niveau`` is empty when one of ``niveaus`` (code, name) must be chosen. ``weg`` is per kind what the
    new version does not have. ``kringen`` are circles it lacks: then it cannot be done. ``mag``: this viewer
    decides; else ``wie`` do.
    """

    casus: str
    gelezen: str
    codenaam: str
    aanpaknaam: str
    oude_versie: str
    nieuwe_versie: str
    naar: str
    mag: bool
    wie: str
    niveaucode: str
    niveau: str
    naar_niveau: str
    niveaus: tuple[tuple[str, str], ...]
    regie: tuple[Wissel, ...]
    vervallen: tuple[str, ...]
    doorgegeven: tuple[Wissel, ...]
    gevraagd: tuple[str, ...]
    niet_meer: tuple[str, ...]
    termijnen: tuple[Termijnwissel, ...]
    stappen: tuple[str, ...]
    stappen_weg: tuple[str, ...]
    weg: tuple[tuple[str, tuple[str, ...]], ...]
    opnieuw: tuple[str, ...]
    kringen: tuple[str, ...]
    andere_kring: tuple[Wissel, ...]

    @property
    def niets(self) -> bool:
        """Whether nothing in this case changes."""
        delen = (self.regie, self.vervallen, self.doorgegeven, self.gevraagd, self.niet_meer, self.termijnen)
        meer = (self.stappen, self.stappen_weg, self.weg, self.opnieuw, self.kringen, self.andere_kring)
        return not any((*delen, *meer)) and self.niveau == self.naar_niveau


def nieuwer(vrager: Vrager, gelezen: Leesbaar) -> Aanpak | None:
    """The version to which an open case could move; None when it runs under the one that holds now."""
    if gelezen.toestand.gesloten is not None:
        return None
    return omgeving().aanpakken.nieuwer(vrager.kijker.gemeente, gelezen.aanpak, vrager.nu)


def mag_verhuizen(gelezen: Leesbaar) -> bool:
    """Whether the viewer decides on that, in one of their roles."""
    return any(mag(gelezen.toestand, gelezen.aanpak, rol) for rol in gelezen.rollen)


def versieblad(vrager: Vrager, casus: str, vertaal: Vertaal, niveau: str = "") -> Versieblad | None:
    """The page on moving; None when the case is not there for this viewer, or runs under this version.

    ``niveau`` is the level chosen for a case whose own level is gone.
    """
    gelezen = lees_casus(vrager, casus)
    nieuw = nieuwer(vrager, gelezen) if gelezen is not None else None
    if gelezen is None or nieuw is None:
        return None
    t, oud = gelezen.toestand, gelezen.aanpak
    vertaling = {t.niveau: niveau} if niveau in nieuw.model.niveaus else {}
    v = verhuizing(t, oud, nieuw, vertaling, vrager.nu)
    vragen = _vragen(gelezen, oud, nieuw, v, vertaal)
    return Versieblad(
        casus=casus,
        gelezen=versie_token(gelezen.hash),
        codenaam=t.codenaam or casus[:8],
        aanpaknaam=nieuw.model.titel,
        oude_versie=oud.model.versie,
        nieuwe_versie=nieuw.model.versie,
        naar=nieuw.hash,
        mag=mag_verhuizen(gelezen),
        wie=verhaal.rollen(oud, list(wie_mag(t, oud)), vertaal),
        niveaucode=t.niveau,
        niveau=namen.niveau(oud, t.niveau),
        naar_niveau=namen.niveau(nieuw, v.naar) if v.naar else "",
        niveaus=tuple((code, namen.niveau(nieuw, code)) for code in v.keuzes)
        if t.niveau not in nieuw.model.niveaus
        else (),
        regie=tuple(_regie(oud, nieuw, v, vertaal)),
        vervallen=tuple(vragen[x.code] for x in v.taken if not x.blijft),
        doorgegeven=tuple(
            Wissel(vragen[x.code], "", verhaal.rollen(nieuw, x.rollen, vertaal))
            for x in v.taken
            if x.blijft and x.rollen != t.taken[x.taak].rollen
        ),
        gevraagd=tuple(vragen[code] for code in v.gevraagd_erbij),
        niet_meer=tuple(vragen[c] for c in v.gevraagd_weg if c not in {x.code for x in v.taken}),
        termijnen=tuple(Termijnwissel(vragen[code], voor, na) for code, (voor, na) in v.termijnen.items()),
        stappen=tuple(namen.stap(nieuw, code) for code in v.stappen_erbij),
        stappen_weg=tuple(namen.stap(oud, code) for code in v.stappen_weg),
        weg=tuple((vertaal(WEG[s]), tuple(_namen(oud, s, codes))) for s, codes in v.weg.items()),
        opnieuw=tuple(namen.ding(oud, code) for code in v.leeg),
        kringen=tuple(oud.model.kringen[code].naam for code in v.kringen),
        andere_kring=tuple(
            Wissel(namen.rol(nieuw, rol), _kring(oud, van), _kring(nieuw, naar))
            for rol, (van, naar) in v.andere_kring.items()
        ),
    )


def _kring(aanpak: Aanpak, code: str) -> str:
    kring = aanpak.model.kringen.get(code)
    return kring.naam if kring else code


def _regie(oud: Aanpak, nieuw: Aanpak, v: Verhuizing, vertaal: Vertaal) -> Iterator[Wissel]:
    niemand = vertaal(_("niemand"))
    for lijn, (voor, na) in v.regie.items():
        yield Wissel(
            verhaal.lijn(nieuw, lijn, vertaal),
            verhaal.rollen(oud, voor, vertaal) or niemand,
            verhaal.rollen(nieuw, na, vertaal) or niemand,
        )


def _namen(oud: Aanpak, soort: str, codes: Iterable[str]) -> Iterator[str]:
    for code in codes:
        if soort == "markeringen":
            yield oud.model.markeringen.get(code, code)
        elif soort == "scenarios":
            yield oud.model.scenarios[code].naam
        elif soort == "lijsten":
            yield namen.lijst(oud, code)
        else:
            yield namen.ding(oud, code)


def _vragen(
    gelezen: Leesbaar, oud: Aanpak, nieuw: Aanpak, v: Verhuizing, vertaal: Vertaal
) -> Mapping[str, str]:
    """Per code of a task, duty or term what it asks, in words of the version that knows it."""
    t = gelezen.toestand
    uit: dict[str, str] = {}
    for x in wat_nu(t, oud).vragen:
        tekst = gelezen.teksten.get(x.tekst, "") if x.tekst else ""
        uit[x.code] = tekst or verhaal.taak(oud, x.code, x.regel, vertaal, x.onderwerp)
    for code in (*v.gevraagd_erbij, *v.termijnen):
        if code not in uit:
            soort, _streep, rest = code.partition("-")
            regel = f"termijnen.{rest}" if soort == "termijn" else f"plichten.{code}"
            uit[code] = verhaal.taak(nieuw, code, regel, vertaal)
    return uit
