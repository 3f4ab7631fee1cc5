"""Retention to look at: what is due, one case or signal, a certificate. No content and no code names."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.bewaren.lijst import MAXIMUM, AanDeBeurt, aan_de_beurt
from waakvlam.application.bewaren.uitvoeren import lees_bewaring
from waakvlam.application.bewaren.werk import bewaarwerk
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.bewaren import BewaringInLijst, Waarmerk
from waakvlam.application.verzoeken.lopend import met_verzoeken
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.bewaren.besluit import Bewaarwerk
from waakvlam.core.bewaren.namen import ALLES, BEWARING, DOSSIER, doel_van, is_persoon
from waakvlam.core.bewaren.toestand import Bewaring, Vasthouding, Voorstel, vastgehouden_door
from waakvlam.core.casus import Toestand
from waakvlam.core.toegang import eigen_rechten, rechten
from waakvlam.core.toegang.bewaren import mag_bewaren_zien

WACHT, LIGT, KLAAR, VAST = "voorgesteld", "besloten", "uitgevoerd", "vast"


@dataclass(frozen=True, slots=True)
class Bewaaroverzicht:
    """What is due and what is going on. ``meer``: there is more due than fits on a page."""

    due: tuple[AanDeBeurt, ...]
    meer: bool
    voorstellen: tuple[BewaringInLijst, ...]
    besloten: tuple[BewaringInLijst, ...]
    vast: tuple[BewaringInLijst, ...]
    klaar: tuple[BewaringInLijst, ...]
    tellingen: tuple[tuple[Mapping[str, str], int], ...]


@dataclass(frozen=True, slots=True)
class Bewaarblad:
    """One case or signal: its parts with their terms, what holds it, proposals, and who may go on request."""

    id: str
    doel: str
    werk: Bewaarwerk
    bewaring: Bewaring
    vast: tuple[Vasthouding, ...]
    soortnamen: Mapping[str, str]
    teksten: Mapping[str, str]
    namen: Mapping[str, str]
    oefening: bool
    account: str
    nu: datetime

    @property
    def personen(self) -> tuple[str, ...]:
        """The persons of whom something may be left, in order."""
        personen = (d for d in self.werk.delen if is_persoon(d))
        return tuple(sorted(personen, key=lambda d: int(d[1:])))


@dataclass(frozen=True, slots=True)
class Verklaringblad:
    """A certificate, and whether its signature is good."""

    id: str
    doel: str
    voorstel: Voorstel
    klopt: bool
    namen: Mapping[str, str]
    soortnaam: str


@dataclass(frozen=True, slots=True)
class Graf:
    """What is left of a destroyed case for who had a part in it: that it was, and since when."""

    casus: str
    op: datetime


def mag_zien(vrager: Vrager) -> bool:
    """Whether retention is there for this viewer."""
    return mag_bewaren_zien(vrager.kijker, omgeving().bewaarrechten)


def overzicht(vrager: Vrager) -> Bewaaroverzicht | None:
    """What is due, proposed, decided, held and done; None when it is not there for this viewer."""
    om, gemeente = omgeving(), vrager.kijker.gemeente
    mag = mag_zien(vrager)
    boek(vrager, "lijst-bewaren", "bewaren", mag)
    if not mag:
        return None
    due = aan_de_beurt(om, gemeente, vrager.nu, MAXIMUM + 1)
    alle = om.bewaarlijsten.bewaringen(gemeente, (WACHT, LIGT, VAST), MAXIMUM)
    klaar = om.bewaarlijsten.bewaringen(gemeente, (KLAAR,), MAXIMUM)
    loopt = [b for b in alle if b.stand != VAST or b.tot is None or b.tot > vrager.nu]
    vast = {b.stroom for b in loopt if b.stand == VAST}
    bezig = {(b.stroom, b.deel) for b in loopt if b.stand in (WACHT, LIGT)}
    return Bewaaroverzicht(
        tuple(
            d for d in due[:MAXIMUM]
            if _bewaring(d.stroom) not in vast and (_bewaring(d.stroom), d.deel) not in bezig
        ),
        len(due) > MAXIMUM,
        tuple(b for b in loopt if b.stand == WACHT),
        tuple(b for b in loopt if b.stand == LIGT),
        tuple(b for b in loopt if b.stand == VAST),
        tuple(klaar),
        _tellingen(om.bewaarlijsten.tellingen(gemeente)),
    )  # fmt: skip


def _bewaring(stroom: str) -> str:
    return f"{BEWARING}/{stroom.replace('/', '-')}"


def _tellingen(
    alle: list[tuple[Mapping[str, str], datetime]],
) -> tuple[tuple[Mapping[str, str], int], ...]:
    """How many were destroyed per kind, approach, highest level and year of the decision."""
    telling = Counter(tuple(sorted({**t, "jaar": str(op.year)}.items())) for t, op in alle)
    return tuple((dict(sleutel), aantal) for sleutel, aantal in sorted(telling.items(), reverse=True))


def blad(vrager: Vrager, id_: str) -> Bewaarblad | None:
    """One case or signal; None when it is not there for this viewer. Looking is logged."""
    om, gemeente = omgeving(), vrager.kijker.gemeente
    stroom = f"{BEWARING}/{id_}"
    doel = doel_van(stroom)
    if not mag_zien(vrager):
        # Before anything is read: what exists and what does not then take the same steps.
        _noteer(vrager, "lees-bewaring", stroom, False)
        return None
    werk = bewaarwerk(om.beheer, om.aanpakken, om.logboek.lees, gemeente, stroom, vrager.nu)
    werk = met_verzoeken(werk, om.lijsten, om.logboek.lees, gemeente, stroom)
    _noteer(vrager, "lees-bewaring", stroom, werk.bestaat)
    if not werk.bestaat or doel is None:
        return None
    bewaring = lees_bewaring(om, gemeente, stroom)[0]
    kop = om.logboek.kop(gemeente, doel)
    boek = om.beheer.boek(gemeente)
    codes = {p.soort for p in bewaring.voorstellen.values() if p.soort} | {
        v.termijn.code for v in werk.verval.values()
    }
    wie = {p.door for p in bewaring.voorstellen.values()} | {v.door for v in bewaring.vasthoudingen.values()}
    return Bewaarblad(
        id_,
        doel,
        werk,
        bewaring,
        vastgehouden_door(bewaring, vrager.nu),
        {code: boek.voor(code, vrager.nu).naam for code in codes},
        om.logboek.teksten(om.logboek.lees(gemeente, stroom)),
        _namen(wie | {p.beslist_door for p in bewaring.voorstellen.values()}),
        bool(kop and kop.oefening),
        vrager.kijker.account,
        vrager.nu,
    )


def verklaring(vrager: Vrager, id_: str, voorstel: str) -> Verklaringblad | None:
    """A certificate; None when it is not there for this viewer."""
    om, gemeente = omgeving(), vrager.kijker.gemeente
    stroom = f"{BEWARING}/{id_}"
    doel = doel_van(stroom)
    if not mag_zien(vrager):
        _noteer(vrager, "lees-verklaring", stroom, False)
        return None
    p = lees_bewaring(om, gemeente, stroom)[0].voorstellen.get(voorstel) if doel else None
    _noteer(vrager, "lees-verklaring", stroom, p is not None)
    if doel is None or p is None or p.stand != KLAAR:
        return None
    klopt = om.beheer.is_van_ons(p.verklaring.encode(), Waarmerk(p.zegelsleutel, p.handtekening))
    soort = om.beheer.boek(gemeente).voor(p.soort or DOSSIER, vrager.nu).naam if p.soort else ""
    return Verklaringblad(id_, doel, p, klopt, _namen({p.door, p.beslist_door}), soort)


def graf(vrager: Vrager, casus: str) -> Graf | None:
    """That a case was destroyed, for who had a part in it; None for anyone else and for any other case."""
    om, k = omgeving(), vrager.kijker
    regels = om.logboek.lees(k.gemeente, f"casus/{casus}")
    kop = om.logboek.kop(k.gemeente, f"casus/{casus}")
    t = om.toestanden.haal(kop, lambda *_: regels) if regels and kop else Toestand()
    aanpak = om.aanpakken.haal(t.aanpak_hash) if t.bestaat else None
    recht = eigen_rechten(k, rechten(t, aanpak), vrager.nu) if aanpak is not None else ()
    return Graf(casus, t.vernietigd[ALLES]) if recht and ALLES in t.vernietigd else None


def _namen(accounts: set[str]) -> dict[str, str]:
    gevonden = omgeving().lijsten.namen(accounts)
    return {account: gevonden.get(account, account) for account in accounts}


def _noteer(vrager: Vrager, handeling: str, stroom: str, mag: bool) -> None:
    boek(vrager, handeling, stroom[:128], mag)
