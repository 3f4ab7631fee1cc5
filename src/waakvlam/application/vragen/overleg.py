"""The screens of sittings: what was held and can begin, and one sitting for who writes or looks."""

from collections.abc import Iterable

from waakvlam.application.overleg.verhaal import SOORTEN, ZITTINGEN
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import overlegbladen as b
from waakvlam.application.vragen.ambities import Voortgangen, voortgang
from waakvlam.application.vragen.besluitenlijst import naam_van, regels_van, stand_van
from waakvlam.application.vragen.gast import gasten_van, mag_gast_uitnodigen
from waakvlam.application.vragen.invoer import Optie
from waakvlam.application.vragen.sinds import sinds_vorige
from waakvlam.application.vragen.verloop import mensen_in
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.lijsten import Vraaglijst
from waakvlam.core.antwoorden import TEKST
from waakvlam.core.casus.gremium import zitting_van
from waakvlam.core.casus.lijststand import samen_te_vullen, stand
from waakvlam.core.casus.toestand import Antwoord, Toestand
from waakvlam.core.overleg.opdrachten import VAST
from waakvlam.core.overleg.regels import BEVESTIG, afwezig, agenda_van, schrijvers
from waakvlam.core.overleg.stand import Overlegregel, Zitting
from waakvlam.core.toegang import betrokken
from waakvlam.core.toegang.beleid import IEDEREEN, kringen_van


def zittingen(
    vrager: Vrager, casus: str, rol: str, vertaal: Vertaal, gekozen: str = ""
) -> b.Zittingen | None:
    """The bodies that can sit down, and the sittings there were, newest first.

    Of the body ``gekozen`` also its papers.
    """
    gelezen = lees_casus(vrager, casus)
    if gelezen is None:
        return None
    t, aanpak = gelezen.toestand, gelezen.aanpak
    alle = tuple(_kort(gelezen, z, vertaal) for z in reversed(t.zittingen.values()))
    return b.Zittingen(
        gelezen.casus,
        t.codenaam or gelezen.casus[:8],
        t.gesloten is not None,
        tuple(sorted(_gremia(vrager, gelezen, gekozen, vertaal), key=lambda g: not g.bijeen)),
        rollen_van(aanpak, t),
        rol,
        tuple(z for z in alle if z.gesloten is None),
        tuple(z for z in alle if z.gesloten is not None),
    )


def _kort(gelezen: Leesbaar, z: Zitting, vertaal: Vertaal) -> b.Zittingregel:
    return b.Zittingregel(
        z.id,
        namen.rol(gelezen.aanpak, z.gremium),
        vertaal(ZITTINGEN.get(z.soort, z.soort)),
        z.begonnen,
        z.gesloten,
        len([r for r in regels_van(gelezen, z.id) if r.soort == "besluit"]),
        z.goedgekeurd is not None,
    )


def overleg_nu(gelezen: Leesbaar, vertaal: Vertaal) -> tuple[b.Zittingregel, ...]:
    """The sittings that go on now; without any the one that was held last."""
    alle = sorted(gelezen.toestand.zittingen.values(), key=lambda z: z.begonnen, reverse=True)
    return tuple(_kort(gelezen, z, vertaal) for z in [z for z in alle if z.gesloten is None] or alle[:1])


def regel_van_taak(vrager: Vrager, casus: str, taak: str) -> tuple[str, str] | None:
    """The sitting and the line that a task follows from, for who reads that line."""
    gelezen = lees_casus(vrager, casus)
    if gelezen is None:
        return None
    for z in gelezen.toestand.zittingen:
        for r in regels_van(gelezen, z):
            if taak in (r.taak, f"{BEVESTIG}-{r.id}"):
                return z, r.id
    return None


def rollen_van(aanpak: Aanpak, t: Toestand) -> tuple[Optie, ...]:
    """All roles to choose from; those with a part in the case first."""
    erbij = betrokken(t, aanpak)
    opties = [Optie(code, rol.naam, code in erbij) for code, rol in aanpak.model.rollen.items()]
    return tuple(sorted(opties, key=lambda o: (not o.erbij, o.naam.lower())))


def _gremia(vrager: Vrager, gelezen: Leesbaar, gekozen: str, vertaal: Vertaal) -> Iterable[b.Gremiumkeus]:
    t, aanpak = gelezen.toestand, gelezen.aanpak
    loopt = {z.gremium for z in t.zittingen.values() if z.gesloten is None}
    for code, gr in aanpak.model.gremia.items():
        if code in loopt or (gr.bijeen_op and t.niveau not in gr.bijeen_op):
            continue
        soort, _ = zitting_van(t, code, None, aanpak)
        lijst = aanpak.vraaglijsten.get(gr.voorbereiding or "")
        yield b.Gremiumkeus(
            code,
            gr.naam,
            soort,
            vertaal(ZITTINGEN[soort]),
            gr.voorzitter or "",
            gr.verslag or "",
            tuple(gr.leden.vast),
            code in t.gremia,
            lijst.code if lijst is not None else "",
            lijst is not None and lijst.model.per == "rol",
            voortgang(vrager, aanpak, code) if code == gekozen else Voortgangen(),
        )


def zitting(vrager: Vrager, casus: str, id_: str, rol: str, vertaal: Vertaal) -> b.Zittingblad | None:
    """One sitting, or None when it is not there for this viewer."""
    gelezen = lees_casus(vrager, casus)
    if gelezen is None or id_ not in gelezen.toestand.zittingen:
        return None
    t, aanpak = gelezen.toestand, gelezen.aanpak
    z = t.zittingen[id_]
    nu = vrager.nu
    mensen = mensen_in(gelezen)
    regels = [_regel(gelezen, r, mensen, vertaal) for r in regels_van(gelezen, id_)]
    vast, blokken = _punten(gelezen, z, regels, vertaal)
    vorige = _vorige(gelezen, z)
    er = set(z.er_op(nu)) if z.gesloten is None else set(z.waren_er)
    kringen = kringen_van(aanpak, rol) - {IEDEREEN}
    alle_gasten = gasten_van(gelezen, vrager)
    return b.Zittingblad(
        gelezen.casus,
        max((r.nr for r in gelezen.regels), default=0),
        t.codenaam or gelezen.casus[:8],
        z.id,
        z.gremium,
        namen.rol(aanpak, z.gremium),
        z.soort,
        vertaal(ZITTINGEN.get(z.soort, z.soort)),
        z.begonnen,
        z.gesloten,
        namen.rol(aanpak, z.voorzitter),
        namen.rol(aanpak, z.notulist),
        tuple(_aanwezigen(gelezen, z, vertaal)),
        tuple(b.Wie(wie, namen.rol(aanpak, wie)) for wie in afwezig(z, er, aanpak)),
        z.punt or "",
        z.punt_op,
        z.spreekt or "",
        z.geschorst.tot if z.geschorst is not None else None,
        z.geschorst is not None,
        vast,
        blokken,
        tuple(r for r in regels if r.soort == "besluit"),
        rol in schrijvers(z, aanpak),
        rol in aanpak.gelijk(z.voorzitter),
        rol in aanpak.gelijk(z.notulist),
        rollen_van(aanpak, t),
        tuple(
            (kring, aanpak.model.kringen[kring].naam) for kring in aanpak.model.kringen if kring in kringen
        ),
        max((x.op for r in regels for x in r.teksten), default=z.begonnen),
        _verslag(gelezen, vorige, vertaal),
        sinds_vorige(gelezen, vorige, z, nu, vertaal) if vorige is not None else (),
        tuple(
            b.Wie(gast.gast, gast.naam)
            for gast in alle_gasten
            if gast.stand == "open" and gast.gast not in er
        ),
        mag_gast_uitnodigen(gelezen),
        z.goedgekeurd,
        z.verzonden,
        _voorbereiding(aanpak, z),
        t.oefening,
        voortgang(vrager, aanpak, z.gremium) if z.gesloten is None else Voortgangen(),
    )


def _voorbereiding(aanpak: Aanpak, z: Zitting) -> str:
    """The list of which each member has a copy of its own: at a first sitting they lie side by side."""
    gr = aanpak.model.gremia.get(z.gremium)
    lijst = aanpak.vraaglijsten.get((gr.voorbereiding or "") if gr is not None else "")
    return lijst.code if lijst is not None and lijst.model.per == "rol" and z.soort == "eerste" else ""


def _aanwezigen(gelezen: Leesbaar, z: Zitting, vertaal: Vertaal) -> Iterable[b.Erbij]:
    """Who is there, and who left, once each."""
    laatste = {a.wie: a for a in z.aanwezig}
    for a in laatste.values():
        er = a.tot is None or a.tot == z.gesloten
        yield b.Erbij(a.wie, naam_van(gelezen, a.wie, vertaal), a.van, a.tot, a.hoe == "telefonisch", er)


def _regel(gelezen: Leesbaar, r: Overlegregel, mensen: dict[str, str], vertaal: Vertaal) -> b.Regel:
    aanpak, t = gelezen.aanpak, gelezen.toestand
    teksten = [x for x in r.teksten if x.tekst in gelezen.teksten]
    kring = aanpak.model.kringen.get(r.kring)

    def naam(code: str | None) -> str:
        return namen.rol(aanpak, code) if code else ""

    return b.Regel(
        r.id,
        r.nr,
        r.soort,
        vertaal(SOORTEN.get(r.soort, r.soort)),
        tuple(
            b.Tekst(gelezen.teksten[x.tekst], mensen.get(x.actor, "") or naam(x.rol), x.op) for x in teksten
        ),
        r.op,
        r.punt or "",
        r.door or "",
        naam(r.door),
        r.hoe,
        stand_van(r),
        r.eigenaar or "",
        naam(r.eigenaar),
        r.aan or "",
        naam(r.aan),
        r.uiterlijk,
        r.eindigt,
        r.taak is not None and r.taak not in t.open_taken,
        kring.naam if kring is not None else "",
        r.wacht and r.door is not None and bool(gelezen.rollen & aanpak.gelijk(r.door)),
    )


def _punten(
    gelezen: Leesbaar, z: Zitting, regels: list[b.Regel], vertaal: Vertaal
) -> tuple[tuple[b.Punt, ...], tuple[b.Blok, ...]]:
    """The fixed order, and the agenda of the approach by its blocks, each with its lines."""
    t, aanpak = gelezen.toestand, gelezen.aanpak
    per: dict[str, list[b.Regel]] = {}
    for r in regels:
        per.setdefault(r.punt, []).append(r)
    blokken: dict[str, list[b.Punt]] = {}
    samen: tuple[str, ...] = ()
    lijst = aanpak.vraaglijsten.get(agenda_van(z, aanpak) or "")
    if lijst is not None:
        nu = stand(t, lijst, "", _ronde(gelezen, z, lijst.code), gelezen.kringen)
        samen = samen_te_vullen(nu)
        for code in nu.gevraagd:
            deel, antwoord = lijst.delen[code], nu.antwoorden.get(code)
            blokken.setdefault(deel.blok, []).append(
                b.Punt(
                    code,
                    deel.model.tekst,
                    deel.model.uitleg or "",
                    tuple(per.pop(code, ())),
                    z.punt == code,
                    antwoord is not None,
                    _antwoord(gelezen, lijst, code, antwoord),
                    deel.soort == "tekst",
                    lijst.code,
                )
            )
    vast = [
        b.Punt(code, vertaal(naam), vertaal(vraag), tuple(per.pop(code, ())), z.punt == code)
        for code, (naam, vraag) in ((code, b.VASTE_PUNTEN[code]) for code in VAST)
    ]
    rest = [r for over in per.values() for r in over]
    if rest:  # lines from before the first item, or of an item that is gone
        vast.insert(0, b.Punt("", vertaal(b.LOS), "", tuple(sorted(rest, key=lambda r: r.op)), not z.punt))
    return tuple(vast), tuple(_blok(naam, tuple(punten), samen) for naam, punten in blokken.items())


def _blok(naam: str, punten: tuple[b.Punt, ...], samen: tuple[str, ...]) -> b.Blok:
    """Items under one heading; what is answered and not at hand needs no room."""
    open_ = any(punt.nu or punt.regels or not punt.klaar for punt in punten)
    hier = tuple(punt.code for punt in punten if punt.code in samen)
    return b.Blok(naam, punten, sum(punt.klaar for punt in punten), open_, hier)


def _ronde(gelezen: Leesbaar, z: Zitting, lijst: str) -> int:
    """The round of the agenda that was the last one when the sitting ended, or is it now."""
    rondes = gelezen.toestand.rondes.get(lijst, ())
    van_toen = [r.nr for r in rondes if z.gesloten is None or r.op <= z.gesloten]
    return van_toen[-1] if van_toen else 1


def _antwoord(gelezen: Leesbaar, lijst: Vraaglijst, code: str, antwoord: Antwoord | None) -> str:
    """The answer to an item in words, as far as it may be read."""
    if antwoord is None:
        return ""
    teksten = [gelezen.teksten[s.tekst] for s in antwoord.teksten if s.tekst in gelezen.teksten]
    optie = lijst.delen[code].model.opties.get(str(antwoord.waarde), "")
    waarde = optie or ("" if antwoord.waarde == TEKST else str(antwoord.waarde))
    return ": ".join(deel for deel in (waarde, *teksten) if deel)


def _vorige(gelezen: Leesbaar, z: Zitting) -> Zitting | None:
    """The sitting of the same body before this one."""
    eerder = [
        v
        for v in gelezen.toestand.zittingen.values()
        if v.gremium == z.gremium and v.gesloten is not None and v.gesloten <= z.begonnen and v.id != z.id
    ]
    return max(eerder, key=lambda v: v.begonnen, default=None)


def _verslag(gelezen: Leesbaar, vorige: Zitting | None, vertaal: Vertaal) -> b.Zittingregel | None:
    """The minutes that still wait to be approved."""
    if vorige is None or vorige.goedgekeurd is not None or vorige.gesloten is None:
        return None
    return _kort(gelezen, vorige, vertaal)
