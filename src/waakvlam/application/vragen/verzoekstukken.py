"""The pieces of one case for one request, as somebody entitled in that case judges them."""

from dataclasses import dataclass

from waakvlam.application.personen.teksten import bekenden
from waakvlam.application.poorten import Regel
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.verzoeken.gegevens import rechten
from waakvlam.application.verzoeken.stukken import GEEF, LAK, WEG, Stuk
from waakvlam.application.vragen import signaal as signalen
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.application.vragen.verloop import mensen_in, verloop
from waakvlam.application.vragen.verzoeken import haal
from waakvlam.application.vragen.vrager import Leesbaar, lees_casus
from waakvlam.application.vragen.woo import woo_regels
from waakvlam.core.casus.persoonvouwen import VELDEN
from waakvlam.core.toegang import verzoeken as beleid
from waakvlam.core.verzoek.rechten import Grond, gronden
from waakvlam.core.verzoek.redactie import Gelakt, lak_anderen
from waakvlam.core.verzoek.toestand import Verzoek

INTERN = frozenset({"verzoek-gekoppeld", "stukken-aangeleverd", "woo-gemarkeerd"})


@dataclass(frozen=True, slots=True)
class Stukkenblad:
    """What a case holds for a request, as far as one viewer reads it (``kringen``).

    ``eerder``: they delivered before; delivering again takes its place.
    """

    verzoek: str
    casus: str
    codenaam: str
    soort: str
    personen: tuple[str, ...]
    stukken: tuple[Stuk, ...]
    gronden: tuple[Grond, ...]
    kringen: tuple[str, ...]
    eerder: bool


def stukkenblad(vrager: Vrager, verzoek: str, casus: str, vertaal: Vertaal) -> Stukkenblad | None:
    """The pieces, or None when request or case is not there for this viewer, or they do not go together."""
    gevonden = haal(vrager, verzoek, "lees-verzoek")
    gelezen = lees_casus(vrager, casus, "verzoek-stukken")
    if gevonden is None or gelezen is None:
        return None
    v = gevonden[0]
    if casus not in v.casussen or not beleid.mag_nakijken(vrager.kijker, v):
        return None
    personen = tuple(p for p in v.casussen[casus] if p)
    stukken = _woo(gelezen, vertaal) if v.soort == "woo" else _persoonlijk(vrager, gelezen, personen, vertaal)
    model = gelezen.aanpak.model
    return Stukkenblad(
        verzoek,
        casus,
        gelezen.toestand.codenaam or casus[:8],
        v.soort,
        personen,
        tuple(stukken),
        tuple(gronden(rechten().weglaten, _grondsoort(v), vrager.nu).values()),
        tuple(k.naam for code, k in model.kringen.items() if code in gelezen.kringen),
        any(lev.casus == casus and lev.door.door == vrager.kijker.account for lev in v.leveringen),
    )


def _grondsoort(v: Verzoek) -> str:
    return v.soort


def _persoonlijk(
    vrager: Vrager, gelezen: Leesbaar, personen: tuple[str, ...], vertaal: Vertaal
) -> list[Stuk]:
    """Every entry and signal the viewer reads, with what is proposed for it."""
    zelf = frozenset(personen)
    mensen = mensen_in(gelezen)
    vreemd = _namen_van_anderen(gelezen, zelf)
    over = {regel.nr: _over(regel) for regel in gelezen.regels}
    uit = []
    for regel in sorted(verloop(gelezen, mensen, vertaal), key=lambda r: (r.op, r.nr)):
        if regel.soort in INTERN:
            continue
        ruw = "\n".join(regel.teksten)
        gelakt, wat = lak_anderen(ruw, zelf, vreemd), lak_anderen(regel.zin, zelf, vreemd)
        vreemde_bron = _bron(gelezen, regel.nr, regel.kring) if ruw else ""
        doe, grond = _voorstel(vreemde_bron, over.get(regel.nr, ""), zelf, gelakt)
        uit.append(
            Stuk(
                str(regel.nr), regel.op.isoformat(), wat.tekst, ruw, gelakt.tekst, gelakt.aantal, doe, grond,
                regel.kring, regel.kringnaam, _gaat_over(ruw + " " + regel.zin, over.get(regel.nr, ""), zelf),
            )
        )  # fmt: skip
    return [*_wie(gelezen, personen, vertaal), *uit, *_signalen(vrager, gelezen, zelf, vreemd, vertaal)]


def _wie(gelezen: Leesbaar, personen: tuple[str, ...], vertaal: Vertaal) -> list[Stuk]:
    """What is known of the person themselves. A citizen service number is said to be there, not given."""
    bekend = bekenden(gelezen.regels, gelezen.teksten)
    uit = []
    for persoon in personen:
        delen = dict(bekend.get(persoon, ()))
        if "bsn" in delen:
            delen["bsn"] = vertaal("bekend bij ons")
        if delen:
            namen = [veld for veld in VELDEN if veld in delen]
            tekst = "\n".join(f"{vertaal(veld.capitalize())}: {delen[veld]}" for veld in namen)
            uit.append(
                Stuk(
                    f"p.{persoon}", _begin(gelezen), vertaal("Wie u bent"), tekst, tekst, 0, GEEF, "", "", "",
                    "zelf",
                )
            )  # fmt: skip
    return uit


def _begin(gelezen: Leesbaar) -> str:
    """When the case began, for what has no time of its own."""
    return gelezen.toestand.verloop[0].op.isoformat()


def _signalen(
    vrager: Vrager, gelezen: Leesbaar, zelf: frozenset[str], vreemd: tuple[str, ...], vertaal: Vertaal
) -> list[Stuk]:
    """Signals in the case that the viewer may read. Who reported never goes out."""
    uit = []
    for id_ in gelezen.toestand.signalen:
        blad = signalen.signaal(vrager, id_)
        if blad is None:
            continue
        ruw = "\n".join(deel for deel in (blad.tekst, blad.plaats, blad.duiding) if deel)
        gelakt = lak_anderen(ruw, zelf, (*vreemd, blad.melder))
        uit.append(
            Stuk(
                f"s.{id_}", blad.gemeld_op.isoformat(), vertaal("Signaal"), ruw, gelakt.tekst, gelakt.aantal,
                LAK, rechten().inzage.melder, "", "", _gaat_over(ruw, "", zelf),
            )
        )  # fmt: skip
    return uit


def _namen_van_anderen(gelezen: Leesbaar, zelf: frozenset[str]) -> tuple[str, ...]:
    """Names and addresses of other persons in the case, as far as the viewer reads them."""
    bekend = bekenden(gelezen.regels, gelezen.teksten)
    eigen = {tekst for persoon in zelf for _, tekst in bekend.get(persoon, ())}
    return tuple(
        tekst
        for persoon, gegevens in bekend.items()
        if persoon not in zelf
        for veld, tekst in gegevens
        if veld not in ("geboortedatum", "relatie") and tekst not in eigen
    )


def _over(regel: Regel) -> str:
    """Whom an event is about as a whole, if it says so."""
    wie = regel.persoon or regel.data.get("persoon") or ""
    return wie if isinstance(wie, str) else ""


def _bron(gelezen: Leesbaar, nr: int, kring: str) -> str:
    """The ground for a text that is not ours to give: by its mark, else by its circle; empty when it is."""
    wet = rechten().inzage
    return wet.merken.get(gelezen.toestand.merken.get(nr, ""), wet.kringen.get(kring, ""))


def _voorstel(bron: str, over: str, zelf: frozenset[str], gelakt: Gelakt) -> tuple[str, str]:
    """What is proposed: not what is not ours or of another, and no others where they stand in it."""
    anderen = rechten().inzage.anderen
    if bron:
        return WEG, bron
    if over and over not in zelf:
        return WEG, anderen
    return (LAK, anderen) if gelakt.aantal else (GEEF, "")


def _gaat_over(tekst: str, over: str, zelf: frozenset[str]) -> str:
    """Whether it names the person, only others, or nobody."""
    genoemd = {woord.strip(".,;:!?()\"'") for woord in tekst.split()}
    if over in zelf or genoemd & zelf:
        return "zelf"
    return "anderen" if over or any(w[:1] == "P" and w[1:].isdecimal() for w in genoemd) else "niemand"


def _woo(gelezen: Leesbaar, vertaal: Vertaal) -> list[Stuk]:
    """Every entry with what the rules of the Woo propose."""
    uit = []
    for r in woo_regels(gelezen, vertaal):
        doe = r.doe if r.doe == WEG else LAK if r.gelakt else GEEF
        grond = r.grond.code if r.grond else rechten().woo.personen if r.gelakt else ""
        uit.append(
            Stuk(
                str(r.nr), r.op.isoformat(), r.zin, r.ruw, r.schoon, r.gelakt, doe, grond, r.kring,
                r.kringnaam, r.merk,
            )
        )  # fmt: skip
    return uit
