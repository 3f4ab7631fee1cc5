"""Moving a running case to another version of its approach: who may, what it asks, and what it changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import meeverhuizen as mee
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.besluit import Context, Uitkomst, handler, voor_het_oog
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.wat_nu import wat_nu
from waakvlam.core.casus.weigering import Reden, Weigering
from waakvlam.core.gebeurtenis import Tekst


@dataclass(frozen=True, slots=True)
class Taakwissel:
    """An open task: whether it stays (else it ends), and the roles that have it afterwards."""

    taak: str
    code: str
    blijft: bool
    rollen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verhuizing:
    """What moving a case would change, before anyone decides on it.

    ``naar`` is the level under the new version, None when one of ``keuzes`` must be chosen for it. ``regie``
    are the lines whose holders change (before, after). ``weg`` says per kind which codes this case uses and
    the new version does not have; what was recorded about them stays in the course. ``leeg`` are properties
    whose value no longer fits. ``termijnen`` are limits that move (before, after; None: there is none).
    ``kringen``: circles the new version lacks, so that texts could no longer be read; then it cannot be done.
    ``andere_kring``: roles that will read another circle than before.
    """

    van: str
    naar: str | None
    keuzes: tuple[str, ...]
    regie: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
    taken: tuple[Taakwissel, ...]
    weg: Mapping[str, tuple[str, ...]]
    leeg: tuple[str, ...]
    gevraagd_erbij: tuple[str, ...]
    gevraagd_weg: tuple[str, ...]
    termijnen: Mapping[str, tuple[datetime | None, datetime | None]]
    stappen_erbij: tuple[str, ...]
    stappen_weg: tuple[str, ...]
    kringen: tuple[str, ...]
    andere_kring: Mapping[str, tuple[str, str]]


def wie_mag(t: Toestand, aanpak: Aanpak) -> tuple[str, ...]:
    """Who decides on moving: who holds the process or answers for it as an administrator, else the case."""
    lijnen = [naam for naam in t.regie if naam == "bestuurlijk" or naam.partition(".")[0] == "proces"]
    rollen = dict.fromkeys(rol for naam in lijnen for rol in t.regie[naam].rollen)
    if not rollen and "casus" in t.regie:
        rollen = dict.fromkeys(t.regie["casus"].rollen)
    return tuple(rollen)


def mag(t: Toestand, aanpak: Aanpak, als: str) -> bool:
    """Whether a role may decide on moving; who has the same function or stands in may as well."""
    for rol in wie_mag(t, aanpak):
        model = aanpak.model.rollen.get(rol)
        vervanger = model.plaatsvervanger if model is not None else None
        if als in aanpak.gelijk(rol) or (vervanger is not None and als in aanpak.gelijk(vervanger)):
            return True
    return False


def nieuw_niveau(t: Toestand, nieuw: Aanpak, vertaling: Mapping[str, str]) -> str | None:
    """The level of the case under the new version: as mapped, else the one with the same code, else None."""
    naar = vertaling.get(t.niveau, t.niveau)
    return naar if naar in nieuw.model.niveaus else None


def _kringen_weg(oud: Aanpak, nieuw: Aanpak) -> tuple[str, ...]:
    """Circles in which something may have been written, and that the new version does not have."""
    return tuple(code for code in oud.model.kringen if code not in nieuw.model.kringen)


def gebeurtenissen(
    t: Toestand, oud: Aanpak, nieuw: Aanpak, niveau: str, ctx: Context, motivering: Tekst | None
) -> list[Any]:
    """The move and all that follows from it, as events."""
    regels = mee.regels_van_taken(t, oud, nieuw)
    elders = {id: pad for id, pad in regels.items() if pad is not None and pad != t.taken[id].regel}
    uit: list[Any] = [
        g.CasusVerhuisd(nieuw.code, t.aanpak_hash, nieuw.hash, t.niveau, niveau, motivering, elders),
        *mee.opruimen(t, oud, nieuw),
    ]
    zet = mee.kenmerken(t, oud, nieuw, niveau)
    if zet:
        uit.append(g.KenmerkenGezet(zet, regel=f"niveaus.{niveau}.kenmerken"))
    uit += mee.regie(voor_het_oog(t, uit, ctx), nieuw, ctx.op)
    uit += mee.taken(t, voor_het_oog(t, uit, ctx), regels, nieuw)
    return uit


def _gebruikt(t: Toestand, oud: Aanpak, nieuw: Aanpak) -> dict[str, tuple[str, ...]]:
    """Per kind the codes that this case uses and the new version lacks."""
    m, was = nieuw.model, oud.model
    rollen = {rol for houder in t.regie.values() for rol in houder.rollen}
    rollen |= {rol for id in t.open_taken for rol in t.taken[id].rollen}
    rollen |= {rol for b in t.besluiten.values() for rol in b.wacht_op}
    lijsten = dict.fromkeys(sleutel[0] for sleutel in t.ingevuld)
    paren: dict[str, tuple[Iterable[str], Iterable[str], Iterable[str]]] = {
        "aanleidingen": (t.aanleidingen, was.aanleidingen, m.aanleidingen),
        "kenmerken": (t.kenmerken, was.kenmerken, m.kenmerken),
        "producten": (t.producten, was.producten, m.producten),
        "lijsten": (lijsten, oud.vraaglijsten, nieuw.vraaglijsten),
        "gremia": ((*t.gremia, *t.opgeschort, *t.agenda), was.gremia, m.gremia),
        "markeringen": (t.markeringen, was.markeringen, m.markeringen),
        "scenarios": (t.scenarios, was.scenarios, m.scenarios),
        "rollen": (sorted(rollen), was.rollen, m.rollen),
    }
    weg = {
        soort: tuple(dict.fromkeys(code for code in er if code in had and code not in heeft))
        for soort, (er, had, heeft) in paren.items()
    }
    vragen = dict.fromkeys(
        f"{lijst}.{deel}"
        for (lijst, _, _), antwoorden in t.ingevuld.items()
        if lijst in oud.vraaglijsten and lijst in nieuw.vraaglijsten
        for deel in antwoorden
        if deel in oud.vraaglijsten[lijst].delen and deel not in nieuw.vraaglijsten[lijst].delen
    )
    weg["vragen"] = tuple(vragen)
    return {soort: codes for soort, codes in weg.items() if codes}


def verhuizing(
    t: Toestand, oud: Aanpak, nieuw: Aanpak, vertaling: Mapping[str, str], op: datetime
) -> Verhuizing:
    """The report on moving an open case. Without a level under the new version it says what it can."""
    naar = nieuw_niveau(t, nieuw, vertaling)
    kring = {
        code: (oud.model.rollen[code].kring, rol.kring)
        for code, rol in nieuw.model.rollen.items()
        if code in oud.model.rollen and oud.model.rollen[code].kring != rol.kring
    }
    leeg = Verhuizing(
        t.niveau, naar, tuple(nieuw.model.niveaus), {}, (), _gebruikt(t, oud, nieuw), (), (), (), {}, (), (),
        _kringen_weg(oud, nieuw), kring,
    )  # fmt: skip
    if naar is None:
        return leeg
    ctx = Context(op, op, "", "")
    w = voor_het_oog(t, gebeurtenissen(t, oud, nieuw, naar, ctx, None), ctx)
    voor, na = wat_nu(t, oud), wat_nu(w, nieuw)
    was = {v.code: v.uiterlijk for v in voor.vragen}
    wordt = {v.code: v.uiterlijk for v in na.vragen}
    stap_voor, stap_na = [s.stap for s in voor.stappen], [s.stap for s in na.stappen]
    lijnen = dict.fromkeys((*t.regie, *w.regie))
    wissels = {
        lijn: (
            t.regie[lijn].rollen if lijn in t.regie else (),
            w.regie[lijn].rollen if lijn in w.regie else (),
        )
        for lijn in lijnen
    }
    return Verhuizing(
        t.niveau,
        naar,
        leeg.keuzes,
        {lijn: paar for lijn, paar in wissels.items() if paar[0] != paar[1]},
        tuple(
            Taakwissel(id, code, id in w.open_taken, w.taken[id].rollen) for id, code in t.open_taken.items()
        ),
        leeg.weg,
        tuple(k for k in t.kenmerken if t.kenmerken[k] is not None and w.kenmerken.get(k) is None),
        tuple(code for code in wordt if code not in was),
        tuple(code for code in was if code not in wordt),
        {
            code: (was.get(code), wordt.get(code))
            for code in dict.fromkeys((*was, *wordt))
            if was.get(code) != wordt.get(code)
        },
        tuple(s for s in stap_na if s not in stap_voor),
        tuple(s for s in stap_voor if s not in stap_na),
        leeg.kringen,
        kring,
    )


@handler(o.Verhuis)
def _verhuis(t: Toestand, opdracht: o.Verhuis, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    nieuw = ctx.ander
    if nieuw is None or nieuw.hash != opdracht.naar or nieuw.code != t.aanpak or nieuw.hash == t.aanpak_hash:
        return Weigering((Reden("niet-gevonden", veld="naar", mist=(opdracht.naar,)),))
    redenen: list[Reden] = []
    if not mag(t, aanpak, ctx.als):
        redenen.append(Reden("niet-bevoegd", wie=wie_mag(t, aanpak)))
    if any(moment is not None and ctx.op < moment for moment in (t.sinds, t.regie_op)):
        redenen.append(Reden("volgorde", veld="gebeurd_op"))
    if not opdracht.motivering:
        redenen.append(Reden("motivering-ontbreekt", veld="motivering"))
    vreemd = tuple(naar for naar in opdracht.vertaling.values() if naar not in nieuw.model.niveaus)
    niveau = nieuw_niveau(t, nieuw, opdracht.vertaling)
    if vreemd:
        redenen.append(Reden("niet-gevonden", veld="vertaling", mist=vreemd))
    elif niveau is None:
        redenen.append(Reden("niveau-ontbreekt", veld="vertaling", mist=(t.niveau,)))
    kringen = _kringen_weg(aanpak, nieuw)
    if kringen:
        redenen.append(Reden("kring-ontbreekt", veld="naar", mist=kringen))
    if redenen or niveau is None:
        return Weigering(tuple(redenen))
    return gebeurtenissen(t, aanpak, nieuw, niveau, ctx, opdracht.motivering)
