"""Carrying out calls: a mail and a text message each, what came of them, and asking somebody else.

Nothing fires twice: effects have their keys, and what is recorded goes under an id that follows from them.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from waakvlam.application.opdracht import Opdracht
from waakvlam.application.oproep import berichten
from waakvlam.application.oproep.antwoorden import smskenmerk
from waakvlam.application.oproep.invallen import wie_valt_in
from waakvlam.application.poorten import Bericht, Deelbericht, PostFout
from waakvlam.application.uitvoeren import execute
from waakvlam.application.werker import bezorgen
from waakvlam.application.werker.bezorgen import Klaar, Onbekend, Uit, uitvoerder, vertel
from waakvlam.application.werker.werkplaats import Werkplaats
from waakvlam.application.werker.wie import toestand_van
from waakvlam.core.casus import Toestand
from waakvlam.core.oproep.opdrachten import GeefOproepDoor, MeldBezorging
from waakvlam.core.oproep.regels import loopt, waarom_door
from waakvlam.core.oproep.stand import KOMT_NIET, MISLUKT, VERSTUURD, WERKER, Oproep, Uitnodiging

MAIL, SMS = "oproepmail", "oproepsms"
SOORTEN = (MAIL, SMS)
LANGS = {MAIL: "mail", SMS: "sms"}


@uitvoerder("opgeroepen")
@uitvoerder("oproep-verzet")
@uitvoerder("oproep-ingetrokken")
def _wegen(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    """One effect for each way by which this person can be reached."""
    ids, (u, _, _) = bericht.ids, _vind(plaats, bericht.ids, bericht.ids["wie"])
    if not u.wie:
        return _geen_weg(plaats, bericht, u, nu, "niemand")
    delen = {
        "gemeente": ids["gemeente"], "stroom": ids["stroom"], "nr": ids["nr"], "uitnodiging": u.id,
        "wat": bericht.soort, "aan": u.wie, "rol": u.rol, "soort": bericht.soort,
        **({"oefening": "ja"} if "oefening" in ids else {}), **_afzender(plaats, ids),
    }  # fmt: skip
    wegen = []
    lid = plaats.adressen.van(ids["gemeente"], u.wie, nu)
    if plaats.post.aan and lid and lid[0].adres:
        wegen.append(MAIL)
    if _nummer(plaats, ids["gemeente"], u.wie) and lid:
        wegen.append(SMS)
    if not wegen:
        return _geen_weg(plaats, bericht, u, nu, "geen-adres")
    return tuple(Deelbericht(weg, f"{weg}:{bericht.sleutel}", delen) for weg in wegen)


def _geen_weg(plaats: Werkplaats, bericht: Bericht, u: Uitnodiging, nu: datetime, code: str) -> Klaar:
    """There is no way to reach this person by message. It is noticed; in Waakvlam itself it stands anyhow."""
    if bericht.soort == "opgeroepen" and (plaats.post.aan or _sms_aan(plaats)):
        _meld(plaats, bericht, u.id, "mail", MISLUKT, code)
        _door(plaats, bericht, u.id, nu)
    return Klaar(code)


def _afzender(plaats: Werkplaats, ids: Mapping[str, str]) -> dict[str, str]:
    regels = plaats.om.logboek.lees(ids["gemeente"], ids["stroom"], int(ids["nr"]) - 1)[:1]
    return {"afzender": regels[0].actor if regels and regels[0].actor != WERKER else ""}


@uitvoerder(MAIL)
def _mail(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    """Send the mail with its calendar file; later ones change or end what the first put in."""
    ids = bericht.ids
    u, oproep, t = _vind(plaats, ids, ids["uitnodiging"])
    voorbij = _voorbij(ids["wat"], u, oproep, t)
    if voorbij:
        return Klaar(voorbij)
    lid = plaats.adressen.van(ids["gemeente"], u.wie, nu)
    if not lid:
        return Klaar("geen-rol-meer")
    afzender = plaats.post.afzender
    brief = berichten.mail(plaats.om, plaats.webadres, ids, t, u, oproep, afzender, lid[0].adres, nu)
    plaats.post.stuur(lid[0].adres, brief)
    _meld(plaats, bericht, u.id, "mail", VERSTUURD)
    return Klaar()


@uitvoerder(SMS)
def _sms(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    """Send the text message: code name, what to do, and what 1, 2 and 3 mean."""
    ids = bericht.ids
    u, oproep, t = _vind(plaats, ids, ids["uitnodiging"])
    voorbij = _voorbij(ids["wat"], u, oproep, t)
    if voorbij:
        return Klaar(voorbij)
    nummer = _nummer(plaats, ids["gemeente"], u.wie)
    if not nummer or plaats.om.oproep is None:
        raise PostFout("geen-nummer", blijvend=True)
    tekst = berichten.sms(t.codenaam, ids["wat"], oproep, "oefening" in ids)
    plaats.om.oproep.sms.stuur(nummer, tekst, smskenmerk(plaats.om, ids["gemeente"], u.id, bericht.nr))
    _meld(plaats, bericht, u.id, "sms", VERSTUURD)
    return Klaar()


def _voorbij(wat: str, u: Uitnodiging, oproep: Oproep, t: Toestand) -> str:
    """Why a message has no use any more."""
    if wat == "oproep-ingetrokken":
        return ""
    if not loopt(t, oproep):
        return "voorbij"
    return "al-gezegd" if u.antwoord == KOMT_NIET else ""


@uitvoerder("oproep-door")
def _niet(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    """Somebody cannot come: ask who stands in."""
    return _door(plaats, bericht, bericht.ids["wie"], nu)


def _te_laat(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    """Nobody answered in time: ask who stands in."""
    return _door(plaats, bericht, bericht.ids["termijn"].partition(":")[2], nu)


def _mislukt(plaats: Werkplaats, bericht: Bericht, fout: PostFout, nu: datetime) -> None:
    """A message did not come: note it on the call list, and ask somebody else when there is no other way."""
    u = bericht.ids["uitnodiging"]
    if bericht.ids["wat"] == "opgeroepen":
        _meld(plaats, bericht, u, LANGS[bericht.soort], MISLUKT, fout.code)
        _door(plaats, bericht, u, nu)


bezorgen.TERMIJNEN["oproep"] = _te_laat
bezorgen.MISLUKT |= dict.fromkeys(SOORTEN, _mislukt)


def _door(plaats: Werkplaats, bericht: Bericht, id_: str, nu: datetime) -> Klaar:
    u, oproep, t = _vind(plaats, bericht.ids, id_)
    if not loopt(t, oproep) or not waarom_door(u, nu):
        return Klaar("niet-nodig")
    gemeente, stroom = bericht.ids["gemeente"], bericht.ids["stroom"]
    naar = wie_valt_in(plaats.om, gemeente, t, plaats.om.aanpakken.haal(t.aanpak_hash), u, nu)
    _voer_uit(plaats, gemeente, stroom, GeefOproepDoor(u.id, naar), f"door:{bericht.sleutel}")
    return Klaar()


def _meld(plaats: Werkplaats, bericht: Bericht, u: str, langs: str, uitkomst: str, code: str = "") -> None:
    if bericht.ids.get("wat", "opgeroepen") != "opgeroepen" and uitkomst != MISLUKT:
        return  # that the first message came is what counts; a later one changes nothing about it
    inhoud = MeldBezorging(u, langs, uitkomst, code)
    _voer_uit(plaats, bericht.ids["gemeente"], bericht.ids["stroom"], inhoud, f"{uitkomst}:{bericht.sleutel}")


def _voer_uit(plaats: Werkplaats, gemeente: str, stroom: str, inhoud: object, sleutel: str) -> None:
    """Record it as the program itself; the same key again is the same command."""
    id_ = "w" + hashlib.sha256(sleutel.encode()).hexdigest()[:40]
    execute(
        Opdracht(id_, gemeente, WERKER, WERKER, inhoud, stroom, oorsprong="werker"),
        plaats.om,
    )


def _vind(plaats: Werkplaats, ids: Mapping[str, str], id_: str) -> tuple[Uitnodiging, Oproep, Toestand]:
    _, t = toestand_van(plaats, ids["gemeente"], ids["stroom"])
    if not isinstance(t, Toestand) or id_ not in t.uitnodigingen:
        raise Onbekend(id_)
    u = t.uitnodigingen[id_]
    return u, t.oproepen[u.oproep], t


def _sms_aan(plaats: Werkplaats) -> bool:
    return plaats.om.oproep is not None and plaats.om.oproep.sms.aan


def _nummer(plaats: Werkplaats, gemeente: str, account: str) -> str:
    """The number for text messages; empty when none go out."""
    if plaats.om.oproep is None or not plaats.om.oproep.sms.aan:
        return ""
    return plaats.om.oproep.telefoons.van(gemeente, [account]).get(account, "")


@uitvoerder("dienst-gepland")
@uitvoerder("dienst-overgedragen")
@uitvoerder("dienst-overgenomen")
def _dienst(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    """Who gets a duty, who takes over, and who left it: each hears that something waits in Waakvlam."""
    _, t = toestand_van(plaats, bericht.ids["gemeente"], bericht.ids["stroom"])
    if not isinstance(t, Toestand) or bericht.ids["wie"] not in t.diensten:
        raise Onbekend(bericht.ids["wie"])
    d = t.diensten[bericht.ids["wie"]]
    if bericht.soort == "dienst-overgedragen":
        d = t.diensten[d.aan]
    return vertel(plaats, bericht, [d.rol], nu, alleen=d.wie)
