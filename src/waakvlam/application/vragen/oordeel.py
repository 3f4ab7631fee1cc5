"""The judgement of a case: what the team says, scenarios, where it stands, and what filled lists count."""

from waakvlam.application.opdracht import versie_token
from waakvlam.application.stromen import opgetekend
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import oordeelbladen as b
from waakvlam.application.vragen.beeld import Maker
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.lijsten import Vraaglijst
from waakvlam.core.antwoorden import ONBEKEND
from waakvlam.core.beeld.stand import AlsDan, Oordeel, Standpunt, Uitspraak
from waakvlam.core.beeld.toen import BEELD, beeld_op
from waakvlam.core.casus.lijststand import Lijststand, stand
from waakvlam.core.tijd import OOIT

FACTOREN = "factoren"


def oordeel(vrager: Vrager, casus: str, vertaal: Vertaal) -> b.Oordeelblad | None:
    """The judgement of a case, or None when it is not there for this viewer. Reading it is logged."""
    gelezen = lees_casus(vrager, casus)
    return None if gelezen is None else oordeel_van(gelezen, vrager, vertaal)


def oordeel_van(gelezen: Leesbaar, vrager: Vrager, vertaal: Vertaal) -> b.Oordeelblad:
    """The judgement in a case that was read."""
    t, aanpak = gelezen.toestand, gelezen.aanpak
    eigen = beeld_op(opgetekend(regel) for regel in gelezen.regels if regel.soort in BEELD)
    m = _Maker(gelezen, eigen, vrager.nu, vertaal)
    geschreven = [m.als_dan(s) for s in reversed(m.soort(AlsDan))]
    return b.Oordeelblad(
        gelezen.casus,
        t.codenaam or gelezen.casus[:8],
        versie_token(gelezen.hash),
        namen.niveau(aanpak, t.niveau),
        t.gesloten,
        tuple(m.oordeel(o) for o in reversed(m.soort(Oordeel))),
        tuple(sorted((s for s in geschreven if not s.vervallen), key=lambda s: not s.ergste)),
        tuple(s for s in geschreven if s.vervallen),
        tuple(m.standpunt(s) for s in reversed(m.soort(Standpunt))),
        _herinneringen(gelezen, m),
        tuple(_factoren(m, lijst) for lijst in _lijsten(gelezen) if _alle_nodig(lijst)),
        tuple(
            _telling(lijst, s)
            for lijst in _lijsten(gelezen)
            if not _alle_nodig(lijst) and lijst.met_kant and (s := _stand(gelezen, lijst)).antwoorden
        ),
    )


class _Maker(Maker):
    """Makes lines of the judgement."""

    def niveau(self, code: str | None) -> str:
        return namen.niveau(self.aanpak, code) if code else ""

    def oordeel(self, o: Oordeel) -> b.Oordeelregel:
        fase = self.aanpak.model.fasen.get(o.fase or "")
        return b.Oordeelregel(
            o.id,
            self.niveau(o.niveau),
            fase.naam if fase else "",
            self.tekst(o.reden),
            self.tekst(o.ernst),
            self.tekst(o.spoed),
            tuple(self.tekst(self.t.beeld[id_].tekst) for id_ in o.steunt_op if id_ in self.t.beeld),
            o.op,
            self.rol(o.rol),
            self.kring(o.kring),
            tuple(
                b.Andersregel(self.rol(a.rol), self.niveau(a.niveau), self.tekst(a.tekst), a.op)
                for a in o.anders
            ),
            o.niveau is not None and o.niveau != self.gelezen.toestand.niveau,
            o.zitting or "",
        )

    def als_dan(self, s: AlsDan) -> b.AlsDanregel:
        uit = self.aanpak.model.scenarios.get(s.uit or "")
        weg = s.vervallen
        return b.AlsDanregel(
            s.id,
            self.tekst(s.als),
            self.tekst(s.dan),
            self.tekst(s.kans),
            self.tekst(s.gevolg),
            s.ergste,
            s.zelf,
            self.tekst(s.hulp),
            s.verwacht,
            self.tekst(s.communicatie),
            self.rol(s.woordvoerder),
            uit.naam if uit else "",
            s.op,
            self.rol(s.rol),
            self.kring(s.kring),
            tuple(
                b.Optieregel(self.tekst(k.tekst), self.tekst(k.voor), self.tekst(k.tegen)) for k in s.opties
            ),
            tuple(f"{self.tekst(als)} {self.tekst(dan)}" for als, dan in s.eerder),
            (self.tekst(weg.tekst) or self.vertaal("vervallen")) if weg else "",
            s.zitting or "",
        )

    def standpunt(self, s: Standpunt) -> b.Standpuntregel:
        return b.Standpuntregel(
            self.tekst(s.probleem), self.tekst(s.van_wie), self.tekst(s.standpunt), s.op, self.rol(s.rol),
            self.kring(s.kring),
        )  # fmt: skip


def _herinneringen(gelezen: Leesbaar, m: _Maker) -> tuple[b.Herinnering, ...]:
    """The scenarios of the approach: those chosen first."""
    uit = {s.uit for s in m.soort(AlsDan) if s.vervallen is None}
    gekozen = gelezen.toestand.scenarios
    regels = [
        b.Herinnering(code, s.naam, s.tekst or "", code in gekozen, code in uit)
        for code, s in gelezen.aanpak.model.scenarios.items()
    ]
    return tuple(sorted(regels, key=lambda r: not r.gekozen))


def _lijsten(gelezen: Leesbaar) -> list[Vraaglijst]:
    """The lists of one copy that this viewer may read, that hold now or were begun."""
    uit = []
    for lijst in gelezen.aanpak.vraaglijsten.values():
        leest = lijst.model.kring is None or lijst.model.kring in gelezen.kringen
        nu = lijst.code in gelezen.toestand.rondes or lijst.geldt(gelezen.toestand, OOIT)
        if leest and nu and lijst.model.per == "casus" and not lijst.scenario:
            uit.append(lijst)
    return uit


def _alle_nodig(lijst: Vraaglijst) -> bool:
    """Whether the approach says of each of these factors what follows when it is not there."""
    if lijst.model.soort != FACTOREN:
        return False
    genoemd = {slot.model.antwoord for slot in lijst.uitkomsten if slot.model is not None}
    factoren = {f"{lijst.code}.{code}" for code, deel in lijst.delen.items() if deel.hoog}
    return bool(factoren) and factoren <= genoemd


def _stand(gelezen: Leesbaar, lijst: Vraaglijst) -> Lijststand:
    return stand(gelezen.toestand, lijst, kringen=gelezen.kringen)


def _factoren(m: _Maker, lijst: Vraaglijst) -> b.Factoren:
    s = _stand(m.gelezen, lijst)
    gevraagd = {m.tekst(u.tekst) for u in m.soort(Uitspraak) if u.soort == "vraag" and u.vervallen is None}
    factoren = []
    for code in s.gevraagd:
        deel = lijst.delen[code]
        antwoord = s.antwoorden.get(code)
        if antwoord is None or antwoord.waarde == ONBEKEND:
            er = "open" if antwoord is None else "onbekend"
        else:
            er = "er" if antwoord.waarde == deel.hoog else "niet"
        naam = deel.model.opties.get(str(antwoord.waarde), "") if antwoord else ""
        tekst = deel.model.tekst
        factoren.append(b.Factor(code, deel.blok or tekst, tekst, er, naam, tekst in gevraagd))
    weg = tuple(f for f in factoren if f.stand == "niet")
    onbekend = tuple(f for f in factoren if f.stand in ("onbekend", "open"))
    waarom = "niet" if weg else "onbekend" if onbekend else "alle"
    return b.Factoren(
        lijst.code,
        lijst.model.naam,
        lijst.model.tekst or "",
        tuple(factoren),
        s.uitkomst.tekst if s.uitkomst else "",
        weg or onbekend or tuple(factoren),
        waarom,
    )


def _telling(lijst: Vraaglijst, s: Lijststand) -> b.Telling:
    blokken = tuple(
        b.Blokteling(blok, tel["hoog"], tel["laag"], tel["onbekend"], tel["nvt"], tel["open"])
        for blok, tel in s.tel.items()
        if any(tel[kant] for kant in ("hoog", "laag", "onbekend", "nvt", "open"))
    )
    return b.Telling(lijst.code, lijst.model.naam, s.beantwoord, len(s.tellend), blokken)
