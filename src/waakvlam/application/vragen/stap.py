"""The page on which someone decides: what a step asks, and what will change, before it is done."""

from typing import Any

from waakvlam.application.opdracht import versie_token
from waakvlam.application.uitleg import Vertaal, Zin, zinnen
from waakvlam.application.vragen import bladen as b
from waakvlam.application.vragen import verhaal
from waakvlam.application.vragen.casus import punten, stapregel
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Stap
from waakvlam.core.aanpak.verklaren import bladeren
from waakvlam.core.casus import Context, Weigering, besluit
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.besluit import voor_het_oog
from waakvlam.core.casus.eisen import geraadpleegd
from waakvlam.core.casus.toestand import Raadpleging, Vink
from waakvlam.core.casus.wat_nu import stappen
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.toegang.beleid import IEDEREEN, kringen_van

WIJZIGT = (g.NiveauGewijzigd, g.RegieGewijzigd, g.TaakGesteld, g.Gemarkeerd, g.CasusGesloten)
SOORTEN = {"op": ("opschalen",), "af": ("afschalen",), "anders": ("binnen", "uitgang", "sluiten")}


def _aanleidingen(gelezen: Leesbaar, stap: Stap) -> tuple[b.Keuze, ...]:
    m = gelezen.aanpak.model
    if stap.model.aanleiding is None:
        return ()
    uit: dict[str, b.Keuze] = {}
    for blad in bladeren(stap.model.aanleiding.wat):
        if blad.aanleiding is not None:
            vink = gelezen.toestand.aanleidingen.get(blad.aanleiding)
            model = m.aanleidingen[blad.aanleiding]
            aan = vink is not None and vink.stand in ("ja", "nvt")
            uit[blad.aanleiding] = b.Keuze(
                blad.aanleiding, model.tekst, aan, "nvt" if model.nvt_mag else "", vink.stand if vink else ""
            )
    return tuple(uit.values())


def _mensen(gelezen: Leesbaar, stap: Stap, wat: str) -> tuple[b.Keuze, ...]:
    t, aanpak = gelezen.toestand, gelezen.aanpak
    uit: dict[str, b.Keuze] = {}
    for d in getattr(stap, wat):
        if d.als(t, vrager_op(gelezen)):
            for wie in sorted(d.wie(t, vrager_op(gelezen))):
                er = (
                    geraadpleegd(aanpak, t, vrager_op(gelezen), frozenset({wie}))
                    if wat == "raadpleeg"
                    else False
                )
                uit[wie] = b.Keuze(wie, namen.rol(aanpak, wie), er, d.model.toelichting or "")
    return tuple(uit.values())


def vrager_op(gelezen: Leesbaar) -> Any:
    """The moment of the last event: the state is judged as it stands."""
    return gelezen.regels[-1].vastgelegd_op if gelezen.regels else gelezen.toestand.sinds


def _namens(gelezen: Leesbaar, stap: Stap) -> tuple[b.Keuze, ...]:
    aanpak = gelezen.aanpak
    op = vrager_op(gelezen)
    wie = sorted(stap.beslist(gelezen.toestand, op))
    gremia = sorted(stap.gremia(gelezen.toestand, op))
    wie += [gremium for gremium in gremia if gelezen.rollen & aanpak.legt_vast(gremium)]
    return tuple(b.Keuze(rol, namen.rol(aanpak, rol)) for rol in wie if rol not in gelezen.rollen)


def _voorspel(gelezen: Leesbaar, stap: Stap, vertaal: Vertaal) -> tuple[list[str], list[tuple[str, str]]]:
    """What changes and who hears it, by taking the step as its decider on a copy of the state."""
    t, aanpak = gelezen.toestand, gelezen.aanpak
    w = t.kopie()
    op = vrager_op(gelezen)
    if stap.model.aanleiding is not None:
        for blad in bladeren(stap.model.aanleiding.wat):
            if blad.aanleiding is not None:
                w.aanleidingen[blad.aanleiding] = Vink("ja", op, None)
    for d in stap.raadpleeg:
        for rol in d.wie(w, op) if d.als(w, op) else ():
            w.raadplegingen[rol] = (*w.raadplegingen.get(rol, ()), Raadpleging(op, None, None))
    wie = sorted(stap.beslist(w, op)) or [""]
    mede = tuple(rol for d in stap.medebeslist for rol in d.wie(w, op))
    ctx = Context(op, op, "", wie[0], None, "voorspel")
    wens: Any = o.ZetStap(stap.code, Tekst("x"), mede, afwijken=Tekst("x"))
    uit = besluit(w, wens, aanpak, ctx)
    if isinstance(uit, Weigering):
        uit = besluit(w, o.ZetStap(stap.code, Tekst("x"), mede, aanvullen=True), aanpak, ctx)
    if isinstance(uit, Weigering):
        naar = stap.model.naar
        return (
            [vertaal("Het niveau wordt {niveau}.").format(niveau=namen.niveau(aanpak, naar))] if naar else []
        ), []
    straks = voor_het_oog(w, list(uit), ctx)
    wijzigt: list[str] = []
    hoort: list[tuple[str, str]] = []
    for e in uit:
        if isinstance(e, g.TaakGesteld) and e.code.startswith("informeer-"):
            wie_hoort = verhaal.ingelicht(aanpak, e.code)
            wanneer = verhaal_tijd(e.uiterlijk, vertaal) if e.uiterlijk else vertaal("zo snel mogelijk")
            hoort.append((wie_hoort, wanneer))
        elif isinstance(e, g.NiveauGewijzigd):
            zin = vertaal("Het niveau wordt {niveau}.").format(niveau=namen.niveau(aanpak, e.naar))
            wijzigt.insert(0, zin)
        elif isinstance(e, WIJZIGT) and not getattr(e, "code", "").startswith("aanvullen-"):
            wijzigt.append(verhaal.zin_van(e, aanpak, vertaal))
    assert straks.bestaat
    return list(dict.fromkeys(wijzigt)), hoort


def verhaal_tijd(moment: Any, vertaal: Vertaal) -> str:
    """A limit in words for a preview, where the step has not been taken yet."""
    return vertaal("vóór {tijd} uur").format(tijd=f"{moment.astimezone():%d-%m %H.%M}")


def stapblad(
    vrager: Vrager,
    casus_id: str,
    soort: str,
    vertaal: Vertaal,
    gekozen: str | None = None,
    weigering: Weigering | None = None,
) -> b.StapBlad | None:
    """The page for going up (``op``), down (``af``) or another step (``anders``); None when not there."""
    gelezen = lees_casus(vrager, casus_id)
    if gelezen is None or soort not in SOORTEN:
        return None
    return maak_stapblad(gelezen, vrager, soort, vertaal, gekozen, weigering)


def _kringen(gelezen: Leesbaar, vrager: Vrager) -> tuple[b.Keuze, ...]:
    """The circles in which the viewer can put the reasons of a decision, besides everyone's."""
    rollen = gelezen.rollen & vrager.kijker.rollen
    eigen = frozenset[str]().union(*(kringen_van(gelezen.aanpak, rol) for rol in rollen)) - {IEDEREEN}
    kringen = gelezen.aanpak.model.kringen
    return tuple(b.Keuze(code, kring.naam) for code, kring in kringen.items() if code in eigen)


def maak_stapblad(
    gelezen: Leesbaar,
    vrager: Vrager,
    soort: str,
    vertaal: Vertaal,
    gekozen: str | None,
    weigering: Weigering | None,
) -> b.StapBlad | None:
    """The page on a case that may be read; None when there is no such step from here."""
    t, aanpak = gelezen.toestand, gelezen.aanpak
    if t.gesloten is not None:
        return None
    standen = [s for s in stappen(t, aanpak, vrager.nu) if s.soort in SOORTEN[soort]]
    regels = tuple(stapregel(gelezen, s, vertaal) for s in standen)
    if not regels:
        return None
    regel = next((r for r in regels if r.code == gekozen), regels[0])
    stap = aanpak.stappen[regel.code]
    wijzigt, hoort = _voorspel(gelezen, stap, vertaal)
    redenen: tuple[Zin, ...] = zinnen(weigering, aanpak, vertaal) if weigering else ()
    return b.StapBlad(
        casus=gelezen.casus,
        versie=versie_token(gelezen.hash),
        codenaam=t.codenaam or gelezen.casus[:8],
        soort=soort,
        nu_naam=namen.niveau(aanpak, t.niveau),
        stappen=regels,
        gekozen=regel,
        aanleidingen=_aanleidingen(gelezen, stap),
        raadplegen=_mensen(gelezen, stap, "raadpleeg"),
        medebesluit=_mensen(gelezen, stap, "medebeslist"),
        vereist=tuple(p for p in punten(t, aanpak, stap, vertaal, vrager.nu) if p.soort == "vereist"),
        namens=_namens(gelezen, stap),
        rollen=tuple(b.Keuze(rol, namen.rol(aanpak, rol)) for rol in sorted(gelezen.rollen)),
        wijzigt=tuple(wijzigt),
        hoort_het=tuple(hoort),
        is_niet=stap.model.is_niet or "",
        redenen=redenen,
        motivering=stap.model.motivering,
        kringen=_kringen(gelezen, vrager),
        adviseert=verhaal.rollen(aanpak, [w.rol or w.gremium or "" for w in stap.model.adviseert], vertaal),
    )
