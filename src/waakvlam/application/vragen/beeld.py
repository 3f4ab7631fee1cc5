"""The picture of a case as it is, or as it was at an earlier moment, for one viewer.

    blad = beeld(vrager, casus, vertaal)                 # now
    blad = beeld(vrager, casus, vertaal, op=moment)      # known then, and what became known later
    blad = beeld_van(gelezen, nu, vertaal, op=moment)    # when the case was read already

Only events the viewer may read are folded, so nothing of another circle can be in it.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from waakvlam.application.beeld.verhaal import SOORTEN
from waakvlam.application.opdracht import versie_token
from waakvlam.application.stromen import opgetekend
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen import beeldbladen as b
from waakvlam.application.vragen.beeldmomenten import momenten
from waakvlam.application.vragen.beeldnotities import niet_in_beeld
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.aanpak import namen
from waakvlam.core.beeld.stand import AlsDan, Band, Mediabeeld, Partij, Tegenspraak, Uitspraak, Vastgesteld
from waakvlam.core.beeld.toen import BEELD, beeld_op
from waakvlam.core.casus.toestand import Toestand

PARTIJEN = {"groep": _("Groep"), "organisatie": _("Organisatie"), "persoon": _("Persoon")}
KANALEN = {
    "pers": _("Krant en nieuwssite"),
    "omroep": _("Radio en tv"),
    "sociale_media": _("Sociale media"),
    "anders": _("Anders"),
}
TONEN = {"rustig": _("rustig"), "bezorgd": _("bezorgd"), "boos": _("boos"), "gemengd": _("gemengd")}
OMVANG = {"weinig": _("weinig berichten"), "meer": _("meer dan gewoon"), "veel": _("heel veel")}


def beeld(vrager: Vrager, casus: str, vertaal: Vertaal, op: datetime | None = None) -> b.Beeldblad | None:
    """The picture of a case, or None when it is not there for this viewer. Reading it is logged."""
    gelezen = lees_casus(vrager, casus)
    return None if gelezen is None else beeld_van(gelezen, vrager.nu, vertaal, op)


def beeld_van(gelezen: Leesbaar, nu: datetime, vertaal: Vertaal, op: datetime | None = None) -> b.Beeldblad:
    """The picture in a case that was read, now or as it was known at a moment."""
    eigen = [opgetekend(regel) for regel in gelezen.regels if regel.soort in BEELD]
    if op is not None and op >= nu:
        op = None
    maker = Maker(gelezen, beeld_op(eigen, op), op or nu, vertaal)
    straks = beeld_op(eigen) if op is not None else None
    t = gelezen.toestand
    uitspraken = maker.uitspraken(straks)
    levend = [u for u in uitspraken if not u.vervallen_op]
    return b.Beeldblad(
        gelezen.casus,
        t.codenaam or gelezen.casus[:8],
        versie_token(gelezen.hash),
        op or nu,
        op is None,
        t.gesloten,
        tuple(u for u in levend if u.soort == "feit"),
        tuple(u for u in levend if u.soort == "gerucht"),
        tuple(u for u in levend if u.soort == "aanname"),
        tuple(u for u in levend if u.soort == "vraag"),
        vervallen=tuple(u for u in uitspraken if u.vervallen_op),
        later=_later(gelezen, straks, maker.t, op, vertaal) if straks is not None and op is not None else (),
        partijen=maker.partijen(),
        media=maker.media(),
        tijdlijn=maker.tijdlijn(levend),
        vastgesteld=maker.vastgesteld(),
        momenten=momenten(gelezen, eigen, vertaal),
        notities=niet_in_beeld(gelezen, eigen, vertaal) if op is None else (),
    )


def _later(
    gelezen: Leesbaar, straks: Toestand, toen: Toestand, op: datetime, vertaal: Vertaal
) -> tuple[b.Uitspraakregel, ...]:
    """What was so at a moment and was recorded only after it."""
    maker = Maker(gelezen, straks, op, vertaal)
    return tuple(
        u
        for u in maker.uitspraken()
        if u.id not in toen.beeld and (u.waar_op or u.op) <= op and u.soort != "vraag"
    )


class Maker:
    """Makes lines of a folded picture, with the texts and names the viewer may read."""

    def __init__(self, gelezen: Leesbaar, t: Toestand, op: datetime, vertaal: Vertaal) -> None:
        self.gelezen, self.t, self.op, self.vertaal = gelezen, t, op, vertaal
        self.aanpak = gelezen.aanpak

    def soort(self, klasse: type) -> Sequence[Any]:
        """The items of a class, in the order they came."""
        return [ding for ding in self.t.beeld.values() if isinstance(ding, klasse)]

    def tekst(self, ref: str | None) -> str:
        """A text, as far as it may be read."""
        return self.gelezen.teksten.get(ref, "") if ref else ""

    def rol(self, code: str | None) -> str:
        """The name of a role or body."""
        return namen.rol(self.aanpak, code) if code else ""

    def kring(self, kring: str) -> str:
        """The name of a circle; empty for that of everyone."""
        gevonden = self.aanpak.model.kringen.get(kring)
        return gevonden.naam if gevonden else ""

    def naam(self, soort: str) -> str:
        """What a kind of statement is called."""
        return self.vertaal(SOORTEN[soort])

    def uitspraken(self, straks: Toestand | None = None) -> list[b.Uitspraakregel]:
        """Every statement; with ``straks`` also what each is now."""
        botst: dict[str, list[b.Tegenspraakregel]] = {}
        for x in self.soort(Tegenspraak):
            for een, ander in ((x.een, x.ander), (x.ander, x.een)):
                if een in self.t.beeld and ander in self.t.beeld:
                    botst.setdefault(een, []).append(self._tegenspraak(x, een, ander))
        return [self._uitspraak(u, botst.get(u.id, []), straks) for u in self.soort(Uitspraak)]

    def _tegenspraak(self, x: Tegenspraak, een: str, ander: str) -> b.Tegenspraakregel:
        einde = x.opgelost
        return b.Tegenspraakregel(
            x.id,
            ander,
            self.tekst(self.t.beeld[ander].tekst),
            self.tekst(x.tekst),
            self.tekst(einde.tekst) or self.vertaal("opgelost") if einde else "",
            einde.op if einde else None,
            None if einde is None or einde.geldt is None else einde.geldt == een,
        )

    def _uitspraak(
        self, u: Uitspraak, botst: list[b.Tegenspraakregel], straks: Toestand | None
    ) -> b.Uitspraakregel:
        taak = self.t.taken.get(u.zoek.taak) if u.zoek else None
        stemmen = tuple(b.Stemregel(s.klopt, self.rol(s.door), s.op, self.tekst(s.tekst)) for s in u.stemmen)
        open_ = taak is not None and taak.id in self.t.open_taken
        nu: Uitspraak | None = straks.beeld.get(u.id) if straks is not None else None
        anders = ""
        if nu is not None and (nu.soort != u.soort or (nu.vervallen and not u.vervallen)):
            anders = self.vertaal("vervallen") if nu.vervallen else self.naam(nu.soort).lower()
        return b.Uitspraakregel(
            u.id,
            u.soort,
            self.naam(u.soort),
            self.tekst(u.tekst),
            self.tekst(u.bron),
            self.tekst(u.gezegd),
            u.waar_op,
            u.op,
            u.vastgelegd_op,
            self.rol(u.rol),
            self.kring(u.kring),
            u.soort == "feit" and not u.gesteund,
            stemmen,
            tuple(
                b.Zetregel(self.naam(z.was), self.naam(z.werd), self.tekst(z.grond), z.op, self.rol(z.rol))
                for z in u.zetten
            ),
            tuple(botst),
            tuple(self.tekst(ref) for ref in u.eerder),
            self.rol(taak.rollen[0]) if taak and taak.rollen else "",
            taak.id if taak and open_ else "",
            taak.uiterlijk if taak else None,
            bool(taak and open_ and taak.uiterlijk and taak.uiterlijk < self.op),
            bool(taak and not open_),
            self.tekst(u.antwoord.tekst) if u.antwoord else "",
            u.antwoord.op if u.antwoord else None,
            self.tekst(u.vervallen.tekst) if u.vervallen else "",
            u.vervallen.op if u.vervallen else None,
            u.zitting or "",
            anders,
            u.nr,
            tuple(dict.fromkeys(stem.door for stem in stemmen if stem.klopt)),
            tuple(stem for stem in stemmen if not stem.klopt),
            tuple(x for x in botst if not x.opgelost),
        )

    def partijnaam(self, p: Partij) -> str:
        """What a party is called: the name of a group or organisation, or P1."""
        return p.persoon or self.tekst(p.naam)

    def partijen(self) -> tuple[b.Partijregel, ...]:
        """The parties that are involved, each with its relations."""
        er = {p.id: p for p in self.soort(Partij) if p.vervallen is None}
        banden: dict[str, list[b.Bandregel]] = {}
        for band in self.soort(Band):
            if band.vervallen is None and band.van in er and band.naar in er:
                for een, ander in ((band.van, band.naar), (band.naar, band.van)):
                    regel = b.Bandregel(
                        band.id, ander, self.partijnaam(er[ander]), self.tekst(band.tekst), een == band.van
                    )
                    banden.setdefault(een, []).append(regel)
        return tuple(
            b.Partijregel(
                p.id, p.soort, self.vertaal(PARTIJEN[p.soort]), self.partijnaam(p), self.tekst(p.rol),
                self.kring(p.kring), tuple(banden.get(p.id, ())),
            )
            for p in er.values()
        )  # fmt: skip

    def media(self) -> tuple[b.Mediaregel, ...]:
        """What the media showed, newest first."""
        return tuple(
            b.Mediaregel(
                self.tekst(m.tekst), self.vertaal(KANALEN[m.kanaal]), self.vertaal(TONEN[m.toon]),
                self.vertaal(OMVANG[m.omvang]), m.op, self.rol(m.rol), self.kring(m.kring),
            )
            for m in reversed(self.soort(Mediabeeld))
        )  # fmt: skip

    def tijdlijn(self, levend: Sequence[b.Uitspraakregel]) -> tuple[b.Tijdregel, ...]:
        """What was so when, and what may still come, in order of time."""
        uit = [
            b.Tijdregel(u.waar_op, u.tekst, u.soort, u.soortnaam, u.waar_op > self.op)
            for u in levend
            if u.waar_op is not None
        ]
        for s in self.soort(AlsDan):
            if s.verwacht is not None and s.vervallen is None:
                naam = self.vertaal("Kan gebeuren")
                uit.append(b.Tijdregel(s.verwacht, self.tekst(s.als), "als-dan", naam, True))
        return tuple(sorted(uit, key=lambda regel: regel.op))

    def vastgesteld(self) -> b.Vastregel | None:
        """When the team last agreed on the picture."""
        alle = self.soort(Vastgesteld)
        if not alle:
            return None
        laatst = alle[-1]
        wie = self.rol(laatst.gremium or laatst.rol)
        return b.Vastregel(laatst.compleet, self.tekst(laatst.tekst), wie, laatst.op)
