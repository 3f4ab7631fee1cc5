"""Vandaag, the list of cases and the news: what is asked of me, how cases stand, what changed."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from waakvlam.application.maatregelen import verhaal as maatregelwoorden
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import CasusInLijst, VraagInLijst
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen import verhaal
from waakvlam.application.vragen.inzagelog import boek
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak

NU_SOORTEN = frozenset({"dringend", "bevestigen"})
LEIDT = ("casus", "proces")
MAXIMUM = 200
BLAD = 50
"""Cases on a page of the list."""

NIEUWS = 30
SOORTEN = {
    "casus-geopend": _("Casus geopend"),
    "niveau-gewijzigd": _("Niveau gewijzigd"),
    "besluit-genomen": _("Besluit genomen"),
    "besluit-bevestigd": _("Besluit bevestigd of weersproken"),
    "regie-gewijzigd": _("Regie gewijzigd"),
    "genoteerd": _("Notitie"),
    "stand-bijgewerkt": _("Stand bijgewerkt"),
    "product-vastgelegd": _("Product vastgelegd"),
    "geraadpleegd": _("Overleg vastgelegd"),
    "overleg-gehouden": _("Overleg gehouden"),
    "gremium-bijeengeroepen": _("Gremium bijeengeroepen"),
    "advies-gegeven": _("Advies gegeven"),
    "signaal-gekoppeld": _("Signaal erbij"),
    "gecorrigeerd": _("Correctie"),
    "casus-gesloten": _("Casus gesloten"),
    "casus-heropend": _("Casus heropend"),
    "gast-antwoordde": _("Antwoord van een gast"),
}
"""What is news; other kinds follow from these and would say it twice."""


@dataclass(frozen=True, slots=True)
class Werk:
    """Something asked, in a list over cases."""

    casus: str
    codenaam: str
    niveau: str
    tekst: str
    wie: str
    soort: str
    code: str
    taak: str
    onderwerp: str
    vanaf: datetime | None
    uiterlijk: datetime | None
    te_laat: bool
    oefening: bool


@dataclass(frozen=True, slots=True)
class Bericht:
    """Something that changed in a case."""

    casus: str
    codenaam: str
    tekst: str
    rol: str
    op: datetime


@dataclass(frozen=True, slots=True)
class CasusRegel:
    """A case in a list: where it stands, who leads, what is asked."""

    casus: str
    codenaam: str
    niveau: str
    niveaunaam: str
    rang: int
    treden: int
    aanpaknaam: str
    sinds: datetime
    dagen: int
    regie: tuple[tuple[str, str], ...]
    vragen: int
    kan_omlaag: bool
    onbevestigd: int
    oefening: bool
    gesloten_op: datetime | None


@dataclass(frozen=True, slots=True)
class Vandaag:
    """The work of today of one person, in the order in which it matters."""

    nu: tuple[Werk, ...]
    van_mij: tuple[Werk, ...]
    wacht: tuple[Werk, ...]
    vast: tuple[Werk, ...]
    omlaag: tuple[CasusRegel, ...]
    nieuws: tuple[Bericht, ...]


def _teksten(vrager: Vrager, vragen: list[VraagInLijst]) -> dict[tuple[str, int], str]:
    """What people wrote as an action; such texts are for everyone in the case."""
    plekken = [(f"casus/{v.casus}", v.nr) for v in vragen if v.nr is not None]
    return omgeving().logboek.losse_teksten(vrager.kijker.gemeente, plekken, "tekst")


def _werk(v: VraagInLijst, aanpak: Aanpak, eigen: str | None, nu: datetime, vertaal: Vertaal) -> Werk:
    eigen = maatregelwoorden.gevraagd(v.code, eigen or "", v.onderwerp or None, vertaal)
    tekst = eigen or verhaal.taak(aanpak, v.code, v.regel, vertaal, v.onderwerp or None)
    return Werk(
        v.casus, v.codenaam or v.casus[:8], namen.niveau(aanpak, v.niveau), tekst,
        verhaal.rollen(aanpak, v.rollen, vertaal), v.soort, v.code, v.taak, v.onderwerp, v.vanaf, v.uiterlijk,
        v.uiterlijk is not None and v.uiterlijk < nu, v.oefening,
    )  # fmt: skip


def casusregel(
    c: CasusInLijst, aanpak: Aanpak, mensen: Mapping[str, str], nu: datetime, vertaal: Vertaal
) -> CasusRegel:
    """A case as a line in a list; ``mensen`` are names of accounts that hold a line."""
    houders: dict[str, list[str]] = {}
    for lijn, rol, wie, _sinds in c.regie:
        houders.setdefault(lijn, [])
        if rol:
            naam = namen.rol(aanpak, rol)
            houders[lijn].append(f"{mensen[wie]} ({naam})" if wie in mensen else naam)
    regie = tuple(
        (verhaal.lijn(aanpak, sleutel, vertaal), verhaal.opsomming(houders[sleutel], vertaal))
        for sleutel, lijn in aanpak.lijnen[c.niveau].items()
        if sleutel.startswith(LEIDT) and sleutel in houders
        if houders[sleutel] or not lijn.model.vrijblijvend
    )
    return CasusRegel(
        c.casus, c.codenaam or c.casus[:8], c.niveau, namen.niveau(aanpak, c.niveau), c.rang,
        len(aanpak.rang), aanpak.model.titel, c.sinds, (nu - c.sinds).days, regie,
        c.vragen, c.kan_omlaag, c.onbevestigd, c.oefening, c.gesloten_op,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Casussenblad:
    """A page of the list of cases; ``volgende`` is the token of the page after it, empty without one."""

    regels: tuple[CasusRegel, ...]
    volgende: str


def casussen(vrager: Vrager, vertaal: Vertaal, gesloten: bool = False) -> tuple[CasusRegel, ...]:
    """The first cases the viewer has a part in, highest level first. Reading them is one line in the log."""
    uit = _casussen(vrager, vertaal, gesloten)
    boek(vrager, "lijst-casussen", "casussen", True, details={"aantal": len(uit)})
    return uit


def casussenblad(
    vrager: Vrager, vertaal: Vertaal, gesloten: bool = False, na: str = "", aantal: int = BLAD
) -> Casussenblad:
    """A page of the cases the viewer has a part in, after the one whose token is given."""
    om = omgeving()
    rijen, verder = om.lijsten.casussenblad(vrager.kijker, vrager.nu, gesloten, _plaats(na), aantal)
    regels = _regels(vrager, rijen, vertaal)
    boek(vrager, "lijst-casussen", "casussen", True, details={"aantal": len(regels)})
    return Casussenblad(regels, _token(verder) if verder else "")


def codenaam_van(vrager: Vrager, casus: str) -> str | None:
    """The code name of a case; None when it is not there for this viewer."""
    gevonden = omgeving().lijsten.casussen_van(vrager.kijker, vrager.nu, (casus,))
    boek(vrager, "lijst-casussen", "casussen", True, details={"aantal": len(gevonden)})
    return next((c.codenaam or c.casus[:8] for c in gevonden), None)


def _token(plaats: tuple[int, str]) -> str:
    """A place in the list as it stands in an address. It is that of a case the viewer sees."""
    return urlsafe_b64encode(f"{plaats[0]}.{plaats[1]}".encode()).rstrip(b"=").decode()


def _plaats(token: str) -> tuple[int, str] | None:
    """The place a token stands for; None, which is the beginning, for what is no token."""
    try:
        getal, _punt, casus = urlsafe_b64decode(token + "=" * (-len(token) % 4)).decode().partition(".")
        plaats = int(getal), casus
    except ValueError:
        return None
    return plaats if casus and abs(plaats[0]) < 2**62 and "\0" not in casus else None


def _casussen(vrager: Vrager, vertaal: Vertaal, gesloten: bool = False) -> tuple[CasusRegel, ...]:
    rijen = omgeving().lijsten.casussen(vrager.kijker, vrager.nu, gesloten, MAXIMUM)
    return _regels(vrager, rijen, vertaal)


def _regels(vrager: Vrager, rijen: list[CasusInLijst], vertaal: Vertaal) -> tuple[CasusRegel, ...]:
    om = omgeving()
    mensen = om.lijsten.namen({wie for c in rijen for _, _, wie, _ in c.regie if wie})
    return tuple(casusregel(c, om.aanpakken.haal(c.aanpak_hash), mensen, vrager.nu, vertaal) for c in rijen)


def vandaag(vrager: Vrager, sinds: datetime | None, vertaal: Vertaal) -> Vandaag:
    """What is asked of the viewer's roles now, of others, what is stuck, and what changed since ``sinds``."""
    om = omgeving()
    k, nu = vrager.kijker, vrager.nu
    nu_van: list[Werk] = []
    van_mij: list[Werk] = []
    wacht: list[Werk] = []
    vast: list[Werk] = []
    vragen = om.lijsten.vragen(k, vrager.nu, MAXIMUM)
    teksten = _teksten(vrager, vragen)
    for v in vragen:
        aanpak = om.aanpakken.haal(v.aanpak_hash)
        werk = _werk(v, aanpak, teksten.get((f"casus/{v.casus}", v.nr or 0)), nu, vertaal)
        van_ons = any(not k.rollen.isdisjoint(aanpak.gelijk(van)) for van in v.rollen)
        if van_ons and (v.soort in NU_SOORTEN or werk.te_laat):
            nu_van.append(werk)
        elif van_ons and v.soort != "voorstel":
            van_mij.append(werk)
        elif v.soort == "aanwijzen" or werk.te_laat:
            vast.append(werk)
        elif v.soort in NU_SOORTEN or (v.uiterlijk is not None and v.uiterlijk < nu + timedelta(days=7)):
            wacht.append(werk)
    omlaag = _regels(vrager, om.lijsten.omlaag(k, nu, MAXIMUM), vertaal)
    berichten = tuple(
        Bericht(
            n.casus, n.codenaam or n.casus[:8], vertaal(SOORTEN[n.soort]),
            namen.rol(om.aanpakken.haal(n.aanpak_hash), n.rol), n.vastgelegd_op,
        )
        for n in (om.lijsten.nieuws(k, vrager.nu, sinds, NIEUWS * 4) if sinds else ())
        if n.soort in SOORTEN
    )[:NIEUWS]  # fmt: skip
    boek(vrager, "lijst-vandaag", "vandaag", True, details={"aantal": len(vragen)})
    return Vandaag(tuple(nu_van), tuple(van_mij), tuple(wacht), tuple(vast), omlaag, berichten)
