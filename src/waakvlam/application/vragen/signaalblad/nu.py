"""What somebody can do with a signal now, and what of it makes sense first."""

from datetime import UTC, datetime
from typing import Any

from waakvlam.application.vragen.signaalblad.bron import Bron
from waakvlam.application.vragen.signaalblad.vormen import Vraag
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.signaal import opdrachten as o
from waakvlam.core.signaal import vervolgopdrachten as ov
from waakvlam.core.signaal.doorgeven import ontvangt
from waakvlam.core.signaal.toestand import Signaal
from waakvlam.core.toegang.signaal import mag_aan_signaal

LEEG = Tekst("")
PROEF: tuple[Any, ...] = (
    o.VulAan(LEEG), o.VraagNa(LEEG), o.LetOp(datetime.max.replace(tzinfo=UTC)), o.PakOp(), o.LaatLos(),
    o.VraagSchoon(LEEG),
    o.MaakSchoon(LEEG), ov.VoegBetekenisToe(LEEG), ov.Onderschrijf(""), ov.StelDuidingVast(),
    ov.BeoordeelSignaal(LEEG, LEEG), ov.GeefDoor(), ov.NeemAan(), ov.StuurTerug(LEEG), ov.ZetOpAgenda(""),
    ov.HaalVanAgenda(""), ov.Verbind(""), ov.VoegSamen(""), ov.MaakLos(""), ov.KoppelAanCasus(""),
    ov.MeldTerug(LEEG), ov.HandelAf(), ov.LaatVervallen(LEEG),
)  # fmt: skip
"""One of every command that the page offers, to ask the policy whether it may be given."""


def mogelijk(b: Bron, rol: str) -> frozenset[str]:
    """The names of the commands this viewer may give, that the state of the signal takes."""
    g, s = b.gelezen, b.gelezen.toestand
    mag = {
        o.naam_van(proef)
        for proef in PROEF
        if mag_aan_signaal(b.vrager.kijker, rol, s, g.weg, g.behandelaars, proef)
    }
    return frozenset(mag - _kan_niet(b, s, rol))


def _kan_niet(b: Bron, s: Signaal, rol: str) -> set[str]:
    """What the state does not take now."""
    alles = {o.naam_van(proef) for proef in PROEF}
    if s.stand == "afgehandeld":
        return alles - {"meld_terug", "verbind"}
    if s.stand == "samengevoegd":
        return alles - {"meld_terug", "verbind", "maak_los"}
    ik, nu, weg = b.vrager.kijker.account, b.vrager.nu, b.gelezen.weg
    wacht = s.overdracht is not None and s.overdracht.stand == "wacht" and ontvangt(s, weg, rol)
    vervalt = weg.na("vervalt_na", s.gemeld_op) if s.gemeld_op else None
    waar = {
        "pak_op": s.door == ik or wacht,
        "laat_los": s.stand != "opgepakt" or s.door != ik,
        "let_op": s.geverifieerd,
        "maak_schoon": not s.schoon_gevraagd,
        "vraag_schoon": s.schoon_gevraagd or s.melder == ik,
        "voeg_betekenis_toe": not s.geverifieerd,
        "onderschrijf": not s.betekenissen,
        "stel_duiding_vast": not s.betekenissen,
        "beoordeel_signaal": s.duiding is None or s.duiding.voorlopig,
        "neem_aan": not wacht,
        "stuur_terug": not wacht,
        "geef_door": s.schoon_gevraagd,
        "koppel_aan_casus": s.schoon_gevraagd,
        "voeg_samen": s.schoon_gevraagd,
        "zet_op_agenda": s.schoon_gevraagd,
        "vraag_na": s.schoon_gevraagd,
        "haal_van_agenda": not s.agenda,
        "maak_los": not (s.verbonden or s.opgenomen or s.hoofd),
        "laat_vervallen": s.geverifieerd or vervalt is None or vervalt > nu,
    }
    return {naam for naam, nee in waar.items() if nee}


def volgorde(
    b: Bron, mag: frozenset[str], vragen: tuple[Vraag, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The commands that make sense now, and the others, each in a fixed order."""
    eerst = tuple(dict.fromkeys(naam for naam in _zinvol(b.gelezen.toestand, vragen, b) if naam in mag))
    return eerst, tuple(
        naam for naam in (o.naam_van(proef) for proef in PROEF) if naam in mag and naam not in eerst
    )


def _zinvol(s: Signaal, vragen: tuple[Vraag, ...], b: Bron) -> list[str]:
    if s.schoon_gevraagd:
        return ["maak_schoon"]
    if s.overdracht is not None and s.overdracht.stand == "wacht":
        return ["neem_aan", "stuur_terug"]
    if not s.open:
        return [] if s.teruggemeld_op else ["meld_terug"]
    uit = ["pak_op"] if s.stand == "ontvangen" else []
    if s.al_gaande:
        return [*uit, "geef_door", "koppel_aan_casus"]
    if s.fase == "waargenomen":
        gezegd = [a.antwoord for v in vragen if v.soort == "nagaan" for a in v.antwoorden]
        stil = bool(gezegd) and "gezien" not in gezegd
        loopt = s.alert_tot is not None and s.alert_tot > b.vrager.nu
        return [*uit, *(["let_op"] if stil and not loopt else []), "vul_aan", "vraag_na"]
    if s.fase == "geverifieerd":
        return [*uit, *(["stel_duiding_vast"] if len(s.betekenissen) > 1 else []), "voeg_betekenis_toe",
                "vraag_na"]  # fmt: skip
    if s.fase == "geduid":
        voorlopig = s.duiding is not None and s.duiding.voorlopig
        meer = ["vraag_na", "voeg_betekenis_toe", "stel_duiding_vast"]
        return [*uit, *(meer if voorlopig else ["beoordeel_signaal"])]
    return [*uit, "geef_door", "koppel_aan_casus", "handel_af"]
