"""The list of cases of a body that meets with a rhythm, as a viewer sees it, at a fixed number of queries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import Kop
from waakvlam.application.poorten.overleglijst import KeusInLijst, PuntInLijst
from waakvlam.application.vragen.ambities import Voortgangen, voortgang
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bijeenkomst.toestand import Bijeenkomst
from waakvlam.core.overleglijst.wie import in_kern, kern, leiders, periodiek, te_nodigen
from waakvlam.core.toegang.bijeenkomst import mag_bijeenkomst_zien

MAXIMUM = 100
"""Cases on one list: more than fit in any meeting."""


@dataclass(frozen=True, slots=True)
class Overlegregel:
    """A body with a list: how many of its cases are there for the viewer, when it met, when it should."""

    aanpak: str
    gremium: str
    naam: str
    aanpaknaam: str
    aantal: int
    laatste: datetime | None
    loopt: bool
    volgende: datetime | None
    te_laat: bool
    ritme: str


@dataclass(frozen=True, slots=True)
class Partner:
    """What a partner does in a case. ``mag``: the viewer may say it; ``te_laat``: the action is."""

    rol: str
    naam: str
    keus: str
    tekst: str
    stand: str
    uiterlijk: datetime | None
    te_laat: bool
    mag: bool


@dataclass(frozen=True, slots=True)
class Lijstregel:
    """A case on the list. ``duur``: minutes it took in this meeting. Only the case that is on has texts."""

    casus: str
    codenaam: str
    niveau: str
    rang: int
    treden: int
    dagen: int
    oefening: bool
    op_lijst: bool
    besproken_op: datetime | None
    klaar: bool
    duur: int
    afspraak: str
    partners: tuple[Partner, ...]
    vorige: tuple[Partner, ...]


@dataclass(frozen=True, slots=True)
class Rolkeus:
    """A role that can be there."""

    code: str
    naam: str
    er: bool


@dataclass(frozen=True, slots=True)
class Overleglijst:
    """The list of a body as one viewer sees it; ``hier`` is the case that is on.

    ``kern``: they see the whole list; ``leidt``: they lead the meeting. ``minuten``: since it began.
    """

    aanpak: str
    gremium: str
    naam: str
    mandaat: str
    bron: str
    kern: bool
    leidt: bool
    bijeenkomst: str
    begonnen_op: datetime | None
    minuten: int
    gepland: int
    laatste: datetime | None
    volgende: datetime | None
    te_laat: bool
    aanwezig: tuple[Rolkeus, ...]
    rijen: tuple[Lijstregel, ...]
    hier: Lijstregel | None
    hierna: str
    nummer: int
    klaar: int
    ambities: Voortgangen


def overzicht(vrager: Vrager) -> tuple[Overlegregel, ...]:
    """The bodies with a list that the viewer belongs to, or has a case on."""
    om, k, nu = omgeving(), vrager.kijker, vrager.nu
    geldend = om.aanpakken.geldend(k.gemeente, nu)
    aantallen = om.overleglijsten.aantallen(k, nu, MAXIMUM)
    paren = [
        (code, gremium)
        for code, aanpak in geldend.items()
        for gremium in periodiek(aanpak)
        if any(in_kern(aanpak, gremium, rol) for rol in k.rollen) or aantallen.get((code, gremium))
    ]
    laatste = om.overleglijsten.laatste(k.gemeente, paren)
    uit = []
    for code, gremium in paren:
        model = geldend[code].model.gremia[gremium]
        er = laatste.get((code, gremium))
        ziet = any(in_kern(geldend[code], gremium, rol) for rol in k.rollen)
        volgende = er.volgende if er and ziet else None
        uit.append(
            Overlegregel(
                code, gremium, model.naam, geldend[code].model.titel, aantallen.get((code, gremium), 0),
                er.begonnen_op if er and ziet else None,
                bool(er and ziet and er.gesloten_op is None), volgende,
                volgende is not None and volgende < nu, model.cadans or "",
            )
        )  # fmt: skip
    boek(vrager, "lijst-overleglijsten", "overleglijst", True, details={"aantal": len(uit)})
    return tuple(uit)


def _bijeenkomst(vrager: Vrager, id_: str) -> Bijeenkomst:
    """The meeting; an empty one when it is not there for this viewer."""
    om, gemeente, stroom = omgeving(), vrager.kijker.gemeente, f"bijeenkomst/{id_}"
    regels = om.logboek.lees(gemeente, stroom) if id_ else []
    if not regels:
        return Bijeenkomst()
    kop = Kop(gemeente, stroom, len(regels), regels[-1].hash, None)
    b: Bijeenkomst = om.toestanden.haal(kop, lambda *_: regels)
    return b if mag_bijeenkomst_zien(vrager.kijker, b) else Bijeenkomst()


def overleglijst(vrager: Vrager, code: str, gremium: str, casus: str = "") -> Overleglijst | None:
    """The list of a body; None when the viewer neither belongs to it nor has a case on it.

    ``casus``: the case that is on; else the first that was not discussed yet. Reading that one is logged by
    itself: of the others no text is shown.
    """
    om, k, nu = omgeving(), vrager.kijker, vrager.nu
    aanpak = om.aanpakken.geldend(k.gemeente, nu).get(code)
    if aanpak is None or gremium not in periodiek(aanpak):
        boek(vrager, "lijst-overleglijst", "overleglijst", False)
        return None
    hele = any(in_kern(aanpak, gremium, rol) for rol in k.rollen)
    er = om.overleglijsten.laatste(k.gemeente, [(code, gremium)]).get((code, gremium)) if hele else None
    bijeenkomst = er.bijeenkomst if er is not None and er.gesloten_op is None else ""
    b = _bijeenkomst(vrager, bijeenkomst)
    punten = om.overleglijsten.punten(k, nu, code, gremium, bijeenkomst, MAXIMUM)
    boek(vrager, "lijst-overleglijst", "overleglijst", bool(hele or punten), details={"aantal": len(punten)})
    if not hele and not punten:
        return None
    open_ = [p for p in punten if not _klaar(p, b)]
    nu_aan = next((p for p in punten if p.casus == casus), open_[0] if open_ else None)
    teksten = _teksten(vrager, nu_aan)
    duur = b.duur(nu)
    maker = _Maker(vrager, aanpak, gremium, hele, b, duur)
    rijen = tuple(maker.regel(p, teksten if p is nu_aan else {}) for p in punten)
    hier = next((rij for rij in rijen if nu_aan is not None and rij.casus == nu_aan.casus), None)
    model = aanpak.model.gremia[gremium]
    volgende = er.volgende if er else None
    wie = [*kern(aanpak, gremium), *te_nodigen(aanpak, gremium)]
    return Overleglijst(
        code, gremium, model.naam, model.mandaat or "", "; ".join(model.bron), hele,
        any(rol in leiders(aanpak, gremium) for rol in k.rollen), bijeenkomst if b.bestaat else "",
        b.begonnen_op if b.loopt else None, _minuten(nu - b.begonnen_op) if b.begonnen_op else 0,
        b.minuten or 0, er.begonnen_op if er else None, volgende, volgende is not None and volgende < nu,
        tuple(Rolkeus(rol, namen.rol(aanpak, rol), rol in b.aanwezig) for rol in dict.fromkeys(wie)),
        rijen, hier, _hierna(rijen, hier), 1 + rijen.index(hier) if hier else 0,
        sum(rij.klaar for rij in rijen), voortgang(vrager, aanpak, gremium) if hele else Voortgangen(),
    )  # fmt: skip


def _klaar(p: PuntInLijst, b: Bijeenkomst) -> bool:
    """Whether a case was rounded off in this meeting."""
    return b.begonnen_op is not None and p.besproken_op is not None and p.besproken_op >= b.begonnen_op


def _hierna(rijen: tuple[Lijstregel, ...], hier: Lijstregel | None) -> str:
    """The next case that was not discussed, after this one and then from the top; empty without one."""
    if hier is None:
        return ""
    plek = rijen.index(hier)
    return next((r.casus for r in (*rijen[plek + 1 :], *rijen[:plek]) if not r.klaar), "")


def _teksten(vrager: Vrager, p: PuntInLijst | None) -> Mapping[tuple[str, int], str]:
    """What was agreed and what partners do, in one case: all written for everyone in it."""
    if p is None:
        return {}
    boek(vrager, "lees-overlegpunt", f"casus/{p.casus}", True)
    nrs = {p.nr, *(keus.nr for keus in (*p.keuzes, *p.vorige))} - {0}
    plekken = [(f"casus/{p.casus}", nr) for nr in sorted(nrs)]
    return omgeving().logboek.losse_teksten(vrager.kijker.gemeente, plekken, "tekst")


def _minuten(duur: timedelta) -> int:
    return max(0, int(duur.total_seconds())) // 60


class _Maker:
    """Turns items into lines for one viewer."""

    def __init__(
        self, vrager: Vrager, aanpak: Aanpak, gremium: str, hele: bool, b: Bijeenkomst,
        duur: Mapping[str, timedelta],
    ) -> None:  # fmt: skip
        self._vrager, self._aanpak, self._gremium = vrager, aanpak, gremium
        self._hele, self._b, self._duur = hele, b, duur

    def regel(self, p: PuntInLijst, teksten: Mapping[tuple[str, int], str]) -> Lijstregel:
        """One case."""
        aanpak = omgeving().aanpakken.haal(p.aanpak_hash)
        nu = self._vrager.nu
        return Lijstregel(
            p.casus, p.codenaam or p.casus[:8], namen.niveau(aanpak, p.niveau), p.rang, len(aanpak.rang),
            (nu - p.niveau_sinds).days, p.oefening, p.sinds is not None, p.besproken_op, _klaar(p, self._b),
            _minuten(self._duur.get(p.casus, timedelta())), teksten.get((f"casus/{p.casus}", p.nr), ""),
            tuple(self._partners(p, p.keuzes, aanpak, teksten)),
            tuple(self._partners(p, p.vorige, aanpak, teksten)),
        )  # fmt: skip

    def _partners(
        self,
        p: PuntInLijst,
        keuzes: Iterable[KeusInLijst],
        aanpak: Aanpak,
        teksten: Mapping[tuple[str, int], str],
    ) -> Iterable[Partner]:
        """All partners for who sees the whole list; else only what is the viewer's own."""
        for k in keuzes:
            eigen = not self._vrager.kijker.rollen.isdisjoint(aanpak.gelijk(k.rol))
            if self._hele or eigen:
                laat = k.stand == "open" and k.uiterlijk is not None and k.uiterlijk < self._vrager.nu
                yield Partner(
                    k.rol, namen.rol(aanpak, k.rol), k.keus, teksten.get((f"casus/{p.casus}", k.nr), ""),
                    k.stand, k.uiterlijk, laat, self._hele or eigen,
                )  # fmt: skip
