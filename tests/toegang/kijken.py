"""Every surface of the register as requests, by what its address asks for; and what came out, to look in."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from pypdf import PdfReader

from tests.hulp.stukken import LEZERS, alles_in
from tests.toegang.beeld import GETOOND
from tests.toegang.maatregelen import MAATREGELDADEN
from tests.toegang.planten import Merk, Wereld
from waakvlam.application.poorten.stukken import VORMEN
from waakvlam.core.bewaren.namen import bewaring_van
from waakvlam.core.datalek.opdrachten import OPDRACHTEN as LEKOPDRACHTEN
from waakvlam.core.verzoek.opdrachten import OPDRACHTEN as VERZOEKOPDRACHTEN
from waakvlam.web.casus.doen.soorten import SOORTEN
from waakvlam.web.signaal.blad.daden import DADEN

VERZOEKDADEN, LEKDADEN = (
    tuple(naam.replace("_", "-") for naam in opdrachten) for opdrachten in (VERZOEKOPDRACHTEN, LEKOPDRACHTEN)
)

VREEMD = "0" * 32
"""The id of something that does not exist."""


@dataclass(frozen=True)
class Vraag:
    """A request on a surface."""

    oppervlak: str
    methode: str
    pad: str

    def __str__(self) -> str:
        return f"{self.oppervlak}: {self.methode.upper()} {self.pad}"


def routes(bron: Any = None, begin: str = "") -> Iterator[tuple[str, str]]:
    """Name and pattern of every address there is, those of logging in left out."""
    for deel in (bron or get_resolver()).url_patterns:
        pad = begin + str(deel.pattern)
        if isinstance(deel, URLResolver):
            if pad != "account/":
                yield from routes(deel, pad)
        elif isinstance(deel, URLPattern):
            yield str(deel.name), "/" + pad.removeprefix("^")


ERBIJ = {
    "casus": ("?verloop=alles&nu=alles",),
    "casussen": ("?gesloten=1",),
    "signalen": ("?alle=1",),
    "gezichten": ("?casus={casus}",),
    "signalen-kaart": ("?alle=1", "?buurt=geen&alle=1"),
    "casus-feitenrelaas": ("?peil=2026-11-19T12:00",),
    "casus-feitenrelaas-pdf": ("?peil=2026-11-19T12:00",),
    "casus-situatie": ("?nr=1",),
    "casus-situatie-odt": ("?nr=1",),
    "casus-nieuw": ("?signaal={signaal}",),
    "notitie-nieuw": ("?casus={casus}",),
    "casus-stap": ("?stap=bericht",),
    "casus-oproep": ("?gremium=team",),
    "casus-op": ("?stap=laag-op-hoog",),
    "ontwerp-beproeving": ("?wat=eigen",),
    "casus-beeld": ("?op=2026-11-15T12:00",),
    "casus-beeld-doe": (
        "?uitspraak={uitspraak}&partij={partij}&als_dan={als_dan}&oordeel={oordeel}&tegenspraak={tegenspraak}",
    ),
    "casus-maatregelen-doe": (
        "?maatregel={maatregel}&besluit={besluit}&doel={doel}&mandaat={mandaat}&deel=communicatie&kring=zorg",
    ),
}  # fmt: skip
"""What is asked of a surface besides its bare address."""

EERST = {
    "leg-product-vast": ("?product=plan",),
    "stel-kenmerk": ("?kenmerk=risico",),
    "houd-overleg": ("?gremium=team",),
    "roep-bijeen": ("?gremium=team",),
    "wijs-aan": ("?lijn=casus",),
    "corrigeer": ("?nr=1", "?nr=9", "?nr=15"),
}
"""The same for the small forms, by the last part of their address."""


def waarden(w: Wereld) -> dict[str, tuple[str, ...]]:
    """For every thing an address can ask for, what there is of it. A new kind of thing belongs in here."""
    lijsten = ("open", *(f"vragen-{kring}" for kring in ("zorg", "veiligheid", "justitie", "communicatie")))
    return {
        "casus": (w.casus,),
        "signaal": tuple(w.signalen),
        "bijlage": tuple(w.bijlagen),
        "lijst": lijsten,
        "persoon": ("P1", "P2"),
        "inzage": (w.inzage,),
        "account": (w.leden["hugo"].account, w.leden["hans"].account),
        "nood": tuple(w.stand().noodtoegang),
        "bewaring": (bewaring_van(f"casus/{w.casus}").partition("/")[2],),
        "nr": ("1", "2"),
        "nummer": ("1",),
        "gemeente": ("waterveen",),
        "aanpak": ("kringenproef",),
        "gremium": ("maandoverleg",),
        "token": ("x" * 22,),
        **{ding: (id_,) for ding, id_ in w.er.items()},
        "ontwerp": (w.ontwerp,),
        "sleutel": ("rollen",),
        "code": ("regisseur",),
        "naam": ("kringenproef",),
        "daad": GETOOND,
        "maatregeldaad": MAATREGELDADEN,
        "hoofdstuk": ("stappen",),
        "los": ("hoog",),
        "pad": ("rollen.regisseur",),
    }


def vragen(w: Wereld, naam: str, patroon: str, methodes: tuple[str, ...] = ("get", "post")) -> list[Vraag]:
    """The requests on one surface, with everything there is filled in."""
    paden = [patroon]
    for deel in re.findall(r"<(?:\w+:)?\w+>", patroon):
        ding = deel.strip("<>").rpartition(":")[2]
        er = waarden(w).get(ding)
        if ding == "wat":  # the small forms, of whatever they are on
            er = {
                "casus": tuple(SOORTEN),
                "verzoek": VERZOEKDADEN,
                "datalek": LEKDADEN,
                "signaal": tuple(DADEN),
            }[naam.partition("-")[0]]
        assert er is not None, f"{naam}: tests/toegang/kijken.waarden says nothing of {deel}"
        if methodes == ("post",) or (ding == "bijlage" and "<slug:signaal>" in patroon):
            er = er[:1]  # what a form refuses says the same on each
        paden = [pad.replace(deel, waarde) for pad in paden for waarde in er]
    erbij = [e.format(casus=w.casus, signaal=w.signalen[0], **w.er) for e in ERBIJ.get(naam, ())]
    uit = []
    for methode in methodes:
        meer = erbij if methode == "get" else ()
        los = [pad + e for pad in paden for e in ("", *meer, *EERST.get(pad.rpartition("/")[2], ()))]
        uit += [Vraag(naam, methode, pad) for pad in los]
    return uit


def client(w: Wereld, naam: str) -> Client:
    """A browser in which this person is logged in; ``niemand`` is not."""
    c = Client(raise_request_exception=False)
    if naam in w.leden:
        c.force_login(get_user_model().objects.get(pk=w.leden[naam].account))
        sessie = c.session
        sessie["weg_sinds"] = "2026-01-01T00:00:00+00:00"
        sessie.save()
    return c


@lru_cache(maxsize=256)
def _uit_pdf(lijf: bytes) -> str:
    lezer = PdfReader(io.BytesIO(lijf))
    return "\n".join(blad.extract_text() for blad in lezer.pages) + str(lezer.metadata)


@lru_cache(maxsize=8)
def _tijden(tekst: str) -> frozenset[str]:
    return frozenset(re.findall(r"(?<![\d:])\d\d:\d\d(?!\d)", tekst))


def inhoud(antwoord: Any) -> str:
    """Everything an answer says: its headers, and its text or that of its PDF."""
    koppen = "\n".join(f"{k}: {v}" for k, v in antwoord.items() if k != "Content-Security-Policy")
    soort = antwoord.get("Content-Type", "")
    lijf = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
    vorm = next((vorm for vorm, begin in VORMEN.items() if vorm in LEZERS and begin == soort), "")
    if vorm in ("odt", "docx"):
        tekst = LEZERS[vorm](lijf) + alles_in(lijf)
    else:
        tekst = _uit_pdf(lijf) if vorm else lijf.decode(errors="replace")
    return f"{antwoord.status_code}\n{koppen}\n{tekst}"


def staat_in(merk: Merk, tekst: str, plat: str) -> bool:
    """Whether a marker is in a text; ``plat`` is the same in small letters without any white space."""
    if merk.soort == "tekst":
        return merk.merk in plat
    if merk.soort == "tijd":
        return any(re.fullmatch(merk.merk, tijd) for tijd in _tijden(tekst))
    return merk.merk in tekst and re.search(rf"(?<![\w.-]){merk.merk}(?![\w-])", tekst) is not None


def plat(tekst: str) -> str:
    """Small letters without white space, so that no line break hides a marker."""
    return re.sub(r"\s+", "", tekst).lower()
