"""From a rule of the language to what people read of it. One way for every kind, whatever its fields."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from waakvlam.core.aanpak.invullijsten import naam_van, taken_van
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.basis import Regel
from waakvlam.core.aanpak.taal.lijsten import Deel, Partner
from waakvlam.core.aanpak.taal.mensen import Leden
from waakvlam.core.aanpak.taal.niveaus import LijnModel, Regie
from waakvlam.core.aanpak.taal.stappen import Aanleidingeis, BeslisserModel, Eis, Gevolg, Wie
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.aanpak.verwijzen import SOORTEN, VERWIJST
from waakvlam.core.aanpak.woorden import Woorden, Zin
from waakvlam.core.aanpak.woorden.namen import titel
from waakvlam.core.aanpak.woorden.regie import houder, lijnen
from waakvlam.core.aanpak.woorden.stappen import eis, gevolg
from waakvlam.core.aanpak.woorden.velden import VERANTWOORDING, label, vaste_waarde
from waakvlam.core.aanpak.woorden.waarden import IN_DE_ZIN, sleutel, waarde
from waakvlam.core.aanpak.woorden.zinnen import beslisser, deelnemer, voorwaarde
from waakvlam.web.aanpak.blad import LANG, Aanpassing, Blad, Herkomst, Link, Veld
from waakvlam.web.aanpak.soorten import (
    ALTIJD,
    BIJ,
    DIEPER,
    NA,
    TEKSTEN,
    VOORAAN,
    WEG,
    ZONDER_CODE,
    naam,
    vak,
)

ALS_ZIN: dict[type[BaseModel], Callable[[Woorden, Any], Zin]] = {
    VoorwaardeModel: voorwaarde,
    BeslisserModel: beslisser,
    LijnModel: lambda w, v: houder(w, v.model_copy(update={"mits": []})),
    Wie: deelnemer,
    Gevolg: lambda w, v: Zin(gevolg(w, v)),
    Aanleidingeis: lambda w, v: voorwaarde(w, v.wat),
    Eis: eis,
}
"""Parts of the language that are a sentence rather than a thing with a name."""

TAKKEN = ("dan", "anders", "standaard")


class Bouwer:
    """Makes the sheets of one approach. ``adres`` gives the address of the rule at a path."""

    def __init__(self, m: AanpakModel, vertaal: Callable[[str], str], adres: Callable[[str], str]) -> None:
        self.m, self._ = m, vertaal
        self.w = Woorden(m, vertaal)
        self.adres = adres
        self._boven: list[str] = []
        self._anders = {een.pad: een for een in m.aanpassingen}

    def regel(self, wortel: str, code: str, ding: Any, **meer: Any) -> Blad:
        """Return the sheet of the rule ``code`` under root key ``wortel``."""
        pad = f"{wortel}.{code}"
        if isinstance(ding, str):
            return Blad(pad, ding, aanpassing=self._aanpassing(pad), **meer)
        return self.blad(pad, ding, naam=naam(self.w, wortel, code, ding), **meer)

    def blad(self, pad: str, ding: BaseModel, **meer: Any) -> Blad:
        """Return the sheet of the rule ``ding`` at ``pad``; ``meer`` are fields of it already known."""
        klasse = type(ding).__name__
        delen: dict[str, Any] = {"bij": BIJ[klasse](self.w, ding) if klasse in BIJ else ""}
        if type(ding) in ALS_ZIN:
            zin = ALS_ZIN[type(ding)](self.w, ding)
            delen |= {"naam": zin.tekst, "delen": zin.delen, "is_zin": True}
        else:
            eigen = getattr(ding, "naam", None)
            delen |= {
                "naam": titel(ding),
                "is_zin": not (eigen or meer.get("naam") or getattr(ding, "titel", None)),
                "tekst": tuple(t for veld in TEKSTEN if (t := self._alinea(ding, veld))),
            }
            if delen["is_zin"]:
                delen["tekst"] = tuple(t for t in delen["tekst"] if t != delen["naam"])
        if kracht := self._kracht(pad, ding):
            delen |= {"kracht": kracht, "hard": getattr(ding, "kracht", "") == "hard"}
        boven, self._boven = self._boven, getattr(ding, "bron", None) or self._boven
        velden = list(self._velden(pad, ding))
        self._boven = boven
        delen |= {
            "velden": tuple(veld for veld, diep in velden if not diep),
            "dieper": tuple(veld for veld, diep in velden if diep),
            "herkomst": self.herkomst(ding),
            "aanpassing": self._aanpassing(pad),
        }
        delen |= {veld: wat for veld, wat in meer.items() if wat or veld not in delen}
        return Blad(pad=pad, **delen)

    def _alinea(self, ding: BaseModel, veld: str) -> str:
        waarde_ = getattr(ding, veld, None)
        return waarde_ if isinstance(waarde_, str) else ""

    def _kracht(self, pad: str, ding: BaseModel) -> str:
        kracht = getattr(ding, "kracht", None)
        if kracht is None or ".informeer." in pad or pad.startswith("routes."):
            return ""
        if type(ding).__name__ in NA and not getattr(ding, "na", None):
            return ""
        if kracht == "hard":
            return self._("afwijken mag niet")
        return self._("afwijken mag, met een reden")

    def herkomst(self, ding: object) -> Herkomst | None:
        """Return where a rule comes from; None when it says nothing about that.

        A point without a source of its own has that of the rule above it.
        """
        if not isinstance(ding, Regel):
            return None
        if not (ding.bron or ding.eis or ding.toelichting or ding.herkomst != "bron"):
            return None
        bronnen = []
        kort = ""
        for bron in ding.bron or self._boven:
            code, *koppen = [deel.strip() for deel in bron.split("/")]
            document = self.m.bronnen.get(code)
            kort = kort or " › ".join(koppen) or (document.titel if document else code)
            bronnen.append(" › ".join([document.titel if document else code, *koppen]))
        soort = self._(vaste_waarde("herkomst", ding.herkomst))
        eisen, waarom = tuple(ding.eis), ding.toelichting or ""
        return Herkomst(ding.herkomst, soort, tuple(bronnen), kort, waarom, eisen)

    def _aanpassing(self, pad: str) -> Aanpassing | None:
        anders = self._anders.get(pad)
        if anders is None:
            return None
        klasse = type(getattr(self.m, pad.partition(".")[0], {}).get(pad.partition(".")[2])).__name__
        velden = dict.fromkeys(self._(label(klasse, veld.partition(".")[0])) for veld in anders.velden)
        soort = self._("eigen toevoeging") if anders.soort == "nieuw" else self._("eigen aanpassing")
        return Aanpassing(soort, ", ".join(velden), anders.reden or "")

    def _velden(self, pad: str, ding: BaseModel) -> Iterator[tuple[Veld, bool]]:
        """Yield the fields of a rule in reading order, and whether they belong deeper down."""
        soort = type(ding)
        klasse = soort.__name__
        weg = {*TEKSTEN, *VERANTWOORDING, "naam", "titel", *IN_DE_ZIN.get(soort, ())}
        if klasse in ("Eis", "Mits"):
            weg |= {"tekst"}
        eerst = VOORAAN.get(klasse, ())
        for veld in (*eerst, *(v for v in soort.model_fields if v not in eerst)):
            wat = getattr(ding, veld)
            if f"{klasse}.{veld}" == "Aanleiding.kern":
                if wat:
                    continue
            elif veld in weg or f"{klasse}.{veld}" in WEG or _leeg(soort, klasse, veld, wat):
                continue
            for gevonden in self._veld(pad, ding, klasse, veld, wat):
                yield gevonden, f"{klasse}.{veld}" in DIEPER
        if isinstance(ding, LijnModel):
            yield from ((veld, False) for veld in self._takken(pad, ding))

    def _veld(self, pad: str, ding: BaseModel, klasse: str, veld: str, wat: Any) -> Iterator[Veld]:
        naam_ = self._(label(klasse, veld))
        hier = f"{pad}.{veld}"
        if isinstance(wat, Regie):
            yield Veld(naam_, punten=tuple(self._lijnen(hier, wat)), code=veld)
        elif isinstance(wat, Leden):
            yield from (veld_ for veld_, _diep in self._velden(hier, wat))
            if herkomst := self.herkomst(wat):
                yield Veld(naam_, punten=(Blad(hier, naam_, herkomst=herkomst),), code=veld)
        elif isinstance(wat, Regel):
            yield Veld(naam_, punten=(self.blad(hier, wat),), code=veld)
        elif isinstance(wat, BaseModel):
            zin = (
                ALS_ZIN[type(wat)](self.w, wat)
                if type(wat) in ALS_ZIN
                else Zin(waarde(self.w, klasse, veld, wat))
            )
            yield Veld(naam_, zin, code=veld)
        elif f"{klasse}.{veld}" == "Lijst.onderdelen":
            yield from self._blokken(naam_, self._punten(hier, ding, klasse, veld, wat))
        elif isinstance(wat, Mapping) and any(isinstance(een, Regel) for een in wat.values()):
            yield Veld(naam_, punten=tuple(self._punten(hier, ding, klasse, veld, wat)), code=veld)
        elif isinstance(wat, list) and any(isinstance(een, Regel) for een in wat):
            punten = (self.blad(f"{hier}.{nr}", een) for nr, een in enumerate(wat))
            yield Veld(naam_, punten=tuple(punten), code=veld)
        elif links := self._links(klasse, veld, wat):
            lang = len(links) > 1 and any(len(link.tekst) > LANG for link in links)
            yield Veld(naam_, links=links, code=veld, lang=lang)
        else:
            yield Veld(naam_, self._tekst(klasse, veld, wat), code=veld)

    def _lijnen(self, hier: str, regie: Regie) -> Iterator[Blad]:
        """Yield the lines of lead of a level, each under its own name."""
        for code, lijn in lijnen(regie):
            blad = self.blad(f"{hier}.{code}", lijn)
            yield replace(blad, naam=self.w.lijn(code), tekst=(blad.naam,), is_zin=False)

    def _blokken(self, label_: str, punten: Iterator[Blad]) -> Iterator[Veld]:
        """Yield the questions of a list by block, in the order in which the blocks first come."""
        blokken: dict[str, list[Blad]] = {}
        for punt in punten:
            blokken.setdefault(punt.blok, []).append(punt)
        for blok, deel in blokken.items():
            yield Veld(blok or label_, punten=tuple(deel), code="onderdelen")

    def _punten(
        self, hier: str, ding: BaseModel, klasse: str, veld: str, wat: Mapping[str, Any]
    ) -> Iterator[Blad]:
        """Yield the rules of a map below a rule; a key with a name of its own gives the point that name."""
        for code, een in wat.items():
            pad = f"{hier}.{code}"
            if isinstance(een, Deel):
                yield self.deel(pad, een, getattr(ding, "soort", ""))
            elif isinstance(een, Partner):
                yield self.partner(pad, code, een)
            else:
                eigen = "" if titel(een) else sleutel(self.w, klasse, veld, code).capitalize()
                yield self.blad(pad, een, naam=eigen)

    def deel(self, pad: str, deel: Deel, lijst: str) -> Blad:
        """Return the sheet of one question or point, with its options and how it is answered."""
        hoog = self._("hoogste risico")
        opties = tuple(
            Link(naam_, bij=hoog if code == deel.hoogste_risico else "")
            for code, naam_ in deel.opties.items()
        )
        zijde = ""
        if deel.hoogste_risico and not deel.opties:
            ja = self._("ja") if deel.hoogste_risico == "ja" else self._("nee")
            zijde = self._("«%(antwoord)s» is het hoogste risico") % {"antwoord": ja}
        bij = ", ".join(een for een in (BIJ["Deel"](self.w, deel), zijde) if een)
        return self.blad(pad, deel, opties=opties, vak=vak(deel, lijst), bij=bij, blok=deel.blok or "")

    def partner(self, pad: str, code: str, partner: Partner) -> Blad:
        """Return the sheet of a partner of a scenario: also what it looks after through a shared block."""
        boven, self._boven = self._boven, partner.bron or self._boven
        taken = tuple(
            self.deel(f"{pad}.taken.{taak}", deel, "scenario")
            for taak, deel in taken_van(partner, self.m).items()
        )
        self._boven = boven
        velden = (Veld(self._(label("Partner", "taken")), punten=taken, code="taken"),) if taken else ()
        return Blad(pad, naam_van(code, partner, self.m), velden=velden, herkomst=self.herkomst(partner))

    def _takken(self, pad: str, lijn: LijnModel) -> Iterator[Veld]:
        """Yield the branches of a line by condition that name a source of their own, and its demands."""
        punten = [
            self.blad(f"{pad}.{tak}", onder)
            for tak in TAKKEN
            if (onder := getattr(lijn, tak)) is not None and (self.herkomst(onder) or onder.mits)
        ]
        if lijn.mits:
            eisen = tuple(self.blad(f"{pad}.mits.{nr}", een) for nr, een in enumerate(lijn.mits))
            yield Veld(self._(label("LijnModel", "mits")), punten=eisen, code="mits")
        if punten:
            yield Veld(self._("Waar dat staat"), punten=tuple(punten), code="takken")

    def _links(self, klasse: str, veld: str, wat: Any) -> tuple[Link, ...]:
        soorten = [s for s in VERWIJST.get(f"{klasse}.{veld}", ()) if s in SOORTEN]
        codes = [wat] if isinstance(wat, str) else wat if isinstance(wat, list) else []
        if not soorten or not codes:
            return ()
        return tuple(self._link(klasse, veld, soorten, str(code)) for code in codes)

    def _link(self, klasse: str, veld: str, soorten: list[str], code: str) -> Link:
        for soort in soorten:
            wortel = SOORTEN[soort]
            if code in getattr(self.m, wortel, {}):
                return Link(self.w.naam(soort, code), self.adres(f"{wortel}.{code}"))
        return Link(waarde(self.w, klasse, veld, code))

    def _tekst(self, klasse: str, veld: str, wat: Any) -> Zin:
        if isinstance(wat, list) and any(len(str(een)) > LANG for een in wat):
            return Zin("", tuple(Zin(waarde(self.w, klasse, veld, een)) for een in wat))
        if isinstance(wat, Mapping) and len(wat) > 1:
            delen = (waarde(self.w, klasse, veld, {code: een}) for code, een in wat.items())
            if veld in ZONDER_CODE:
                delen = (str(een) for een in wat.values())
            return Zin("", tuple(map(Zin, delen)))
        return Zin(waarde(self.w, klasse, veld, wat))


def _leeg(soort: type[BaseModel], klasse: str, veld: str, wat: Any) -> bool:
    if wat is None or f"{klasse}.{veld}" in ALTIJD:
        return wat is None
    return bool(wat == soort.model_fields[veld].get_default(call_default_factory=True))
