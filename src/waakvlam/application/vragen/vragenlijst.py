"""A list of a case as one viewer may fill it in."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from waakvlam.application.opdracht import versie_token
from waakvlam.application.stromen import opgetekend
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import lijstbladen as b
from waakvlam.application.vragen import verhaal
from waakvlam.application.vragen.antwoordwoorden import KOPPEN, bijkeuzes, keuzes, naam_van
from waakvlam.application.vragen.lijstoverzicht import door, mag, regel_van
from waakvlam.application.vragen.verloop import mensen_in
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.invullijsten import SECTIES
from waakvlam.core.aanpak.lijsten import Onderdeel, Vraaglijst
from waakvlam.core.aanpak.verklaren import bladeren
from waakvlam.core.antwoorden import TEKST
from waakvlam.core.casus import lijstgebeurtenissen as lg
from waakvlam.core.casus.lijststand import TELLINGEN, Lijststand, kopieen_van, stand, telling
from waakvlam.core.casus.toestand import Antwoord, EigenPunt
from waakvlam.core.toegang import betrokken
from waakvlam.core.toegang.beleid import IEDEREEN, kringen_van


@dataclass(frozen=True, slots=True)
class Vraagsteller:
    """Which list is asked for: its code, the copy, an earlier round, and the version that was read."""

    lijst: str
    voor: str = ""
    ronde: int | None = None
    gelezen: str | None = None


def vragenlijst(
    vrager: Vrager, casus_id: str, rol: str, wat: Vraagsteller, vertaal: Vertaal
) -> b.Lijstblad | None:
    """A list to fill in by someone in this role, or None when it is not there for this viewer.

    With ``gelezen`` it is as it was at that version, for telling what someone changed since they read it.
    """
    gelezen = lees_casus(vrager, casus_id, versie=wat.gelezen)
    lijst = gelezen.aanpak.vraaglijsten.get(wat.lijst) if gelezen is not None else None
    if gelezen is None or lijst is None:
        return None
    if lijst.model.kring is not None and lijst.model.kring not in gelezen.kringen:
        return None
    kopieen = kopieen_voor(gelezen, lijst, rol)
    voor = wat.voor if wat.voor in kopieen else next(iter(kopieen), "")
    return Maker(gelezen, lijst, rol, voor, wat.ronde, vertaal).blad(kopieen)


def kopieen_voor(gelezen: Leesbaar, lijst: Vraaglijst, rol: str) -> dict[str, str]:
    """The copies of a list with their names; of a list per role the viewer's own first."""
    if lijst.model.per == "casus":
        return {"": ""}
    kopieen = kopieen_van(gelezen.toestand, lijst)
    if lijst.model.per == "rol":
        eigen = next((e for e in lijst.model.rol if rol in gelezen.aanpak.gelijk(e)), rol)
        eerst = [eigen] if mag(gelezen.aanpak, lijst.model.rol, rol) else []
        kopieen = [*eerst, *(voor for voor in kopieen if voor != eigen)]
    return {voor: namen.rol(gelezen.aanpak, voor) for voor in kopieen}


class Maker:
    """Builds the page of one list."""

    def __init__(
        self,
        gelezen: Leesbaar,
        lijst: Vraaglijst,
        rol: str,
        voor: str,
        ronde: int | None,
        vertaal: Vertaal,
    ) -> None:
        self.g, self.lijst, self.rol, self.voor, self.vertaal = gelezen, lijst, rol, voor, vertaal
        self.t, self.aanpak = gelezen.toestand, gelezen.aanpak
        self.mensen = mensen_in(gelezen)
        nummers = {r.nr for r in self.t.rondes.get(lijst.code, ())}
        self.stand = self._stand(ronde if ronde in nummers else None)
        self.vorige = self._stand(self.stand.ronde - 1) if self.stand.ronde - 1 in nummers else None
        self.eerdere = self._eerdere()
        self.kring = self._kring()
        eigen = lijst.model.per != "rol" or rol in self.aanpak.gelijk(voor)
        nu = self.t.rondes.get(lijst.code, ())
        self.mag = (
            mag(self.aanpak, lijst.model.rol, rol)
            and eigen
            and self.t.gesloten is None
            and (not nu or self.stand.ronde == nu[-1].nr)
        )

    def _stand(self, ronde: int | None) -> Lijststand:
        return stand(self.t, self.lijst, self.voor, ronde, self.g.kringen)

    def _kring(self) -> str:
        """The circle texts go to: the one this role wrote in last in this list, else its own."""
        eigen = kringen_van(self.aanpak, self.rol)
        teksten = [s for a in self.stand.antwoorden.values() for s in a.teksten]
        laatst = max(
            (s for s in teksten if s.rol == self.rol and s.kring in eigen), key=lambda s: s.nr, default=None
        )
        return laatst.kring if laatst else next(iter(eigen - {IEDEREEN}), IEDEREEN)

    def _eerdere(self) -> dict[str, Antwoord]:
        """Per part the last answer of this round that was replaced by a different one."""
        nu: dict[str, Antwoord] = {}
        uit: dict[str, Antwoord] = {}
        for regel in self.g.regels:
            if regel.soort != "lijst-beantwoord":
                continue
            o = opgetekend(regel)
            e: lg.LijstBeantwoord = o.gebeurtenis
            if (e.lijst, e.ronde, e.voor or "") != (self.lijst.code, self.stand.ronde, self.voor):
                continue
            for deel, waarde in e.antwoorden.items():
                if deel in nu and nu[deel].waarde != waarde:
                    uit[deel] = nu[deel]
                nu[deel] = Antwoord(waarde, o.gebeurd_op, o.gebeurd_op, o.nr, o.namens or o.rol, o.actor)
        return uit

    def blad(self, kopieen: dict[str, str]) -> b.Lijstblad:
        """The page."""
        m, v = self.lijst.model, self.vertaal
        vragen = [self._vraag(nr, deel) for nr, deel in self._genummerd()]
        tellingen = tuple(_telling(blok, tel, self.lijst.met_kant) for blok, tel in self.stand.tel.items())
        return b.Lijstblad(
            casus=self.g.casus,
            versie=versie_token(self.g.hash),
            codenaam=self.t.codenaam or self.g.casus[:8],
            niveaunaam=namen.niveau(self.aanpak, self.t.niveau),
            aanpaknaam=self.aanpak.model.titel,
            gesloten_op=self.t.gesloten,
            regel=regel_van(self.g, self.lijst, self.rol, self.mensen, v),
            bron=namen.bron(self.aanpak, m),
            toelichting=m.toelichting or "",
            rollen=verhaal.rollen(self.aanpak, m.rol, v),
            per=m.per,
            voor=self.voor,
            kopieen=tuple(b.Keus(code, naam, code == self.voor) for code, naam in kopieen.items() if code),
            ronde=self.stand.ronde,
            rondes=rondes(self.g, self.lijst, self.mensen, self.stand.ronde),
            blokken=tuple(self._blokken(vragen, tellingen)),
            eigen=tuple(self._eigen(punt) for punt in self._eigen_punten()),
            eigen_mag=m.eigen_onderdelen and self.mag,
            tellingen=tellingen,
            met_kant=self.lijst.met_kant,
            uitkomst=self._uitkomst(),
            kringkeuzes=self._kringkeuzes(),
            kring=self.kring,
            namens=self._namens(),
            mag=self.mag,
            hoogstens=m.tekens_hoogstens,
        )

    def _genummerd(self) -> Iterable[tuple[int, Onderdeel]]:
        """The parts block by block with their number; 0 for one that does not count."""
        plek: dict[str, int] = {}
        for deel in self.lijst.delen.values():
            plek.setdefault(deel.blok, len(plek))
        nr = 0
        for deel in sorted(self.lijst.delen.values(), key=lambda d: plek[d.blok]):
            telt = deel.hoog is not None or not self.lijst.met_kant
            nr += telt
            yield (nr if telt else 0), deel

    def _kringkeuzes(self) -> tuple[b.Keus, ...]:
        if self.lijst.model.kring is not None:
            return ()
        eigen = kringen_van(self.aanpak, self.rol) - {IEDEREEN}
        kringen = [b.Keus(code, self.aanpak.model.kringen[code].naam) for code in sorted(eigen)]
        return (*kringen, b.Keus(IEDEREEN, "")) if kringen else ()

    def _namens(self) -> tuple[b.Keus, ...]:
        """The roles that may fill the list, those with a part in the case marked and first."""
        erbij = betrokken(self.t, self.aanpak)
        wie = self.lijst.model.rol
        codes = {g for rol in wie for g in self.aanpak.gelijk(rol)} if wie else set(self.aanpak.model.rollen)
        opties = [b.Keus(code, namen.rol(self.aanpak, code), code in erbij) for code in codes]
        return tuple(sorted(opties, key=lambda k: (not k.hoog, k.naam.lower())))

    def _blokken(self, vragen: list[b.Vraag], tellingen: tuple[b.Telling, ...]) -> Iterable[b.Blok]:
        per = {t.naam: t for t in tellingen}
        sectie = ""
        for nr, (naam, groep) in enumerate(groupby(vragen, key=lambda q: self.lijst.delen[q.code].blok), 1):
            lid = tuple(groep)
            hier = self.lijst.delen[lid[0].code].sectie
            nieuw, sectie = (hier if hier != sectie else ""), hier
            kop = self.vertaal(KOPPEN[nieuw]) if nieuw else ""
            tel = per.get(naam) or _telling(naam, dict.fromkeys(TELLINGEN, 0), False)
            # Where the block is the section itself its heading says it already.
            eigen = "" if sectie and naam == SECTIES.get(sectie) else naam
            yield b.Blok(f"blok-{nr}", eigen, kop, lid, tel)

    def _uitkomst(self) -> b.Uitkomst | None:
        zegt = self.stand.uitkomst
        if zegt is None:
            return None
        delen = self.lijst.delen
        return b.Uitkomst(
            zegt.tekst,
            tuple(delen[code].model.tekst for code in zegt.steunt_op),
            tuple(delen[code].model.tekst for code in zegt.onbekend if code in delen),
            namen.bron(self.aanpak, self.aanpak.vind(zegt.regel)),
        )

    def _eigen_punten(self) -> tuple[EigenPunt, ...]:
        return self.t.eigen_punten.get(self.lijst.code, ())

    def gegeven(self, deel: Onderdeel | None, a: Antwoord | None) -> b.Gegeven | None:
        """An answer in words."""
        if a is None:
            return None
        kant = telling(deel, a) if deel is not None else "ander"
        teksten = tuple(self._schrijfsels(a))
        return b.Gegeven(
            str(a.waarde), naam_van(self.lijst, deel, a.waarde, self.vertaal),
            door(self.aanpak, a, self.mensen), a.op, kant, teksten,
        )  # fmt: skip

    def _schrijfsels(self, a: Antwoord, behalve: str = "") -> Iterable[b.Schrijfsel]:
        m = self.aanpak.model
        for s in a.teksten:
            if s.tekst in self.g.teksten and s.kring != behalve:
                naam = self.mensen.get(s.actor, "") or namen.rol(self.aanpak, s.rol or "")
                kring = m.kringen[s.kring].naam if s.kring in m.kringen else ""
                yield b.Schrijfsel(self.g.teksten[s.tekst], kring, naam, s.op)

    def _vraag(self, nr: int, deel: Onderdeel) -> b.Vraag:
        m = deel.model
        kring = m.kring or self.lijst.model.kring
        dicht = kring is not None and kring not in self.g.kringen
        a = self.stand.antwoorden.get(deel.code)
        schrijft_in = kring or self.kring
        eigen = next((s.tekst for s in a.teksten if s.kring == schrijft_in), "") if a else ""
        vorige = self.vorige.antwoorden.get(deel.code) if self.vorige else None
        herhaalt = self.lijst.delen.get(m.herhaalt or "")
        gevraagd = deel.code in self.stand.gevraagd
        return b.Vraag(
            code=deel.code,
            nummer=nr,
            tekst=m.tekst,
            uitleg=m.uitleg or "",
            soort=deel.soort,
            keuzes=keuzes(self.lijst, deel, self.vertaal),
            verplicht=m.verplicht,
            gevraagd=gevraagd,
            wacht="" if gevraagd or dicht else self._wacht(deel),
            na=tuple(self.lijst.delen[code].model.tekst for code in m.na if code in self.lijst.delen),
            labels=tuple(self.aanpak.model.labels.get(code, code) for code in m.labels),
            bron=namen.bron(self.aanpak, m),
            rol=namen.rol(self.aanpak, m.rol) if m.rol else "",
            kring=self.aanpak.model.kringen[kring].naam if kring in self.aanpak.model.kringen else "",
            mag=self.mag and not dicht and (m.rol is None or self.rol in self.aanpak.gelijk(m.rol)),
            dicht=dicht,
            nu=self.gegeven(deel, a),
            eigen_tekst=self.g.teksten.get(eigen, ""),
            teksten=tuple(self._schrijfsels(a, schrijft_in)) if a else (),
            anders=self.gegeven(deel, self.eerdere.get(deel.code)) if not dicht else None,
            vorige=self.gegeven(deel, vorige),
            eerder=self.gegeven(herhaalt, self.stand.antwoorden.get(herhaalt.code)) if herhaalt else None,
        )

    def _wacht(self, deel: Onderdeel) -> str:
        """On which answers it depends whether this is asked."""
        model = deel.model.als
        codes = [blad.antwoord for blad in bladeren(model) if blad.antwoord] if model is not None else []
        vragen = [namen.ding(self.aanpak, code) for code in dict.fromkeys(codes)]
        if not vragen:
            return self.vertaal("Dit wordt nu niet gevraagd.")
        return self.vertaal("Hangt af van: {vragen}").format(vragen="; ".join(vragen))

    def _eigen(self, punt: EigenPunt) -> b.Vraag:
        a = self.stand.antwoorden.get(punt.code)
        schrijft_in = self.lijst.model.kring or self.kring
        eigen = next((s.tekst for s in a.teksten if s.kring == schrijft_in), "") if a else ""
        vorige = self.vorige.antwoorden.get(punt.code) if self.vorige else None
        return b.Vraag(
            code=punt.code, nummer=0, tekst=self.g.teksten.get(punt.tekst, ""), uitleg="", soort=TEKST,
            keuzes=bijkeuzes(self.vertaal, onbekend=True), verplicht=False, gevraagd=True, wacht="", na=(),
            labels=(), bron="", rol="", kring="", mag=self.mag, dicht=False, nu=self.gegeven(None, a),
            eigen_tekst=self.g.teksten.get(eigen, ""),
            teksten=tuple(self._schrijfsels(a, schrijft_in)) if a else (),
            anders=None, vorige=self.gegeven(None, vorige), eerder=None, eigen=True,
        )  # fmt: skip


def _telling(naam: str, tel: dict[str, int], met_kant: bool) -> b.Telling:
    alle = sum(tel.values()) - (tel["ander"] if met_kant else 0)
    return b.Telling(naam, **tel, beantwoord=alle - tel["open"], alle=alle)


def rondes(gelezen: Leesbaar, lijst: Vraaglijst, mensen: dict[str, str], nu: int) -> tuple[b.RondeRegel, ...]:
    """The rounds of a list, the last one first."""
    uit = []
    for ronde in reversed(gelezen.toestand.rondes.get(lijst.code, ())):
        actor = next((r.actor for r in gelezen.regels if r.nr == ronde.gebeurtenis), "")
        door = mensen.get(actor, "") or namen.rol(gelezen.aanpak, ronde.rol or "")
        reden = gelezen.teksten.get(ronde.reden or "", "")
        uit.append(b.RondeRegel(ronde.nr, ronde.op, door, reden, ronde.nr == nu))
    return tuple(uit)
