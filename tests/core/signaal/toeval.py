"""A signal on which random people give random commands, with what must hold after each of them."""

import random
from datetime import timedelta
from typing import Any

from tests.core.casus.hulp import BEGIN
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Context, Weigering
from waakvlam.core.casus.weigering import CODES
from waakvlam.core.gebeurtenis import Opgetekend, naar_json, soort_van, van_json
from waakvlam.core.signaal import Signaal, besluit_signaal, vouw_signaal
from waakvlam.core.signaal import gebeurtenissen as g
from waakvlam.core.signaal import opdrachten as o
from waakvlam.core.signaal import vervolgopdrachten as ov
from waakvlam.core.signaal.klok import lopend
from waakvlam.core.signaal.toestand import FASEN, OPEN, STANDEN
from waakvlam.core.signaal.weg import Weg, weg_van
from waakvlam.core.signaal.zicht import velden
from waakvlam.core.toegang.signaal import signaalrechten
from waakvlam.core.velden import velden_van

NA_HET_EINDE = (ov.Verbind, ov.MeldTerug, o.TrekFotoIn)
"""All that a handled signal still takes."""
VAAK = (
    o.VulAan, o.AntwoordNa, ov.VoegBetekenisToe, ov.Onderschrijf, ov.StelDuidingVast, ov.BeoordeelSignaal,
    o.VraagNa, ov.GeefDoor, ov.NeemAan, ov.StuurTerug,
)  # fmt: skip
"""Commands that come often, so that random sequences get somewhere."""
ZELDEN = (ov.HandelAf, ov.LaatVervallen, ov.VoegSamen)
"""Commands after which little can happen."""


class Loop:
    """One random life of a signal under an approach."""

    def __init__(self, aanpak: Aanpak, kans: random.Random) -> None:
        self.aanpak, self.kans, self.nu = aanpak, kans, BEGIN
        m = aanpak.model
        self.rollen = [*m.rollen, "nep"]
        weg = weg_van(aanpak)
        self.woorden: dict[str, list[Any]] = {
            "waar": ["hier", "online", "nergens"], "wanneer": ["net", "eerder"],
            "van": ["zelf", "melder", "ander"], "telt": ["", "eigen", "anderen", "x"],
            "soort": ["eigen", "melding", "sociale_media", "nagaan", "duiden", "jpeg"],
            "antwoord": ["gezien", "gezien", "niet_gezien", "weet_niet", "x"],
            "melder_soort": ["professional", "inwoner", "anoniem"], "kanaal": ["app", "telefoon", "duif"],
            "volgorde": ["eerst", "gewoon", "gewoon", "x"], "uitkomst": ["opgelost", "geen_vervolg", "x"],
            "rol": [*self.rollen, None], "gremium": [*m.gremia, "nep", None],
            "thema": [*weg.model.themas, "nep", None], "signaal": ["a", "b", "niet goed"],
            "casus": ["c", "?"],
            "verschijnselen": [*weg.model.verschijnselen, "nep"], "niet": [*weg.model.verschijnselen, "nep"],
            "nagegaan": [*weg.duiding.nagaan, "nep"], "rollen": self.rollen, "mensen": self.rollen,
            "bijlage": ["f1", "f2"], "buurt": ["noord", None, "hier & daar"],
        }  # fmt: skip
        self.s, self.regels = Signaal(), list[Opgetekend]()
        self.soorten, self.codes = set[str](), set[str]()

    @property
    def weg(self) -> Weg:
        """The way of the signal as it is."""
        return weg_van(self.aanpak, self.s.weg, self.s.thema)

    def stap(self) -> None:
        """Give a random command as a random person, and check what must hold."""
        self.nu += timedelta(hours=self.kans.choice([0, 1, 30, 500]))
        inhoud = self._opdracht()
        rol = self.kans.choice(self.rollen)
        ctx = Context(
            self.nu, self.nu, self.kans.choice([rol, rol, "ander"]), rol, basis=f"k{len(self.regels)}"
        )
        weg = weg_van(self.aanpak, thema=inhoud.thema) if isinstance(inhoud, o.Meld) else self.weg
        uit = besluit_signaal(self.s, inhoud, ctx, weg)
        if isinstance(uit, Weigering):
            self._geweigerd(uit)
            return
        nieuw = [
            Opgetekend(
                self.s.lengte + nr, e, self.nu, self.nu, ctx.actor, rol, None, soort_van(e).kring or "casus"
            )
            for nr, e in enumerate(uit, 1)
        ]
        self._aanvaard(inhoud, nieuw, weg)

    def _opdracht(self) -> Any:
        if not self.s.bestaat:
            klasse: type = o.Meld
        elif self.kans.random() < 0.7:
            klasse = self.kans.choice(VAAK)
        else:
            alle = [k for k in o.OPDRACHTEN.values() if k not in ZELDEN or self.kans.random() < 0.1]
            klasse = self.kans.choice(alle)
        return klasse(**{veld.naam: self._waarde(veld) for veld in velden_van(klasse)})

    def _waarde(self, veld: Any) -> Any:
        kans = self.kans
        if veld.naam == "vraag" and veld.soort != "tekst":
            return kans.choice([*self.s.vragen, "nep"])
        if veld.naam == "gremium" and self.s.agenda and kans.random() < 0.3:
            return kans.choice([*self.s.agenda])
        if veld.naam == "betekenis":
            return kans.choice([*self.s.betekenissen, "nep"])
        if veld.naam == "nagegaan" and kans.random() < 0.7:
            return tuple(self.weg.duiding.nagaan)
        if not veld.verplicht and kans.random() < (0.7 if veld.soort in ("codes", "moment") else 0.3):
            return veld.standaard
        if veld.soort == "codes":
            return tuple(kans.sample(self.woorden[veld.naam], min(2, len(self.woorden[veld.naam]))))
        if veld.soort == "ja_nee":
            return kans.random() < 0.3
        if veld.soort == "moment":
            return self.nu + timedelta(days=kans.choice([-2, 3, 20, 400]))
        if veld.soort == "tekst":
            return kans.choice(["t1", "t2", "t3", "t4", "t5", ""])
        if veld.soort == "getal":
            return kans.choice([0, 5])
        return kans.choice(self.woorden.get(veld.naam, ["nep"]))

    def _geweigerd(self, uit: Weigering) -> None:
        self.codes |= set(uit.codes)
        assert uit.redenen, "geweigerd zonder reden"
        assert set(uit.codes) <= set(CODES), uit.codes
        for reden in uit.redenen:
            ding: Any = self.aanpak.model
            for deel in reden.regel.split(".") if reden.regel else ():
                ding = ding[deel] if isinstance(ding, dict) else getattr(ding, deel)
            assert not reden.regel or ding is not None, reden

    def _aanvaard(self, inhoud: Any, nieuw: list[Opgetekend], weg: Weg) -> None:
        voor = self.s
        assert voor.stand != "afgehandeld" or isinstance(inhoud, NA_HET_EINDE), inhoud
        if any(isinstance(r.gebeurtenis, g.SignaalBeoordeeld) for r in nieuw):
            assert voor.duiding is not None and not voor.duiding.voorlopig
            assert len(voor.duiding.soorten_werk) >= weg.duiding.soorten_werk
        self.s = na = vouw_signaal(nieuw, voor)
        self.regels += nieuw
        self.soorten |= {soort_van(r.gebeurtenis).naam for r in nieuw}
        assert 0 <= FASEN.index(na.fase) - FASEN.index(voor.fase) <= 1, (voor.fase, na.fase)
        assert na.geverifieerd == bool(na.nagegaan)
        assert (na.fase in FASEN[2:]) == (na.duiding is not None)
        assert na.stand in STANDEN and na.open == (na.stand in OPEN)
        for r in nieuw:
            assert van_json(*naar_json(r.gebeurtenis)) == r.gebeurtenis
        klok = lopend(na, self.weg)
        assert na.open or na.stand in ("bij_casus", "samengevoegd") or klok == {}
        assert velden(na, self.weg, self.nu)["fase"] == na.fase
        assert any(recht.wie == na.melder for recht in signaalrechten(na, self.weg))
