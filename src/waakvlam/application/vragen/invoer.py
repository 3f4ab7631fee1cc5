"""What the small forms of a case can choose from, in words of its approach, for one viewer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import versie_token
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import personen, verhaal
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.lijstvoorwaarden import kopieen
from waakvlam.core.aanpak.taal.lijsten import Deel
from waakvlam.core.casus import Toestand
from waakvlam.core.toegang import betrokken
from waakvlam.core.toegang.beleid import IEDEREEN, kringen_van


@dataclass(frozen=True, slots=True)
class Optie:
    """Something to choose. ``erbij``: it has a part in the case, or is there already."""

    code: str
    naam: str
    erbij: bool = False


@dataclass(frozen=True, slots=True)
class ProductInvoer:
    """A product with its parts; ``erbij`` of a part: recorded before. ``klaar``: it is there, whole."""

    code: str
    naam: str
    delen: tuple[Optie, ...]
    klaar: bool
    mag: bool


@dataclass(frozen=True, slots=True)
class KenmerkInvoer:
    """A property: its type (ja_nee, keuze, aantal), its values, and the value now as a text."""

    code: str
    naam: str
    type: str
    waarden: tuple[Optie, ...]
    nu: str
    mag: bool


@dataclass(frozen=True, slots=True)
class GremiumInvoer:
    """A body: its fixed members and chair; ``bijeen``: convened now; ``kan``: it may meet at this level."""

    code: str
    naam: str
    leden: tuple[str, ...]
    voorzitter: str
    bijeen: bool
    kan: bool


@dataclass(frozen=True, slots=True)
class LijnInvoer:
    """A line of lead that someone can be designated for."""

    sleutel: str
    naam: str
    rollen: tuple[Optie, ...]
    door: str


@dataclass(frozen=True, slots=True)
class InvoerBlad:
    """Everything a small form of this case can ask."""

    casus: str
    versie: str
    codenaam: str
    gesloten_op: datetime | None
    rollen: tuple[Optie, ...]
    gremia: tuple[GremiumInvoer, ...]
    producten: tuple[ProductInvoer, ...]
    kenmerken: tuple[KenmerkInvoer, ...]
    lijnen: tuple[LijnInvoer, ...]
    stappen: tuple[Optie, ...]
    taken: tuple[Optie, ...]
    besluiten: tuple[Optie, ...]
    kringen: tuple[Optie, ...]
    stand: str
    personen: tuple[Optie, ...] = ()
    merken: tuple[Optie, ...] = ()


def invoer(vrager: Vrager, casus_id: str, rol: str, vertaal: Vertaal) -> InvoerBlad | None:
    """What can be chosen by someone in this role, or None when the case is not there for this viewer."""
    gelezen = lees_casus(vrager, casus_id)
    return None if gelezen is None else invoer_van(gelezen, rol, vertaal)


def invoer_van(gelezen: Leesbaar, rol: str, vertaal: Vertaal) -> InvoerBlad:
    """What can be chosen in a case that was read."""
    t, aanpak = gelezen.toestand, gelezen.aanpak
    m = aanpak.model
    eigen = kringen_van(aanpak, rol) - {IEDEREEN}
    return InvoerBlad(
        gelezen.casus,
        versie_token(gelezen.hash),
        t.codenaam or gelezen.casus[:8],
        t.gesloten,
        _rollen(aanpak, t),
        tuple(_gremium(aanpak, t, code) for code in m.gremia),
        tuple(_product(aanpak, t, code, rol) for code in m.producten),
        tuple(
            _kenmerk(aanpak, t, code, rol, vertaal)
            for code, kenmerk in m.kenmerken.items()
            if not kenmerk.alleen_stap
        ),
        tuple(_lijnen(aanpak, t, vertaal)),
        tuple(Optie(s.code, s.model.naam) for s in aanpak.vanaf[t.niveau]),
        tuple(_taken(gelezen, vertaal)),
        tuple(Optie(b.id, namen.stap(aanpak, b.stap)) for b in t.besluiten.values() if b.wacht_op),
        tuple(Optie(kring, m.kringen[kring].naam) for kring in m.kringen if kring in eigen),
        gelezen.teksten.get(t.stand or "", ""),
        tuple(
            Optie(p.persoon, f"{p.persoon}: {p.naam}" if p.naam else p.persoon)
            for p in personen.regels(gelezen)
        ),
        tuple(Optie(code, vertaal(merk.naam)) for code, merk in omgeving().deelregels.merken.items()),
    )


def _rollen(aanpak: Aanpak, t: Toestand) -> tuple[Optie, ...]:
    erbij = betrokken(t, aanpak)
    opties = [Optie(code, rol.naam, code in erbij) for code, rol in aanpak.model.rollen.items()]
    return tuple(sorted(opties, key=lambda o: (not o.erbij, o.naam.lower())))


def _gremium(aanpak: Aanpak, t: Toestand, code: str) -> GremiumInvoer:
    gr = aanpak.model.gremia[code]
    kan = not gr.bijeen_op or t.niveau in gr.bijeen_op
    return GremiumInvoer(code, gr.naam, tuple(gr.leden.vast), gr.voorzitter or "", code in t.gremia, kan)


def _mag(aanpak: Aanpak, door: Iterable[str], rol: str) -> bool:
    wie = list(door)
    return not wie or any(rol in aanpak.gelijk(code) for code in wie)


def _product(aanpak: Aanpak, t: Toestand, code: str, rol: str) -> ProductInvoer:
    m = aanpak.model
    product = m.producten[code]
    delen: dict[str, Deel] = dict(m.lijsten[product.lijst].onderdelen) if product.lijst in m.lijsten else {}
    delen |= product.delen
    ingevuld = kopieen(t, product.lijst).values() if product.lijst else ()
    er = frozenset().union(*(p.delen for p in t.producten.get(code, ())), *ingevuld)
    return ProductInvoer(
        code,
        product.naam,
        tuple(Optie(naam, deel.tekst, naam in er) for naam, deel in delen.items()),
        bool(t.producten.get(code)) and any(p.heel for p in t.producten[code]),
        _mag(aanpak, product.door, rol),
    )


def _kenmerk(aanpak: Aanpak, t: Toestand, code: str, rol: str, vertaal: Vertaal) -> KenmerkInvoer:
    model = aanpak.model.kenmerken[code]
    waarde = t.kenmerken.get(code)
    if waarde is None:
        nu = vertaal("onbekend")
    elif isinstance(waarde, bool):
        nu = vertaal("ja") if waarde else vertaal("nee")
    else:
        nu = model.waarden.get(str(waarde), str(waarde))
    waarden = tuple(Optie(w, naam) for w, naam in model.waarden.items())
    return KenmerkInvoer(code, model.naam, model.type, waarden, nu, _mag(aanpak, model.door, rol))


def _lijnen(aanpak: Aanpak, t: Toestand, vertaal: Vertaal) -> Iterable[LijnInvoer]:
    for sleutel, lijn in aanpak.lijnen[t.niveau].items():
        model = lijn.model
        if model.geen is not None:
            continue
        if model.aangewezen_door is not None:
            codes = model.toegestaan or [r for r in aanpak.model.rollen if r not in model.uitgesloten]
        else:
            codes = list(lijn.wie(t, t.sinds or t.verloop[0].op)[0])
        yield LijnInvoer(
            sleutel,
            verhaal.lijn(aanpak, sleutel, vertaal),
            tuple(Optie(code, namen.rol(aanpak, code)) for code in codes),
            verhaal.rollen(aanpak, model.aangewezen_door or [], vertaal),
        )


def _taken(gelezen: Leesbaar, vertaal: Vertaal) -> Iterable[Optie]:
    t, aanpak = gelezen.toestand, gelezen.aanpak
    for id_ in t.open_taken:
        taak = t.taken[id_]
        eigen = gelezen.teksten.get(taak.tekst, "") if taak.tekst else ""
        yield Optie(id_, eigen or verhaal.taak(aanpak, taak.code, taak.regel, vertaal))
