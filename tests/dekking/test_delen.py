"""Per requirement that a level, line of lead, role, criterion, body, duty or clock covers: it works."""

from datetime import timedelta

import pytest

from tests.dekking.rijen import Rij, ids, van
from tests.dekking.wereld import NU, Wereld, aanpak_van, doe, klaar_voor, na, zet_stap
from waakvlam.application.spelbegin import BEGIN
from waakvlam.core.aanpak.taal.niveaus import LijnModel
from waakvlam.core.aanpak.taal.overig import Plicht, Termijn
from waakvlam.core.aanpak.verwijzen import verwijzingen
from waakvlam.core.casus import Weigering
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.klokken import klokken
from waakvlam.core.casus.wat_nu import vast_werk, wat_nu
from waakvlam.core.tijd import plus

NIVEAUS, LIJNEN, ROLLEN = van("niveau"), van("lijn"), van("rol")
AANLEIDINGEN, GREMIA, KENMERKEN = van("aanleiding"), van("gremium"), van("kenmerk")
PRODUCTEN, PLICHTEN, KLOKKEN = van("product"), van("plicht"), van("klok")
VAST = van("vast")


@pytest.mark.parametrize("rij", NIVEAUS, ids=ids(NIVEAUS))
def test_niveau(rij: Rij) -> None:
    """A case begins at the level or gets there by a step; there somebody leads and answers for it."""
    aanpak, code = aanpak_van(rij.aanpak), rij.pad[1]
    stappen = [s for s in aanpak.stappen.values() if s.model.naar == code]
    assert stappen or code in aanpak.model.begin
    for stap in [s for s in stappen if s.model.soort != "instap"][:1]:
        w = klaar_voor(aanpak, stap)
        t = w.toestand()
        wie = sorted(stap.beslist(t, NU) & set(aanpak.model.rollen))
        for als in wie[:1]:
            t = na(t, doe(t, aanpak, zet_stap(stap, w), als), als)
            assert t.niveau == code
    w = Wereld(aanpak, {"niveau": code})
    houders = {lijn: houder.rollen for lijn, houder in w.toestand().regie.items()}
    assert houders
    assert set(houders) <= set(aanpak.lijnen[code])


@pytest.mark.parametrize("rij", LIJNEN, ids=ids(LIJNEN))
def test_lijn(rij: Rij) -> None:
    """Who holds the line is who the rule says; under a condition it is the other when that fails."""
    aanpak, model = aanpak_van(rij.aanpak), rij.regel
    assert isinstance(model, LijnModel)
    niveau, naam = rij.pad[1], rij.pad[3]
    sleutel = f"{naam}.{rij.pad[5]}" if "aspecten" in rij.pad else naam
    if rij.pad[-1] in ("dan", "anders", "standaard"):
        boven = aanpak.lijnen[niveau][sleutel].model
        w = Wereld(aanpak, {"niveau": niveau}, vast=True)
        for tak in rij.pad[rij.pad.index(naam) + 1 :]:
            if tak in ("dan", "anders") and boven.als is not None:
                w.maak(boven.als, tak == "dan")
            if tak in ("dan", "anders", "standaard"):
                boven = getattr(boven, tak)
    else:
        w = Wereld(aanpak, {"niveau": niveau}, vast=True)
        if model.als is not None:
            w.maak(model.als)
    rollen, waarom, _ = aanpak.lijnen[niveau][sleutel].wie(w.toestand(), NU)
    verwacht = model.dan if model.als is not None else model
    if verwacht is not None and verwacht.rol is not None:
        assert rollen == tuple(verwacht.rol)
        assert waarom.startswith(f"niveaus.{niveau}.regie")
    elif model.aangewezen_door is not None:
        _wijs_aan(rij, sleutel)
    elif model.geen is not None:
        als = next(iter(aanpak.model.rollen))
        uit = doe(w.toestand(), aanpak, o.WijsAan(sleutel, als), als)
        assert isinstance(uit, Weigering)
        assert "niet-op-dit-niveau" in uit.codes


def _wijs_aan(rij: Rij, sleutel: str) -> None:
    """Who may designate does; others are refused, and so is a role that may not hold the line."""
    aanpak, model = aanpak_van(rij.aanpak), rij.regel
    assert isinstance(model, LijnModel)
    w = Wereld(aanpak, {"niveau": rij.pad[1]}, vast=True)
    for mits in model.mits:
        w.maak(mits.wat)
    t, door = w.toestand(), model.aangewezen_door or []
    rol = next(r for r in (*(model.toegestaan or []), *aanpak.model.rollen) if r not in model.uitgesloten)
    t = na(t, doe(t, aanpak, o.WijsAan(sleutel, rol), door[0]), door[0])
    assert t.regie[sleutel].rollen == (rol,)
    mag = {r for d in door for r in aanpak.gelijk(d)}
    for ander in [r for r in aanpak.model.rollen if r not in mag][:5]:
        uit = doe(t, aanpak, o.WijsAan(sleutel, rol), ander)
        assert isinstance(uit, Weigering)
        assert "niet-bevoegd" in uit.codes
    if model.uitgesloten:
        assert isinstance(doe(t, aanpak, o.WijsAan(sleutel, model.uitgesloten[0]), door[0]), Weigering)


@pytest.mark.parametrize("rij", ROLLEN, ids=ids(ROLLEN))
def test_rol(rij: Rij) -> None:
    """The role acts in a case, gets tasks where it may, and a rule of the approach counts on it."""
    aanpak, code = aanpak_van(rij.aanpak), rij.pad[1]
    t = Wereld(aanpak).toestand()
    t = na(t, doe(t, aanpak, o.Noteer("Gezien"), code), code)  # type: ignore[arg-type]
    niveaus = [n for n in aanpak.model.niveaus if n not in aanpak.model.rollen[code].geen_taken_op]
    for niveau in niveaus[:1]:
        vrij = Wereld(aanpak, {"niveau": niveau}).toestand()
        assert na(vrij, doe(vrij, aanpak, o.MaakTaak("Bel", code), code), code).open_taken  # type: ignore[arg-type]
    for niveau in aanpak.model.rollen[code].geen_taken_op:
        dicht = Wereld(aanpak, {"niveau": niveau}).toestand()
        assert isinstance(doe(dicht, aanpak, o.MaakTaak("Bel", code), code), Weigering)  # type: ignore[arg-type]
    genoemd = {v.code for v in verwijzingen(aanpak.model) if "rol" in v.soorten}
    assert aanpak.gelijk(code) & genoemd


@pytest.mark.parametrize("rij", AANLEIDINGEN, ids=ids(AANLEIDINGEN))
def test_aanleiding(rij: Rij) -> None:
    """The criterion is ticked with who and when, takes four answers, and never moves a case itself."""
    aanpak, code = aanpak_van(rij.aanpak), rij.pad[1]
    t = Wereld(aanpak).toestand()
    niveau, als = t.niveau, next(iter(aanpak.model.rollen))
    for stand in ("ja", "nee", "onbekend", "nvt"):
        t = na(t, doe(t, aanpak, o.VinkAan(code, stand, "Gezien"), als), als)  # type: ignore[arg-type]
        vink = t.aanleidingen[code]
        assert (vink.stand, vink.rol, vink.op, t.niveau) == (stand, als, NU, niveau)
    assert isinstance(doe(t, aanpak, o.VinkAan(code, "misschien"), als), Weigering)
    assert any(v.code == code and "aanleiding" in v.soorten for v in verwijzingen(aanpak.model))


@pytest.mark.parametrize("rij", GREMIA, ids=ids(GREMIA))
def test_gremium(rij: Rij) -> None:
    """Who may convene does, at a level where the body meets; others are refused; the meeting is on record."""
    aanpak, code = aanpak_van(rij.aanpak), rij.pad[1]
    gr = aanpak.model.gremia[code]
    w = Wereld(aanpak, {"niveau": (gr.bijeen_op or aanpak.model.begin)[0]}, vast=True)
    for eis in gr.vereist:
        w.maak(eis.als)
        w.maak(eis.wat)
    t = w.toestand()
    nooit = [e for e in aanpak.gremiumeisen.get(code, ()) if e.hard and e.als(t, NU) and not e.toets(t, NU)]
    als = (gr.roept_bijeen or [next(iter(aanpak.model.rollen))])[0]
    if nooit:
        uit = doe(t, aanpak, o.RoepBijeen(code), als)
        assert isinstance(uit, Weigering)
        assert {e.regel for e in nooit} <= {r.regel for r in uit.redenen}
        return
    t = na(t, doe(t, aanpak, o.RoepBijeen(code, afwijken="Nu nodig"), als), als)  # type: ignore[arg-type]
    assert code in t.gremia
    mag = {r for rol in gr.roept_bijeen for r in aanpak.gelijk(rol)} or set(aanpak.model.rollen)
    for ander in [r for r in aanpak.model.rollen if r not in mag][:5]:
        uit = doe(t, aanpak, o.RoepBijeen(code), ander)
        assert isinstance(uit, Weigering)
        assert "niet-bevoegd" in uit.codes
    for niveau in [n for n in aanpak.model.niveaus if gr.bijeen_op and n not in gr.bijeen_op][:1]:
        elders = doe(Wereld(aanpak, {"niveau": niveau}).toestand(), aanpak, o.RoepBijeen(code), als)
        assert isinstance(elders, Weigering)
        assert elders.codes == ("niet-op-dit-niveau",)
    erbij = tuple(dict.fromkeys([*([gr.voorzitter] if gr.voorzitter else []), *gr.leden.vast])) or (als,)
    uit = doe(t, aanpak, o.HoudOverleg(code, erbij, sluit=False, afwijken="Nu nodig"), als)  # type: ignore[arg-type]
    assert na(t, uit, als).overleggen[code][-1].aanwezig == set(erbij)


@pytest.mark.parametrize("rij", KENMERKEN, ids=ids(KENMERKEN))
def test_kenmerk(rij: Rij) -> None:
    """The property is set by who may, refused to others, and takes no value that does not fit."""
    aanpak, code = aanpak_van(rij.aanpak), rij.pad[1]
    k = aanpak.model.kenmerken[code]
    t = Wereld(aanpak).toestand()
    waarde: bool | int | str = {"ja_nee": True, "aantal": 2}.get(k.type) or next(iter(k.waarden))
    als = (k.door or [next(iter(aanpak.model.rollen))])[0]
    uit = doe(t, aanpak, o.StelKenmerk(code, waarde), als)
    if k.alleen_stap:
        assert isinstance(uit, Weigering)
    else:
        assert na(t, uit, als).kenmerken[code] == waarde
    mag = {r for rol in k.door for r in aanpak.gelijk(rol)} or set(aanpak.model.rollen)
    for ander in [r for r in aanpak.model.rollen if r not in mag][:5]:
        assert isinstance(doe(t, aanpak, o.StelKenmerk(code, waarde), ander), Weigering)
    assert isinstance(doe(t, aanpak, o.StelKenmerk(code, "zomaar iets"), als), Weigering)


@pytest.mark.parametrize("rij", PRODUCTEN, ids=ids(PRODUCTEN))
def test_product(rij: Rij) -> None:
    """The product is recorded by who may, is not whole with a part missing, and whole with all."""
    aanpak, code = aanpak_van(rij.aanpak), rij.pad[1]
    p = aanpak.model.producten[code]
    w = Wereld(aanpak)
    for eerst in p.na:
        w.voeg("producten", eerst)
    t, heel = w.toestand(), aanpak.product_heel(code)
    als = (p.door or [next(iter(aanpak.model.rollen))])[0]
    assert not heel(t, NU)
    delen = list(aanpak.omgeving.delen.get(code, {}))
    if len(delen) > 1:
        deels = na(t, doe(t, aanpak, o.LegProductVast(code, tuple(delen[:1])), als), als)
        assert (
            not heel(deels, NU) or len([d for d, v in aanpak.omgeving.delen[code].items() if v is None]) < 2
        )
    assert heel(na(t, doe(t, aanpak, o.LegProductVast(code), als), als), NU)
    mag = {r for rol in p.door for r in aanpak.gelijk(rol)} or set(aanpak.model.rollen)
    for ander in [r for r in aanpak.model.rollen if r not in mag][:5]:
        assert isinstance(doe(t, aanpak, o.LegProductVast(code), ander), Weigering)


@pytest.mark.parametrize("rij", PLICHTEN, ids=ids(PLICHTEN))
def test_plicht(rij: Rij) -> None:
    """What now? asks it of its role at its level while it is not done, and no more when it is."""
    aanpak, model, code = aanpak_van(rij.aanpak), rij.regel, rij.pad[1]
    assert isinstance(model, Plicht)
    w = Wereld(aanpak, {"niveau": (model.niveaus or list(aanpak.model.niveaus))[0]})
    if model.als is not None and model.als.niveau:
        w.maak(model.als)
    w.vast = True
    w.maak(model.voldaan, False)
    w.maak(model.als)
    gevraagd = [v for v in wat_nu(w.toestand(), aanpak).vragen if v.regel == f"plichten.{code}"]
    assert [v.rollen for v in gevraagd] == [tuple(model.rol)]
    w.maak(model.voldaan)
    assert not [v for v in wat_nu(w.toestand(), aanpak).vragen if v.regel == f"plichten.{code}"]


@pytest.mark.parametrize("rij", VAST, ids=ids(VAST))
def test_vast_werk(rij: Rij) -> None:
    """A duty that is never done stands in a case of its level as work of its role, while it applies."""
    aanpak, model, code = aanpak_van(rij.aanpak), rij.regel, rij.pad[1]
    assert isinstance(model, Plicht)
    w = Wereld(aanpak, {"niveau": (model.niveaus or list(aanpak.model.niveaus))[0]})
    if model.als is not None and model.als.niveau:
        w.maak(model.als)
    w.vast = True
    w.maak(model.als)
    assert [x.rollen for x in vast_werk(w.toestand(), aanpak) if x.code == code] == [tuple(model.rol)]
    assert not [v for v in wat_nu(w.toestand(), aanpak).vragen if v.regel == f"plichten.{code}"]
    for niveau in [n for n in aanpak.model.niveaus if model.niveaus and n not in model.niveaus][:1]:
        elders = vast_werk(Wereld(aanpak, {"niveau": niveau}).toestand(), aanpak)
        assert code not in {x.code for x in elders}
    if model.als is not None and not model.als.niveau:
        w.maak(model.als, False)
        assert code not in {x.code for x in vast_werk(w.toestand(), aanpak)}


@pytest.mark.parametrize("rij", KLOKKEN, ids=ids(KLOKKEN))
def test_klok(rij: Rij) -> None:
    """The clock starts when it should and says until when, for its role; without a period it counts up."""
    aanpak, model, code = aanpak_van(rij.aanpak), rij.regel, rij.pad[1]
    assert isinstance(model, Termijn)
    w = Wereld(aanpak, {"niveau": (model.niveaus or list(aanpak.model.niveaus))[0]}, vast=True)
    if model.na_stap:
        w.voeg("stappen_gezet", model.na_stap)
    if model.na_product:
        w.voeg("producten", model.na_product)
    if not (model.niveaus or model.na_stap or model.na_product):
        from waakvlam.core.casus import gebeurtenissen as g

        w.extra.append(g.TermijnGestart(code))
    if model.voldaan is None or model.voldaan.product != model.na_product:
        w.maak(model.voldaan, False)
    w.maak(model.als)
    begin = BEGIN - timedelta(days=1)
    if model.onbepaald:
        loopt = [k for k in klokken(w.toestand(), aanpak) if k.code == code]
        assert [(k.rollen, k.sinds, k.tot) for k in loopt] == [(tuple(model.rol), begin, None)]
        return
    klok = [v for v in wat_nu(w.toestand(), aanpak).vragen if v.regel == f"termijnen.{code}"]
    assert [(v.rollen, v.uiterlijk) for v in klok] == [
        (tuple(model.rol), plus(begin, model.elke or model.lengte or ""))
    ]
