"""What lies still in the cases a viewer has a part in, and what the approach offers for it."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import CasusInLijst, VraagInLijst
from waakvlam.application.poorten.bewaking import TekenInLijst
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import verhaal
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bewaking.tekens import NIET_BESPROKEN, OPGESCHAALD, STIL
from waakvlam.core.tijd import min_duur

REGIE, MAATREGEL, OVERLEG, ACTIE, KLOK = "regie", "maatregel", "overleg", "actie", "klok"
PARTNER, OP, OMLAAG = "partner", "op", "omlaag"
SOORTEN = (REGIE, MAATREGEL, OVERLEG, ACTIE, KLOK, PARTNER, OP, OMLAAG)
"""In the order in which it matters: who leads comes before all, what can go down is last."""

MAXIMUM = 200
STAPPEN = 3
"""Steps of the approach that are named with a case."""


@dataclass(frozen=True, slots=True)
class Aanbod:
    """What can be done: a line to designate, a step to take, a body to meet, or to look at the case."""

    wat: str
    code: str
    naam: str


@dataclass(frozen=True, slots=True)
class Stilregel:
    """One thing that lies still in a case. ``van_u``: it is asked of a role of the viewer.

    ``sinds`` is empty where the moment would say when a circle met; ``keer`` counts, where that says it.
    """

    casus: str
    codenaam: str
    niveau: str
    oefening: bool
    tekst: str
    wie: str
    van_u: bool
    sinds: datetime | None
    keer: int
    aanbod: tuple[Aanbod, ...]


@dataclass(frozen=True, slots=True)
class Stilgroep:
    """What lies still in the same way; ``soort`` is one of ``SOORTEN``."""

    soort: str
    regels: tuple[Stilregel, ...]


@dataclass(frozen=True, slots=True)
class Stilblad:
    """All of it, in how many cases, and how many are the viewer's own to do."""

    groepen: tuple[Stilgroep, ...]
    casussen: int
    van_u: int


def tekens(vrager: Vrager) -> list[tuple[TekenInLijst, int]]:
    """The signs that hold now, each with how often; going up once per case, and only if often enough."""
    om, nu = omgeving(), vrager.nu
    regels = om.bewaakregels
    if regels is None:
        return []
    sinds = min_duur(nu, regels.opgeschaald_binnen)
    gevonden = om.bewaking.tekens(vrager.kijker, nu, sinds, regels.gemist_keer, MAXIMUM)
    keer = Counter(r.casus for r in gevonden if r.code == OPGESCHAALD)
    laatst = {
        r.casus: r for r in gevonden if r.code == OPGESCHAALD and keer[r.casus] >= regels.opgeschaald_keer
    }
    return [
        (r, keer[r.casus] if r.code == OPGESCHAALD else r.aantal)
        for r in gevonden
        if r.code != OPGESCHAALD or laatst.get(r.casus) is r
    ]


def blijft_liggen(vrager: Vrager, vertaal: Vertaal) -> Stilblad:
    """Everything that lies still, at a fixed number of queries."""
    om, k, nu = omgeving(), vrager.kijker, vrager.nu
    maker = _Maker(vrager, vertaal)
    per: dict[str, list[Stilregel]] = {soort: [] for soort in SOORTEN}
    vragen = [v for v in om.lijsten.vragen(k, nu, MAXIMUM) if v.soort == "aanwijzen" or _laat(v, nu)]
    teksten = om.logboek.losse_teksten(
        k.gemeente, [(f"casus/{v.casus}", v.nr) for v in vragen if v.nr is not None], "tekst"
    )
    for v in vragen:
        per[_soort(v)].append(maker.van_vraag(v, teksten.get((f"casus/{v.casus}", v.nr or 0), "")))
    for teken, keer in tekens(vrager):
        per[VAN_TEKEN[teken.code]].append(maker.van_teken(teken, keer))
    per[OMLAAG] = [maker.van_omlaag(c) for c in om.lijsten.omlaag(k, nu, MAXIMUM)]
    boek(vrager, "lijst-bewaking", "bewaking", True, details={"aantal": sum(map(len, per.values()))})
    groepen = tuple(Stilgroep(soort, tuple(regels)) for soort, regels in per.items() if regels)
    alle = [regel for groep in groepen for regel in groep.regels]
    return Stilblad(groepen, len({r.casus for r in alle}), sum(r.van_u for r in alle))


VAN_TEKEN = {OPGESCHAALD: OP, NIET_BESPROKEN: OVERLEG, STIL: PARTNER}


def _laat(v: VraagInLijst, nu: datetime) -> bool:
    return v.uiterlijk is not None and v.uiterlijk < nu


def _soort(v: VraagInLijst) -> str:
    if v.soort == "aanwijzen":
        return REGIE
    if v.code.startswith("maatregel-"):
        return MAATREGEL
    return ACTIE if v.taak else KLOK


class _Maker:
    """Turns what was found into lines for one viewer."""

    def __init__(self, vrager: Vrager, vertaal: Vertaal) -> None:
        self._vrager, self._vertaal = vrager, vertaal

    def van_vraag(self, v: VraagInLijst, eigen: str) -> Stilregel:
        """Something that was asked and not done in time, or a line nobody holds."""
        aanpak = omgeving().aanpakken.haal(v.aanpak_hash)
        tekst = eigen or verhaal.taak(aanpak, v.code, v.regel, self._vertaal, v.onderwerp or None)
        wie = verhaal.rollen(aanpak, v.rollen, self._vertaal)
        van_u = any(not self._vrager.kijker.rollen.isdisjoint(aanpak.gelijk(rol)) for rol in v.rollen)
        wijst = v.soort == "aanwijzen"
        aanbod = (Aanbod("wijs-aan", v.onderwerp, ""),) if wijst and van_u else ()
        return Stilregel(
            v.casus, v.codenaam or v.casus[:8], namen.niveau(aanpak, v.niveau), v.oefening, tekst, wie, van_u,
            v.vanaf if wijst else v.uiterlijk, 0, aanbod,
        )  # fmt: skip

    def van_teken(self, r: TekenInLijst, keer: int) -> Stilregel:
        """A sign, with the steps of the approach from here; what a body misses is that it meets."""
        aanpak = omgeving().aanpakken.haal(r.aanpak_hash)
        gaat_over = namen.rol(aanpak, r.onderwerp) if r.code != OPGESCHAALD else ""
        wie = namen.rol(aanpak, r.wie) if r.wie else ""
        van_u = bool(r.wie) and not self._vrager.kijker.rollen.isdisjoint(aanpak.gelijk(r.wie))
        aanbod = (Aanbod("overleg", r.onderwerp, gaat_over),) if r.code == NIET_BESPROKEN else ()
        return Stilregel(
            r.casus, r.codenaam or r.casus[:8], namen.niveau(aanpak, r.niveau), r.oefening, gaat_over, wie,
            van_u, None if r.code == STIL else r.vanaf, keer, aanbod or _stappen(aanpak, r.niveau),
        )  # fmt: skip

    def van_omlaag(self, c: CasusInLijst) -> Stilregel:
        """A case that lacks nothing to go down."""
        aanpak = omgeving().aanpakken.haal(c.aanpak_hash)
        stappen = _stappen(aanpak, c.niveau, "afschalen")
        return Stilregel(
            c.casus, c.codenaam or c.casus[:8], namen.niveau(aanpak, c.niveau), c.oefening, "", "", False,
            c.sinds, (self._vrager.nu - c.sinds).days, stappen,
        )  # fmt: skip


def _stappen(aanpak: Aanpak, niveau: str, soort: str = "opschalen") -> tuple[Aanbod, ...]:
    """The steps of a kind from this level, as the approach names them."""
    vanaf = [stap for stap in aanpak.vanaf.get(niveau, ()) if stap.model.soort == soort]
    return tuple(Aanbod(soort, stap.code, stap.model.naam) for stap in vanaf[:STAPPEN])
