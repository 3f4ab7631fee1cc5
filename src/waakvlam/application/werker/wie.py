"""Who is told about an effect: whoever has the role now and may see the case or signal now."""

from collections.abc import Mapping
from datetime import datetime

from waakvlam.application.effecten import CIJFER_LAAT, NADERT
from waakvlam.application.poorten import Kop, Ontvanger
from waakvlam.application.stromen import soort_stroom
from waakvlam.application.toezicht import STROOM as TOEZICHT
from waakvlam.application.werker.signalen import van_signaal, wie_bij_termijn
from waakvlam.application.werker.werkplaats import Werkplaats
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bijeenkomst.toestand import Bijeenkomst
from waakvlam.core.casus import Toestand
from waakvlam.core.casus.wat_nu import herinnering, wat_nu
from waakvlam.core.cijfer.toestand import Cijfer
from waakvlam.core.datalek.toestand import Datalek
from waakvlam.core.gericht.toestand import Gericht
from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal.klok import lopend
from waakvlam.core.spar.toestand import Spar
from waakvlam.core.tijd import OOIT
from waakvlam.core.toegang import kijker, kringen, rechten
from waakvlam.core.toegang.toezicht import AUDITOR
from waakvlam.core.toegang.verzoeken import PRIVACY, behandelaar
from waakvlam.core.verzoek.toestand import Verzoek


def toestand_van(plaats: Werkplaats, gemeente: str, stroom: str) -> tuple[Kop, object]:
    """The head and state of a stream; raises LookupError when it was never written to."""
    kop = plaats.om.logboek.kop(gemeente, stroom)
    if kop is None:
        raise LookupError(stroom)
    return kop, plaats.om.toestanden.haal(kop, plaats.om.logboek.lees)


def rollen_van(wie: str, aanpak: Aanpak) -> set[str]:
    """The roles behind a role or body of an approach."""
    if wie in aanpak.model.gremia:
        return set(aanpak.model.gremia[wie].leden.vast)
    return {rol for rol in aanpak.gelijk(wie) if rol in aanpak.model.rollen}


def ontvangers(plaats: Werkplaats, ids: Mapping[str, str], nu: datetime) -> list[Ontvanger]:
    """Who is told that something was asked of ``ids["wie"]`` in a stream; each account once."""
    gemeente, stroom, wie = ids["gemeente"], ids["stroom"], ids["wie"]
    if stroom == TOEZICHT:
        gevonden = plaats.adressen.met_rol(gemeente, {AUDITOR}, nu)
        return list(gevonden or plaats.adressen.met_rol(gemeente, {PRIVACY}, nu))
    _, toestand = toestand_van(plaats, gemeente, stroom)
    if isinstance(toestand, Toestand):
        aanpak = plaats.om.aanpakken.haal(toestand.aanpak_hash)
        gevonden = plaats.adressen.met_rol(gemeente, rollen_van(wie, aanpak), nu)
        if account := ids.get("account"):
            gevonden = [o for o in gevonden if o.account == account] or gevonden
        gevonden = [o for o in gevonden if _ziet(plaats, o, gemeente, toestand, aanpak, nu)]
    elif isinstance(toestand, Signaal):
        gevonden = van_signaal(plaats, gemeente, toestand, wie, nu)
    elif isinstance(toestand, Verzoek) and wie == "behandelaar":
        gevonden = plaats.adressen.met_rol(gemeente, {behandelaar(toestand.soort)}, nu)
    elif isinstance(toestand, Spar) and wie == "vrager":
        gevonden = plaats.adressen.van(gemeente, toestand.vrager, nu)
    else:
        gevonden = plaats.adressen.met_rol(gemeente, {wie}, nu)
    return list({o.account: o for o in reversed(list(gevonden))}.values())[::-1]


def _ziet(
    plaats: Werkplaats, wie: Ontvanger, gemeente: str, t: Toestand, aanpak: Aanpak, nu: datetime
) -> bool:
    """Whether this account may see the case in the role it is told in."""
    leden = [lid for lid in plaats.om.leden.van(wie.account, gemeente) if lid.rol == wie.rol]
    return bool(kringen(kijker(wie.account, gemeente, leden, nu), rechten(t, aanpak), nu))


def van_termijn(plaats: Werkplaats, ids: Mapping[str, str], nu: datetime) -> list[str]:
    """The roles of whom something is asked that a term was for; none when it was done meanwhile."""
    _, toestand = toestand_van(plaats, ids["gemeente"], ids["stroom"])
    if isinstance(toestand, Toestand) and soort_stroom(ids["stroom"]) == "casus":
        aanpak = plaats.om.aanpakken.haal(toestand.aanpak_hash)
        vragen = wat_nu(toestand, aanpak).vragen
        if ids["termijn"].startswith(NADERT):
            code = ids["termijn"].removeprefix(NADERT)
            nadert = [v for v in vragen if v.code == code and (herinnering(v, aanpak) or OOIT) <= nu]
            return list(dict.fromkeys(rol for v in nadert for rol in v.rollen))
        return list(
            dict.fromkeys(
                rol
                for v in vragen
                if (v.taak or f"{v.code}:{v.onderwerp or ''}") == ids["termijn"]
                and v.uiterlijk is not None
                and v.uiterlijk <= nu
                for rol in v.rollen
            )
        )
    if isinstance(toestand, Signaal):
        weg = plaats.om.aanpakken.weg(toestand)
        moment = lopend(toestand, weg).get(ids["termijn"])
        return wie_bij_termijn(toestand, weg, ids["termijn"]) if moment and moment <= nu else []
    if isinstance(toestand, Gericht):
        return [toestand.vrager_rol]
    if isinstance(toestand, Cijfer):
        return _bij_cijfer(toestand, ids["termijn"], nu)
    if isinstance(toestand, Bijeenkomst):
        paar = (toestand.aanpak, toestand.gremium)
        laatste = plaats.om.overleglijsten.laatste(ids["gemeente"], [paar]).get(paar)
        er_was_er_een = laatste is not None and f"bijeenkomst/{laatste.bijeenkomst}" != ids["stroom"]
        return [] if er_was_er_een or toestand.oefening else sorted(toestand.leiders)
    if isinstance(toestand, Verzoek):
        return [behandelaar(toestand.soort)] if toestand.loopt else []
    if isinstance(toestand, Datalek):
        return [PRIVACY] if toestand.termijn is not None else []
    return []


def _bij_cijfer(s: Cijfer, termijn: str, nu: datetime) -> list[str]:
    """A late value: who supplies it, and who chose the figure. The day to decide anew: who chose it."""
    if s.gestopt_op is not None:
        return []
    if termijn.startswith(CIJFER_LAAT):
        code = termijn.removeprefix(CIJFER_LAAT)
        laat = any(p.code == code and s.uiterlijk(p) <= nu for p in s.open(nu))
        return [*sorted(s.rollen - {s.kiezer_rol}), s.kiezer_rol] if laat else []
    return [s.kiezer_rol] if s.tot is not None and s.tot <= nu else []
