"""One made-up case: people do what is asked of them, see things, and try to take steps."""

import random
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from waakvlam.application.simuleren.telling import Telling
from waakvlam.application.spelbegin import BEGIN
from waakvlam.core.aanpak.gereed import Aanpak, Stap
from waakvlam.core.aanpak.verklaren import bladeren
from waakvlam.core.casus import Context, Toestand, Weigering, besluit, vouw
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import lijstgebeurtenissen as lg
from waakvlam.core.casus import lijstopdrachten as lo
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.aanvullen import ZIN, Daad, overleg, voor_stap, wat_helpt, wijs_aan
from waakvlam.core.casus.wat_nu import Vraag, WatNu, wat_nu
from waakvlam.core.gebeurtenis import Opgetekend

DAGEN = 40
"""After so many days on which something happened a case is left as it is."""

POGINGEN = 8
"""After so many steps in a row that could not be taken, with help, a case is stuck at its level."""

KANS_WERK = {"dringend": 0.9, "aanwijzen": 0.9, "bevestigen": 0.9}
GEWICHT = {"opschalen": 3.0, "afschalen": 3.0, "sluiten": 0.4, "binnen": 1.0, "uitgang": 0.3}


class Wandeling:
    """Plays one case, and adds to the counts as it goes."""

    def __init__(self, aanpak: Aanpak, kans: random.Random, telling: Telling) -> None:
        self.aanpak, self.kans, self.telling = aanpak, kans, telling
        self.t, self.nu, self.nr = Toestand(), BEGIN, 0
        self.mislukt: list[Weigering] = []
        self.lopend: dict[str, tuple[datetime, datetime]] = {}

    def loop(self) -> None:
        """Play the case to its end."""
        if not self._open():
            return
        self.telling.casussen += 1
        niveau = ""
        for dag in range(DAGEN):
            if self.t.niveau != niveau:
                niveau = self.t.niveau
                self.telling.niveau(niveau).bezoeken += 1
                self.mislukt = []
            vorige = self.nu
            self.nu += timedelta(hours=self.kans.choice((2, 8, 24, 24, 48, 96)))
            self.telling.niveau(niveau).duur += self.nu - vorige
            nu = wat_nu(self.t, self.aanpak)
            self._klokken(nu)
            self._werk(nu)
            self._feiten()
            self._stap(dag)
            if self.t.gesloten is not None or len(self.mislukt) >= POGINGEN:
                break
        self._einde()

    def _open(self) -> bool:
        rollen = list(self.aanpak.model.rollen)
        self.kans.shuffle(rollen)
        niveau = self.kans.choice(self.aanpak.model.begin)
        open_ = o.Open("Beproeving", ZIN, niveau, personen=self.kans.choice((0, 1, 3)), motivering=ZIN)
        return any(not isinstance(self.doe(open_, rol), Weigering) for rol in rollen[:5])

    def _einde(self) -> None:
        telling, niveau = self.telling, self.telling.niveau(self.t.niveau)
        if self.t.gesloten is not None:
            telling.gesloten += 1
        elif len(self.mislukt) >= POGINGEN:
            telling.vast += 1
            niveau.vast += 1
            niveau.redenen.update({(r.code, r.regel) for w in self.mislukt for r in w.redenen})
        niveau.laatst += 1
        for code in self.lopend:
            telling.klok(code).open += 1

    def doe(self, opdracht: Any, rol: str) -> tuple[Any, ...] | Weigering:
        """Give a command; what is accepted is folded and counted."""
        self.nr += 1
        self.nu += timedelta(minutes=1)
        uit = besluit(self.t, opdracht, self.aanpak, Context(self.nu, self.nu, "x", rol, basis=f"b{self.nr}"))
        if isinstance(uit, Weigering):
            return uit
        self.t = vouw(
            [Opgetekend(self.t.lengte + nr, e, self.nu, self.nu, "x", rol) for nr, e in enumerate(uit, 1)],
            self.t,
        )
        self._tel(uit)
        return uit

    def _tel(self, uit: Iterable[Any]) -> None:
        telling = self.telling
        telling.opdrachten += 1
        for e in uit:
            if isinstance(e, g.BesluitGenomen):
                telling.besluiten[e.beslist_door] += 1
                telling.afgeweken += bool(e.afgeweken)
                telling.aangevuld += bool(e.aangevuld)
            elif isinstance(e, (g.GremiumBijeengeroepen, g.OverlegGehouden)):
                telling.gebruik("gremia", e.gremium)
            elif isinstance(e, g.ProductVastgelegd):
                telling.gebruik("producten", e.product)
            elif isinstance(e, lg.LijstBeantwoord):
                telling.gebruik("lijsten", e.lijst)
            elif isinstance(e, g.AanleidingBeoordeeld):
                telling.gebruik("aanleidingen", e.aanleiding)

    def _daden(self, daden: Iterable[Daad]) -> None:
        """Let the first role that may do each thing."""
        alle = list(self.aanpak.model.rollen)
        for daad in daden:
            for rol in daad.rollen or alle:
                if not isinstance(self.doe(daad.opdracht, rol), Weigering):
                    break

    def _klokken(self, nu: WatNu) -> None:
        """Follow what has a limit: gone or renewed means that it was met."""
        er = {v.code: v for v in nu.vragen if v.uiterlijk is not None and v.vanaf is not None}
        for code, (vanaf, uiterlijk) in list(self.lopend.items()):
            if code not in er or er[code].uiterlijk != uiterlijk:
                klok = self.telling.klok(code)
                klok.dagen.append((self.nu - vanaf).total_seconds() / 86400)
                if self.nu <= uiterlijk:
                    klok.op_tijd += 1
                else:
                    klok.te_laat += 1
                del self.lopend[code]
        for code, v in er.items():
            assert v.vanaf is not None and v.uiterlijk is not None
            self.lopend.setdefault(code, (v.vanaf, v.uiterlijk))

    def _werk(self, nu: WatNu) -> None:
        """People do some of what is asked, and what presses sooner."""
        for v in nu.vragen[:8]:
            if self.kans.random() < KANS_WERK.get(v.soort, 0.5):
                self._daden(self._antwoord(v))

    def _antwoord(self, v: Vraag) -> list[Daad]:
        m = self.aanpak.model
        if v.soort == "bevestigen":
            return [Daad(o.BevestigBesluit(v.onderwerp or ""), v.rollen)]
        if v.soort == "aanwijzen":
            daad = wijs_aan(self.t, self.aanpak, v.onderwerp or "", self.nu)
            return [daad] if daad else []
        if v.taak is not None:
            rest = v.code.partition("-")[2]
            if v.code.startswith("informeer-") and (rest in m.rollen or rest in m.gremia):
                return [Daad(o.Informeer((rest,)), v.rollen)]
            gremium = v.code.removeprefix("roep-bijeen-")
            if gremium in m.gremia:
                return overleg(self.t, self.aanpak, gremium, self.nu)
            return [Daad(o.RondAf(v.taak), v.rollen)]
        if v.code.startswith("nieuwe-ronde-"):
            return [Daad(lo.BeginRonde(v.onderwerp or ""), v.rollen)]
        if v.code.startswith("termijn-"):
            return wat_helpt(m.termijnen[v.onderwerp or ""].voldaan, self.t, self.aanpak, self.nu) or []
        plicht = m.plichten.get(v.code)
        return (wat_helpt(plicht.voldaan, self.t, self.aanpak, self.nu) or []) if plicht else []

    def _feiten(self) -> None:
        """Somebody notices something: a criterion of a step from here holds, or does not."""
        codes = [
            blad.aanleiding
            for stap in self.aanpak.vanaf[self.t.niveau]
            if stap.model.aanleiding is not None
            for blad in bladeren(stap.model.aanleiding.wat)
            if blad.aanleiding is not None
        ]
        for _ in range(self.kans.choice((0, 0, 1, 2))):
            if codes:
                stand = self.kans.choice(("ja", "ja", "nee", "onbekend"))
                self._daden([Daad(o.VinkAan(self.kans.choice(codes), stand, ZIN))])

    def _stap(self, dag: int) -> None:
        """Somebody wants to take a step from here."""
        stappen = [s for s in self.aanpak.vanaf[self.t.niveau] if s.bestaat(self.t, self.nu)]
        if not stappen or self.kans.random() > 0.5:
            return
        gewichten = [GEWICHT[s.model.soort] * (1 + dag / 4 * (s.model.soort == "sluiten")) for s in stappen]
        self._probeer(self.kans.choices(stappen, gewichten)[0])

    def _probeer(self, stap: Stap) -> None:
        """Try a step as it stands; when it is refused, do what helps and try again, then deviate."""
        tel = self.telling.stap(stap.code)
        tel.geprobeerd += 1
        uit = self._zet(stap)
        if not isinstance(uit, Weigering):
            tel.meteen += 1
            self.mislukt = []
            return
        tel.redenen.update({(r.code, r.regel) for r in uit.redenen})
        if self.kans.random() < 0.7:
            self.nu += timedelta(hours=self.kans.choice((4, 24, 72)))
            for _keer in range(2):
                self._daden(voor_stap(stap, self.t, self.aanpak, self.nu))
                if self.t.gesloten is not None:
                    return
            if stap in self.aanpak.vanaf[self.t.niveau] and stap.bestaat(self.t, self.nu):
                uit = self._zet(stap)
                if isinstance(uit, Weigering) and uit.afwijken_mag:
                    uit = self._zet(stap, aanvullen=self.kans.random() < 0.6)
        if isinstance(uit, Weigering):
            tel.geweigerd += 1
            self.mislukt.append(uit)
        else:
            tel.daarna += 1
            self.mislukt = []

    def _zet(self, stap: Stap, aanvullen: bool | None = None) -> tuple[Any, ...] | Weigering:
        """Take a step as somebody who decides on it; without anyone that is the reason why not."""
        rollen = sorted(stap.beslist(self.t, self.nu))
        rol = self.kans.choice(rollen) if rollen else next(iter(self.aanpak.model.rollen))
        wil: dict[str, Any] = {}
        if aanvullen is not None:
            wil = {"aanvullen": True} if aanvullen else {"afwijken": ZIN}
        return self.doe(o.ZetStap(stap.code, ZIN, **wil), rol)
