"""Deciding on lists and scenarios: answers, a new round, a question of one's own, choosing a scenario."""

from datetime import date
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.lijsten import Onderdeel, Vraaglijst
from waakvlam.core.aanpak.lijstvoorwaarden import een_kopie
from waakvlam.core.antwoorden import NVT, ONBEKEND, OPEN, TEKST, Invulling
from waakvlam.core.casus import lijstgebeurtenissen as g
from waakvlam.core.casus import lijstopdrachten as o
from waakvlam.core.casus.besluit import Context, Uitkomst, handler, voor_het_oog
from waakvlam.core.casus.toestand import Antwoord, Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger

EIGEN = "eigen-"
"""How the code of a question of the case's own begins; such a question is answered with a text."""


def ronde_nu(t: Toestand, lijst: str) -> int:
    """The number of the round a list is in; the first begins by itself."""
    rondes = t.rondes.get(lijst)
    return rondes[-1].nr if rondes else 1


def kopie_voor(t: Toestand, lijst: Vraaglijst, voor: str | None, aanpak: Aanpak, als: str) -> str | Reden:
    """The copy that is filled: empty for that of the case, else a role or person; or why it is none.

    ``als``: the role that fills it in.
    """
    per = lijst.model.per
    if per == "casus":
        return Reden("niet-gevonden", veld="voor", mist=(voor,)) if voor else ""
    if per == "persoon":
        personen = [f"P{nr}" for nr in range(1, t.personen + 1)]
        if not voor:
            return Reden("onvolledig", lijst.regel, veld="voor")
        return voor if voor in personen else Reden("niet-gevonden", veld="voor", mist=(voor,))
    rol = voor or als
    if rol not in aanpak.model.rollen:
        return Reden("niet-gevonden", veld="voor", mist=(rol,))
    if als not in aanpak.gelijk(rol):
        return Reden("niet-bevoegd", lijst.regel, wie=(rol,), veld="voor")
    return next((eigen for eigen in lijst.model.rol if rol in aanpak.gelijk(eigen)), rol)


def _past(deel: Onderdeel | None, waarde: str | int) -> bool:
    """Whether a value is one that this part may be answered with."""
    if deel is not None and deel.soort == "keuze" and waarde in deel.model.opties:
        return True
    if waarde in (OPEN, NVT):
        return True
    if waarde == ONBEKEND:
        return deel is None or deel.model.onbekend_mag
    soort = TEKST if deel is None else deel.soort
    if soort in ("ja_nee", "vink"):
        return waarde in ("ja", "nee")
    if soort == "aantal":
        return isinstance(waarde, int) and waarde >= 0
    if soort == "datum":
        return _is_dag(waarde)
    return soort == TEKST and waarde == TEKST


def _is_dag(waarde: str | int) -> bool:
    try:
        return isinstance(waarde, str) and len(waarde) == 10 and bool(date.fromisoformat(waarde))
    except ValueError:
        return False


def _waarde(deel: Onderdeel | None, een: Invulling, oud: Antwoord | None) -> str | int | None:
    """The value an answer comes to; None when there is none to record."""
    waarde = een.antwoord
    if waarde is None:
        if deel is None or deel.soort == TEKST:
            # The text is the answer: taking the last one away opens the question again.
            ander = oud is not None and len(oud.teksten) > 1
            return TEKST if een.tekst or (ander and een.tekst == "") else OPEN if een.tekst == "" else None
        return oud.waarde if oud is not None and een.tekst is not None else None
    if deel is not None and deel.soort == "aantal" and isinstance(waarde, str) and waarde.isdecimal():
        return int(waarde) if len(waarde) < 16 else None
    return waarde


class _Invoer:
    """The answers of one command weighed: which hold, in which circle, and every reason against them."""

    def __init__(
        self, t: Toestand, lijst: Vraaglijst, opdracht: o.Beantwoord, voor: str, aanpak: Aanpak, ctx: Context
    ) -> None:
        self.t, self.lijst, self.opdracht, self.voor = t, lijst, opdracht, voor
        self.aanpak, self.ctx = aanpak, ctx
        self.ronde = ronde_nu(t, lijst.code)
        self.er = t.ingevuld.get((lijst.code, self.ronde, voor), {})
        self.redenen: list[Reden] = []
        self.waarden: dict[str, str | int] = {}
        eigen = {punt.code for punt in t.eigen_punten.get(lijst.code, ())}
        for code, een in opdracht.antwoorden.items():
            if code in lijst.delen or code in eigen:
                self._een(code, een)
            else:
                self._reden("niet-gevonden", "", code)

    def _reden(self, soort: str, regel: str, *codes: str, **verder: Any) -> None:
        mist = tuple(f"{self.lijst.code}.{code}" for code in codes)
        self.redenen.append(Reden(soort, regel, veld="antwoorden", mist=mist, **verder))

    def _een(self, code: str, een: Invulling) -> None:
        deel = self.lijst.delen.get(code)
        regel = deel.regel if deel else self.lijst.regel
        oud = self.er.get(code)
        waarde = _waarde(deel, een, oud)
        if waarde is None or not _past(deel, waarde) or (waarde == TEKST and not (een.tekst or oud)):
            self._reden("antwoord-past-niet", regel, code)
            return
        if waarde == NVT and not een.tekst and not (oud and oud.waarde == NVT and een.tekst is None):
            self._reden("motivering-ontbreekt", regel, code)
            return
        rol = deel.model.rol if deel else None
        if rol is not None and self.ctx.als not in self.aanpak.gelijk(rol):
            self._reden("niet-bevoegd", regel, code, wie=(rol,))
            return
        self.waarden[code] = waarde

    def kring(self, code: str) -> str | None:
        """The circle in which a part lies: its own, that of its list, or none."""
        deel = self.lijst.delen.get(code)
        return (deel.model.kring if deel else None) or self.lijst.model.kring

    def kringen(self) -> None:
        """Who does not read a circle does not write in it."""
        for code in self.waarden:
            kring = self.kring(code)
            if kring is not None and kring not in _kringen(self.aanpak, self.ctx.rol):
                wie = tuple(rol for rol in self.aanpak.model.rollen if kring in _kringen(self.aanpak, rol))
                regel = self.lijst.delen[code].regel if code in self.lijst.delen else self.lijst.regel
                self._reden("niet-bevoegd", regel, code, wie=wie)

    def gebeurtenissen(self, afgeweken: tuple[str, ...] = ()) -> list[Any]:
        """The events per circle: first the values, then the texts."""
        uit: list[Any] = []
        for kring in dict.fromkeys(map(self.kring, self.waarden)):
            hier = {code: w for code, w in self.waarden.items() if self.kring(code) == kring}
            teksten = {
                code: self.opdracht.antwoorden[code].tekst or ""
                for code, w in hier.items()
                if self.opdracht.antwoorden[code].tekst is not None and w != OPEN
            }
            anders = tuple(code for code in afgeweken if code in hier)
            waarom = self.opdracht.afwijken if anders else None
            vast = (self.lijst.code, self.ronde)
            uit.append(g.LijstBeantwoord(*vast, hier, self.voor or None, anders, waarom, kring))
            if any(ref or self._had_tekst(code) for code, ref in teksten.items()):
                uit.append(g.LijstToegelicht(*vast, teksten, self.voor or None, kring))  # type: ignore[arg-type]
        return uit

    def _had_tekst(self, code: str) -> bool:
        return code in self.er and bool(self.er[code].teksten)

    def samenhang(self) -> tuple[str, ...]:
        """Reasons that follow from all answers together; gives the parts that come too early."""
        straks = voor_het_oog(self.t, self.gebeurtenissen(), self.ctx)
        if self.voor:
            straks = een_kopie(straks, self.lijst.code, self.voor)
        er = straks.ingevuld.get((self.lijst.code, self.ronde, self.voor), {})
        vroeg = []
        for code, waarde in self.waarden.items():
            deel = self.lijst.delen.get(code)
            if deel is None or waarde == OPEN:
                continue
            if deel.als is not None and not deel.als(straks, self.ctx.op):
                self._reden("niet-gevraagd", deel.regel, code)
            eerst = [
                n for n in deel.model.na
                if n not in er and ((d := self.lijst.delen[n]).als is None or d.als(straks, self.ctx.op))
            ]  # fmt: skip
            if eerst:
                vroeg.append(code)
                self._reden("volgorde", deel.regel, *eerst, afwijken_mag=deel.model.kracht != "hard")
        return tuple(vroeg)


def _kringen(aanpak: Aanpak, rol: str) -> frozenset[str]:
    # The policy lives a floor of packages away and reads the state: at the top it would be a circle.
    from waakvlam.core.toegang.beleid import kringen_van

    return kringen_van(aanpak, rol)


def _mag(aanpak: Aanpak, lijst: Vraaglijst, ctx: Context) -> bool:
    return not lijst.model.rol or any(ctx.als in aanpak.gelijk(rol) for rol in lijst.model.rol)


def _lijst(aanpak: Aanpak, code: str, ctx: Context) -> Vraaglijst | Weigering:
    """The list someone may fill; or why not."""
    lijst = aanpak.vraaglijsten.get(code)
    if lijst is None:
        return weiger("niet-gevonden", veld="lijst", mist=(code,))
    if not _mag(aanpak, lijst, ctx):
        return weiger("niet-bevoegd", lijst.regel, wie=tuple(lijst.model.rol))
    return lijst


@handler(o.Beantwoord)
def _beantwoord(t: Toestand, opdracht: o.Beantwoord, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    lijst = _lijst(aanpak, opdracht.lijst, ctx)
    if isinstance(lijst, Weigering):
        return lijst
    if not opdracht.antwoorden:
        return weiger("onvolledig", lijst.regel, veld="antwoorden")
    if opdracht.ronde is not None and opdracht.ronde != ronde_nu(t, lijst.code):
        return weiger("verouderd", lijst.regel, veld="ronde")
    voor = kopie_voor(t, lijst, opdracht.voor, aanpak, ctx.als)
    if isinstance(voor, Reden):
        return Weigering((voor,))
    invoer = _Invoer(t, lijst, opdracht, voor, aanpak, ctx)
    invoer.kringen()
    vroeg = invoer.samenhang()
    if any(not (r.afwijken_mag and opdracht.afwijken) for r in invoer.redenen):
        return Weigering(tuple(invoer.redenen))
    return invoer.gebeurtenissen(vroeg)


@handler(o.BeginRonde)
def _begin_ronde(t: Toestand, opdracht: o.BeginRonde, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    lijst = _lijst(aanpak, opdracht.lijst, ctx)
    if isinstance(lijst, Weigering):
        return lijst
    nu = ronde_nu(t, lijst.code)
    leeg = not any(er for (code, nr, _), er in t.ingevuld.items() if code == lijst.code and nr == nu)
    # A round without answers is already new.
    if leeg:
        return []
    return [g.RondeBegonnen(lijst.code, nu + 1, opdracht.reden, lijst.model.kring)]


@handler(o.EigenVraag)
def _eigen_vraag(t: Toestand, opdracht: o.EigenVraag, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    lijst = _lijst(aanpak, opdracht.lijst, ctx)
    if isinstance(lijst, Weigering):
        return lijst
    if not lijst.model.eigen_onderdelen:
        return weiger("niet-gevraagd", lijst.regel)
    if not opdracht.tekst:
        return weiger("onvolledig", lijst.regel, veld="tekst")
    kring = lijst.model.kring
    if kring is not None and kring not in _kringen(aanpak, ctx.rol):
        return weiger("niet-bevoegd", lijst.regel)
    nr = len(t.eigen_punten.get(lijst.code, ())) + 1
    return [g.EigenVraagGesteld(lijst.code, f"{EIGEN}{nr}", opdracht.tekst, kring)]


@handler(o.KiesScenario)
def _kies(t: Toestand, opdracht: o.KiesScenario, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if opdracht.scenario not in aanpak.model.scenarios:
        return weiger("niet-gevonden", veld="scenario", mist=(opdracht.scenario,))
    return [] if opdracht.scenario in t.scenarios else [g.ScenarioGekozen(opdracht.scenario, opdracht.reden)]


@handler(o.LaatScenarioLos)
def _los(t: Toestand, opdracht: o.LaatScenarioLos, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if opdracht.scenario not in t.scenarios:
        return weiger("niet-gevonden", veld="scenario", mist=(opdracht.scenario,))
    return [g.ScenarioLosgelaten(opdracht.scenario, opdracht.reden)]
