"""Plays the signals of a history through ``execute``, on a real store: the same file, the long way round."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from tests.application.hulp import GEMEENTE, Bureau, bureau
from waakvlam.application.aanpakken import Aanpakkast
from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.spelbegin import BEGIN, opdracht_van, tijd
from waakvlam.application.spelen import controleer
from waakvlam.application.spelsignaal import genummerd, rollen_van
from waakvlam.application.stromen import Toestanden
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.zicht import weigering
from waakvlam.core.gericht import opdrachten as go
from waakvlam.core.gericht.toestand import Gericht
from waakvlam.core.gericht.zicht import velden as gerichtvelden
from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.signaal.zicht import velden
from waakvlam.core.tijd import plus
from waakvlam.core.toegang import Lidmaatschap

BEGINT = ("meld", "open", "vraag_gericht")
OPDRACHTEN: Mapping[str, Mapping[str, type]] = {
    "signaal": s.OPDRACHTEN, "gericht": go.OPDRACHTEN, "casus": o.OPDRACHTEN,
}  # fmt: skip


@dataclass
class Klok:
    """A clock that stands where the history puts it."""

    op: datetime = BEGIN

    def nu(self) -> datetime:
        return self.op


@dataclass
class Leden:
    """Everyone has the roles in which they act in the history."""

    rollen: Mapping[str, frozenset[str]]

    def van(self, account: str, gemeente: str) -> Sequence[Lidmaatschap]:
        vanaf = BEGIN - timedelta(days=3650)
        return [Lidmaatschap(account, gemeente, rol, vanaf) for rol in sorted(self.rollen.get(account, ()))]


@dataclass
class Signaalspel:
    """A history on a municipality that has only this approach."""

    aanpak: Aanpak
    stappen: list[dict[str, Any]]
    klok: Klok = field(default_factory=Klok)
    stromen: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        eigen = bureau()
        kast = Aanpakkast(eigen.omgeving.aanpakken._opslag)
        for versie in kast.versies(GEMEENTE):
            kast.trek_in(GEMEENTE, versie.hash, BEGIN - timedelta(days=3000))
        kast.stel_vast(GEMEENTE, self.aanpak, BEGIN - timedelta(days=3650), "a-beheer")
        self.bureau: Bureau = eigen.met(
            klok=self.klok, leden=Leden(rollen_van(self.stappen)), aanpakken=kast, toestanden=Toestanden()
        )

    def speel(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Per step on a signal or on a case that began in the history: its number and what did not hold."""
        for nr, stap in enumerate(self.stappen, 1):
            self.klok.op = self._moment(stap, nr)
            if "vraag" in stap and stap["vraag"] != "stand":
                continue
            soort = next((soort for soort in ("signaal", "gericht") if soort in stap), "casus")
            naam = f"{soort}/{stap.get(soort, 'casus')}"
            if naam not in self.stromen and stap.get("doe") not in BEGINT:
                # A case that was there before the history is not in this store, nor what was added to it.
                self.stromen.pop(f"signaal/{(stap.get('met') or {}).get('signaal')}", None)
                continue
            yield nr, tuple(controleer(stap.get("verwacht") or {}, self._antwoord(naam, stap)))

    def _moment(self, stap: Mapping[str, Any], nr: int) -> datetime:
        if "op" in stap:
            return tijd(stap["op"], str(nr))
        return plus(self.klok.op, stap["na"]) if "na" in stap else self.klok.op + timedelta(minutes=1)

    def _antwoord(self, naam: str, stap: Mapping[str, Any]) -> dict[str, Any]:
        if "doe" in stap:
            uit = self._doe(naam, stap)
            if isinstance(uit, Geweigerd):
                er = self._stand(naam) if naam in self.stromen else {"fase": "waargenomen", "loopt": False}
                nee = weigering(uit.weigering)
                nee["mist"] = [self._namen().get(code, code) for code in nee["mist"]]
                return {**{k: er[k] for k in ("fase", "stand", "niveau", "loopt") if k in er}, **nee}
            assert isinstance(uit, Aanvaard), uit
            self.stromen.setdefault(naam, uit.stroom)
        return self._stand(naam)

    def _doe(self, naam: str, stap: Mapping[str, Any]) -> Any:
        soort = naam.partition("/")[0]
        stroom = self.stromen.get(naam)
        if soort == "signaal":
            er = self.bureau.toestand(stroom) if stroom else Signaal()
            met = genummerd(stap.get("met") or {}, er, "")
        else:
            met = dict(stap.get("met") or {})
        for veld in ("signaal", "casus", "signalen"):
            if veld in met:
                met[veld] = self._ids(veld, met[veld])
        inhoud = opdracht_van(OPDRACHTEN[soort], stap["doe"], met, "")
        return self.bureau.doe(
            stap["als"], inhoud, stroom, actor=stap.get("wie") or stap["als"], kring=stap.get("kring")
        )

    def _ids(self, veld: str, waarde: Any) -> Any:
        soort = "casus" if veld == "casus" else "signaal"
        if isinstance(waarde, list):
            return tuple(self._ids("signaal", een) for een in waarde)
        return self.stromen[f"{soort}/{waarde}"].partition("/")[2]

    def _namen(self) -> dict[str, str]:
        """Per id the name in the history."""
        return {stroom.partition("/")[2]: naam.partition("/")[2] for naam, stroom in self.stromen.items()}

    def _stand(self, naam: str) -> dict[str, Any]:
        """The state with the names of the history in the place of ids."""
        t = self.bureau.toestand(self.stromen[naam])
        namen = self._namen()
        if isinstance(t, Signaal):
            t = replace(
                t,
                casussen=tuple(namen[c] for c in t.casussen),
                hoofd=namen.get(t.hoofd or ""),
                opgenomen=frozenset(namen[id] for id in t.opgenomen),
                verbonden=frozenset(namen[id] for id in t.verbonden),
            )
            return velden(t, self.bureau.omgeving.aanpakken.weg(t), self.klok.op)
        if isinstance(t, Gericht):
            return gerichtvelden(t, self.klok.op)
        return {"niveau": t.niveau, "signalen": [namen[id] for id in t.signalen], "stap": t.stap}
