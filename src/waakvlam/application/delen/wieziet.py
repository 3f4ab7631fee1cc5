"""Who sees a case, and why: every right in words, and what someone would see before they are let in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.delen import verhaal
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import versie_token
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.toegangsbesluit import leiders, mag_toelaten, rollen_van
from waakvlam.core.casus.toegangsstand import Noodtoegang
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.toegang.beleid import GEWEERD, IEDEREEN, Recht, hoofdlijn, kringen_van, rechten


@dataclass(frozen=True, slots=True)
class Ziet:
    """A person, or everyone in a role, who sees the case: which circles, why, since and until when.

    ``account`` is empty for everyone in a role; ``wie`` then names who that is now.
    """

    account: str
    naam: str
    rol: str
    kringen: tuple[str, ...]
    waarom: str
    sinds: datetime | None
    tot: datetime | None
    mag_eruit: bool
    wie: tuple[str, ...] = ()
    ikzelf: bool = False


@dataclass(frozen=True, slots=True)
class Nood:
    """Someone who looked wider; ``loopt``: now. ``zelf``: the viewer did. ``reden`` in their own words."""

    id: str
    naam: str
    rol: str
    kringen: tuple[str, ...]
    sinds: datetime
    tot: datetime
    gestopt: datetime | None
    loopt: bool
    zelf: bool
    reden: str
    mag_nakijken: bool
    nagekeken_door: str
    terecht: bool | None


@dataclass(frozen=True, slots=True)
class Kringstand:
    """A circle of the viewer that may keep to itself that it has a part."""

    kring: str
    naam: str
    verborgen: bool


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """Someone who could be let in, in a role they have in the municipality."""

    account: str
    rol: str
    naam: str
    rolnaam: str


@dataclass(frozen=True, slots=True)
class WieZiet:
    """The whole page for one viewer; ``leeg``: roles that could see the case but that nobody has now."""

    casus: str
    gelezen: str
    codenaam: str
    mensen: tuple[Ziet, ...]
    leeg: tuple[str, ...]
    eruit: tuple[tuple[str, str], ...]
    nood: tuple[Nood, ...]
    kringen: tuple[Kringstand, ...]
    kandidaten: tuple[Kandidaat, ...]


@dataclass(frozen=True, slots=True)
class Voorproef:
    """What someone would see once let in: circles, and of the circles of the viewer how many entries."""

    naam: str
    rol: str
    hoofdlijn: bool
    stukken: tuple[tuple[str, int | None], ...]
    al: bool


def wie_ziet(vrager: Vrager, casus: str, vertaal: Vertaal) -> WieZiet | None:
    """Who sees this case and why, or None when it is not there for this viewer.

    Of a circle that keeps hidden that it has a part, only the circle itself reads who is in it.
    """
    gelezen = lees_casus(vrager, casus, "wie-ziet")
    if gelezen is None:
        return None
    t, aanpak = gelezen.toestand, gelezen.aanpak
    alle = [r for r in rechten(t, aanpak) if r.kring != GEWEERD and not verborgen(gelezen, r.rol)]
    leden = omgeving().lijsten.mensen_in_rollen(vrager.kijker.gemeente, {r.rol for r in alle}, vrager.nu)
    accounts = {r.wie for r in alle} | set(t.geweerd) | {n.account for n in t.noodtoegang.values()}
    accounts |= {n.beoordeeld_door for n in t.noodtoegang.values() if n.beoordeeld_door}
    mensen = omgeving().lijsten.namen(accounts)
    per_rol: dict[str, list[str]] = {}
    for _account, naam, rol in leden:
        per_rol.setdefault(rol, []).append(naam)
    mag = _mag_uit(gelezen)
    rijen = tuple(_mensen(gelezen, alle, mensen, per_rol, vrager, mag, vertaal))
    return WieZiet(
        casus,
        versie_token(gelezen.hash),
        t.codenaam,
        rijen,
        tuple(m.rol for m in rijen if not m.account and not m.wie),
        tuple((account, mensen.get(account, vertaal("Iemand"))) for account in t.geweerd) if mag else (),
        tuple(_nood(gelezen, n, mensen, vrager) for n in t.noodtoegang.values()),
        tuple(_kringen(gelezen)),
        kandidaten(gelezen, vrager),
    )


def verborgen(gelezen: Leesbaar, rol: str) -> bool:
    """Whether a role belongs to a circle that this viewer may not know to have a part."""
    kring = gelezen.aanpak.model.rollen[rol].kring if rol in gelezen.aanpak.model.rollen else ""
    return kring in gelezen.toestand.verborgen and kring not in gelezen.kringen


def _mag_uit(gelezen: Leesbaar) -> bool:
    return bool(gelezen.rollen & leiders(gelezen.toestand, gelezen.aanpak))


def _mensen(
    gelezen: Leesbaar,
    alle: list[Recht],
    mensen: dict[str, str],
    per_rol: dict[str, list[str]],
    vrager: Vrager,
    mag: bool,
    vertaal: Vertaal,
) -> Iterable[Ziet]:
    t, aanpak = gelezen.toestand, gelezen.aanpak
    groepen: dict[tuple[str, str], list[Recht]] = {}
    for recht in alle:
        if recht.tot is None or recht.tot > vrager.nu:
            groepen.setdefault((recht.rol, recht.wie), []).append(recht)
    for (rol, account), groep in sorted(groepen.items(), key=lambda g: (namen.rol(aanpak, g[0][0]), g[0][1])):
        kring = tuple(verhaal.kring(aanpak, r.kring) for r in groep if r.kring != IEDEREEN)
        if not kring and rol in aanpak.model.rollen and hoofdlijn(aanpak, rol):
            kring = (vertaal("{kring}: hoofdlijn").format(
                kring=verhaal.kring(aanpak, aanpak.model.rollen[rol].kring)),)  # fmt: skip
        waarom, sinds = _waarom(t, aanpak, rol, account, vertaal)
        tijden = [r.tot for r in groep]
        tot = max((x for x in tijden if x), default=None) if all(tijden) else None
        naam = mensen.get(account, "") if account else ""
        eigen = account == vrager.kijker.account
        yield Ziet(
            account, naam, namen.rol(aanpak, rol), tuple(dict.fromkeys(kring)), waarom, sinds, tot,
            bool(account) and (mag or eigen), tuple(per_rol.get(rol, ())) if not account else (), eigen,
        )  # fmt: skip


def _waarom(
    t: Toestand, aanpak: Aanpak, rol: str, account: str, vertaal: Vertaal
) -> tuple[str, datetime | None]:
    """Why a person, or everyone in a role, sees the case, and since when if one moment says so."""
    if not account:
        model = aanpak.model.rollen[rol]
        if model.ziet == "alle":
            return vertaal(_("Deze rol ziet elke casus.")), None
        if model.toegang == "rol":
            return vertaal(_("Iedereen met deze rol heeft hier een taak of besluit mee.")), None
        return vertaal(_("Iedereen met deze rol, tot één van hen hier aan het werk gaat.")), None
    for nood in t.noodtoegang.values():
        if nood.account == account and nood.rol == rol and nood.gestopt is None:
            return vertaal(_("Kijkt breder in een noodgeval.")), nood.sinds
    deelname = t.deelnemers.get((account, rol))
    if deelname is not None:
        return vertaal(_("Toegelaten tot deze casus.")), deelname.sinds
    for houder in t.regie.values():
        if houder.wie == account:
            return vertaal(_("Heeft de regie.")), houder.sinds
    return vertaal(_("Werkte mee aan deze casus.")), None


def _nood(gelezen: Leesbaar, nood: Noodtoegang, mensen: dict[str, str], vrager: Vrager) -> Nood:
    aanpak = gelezen.aanpak
    zelf = nood.account == vrager.kijker.account
    regel = next((r for r in gelezen.regels if r.nr == nood.nr), None)
    reden = gelezen.teksten.get(str(regel.data.get("reden", "")), "") if regel is not None else ""
    mag = bool(gelezen.rollen & leiders(gelezen.toestand, aanpak)) and not zelf
    return Nood(
        nood.id, mensen.get(nood.account, ""), namen.rol(aanpak, nood.rol),
        tuple(verhaal.kring(aanpak, k) for k in nood.kringen), nood.sinds, nood.tot, nood.gestopt,
        nood.gestopt is None and vrager.nu < nood.tot, zelf, reden, mag and nood.beoordeeld_door is None,
        mensen.get(nood.beoordeeld_door or "", ""), nood.terecht,
    )  # fmt: skip


def _kringen(gelezen: Leesbaar) -> Iterable[Kringstand]:
    model = gelezen.aanpak.model
    eigen = {model.rollen[rol].kring for rol in gelezen.rollen}
    for code in sorted(eigen):
        if model.kringen[code].mag_verborgen:
            yield Kringstand(code, model.kringen[code].naam, code in gelezen.toestand.verborgen)


def kandidaten(gelezen: Leesbaar, vrager: Vrager) -> tuple[Kandidaat, ...]:
    """The people of the municipality whom this viewer may let in, in the roles of the approach."""
    t, aanpak = gelezen.toestand, gelezen.aanpak
    mag = {
        rol
        for rol in aanpak.model.rollen
        if any(not mag_toelaten(t, aanpak, als, rol) for als in gelezen.rollen)
    }
    leden = omgeving().lijsten.mensen_in_rollen(vrager.kijker.gemeente, mag, vrager.nu)
    gevonden = [Kandidaat(account, rol, naam, namen.rol(aanpak, rol)) for account, naam, rol in leden]
    return tuple(sorted(gevonden, key=lambda k: (k.rolnaam.lower(), k.naam)))


def voorproef(vrager: Vrager, casus: str, account: str, rol: str) -> Voorproef | None:
    """What this person would see; None when the case, or the person in that role, is not there."""
    gelezen = lees_casus(vrager, casus, "wie-ziet")
    if gelezen is None:
        return None
    kandidaat = next((k for k in kandidaten(gelezen, vrager) if (k.account, k.rol) == (account, rol)), None)
    if kandidaat is None:
        return None
    aanpak = gelezen.aanpak
    tellingen: dict[str, int] = {}
    for regel in gelezen.regels:
        tellingen[regel.kring] = tellingen.get(regel.kring, 0) + 1
    stukken = [
        (
            verhaal.kring(aanpak, kring),
            tellingen.get(kring, 0) if kring in gelezen.kringen else None,
        )
        for kring in sorted(kringen_van(aanpak, rol) - {IEDEREEN})
    ]
    return Voorproef(
        kandidaat.naam, kandidaat.rolnaam, hoofdlijn(aanpak, rol), tuple(stukken),
        rol in rollen_van(gelezen.toestand, account),
    )  # fmt: skip
