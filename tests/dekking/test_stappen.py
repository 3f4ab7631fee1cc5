"""Per requirement that a step covers: who decides gets it, others do not; what it asks holds it back."""

from dataclasses import replace

import pytest

from tests.dekking.rijen import Rij, ids, van
from tests.dekking.wereld import NU, Wereld, aanpak_van, doe, klaar_voor, zet_stap
from waakvlam.core.aanpak.gereed import Aanpak, Stap
from waakvlam.core.casus import Context, Toestand, Weigering
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import lijstgebeurtenissen as lg
from waakvlam.core.casus.eisen import toets_stap, wens_van
from waakvlam.core.casus.stap import neem

STAPPEN, EISEN, VERVOLG = van("stap"), van("eis"), van("vervolg")


def _stap(rij: Rij) -> tuple[Aanpak, Stap]:
    aanpak = aanpak_van(rij.aanpak)
    return aanpak, aanpak.stappen[rij.pad[1]]


def _uit(aanpak: Aanpak, stap: Stap, w: Wereld, als: str, zonder: str = "") -> tuple[object, ...] | Weigering:
    """What comes of taking the step; a step that opens a case is weighed with what is known by then."""
    t, opdracht = w.toestand(), zet_stap(stap, w, zonder)
    if stap.model.soort != "instap":
        return doe(t, aanpak, opdracht, als)
    uit = neem(t, stap, wens_van(opdracht), aanpak, Context(NU, NU, "a1", als, None, "k"), [])
    return uit if isinstance(uit, Weigering) else tuple(uit)


def _met_reden(aanpak: Aanpak, stap: Stap, w: Wereld, als: str) -> tuple[object, ...] | Weigering:
    """What comes of it, also when the consequence only follows where something was departed from."""
    uit = _uit(aanpak, stap, w, als)
    if not isinstance(uit, Weigering) or not uit.afwijken_mag:
        return uit
    opdracht = replace(zet_stap(stap, w), afwijken="Het kan niet wachten")
    return doe(w.toestand(), aanpak, opdracht, als)


def _beslissers(aanpak: Aanpak, stap: Stap, t: Toestand) -> set[str]:
    beslist = set(stap.beslist(t, NU))
    vervangers = {aanpak.model.rollen[r].plaatsvervanger for r in beslist if r in aanpak.model.rollen} - {
        None
    }
    return beslist | {r for v in vervangers for r in aanpak.gelijk(str(v))}


def _wie(aanpak: Aanpak, stap: Stap, w: Wereld) -> str:
    """Someone who decides; where it is who holds a line and nobody does, someone is designated first."""
    t = w.toestand()
    beslist = sorted(_beslissers(aanpak, stap, t) & set(aanpak.model.rollen))
    if not beslist and stap.model.beslist.houder:
        lijn = next(
            n for n in aanpak.lijnen[w.niveau] if (n + ".").startswith(f"{stap.model.beslist.houder}.")
        )
        rol = next(iter(aanpak.model.rollen))
        w.extra.append(g.RegieGewijzigd(lijn, (rol,), vast=True))
        return rol
    assert beslist, f"{stap.code}: niemand beslist"
    return beslist[0]


@pytest.mark.parametrize("rij", STAPPEN, ids=ids(STAPPEN))
def test_stap(rij: Rij) -> None:
    """The decider gets the step when all is there; every other role is refused for want of mandate."""
    aanpak, stap = _stap(rij)
    w = klaar_voor(aanpak, stap)
    als = _wie(aanpak, stap, w)
    uit = _uit(aanpak, stap, w, als)
    assert not isinstance(uit, Weigering), uit
    t = w.toestand()
    if stap.model.naar is not None and stap.model.soort != "instap":
        assert any(isinstance(e, g.NiveauGewijzigd) and e.naar == stap.model.naar for e in uit)
    mag = _beslissers(aanpak, stap, t)
    anderen = [rol for rol in aanpak.model.rollen if rol not in mag]
    for rol in anderen:
        redenen = toets_stap(
            aanpak, stap, t, Context(NU, NU, "a1", rol, None, "k"), wens_van(zet_stap(stap, w))
        )
        assert "niet-bevoegd" in {r.code for r in redenen}, rol


def _een_ander(aanpak: Aanpak, stap: Stap, w: Wereld, rol: str) -> str:
    """Someone else than ``rol`` who decides; a line of lead is given to somebody else where that helps."""
    for _ in range(2):
        wie = sorted(_beslissers(aanpak, stap, w.toestand()) & set(aanpak.model.rollen) - aanpak.gelijk(rol))
        if wie:
            return wie[0]
        lijn = next((d.houder for d in stap.model.beslist.een_van or [] if d.houder), None)
        ander = next(r for r in aanpak.model.rollen if r not in aanpak.gelijk(rol))
        w.extra.append(g.RegieGewijzigd(lijn or "", (ander,), vast=True))
    return ""


CODES = {
    "aanleiding": {"aanleiding-ontbreekt"},
    "raadpleeg": {"raadpleging-ontbreekt"},
    "medebeslist": {"medebesluit-ontbreekt"},
}


@pytest.mark.parametrize("rij", EISEN, ids=ids(EISEN))
def test_eis(rij: Rij) -> None:
    """Without this one thing the step is refused, by this rule; with everything it is not."""
    aanpak, stap = _stap(rij)
    w = klaar_voor(aanpak, stap, met=rij.weg)
    als = _wie(aanpak, stap, w)
    heel = _uit(aanpak, stap, w, als)
    assert not isinstance(heel, Weigering) or rij.weg not in {r.regel for r in heel.redenen}
    kaal = klaar_voor(aanpak, stap, zonder=rij.weg, met=rij.weg)
    anders = [
        rol for rol in sorted(_beslissers(aanpak, stap, kaal.toestand())) if rol in aanpak.model.rollen
    ] or [als]
    uit = [_uit(aanpak, stap, kaal, rol, zonder=rij.weg) for rol in anders]
    redenen = [r for u in uit if isinstance(u, Weigering) for r in u.redenen if r.regel == rij.weg]
    assert redenen, uit
    verwacht = CODES.get(rij.pad[2]) or {getattr(rij.regel, "code", ""), "volgorde"}
    assert {r.code for r in redenen} <= verwacht


SOORT = {
    "kenmerk": g.KenmerkenGezet, "markering": g.Gemarkeerd, "einde_markering": g.Gemarkeerd,
    "agenda": g.Geagendeerd, "einde_agenda": g.Geagendeerd,
    "schort_op": g.GremiumOpgeschort, "ontbind": g.GremiumOntbonden,
    "draag_over": g.TaakAfgerond, "termijn": g.TermijnGestart, "gekoppelde_casus": g.GekoppeldeCasusGevraagd,
    "regie": g.RegieGewijzigd, "nieuwe_ronde": lg.RondeBegonnen, "einde_tijdelijk": g.RegieGewijzigd,
}  # fmt: skip


@pytest.mark.parametrize("rij", VERVOLG, ids=ids(VERVOLG))
def test_vervolg(rij: Rij) -> None:
    """What follows from the step does follow."""
    aanpak, stap = _stap(rij)
    w = klaar_voor(aanpak, stap, met=rij.weg)
    soort = next((s for s in SOORT if getattr(rij.regel, s, None) is not None), "")
    if soort in ("schort_op", "ontbind"):
        w.voeg("gremia", getattr(rij.regel, soort))
    if soort == "einde_markering":
        w.voeg("markeringen", getattr(rij.regel, soort))
    if soort == "nieuwe_ronde":
        w.extra.append(lg.LijstBeantwoord(getattr(rij.regel, soort), 1, {}))
    if soort == "draag_over":
        w.extra.append(g.TaakGesteld("oud", "oud", ("x",), gremium=rij.regel.draag_over.van))  # type: ignore[attr-defined]
    als = _wie(aanpak, stap, w)
    if soort == "einde_tijdelijk":
        lijn = next(iter(aanpak.lijnen[w.niveau]))
        w.extra.append(g.RegieGewijzigd(lijn, (als,), tijdelijk=True))
        als = _wie(aanpak, stap, w)
    if rij.pad[2] == "informeer":
        als = _een_ander(aanpak, stap, w, getattr(rij.regel, "rol", None) or "") or als
    uit = _met_reden(aanpak, stap, w, als)
    assert not isinstance(uit, Weigering), uit
    taken = [e for e in uit if isinstance(e, g.TaakGesteld) and e.regel == rij.weg]
    assert taken or any(isinstance(e, SOORT[soort]) for e in uit if soort), [type(e).__name__ for e in uit]
