"""The page of a case, made from its state and events for one viewer."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from waakvlam.application.maatregelen import verhaal as maatregelwoorden
from waakvlam.application.opdracht import versie_token
from waakvlam.application.oproep.bellijst import lopend
from waakvlam.application.overleglijst.opcasus import lijsten_van
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen import bladen as b
from waakvlam.application.vragen import personen, verhaal
from waakvlam.application.vragen.antwoorden import antwoord_op, van_voorwaarde
from waakvlam.application.vragen.beeldkort import beeldkort
from waakvlam.application.vragen.gast import gasten_van, mag_gast_uitnodigen
from waakvlam.application.vragen.lijstoverzicht import op_de_casus
from waakvlam.application.vragen.maatregelen import blok as maatregelblok
from waakvlam.application.vragen.overleg import overleg_nu
from waakvlam.application.vragen.rapporten import voor_mij
from waakvlam.application.vragen.verloop import band, mensen_in, verloop
from waakvlam.application.vragen.versie import mag_verhuizen, nieuwer
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus, mag_mee, mag_pakken
from waakvlam.application.vragen.weten import weten
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak, Stap
from waakvlam.core.aanpak.taal.niveaus import Grens
from waakvlam.core.aanpak.verklaren import bladeren
from waakvlam.core.casus import Toestand
from waakvlam.core.casus.eisen import geraadpleegd
from waakvlam.core.casus.klokken import klokken
from waakvlam.core.casus.toestand import Houder
from waakvlam.core.casus.wat_nu import StapStand, Vraag, WatNu, stappen, vast_werk, wat_nu
from waakvlam.core.casus.zicht import waarom
from waakvlam.core.tijd import OOIT
from waakvlam.core.toegang import betrokken, mag_lezen
from waakvlam.core.toegang.beleid import hoofdlijn
from waakvlam.core.toegang.toezicht import leidt_of_ziet_alles

SOORTEN = {"huishouden": _("Huishouden"), "onrust": _("Onrust"), "gebied": _("Gebied")}


def punten(
    t: Toestand, aanpak: Aanpak, stap: Stap, vertaal: Vertaal, op: datetime = OOIT
) -> tuple[b.Punt, ...]:
    """What a step asks, point by point, and whether it is there."""
    uit: list[b.Punt] = []
    aanleiding = stap.model.aanleiding
    if aanleiding is not None:
        for blad in bladeren(aanleiding.wat):
            waarde = getattr(blad, blad.soort)
            code = waarde if isinstance(waarde, str) else waarde[0]
            uit.append(b.Punt(namen.ding(aanpak, code), aanpak.toets(blad)(t, OOIT), blad.soort, code))
    for v in stap.vereist:
        if v.als(t, OOIT):
            uit.append(
                b.Punt(
                    v.model.tekst, v.toets(t, OOIT), "vereist", v.regel, van_voorwaarde(aanpak, v.model.wat)
                )
            )
    for d in stap.raadpleeg:
        if d.als(t, OOIT):
            wie = d.wie(t, OOIT)
            tekst = verhaal.rollen(aanpak, sorted(wie), vertaal)
            uit.append(b.Punt(tekst, geraadpleegd(aanpak, t, OOIT, wie), "raadpleeg", d.regel))
    for d in stap.medebeslist:
        if d.als(t, OOIT):
            tekst = verhaal.rollen(aanpak, sorted(d.wie(t, OOIT)), vertaal)
            er = any(stem[1] for naam, stem in t.instemmingen.items() if naam.startswith(stap.code + "/"))
            uit.append(b.Punt(tekst, er, "medebesluit", d.regel))
    return tuple(dict.fromkeys(uit))


def beslist(aanpak: Aanpak, t: Toestand, stap: Stap, vertaal: Vertaal) -> str:
    """Who decides on a step, in words."""
    model = stap.model.beslist
    if model.gremium is not None:
        return namen.rol(aanpak, model.gremium)
    codes = list(model.rol) if model.rol is not None else sorted(stap.beslist(t, OOIT))
    return verhaal.rollen(aanpak, codes, vertaal)


def stapregel(gelezen: Leesbaar, stand: StapStand, vertaal: Vertaal) -> b.StapRegel:
    """A step as a line on the page."""
    aanpak, t = gelezen.aanpak, gelezen.toestand
    stap = aanpak.stappen[stand.stap]
    return b.StapRegel(
        stap.code,
        stap.model.naam,
        stap.model.soort,
        stap.model.naar or "",
        namen.niveau(aanpak, stap.model.naar) if stap.model.naar else "",
        stand.kan,
        punten(t, aanpak, stap, vertaal),
        beslist(aanpak, t, stap, vertaal),
        namen.bron(aanpak, stap.model),
        stap.model.herkomst,
        bool(gelezen.rollen & stap.beslist(t, OOIT)),
        stap.model.aanleiding.wat.soort if stap.model.aanleiding else "",
        stap.model.toelichting or "",
    )


def _regie(gelezen: Leesbaar, mensen: dict[str, str], vertaal: Vertaal) -> list[b.RegieRegel]:
    uit = []
    t, aanpak = gelezen.toestand, gelezen.aanpak
    for sleutel, lijn in aanpak.lijnen[t.niveau].items():
        if lijn.model.geen is not None:
            continue
        houder = t.regie.get(sleutel) or Houder((), t.sinds or t.verloop[0].op, lijn.regel)
        pad, onbekend = waarom(t, aanpak, sleutel, houder)
        regel = aanpak.vind(pad)
        model = lijn.model
        mag = list(model.aangewezen_door or ())
        kan = any(rol in aanpak.gelijk(door) for door in mag for rol in gelezen.rollen)
        wel = model.toegestaan or [r for r in aanpak.model.rollen if r not in model.uitgesloten]
        uit.append(
            b.RegieRegel(
                sleutel,
                verhaal.lijn(aanpak, sleutel, vertaal),
                tuple(namen.rol(aanpak, rol) for rol in houder.rollen),
                houder.rollen,
                mensen.get(houder.wie or "", ""),
                houder.sinds,
                getattr(regel, "toelichting", None) or "",
                namen.bron(aanpak, regel),
                regel.herkomst if regel else "bron",
                tuple(namen.ding(aanpak, code) for code in onbekend),
                bool(mag),
                tuple(namen.rol(aanpak, rol) for rol in mag),
                tuple((rol, namen.rol(aanpak, rol)) for rol in wel) if kan else (),
                any(
                    rol in aanpak.gelijk(houder_rol) for houder_rol in houder.rollen for rol in gelezen.rollen
                ),
                houder.tot,
            )
        )
    return uit


def vraagregel(gelezen: Leesbaar, v: Vraag, nu: datetime, vertaal: Vertaal) -> b.VraagRegel:
    """Something asked, as a line on the page."""
    aanpak = gelezen.aanpak
    model = aanpak.vind(v.regel) if v.regel else None
    tekst = gelezen.teksten.get(v.tekst, "") if v.tekst else ""
    tekst = maatregelwoorden.gevraagd(v.code, tekst, v.onderwerp, vertaal)
    return b.VraagRegel(
        v.code,
        tekst or verhaal.taak(aanpak, v.code, v.regel, vertaal, v.onderwerp),
        v.soort,
        verhaal.rollen(aanpak, v.rollen, vertaal),
        v.vanaf,
        v.uiterlijk,
        v.uiterlijk is not None and v.uiterlijk < nu,
        any(rol in aanpak.gelijk(van) for van in v.rollen for rol in gelezen.rollen),
        namen.bron(aanpak, model),
        v.taak,
        v.onderwerp,
        v.vraagt_datum,
        antwoord_op(aanpak, v),
        namen.rol(aanpak, gelezen.toestand.opgepakt[v.taak][1])
        if v.taak in gelezen.toestand.opgepakt
        else "",
    )


def nu_te_zien(gelezen: Leesbaar, gevraagd: WatNu, nu: datetime) -> list[Vraag]:
    """What is asked by now, as far as the viewer reads the circle it lies in."""
    return [
        v
        for v in gevraagd.vragen
        if mag_lezen(gelezen.kringen, v.kring) and (v.vanaf is None or v.vanaf <= nu)
    ]


def _bevestigen(gelezen: Leesbaar, vertaal: Vertaal) -> list[b.TeBevestigen]:
    aanpak = gelezen.aanpak
    return [
        b.TeBevestigen(
            x.id,
            namen.stap(aanpak, x.stap),
            x.op,
            namen.rol(aanpak, x.vastgelegd_door or ""),
            verhaal.rollen(aanpak, x.wacht_op, vertaal),
            any(rol in aanpak.gelijk(van) for van in x.wacht_op for rol in gelezen.rollen),
        )
        for x in gelezen.toestand.besluiten.values()
        if x.wacht_op
    ]


def casus(vrager: Vrager, casus_id: str, vertaal: Vertaal) -> b.CasusBlad | None:
    """The page of a case, or None when it is not there for this viewer."""
    gelezen = lees_casus(vrager, casus_id)
    if gelezen is None:
        return None
    nieuw = nieuwer(vrager, gelezen) if mag_verhuizen(gelezen) else None
    blad = maak_blad(gelezen, vrager.nu, vertaal)
    blad = replace(blad, gasten=gasten_van(gelezen, vrager), gast_uitnodigen=mag_gast_uitnodigen(gelezen))
    blad = replace(blad, kaart=personen.op_de_casus(gelezen, vrager))
    blad = replace(blad, overleglijsten=lijsten_van(gelezen.toestand, gelezen.aanpak, gelezen.rollen))
    blad = replace(blad, beeld=beeldkort(gelezen, vrager.nu, vertaal))
    blad = replace(blad, maatregelen=maatregelblok(gelezen, vrager.nu, vertaal))
    blad = replace(blad, meenemen=mag_mee(vrager, gelezen), noodpakket=mag_pakken(vrager, gelezen))
    rapport = voor_mij(gelezen)
    blad = replace(blad, rapport=(rapport.volgnr, rapport.op) if rapport else None)
    blad = replace(blad, overleg=overleg_nu(gelezen, vertaal))
    oproepen, nummers = lopend(gelezen, vrager, vertaal)
    blad = replace(blad, oproepen=oproepen, nummers=nummers)
    blad = replace(blad, wie_keek=leidt_of_ziet_alles(gelezen.rollen, gelezen.toestand, gelezen.aanpak))
    return replace(blad, nieuwer=nieuw.model.versie) if nieuw is not None else blad


def _stappen(
    gelezen: Leesbaar, standen: Sequence[StapStand], vertaal: Vertaal, *soorten: str
) -> tuple[b.StapRegel, ...]:
    return tuple(stapregel(gelezen, stand, vertaal) for stand in standen if stand.soort in soorten)


def _klokken(gelezen: Leesbaar) -> Iterator[b.Klokregel]:
    aanpak = gelezen.aanpak
    for klok in klokken(gelezen.toestand, aanpak):
        model = aanpak.model.termijnen[klok.code]
        wie = tuple(namen.rol(aanpak, rol) for rol in klok.rollen)
        yield b.Klokregel(model.naam, klok.sinds, klok.tot, wie, klok.regel)


def _vast_werk(gelezen: Leesbaar, vertaal: Vertaal) -> list[b.Vastregel]:
    """The standing work at this level, that of the viewer first."""
    aanpak, uit = gelezen.aanpak, []
    for opgave in vast_werk(gelezen.toestand, aanpak):
        model = aanpak.model.plichten[opgave.code]
        uit.append(
            b.Vastregel(
                model.tekst,
                verhaal.rollen(aanpak, opgave.rollen, vertaal),
                any(rol in aanpak.gelijk(van) for van in opgave.rollen for rol in gelezen.rollen),
                namen.bron(aanpak, model),
                model.wet or "",
            )
        )
    return sorted(uit, key=lambda regel: not regel.van_mij)


def maak_blad(gelezen: Leesbaar, nu: datetime, vertaal: Vertaal) -> b.CasusBlad:
    """The page of a case that may be read."""
    t, aanpak = gelezen.toestand, gelezen.aanpak
    m = aanpak.model
    mensen = mensen_in(gelezen)
    gezien = nu_te_zien(gelezen, wat_nu(t, aanpak), nu)
    standen = stappen(t, aanpak, nu) if t.gesloten is None else ()
    sinds = t.sinds or t.verloop[0].op
    niveau = m.niveaus[t.niveau]
    eigen = [m.kringen[kring].naam for kring in m.kringen if kring in gelezen.kringen]
    erbij = {m.rollen[rol].kring for rol in betrokken(t, aanpak)}
    for kring in {m.rollen[rol].kring for rol in gelezen.rollen if hoofdlijn(aanpak, rol)}:
        eigen.append(vertaal("{kring}: hoofdlijn").format(kring=m.kringen[kring].naam))
        erbij.discard(kring)
    erbij -= gelezen.kringen | t.verborgen.keys()
    ander = [m.kringen[kring].naam for kring in m.kringen if kring in erbij]
    nood = [n for n in t.noodtoegang.values() if n.gestopt is None and nu < n.tot]
    return b.CasusBlad(
        casus=gelezen.casus,
        versie=versie_token(gelezen.hash),
        codenaam=t.codenaam or gelezen.casus[:8],
        titel=gelezen.teksten.get(t.titel or "", ""),
        soort=vertaal(SOORTEN[m.gaat_over]),
        aanpak=aanpak.code,
        aanpaknaam=m.titel,
        aanpakversie=m.versie,
        doel=tuple(m.doel),
        geopend_op=t.verloop[0].op,
        gesloten_op=t.gesloten,
        oefening=t.oefening,
        personen=tuple(f"P{nr}" for nr in range(1, t.personen + 1)),
        niveau=t.niveau,
        niveaunaam=niveau.naam,
        kern=niveau.kern,
        sinds=sinds,
        dagen=(nu - sinds).days,
        ladder=tuple(
            b.Trede(code, n.naam, n.kort or n.kern, aanpak.rang[code], code == t.niveau)
            for code, n in m.niveaus.items()
        ),
        regie=tuple(_regie(gelezen, mensen, vertaal)),
        vragen=tuple(vraagregel(gelezen, v, nu, vertaal) for v in gezien),
        stand=tuple(gelezen.teksten.get(t.stand or "", "").splitlines()[:5]),
        stand_op=t.stand_op,
        op=_stappen(gelezen, standen, vertaal, "opschalen"),
        af=_stappen(gelezen, standen, vertaal, "afschalen"),
        anders=_stappen(gelezen, standen, vertaal, "binnen", "uitgang", "sluiten"),
        verloop=tuple(verloop(gelezen, mensen, vertaal)),
        band=tuple(band(gelezen, nu, vertaal)),
        weten=weten(t, aanpak, gezien, nu),
        gremia=tuple(namen.rol(aanpak, gremium) for gremium in t.gremia),
        markeringen=tuple(m.markeringen.get(code, code) for code in t.markeringen),
        bevestigen=tuple(_bevestigen(gelezen, vertaal)),
        kringen=tuple(eigen),
        andere_kringen=tuple(ander),
        nood=tuple((mensen.get(n.account) or namen.rol(aanpak, n.rol), n.tot) for n in nood),
        signalen=tuple(t.signalen),
        rollen=tuple((rol, namen.rol(aanpak, rol)) for rol in sorted(gelezen.rollen)),
        grens_op=grens(aanpak, niveau.hoogste),
        grens_af=grens(aanpak, niveau.laagste),
        lijsten=op_de_casus(gelezen, mensen, vertaal),
        scenarios=len(m.scenarios),
        klokken=tuple(_klokken(gelezen)) if t.gesloten is None else (),
        vast_werk=tuple(_vast_werk(gelezen, vertaal)),
    )


def grens(aanpak: Aanpak, model: Grens | None) -> b.Grens | None:
    """Why this level is the last one upwards or downwards, when the approach says so."""
    if model is None:
        return None
    stappen_ = tuple(namen.ding(aanpak, code) for code in model.wijst_naar)
    return b.Grens(model.tekst, stappen_, tuple(model.voorstel), namen.bron(aanpak, model))
