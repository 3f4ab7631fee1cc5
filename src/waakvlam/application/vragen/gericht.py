"""Requests to look out for one viewer: the list, one with its answers, and what can be asked."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import versie_token
from waakvlam.application.poorten import LEEG, Kop
from waakvlam.application.stromen import opgetekend
from waakvlam.application.vragen import buurten
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.aanpak import namen
from waakvlam.core.gericht import gebeurtenissen as g
from waakvlam.core.gericht.besluit import volgers
from waakvlam.core.gericht.toestand import Gericht
from waakvlam.core.signaal.weg import Weg
from waakvlam.core.toegang.gericht import mag_gericht_zien, volgt

VOORBIJ = timedelta(days=60)
"""How long a request stays in the list after its end."""


@dataclass(frozen=True, slots=True)
class GerichtRegel:
    """A request in a list. ``gevraagd``: it was put to a role of the viewer."""

    gericht: str
    begin: str
    thema: str
    tot: datetime
    loopt: bool
    gevraagd: bool
    volgt: bool
    gezien: int
    niet_gezien: int
    oefening: bool


@dataclass(frozen=True, slots=True)
class Antwoordregel:
    """What someone answered."""

    antwoord: str
    wie: str
    op: datetime
    tekst: str
    signaal: str | None


@dataclass(frozen=True, slots=True)
class GerichtBlad:
    """A request with what the viewer may read of it; answers of others only for who may ask."""

    gericht: str
    versie: str
    waarop: str
    thema: str
    buurten: tuple[str, ...]
    wie: tuple[str, ...]
    gevraagd_op: datetime
    door: str
    tot: datetime
    loopt: bool
    gestopt: bool
    mag_antwoorden: bool
    volgt: bool
    mijn: str
    gezien: int
    niet_gezien: int
    antwoorden: tuple[Antwoordregel, ...]
    besluiten: tuple[tuple[str, datetime, str], ...]
    oefening: bool


def wegen(vrager: Vrager) -> list[Weg]:
    """The ways for signals under which the viewer may ask the network to look out."""
    alle = omgeving().aanpakken.wegen(vrager.kijker.gemeente, vrager.nu)
    return [weg for weg in alle if vrager.kijker.rollen & volgers(weg)]


Paren = tuple[tuple[str, str], ...]
"""Codes and names."""


def wie_mogen(vrager: Vrager) -> tuple[str, ...]:
    """The roles that may ask the network, by name."""
    uit: set[str] = set()
    for weg in omgeving().aanpakken.wegen(vrager.kijker.gemeente, vrager.nu):
        if weg.aanpak is not None:
            uit |= {namen.rol(weg.aanpak, code) for code in volgers(weg) if code in weg.aanpak.model.rollen}
    return tuple(sorted(uit, key=str.casefold))


def aan_wie(vrager: Vrager) -> tuple[Paren, tuple[tuple[str, Paren], ...]]:
    """Who can be asked, as code and name: bodies (``g:``), and roles (``r:``) under the name of their circle.

    A role without a circle stands last, under an empty name.
    """
    gremia: dict[str, str] = {}
    rollen: dict[str, tuple[str, str]] = {}
    for weg in wegen(vrager):
        assert weg.aanpak is not None
        model = weg.aanpak.model
        for code, gremium in model.gremia.items():
            if weg.leden(code):
                gremia.setdefault(f"g:{code}", gremium.naam)
        for code, rol in model.rollen.items():
            kring = str(model.kringen[rol.kring].naam) if rol.kring in model.kringen else ""
            rollen.setdefault(f"r:{code}", (kring, namen.rol(weg.aanpak, code)))
    per_kring: dict[str, list[tuple[str, str]]] = {}
    for code, (kring, naam) in sorted(rollen.items(), key=lambda paar: paar[1][1].casefold()):
        per_kring.setdefault(kring, []).append((code, naam))
    volgorde = sorted(per_kring, key=lambda kring: (not kring, kring.casefold()))
    return (
        tuple(sorted(gremia.items(), key=lambda paar: paar[1].casefold())),
        tuple((kring, tuple(per_kring[kring])) for kring in volgorde),
    )


def themas(vrager: Vrager) -> dict[str, str]:
    """The themes of signals of the approaches in force."""
    alle = omgeving().aanpakken.wegen(vrager.kijker.gemeente, vrager.nu)
    return {code: tekst for weg in alle for code, tekst in weg.model.themas.items()}


def lijst(vrager: Vrager) -> tuple[GerichtRegel, ...]:
    """Requests that are there for this viewer; reading the list is one line in the log."""
    om, k = omgeving(), vrager.kijker
    rijen = om.gerichtlijsten.zichtbaar(k, vrager.nu - VOORBIJ)
    teksten = om.logboek.losse_teksten(k.gemeente, [(f"gericht/{r.gericht}", 1) for r in rijen], "waarop")
    thema = themas(vrager)
    boek(vrager, "lijst-gericht", "gericht", True, None, {"aantal": len(rijen)})
    return tuple(
        GerichtRegel(
            r.gericht,
            _begin(teksten.get((f"gericht/{r.gericht}", 1), "")),
            thema.get(r.thema, r.thema),
            r.gestopt_op or r.tot,
            r.gestopt_op is None and vrager.nu < r.tot,
            r.gevraagd,
            r.volgt,
            r.gezien if r.volgt else 0,
            r.niet_gezien if r.volgt else 0,
            r.oefening,
        )
        for r in rijen
    )


def _begin(tekst: str) -> str:
    return tekst if len(tekst) <= 120 else tekst[:117].rstrip() + "…"


def gericht(vrager: Vrager, gericht_id: str) -> GerichtBlad | None:
    """A request, or None when it is not there for this viewer. Reading is logged, and so is trying."""
    om, k = omgeving(), vrager.kijker
    stroom = f"gericht/{gericht_id}"
    regels = om.logboek.lees(k.gemeente, stroom)
    kop = Kop(k.gemeente, stroom, len(regels), regels[-1].hash if regels else LEEG, None)
    s: Gericht = om.toestanden.haal(kop, lambda *_: regels) if regels else Gericht()
    mag = mag_gericht_zien(k, s)
    boek(vrager, "lees-gericht", stroom, mag)
    if not mag or s.tot is None or s.gevraagd_op is None:
        return None
    alles = volgt(k, s)
    zichtbaar = [r for r in regels if alles or r.nr == 1 or r.actor == k.account or r.soort in _VOOR_ALLEN]
    teksten = om.logboek.teksten(zichtbaar)
    mensen = om.lijsten.namen({r.actor for r in zichtbaar})
    namen_ = _namen(vrager, s)
    antwoorden, besluiten = [], []
    eerste: g.GerichtGevraagd = opgetekend(regels[0]).gebeurtenis
    for r in map(opgetekend, zichtbaar):
        e = r.gebeurtenis
        if isinstance(e, g.GerichtBeantwoord):
            wie = ", ".join(filter(None, (mensen.get(r.actor, ""), namen_.get(r.rol or "", r.rol or ""))))
            tekst = teksten.get(e.tekst or "", "")
            antwoorden.append(Antwoordregel(e.antwoord, wie, r.vastgelegd_op, tekst, e.signaal))
        elif isinstance(e, (g.GerichtVerlengd, g.GerichtGestopt)):
            soort = "verlengd" if isinstance(e, g.GerichtVerlengd) else "gestopt"
            besluiten.append((soort, r.vastgelegd_op, teksten.get(e.reden, "")))
    mijn = s.antwoorden.get(k.account)
    plekken = buurten.namen(k.gemeente, vrager.nu, s.buurten) if s.buurten else {}
    return GerichtBlad(
        gericht=gericht_id,
        versie=versie_token(kop.hash),
        waarop=teksten.get(eerste.waarop, ""),
        thema=themas(vrager).get(s.thema or "", s.thema or ""),
        buurten=tuple(plekken.get(code, code) for code in s.buurten),
        wie=tuple(namen_.get(code, code) for code in (*s.gremia, *s.rollen)),
        gevraagd_op=s.gevraagd_op,
        door=namen_.get(s.vrager_rol, s.vrager_rol),
        tot=s.gestopt_op or s.tot,
        loopt=s.loopt(vrager.nu),
        gestopt=s.gestopt_op is not None,
        mag_antwoorden=s.loopt(vrager.nu) and bool(k.rollen & s.lezers),
        volgt=bool(k.rollen & s.volgers),
        mijn=mijn.antwoord if mijn else "",
        gezien=s.aantal("gezien") if alles else 0,
        niet_gezien=s.aantal("niet_gezien") if alles else 0,
        antwoorden=tuple(antwoorden),
        besluiten=tuple(besluiten),
        oefening=s.oefening,
    )


_VOOR_ALLEN = ("gericht-verlengd", "gericht-gestopt")


def _namen(vrager: Vrager, s: Gericht) -> dict[str, str]:
    """Names of roles and bodies by code."""
    uit: dict[str, str] = {}
    for aanpak in omgeving().aanpakken.geldend(vrager.kijker.gemeente, vrager.nu).values():
        for code, gremium in aanpak.model.gremia.items():
            uit.setdefault(code, gremium.naam)
        for code in aanpak.model.rollen:
            uit.setdefault(code, namen.rol(aanpak, code))
    return uit
