"""A document as ODT, with real headings, lists and tables, so that it can be read aloud and worked on."""

import io
from html import escape
from typing import Any

from odf import style as s
from odf import table as t
from odf import text as x
from odf.element import Element
from odf.namespaces import nsdict
from odf.opendocument import OpenDocumentText

from waakvlam.adapters.stukken.sporen import herschrijf
from waakvlam.application.poorten.stukken import (
    SCHUIN,
    STERK,
    ZACHT,
    Alinea,
    Blok,
    Feiten,
    Invulvak,
    Kop,
    Lijst,
    Regel,
    Stuk,
    Tabel,
    bovenaan,
    leesbaar,
    onderaan,
    regel,
)

# The library writes the namespaces it met so far, in this process: name them all, so that a file is the same
# whatever was made before it.
for _ruimte, _voor in nsdict.items():
    Element.namespaces.setdefault(_ruimte, _voor)

BREED = 17.8
"""Width of the text on the page, in centimetres."""

_META = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-meta '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:meta>'
    "<dc:title>{titel}</dc:title><dc:language>{taal}</dc:language></office:meta></office:document-meta>"
)


class _Odt:
    """One document while it is written."""

    def __init__(self, stuk: Stuk) -> None:
        self.doc: Any = OpenDocumentText()
        self.tabellen = 0
        self._stijlen(stuk.taal)
        self._vel(onderaan(stuk))

    def _stijlen(self, taal: str) -> None:
        land = {"nl": "NL", "en": "GB"}.get(taal, "NL")
        basis = s.Style(name="Standard", family="paragraph")
        basis.addElement(s.ParagraphProperties(marginbottom="0.15cm"))
        basis.addElement(
            s.TextProperties(fontfamily="'Liberation Sans'", fontsize="10.5pt", language=taal, country=land)
        )
        self.doc.styles.addElement(basis)
        for nr, maat in ((1, "17pt"), (2, "13pt"), (3, "11pt")):
            kop = s.Style(name=f"Kop{nr}", family="paragraph", parentstylename="Standard")
            kop.addElement(
                s.ParagraphProperties(margintop="0.35cm", marginbottom="0.1cm", keepwithnext="always")
            )
            kop.addElement(s.TextProperties(fontsize=maat, fontweight="bold"))
            self.doc.styles.addElement(kop)
        lijn = s.Style(name="Schrijflijn", family="paragraph", parentstylename="Standard")
        lijn.addElement(s.ParagraphProperties(borderbottom="0.5pt solid #666666", margintop="0.5cm"))
        self.doc.styles.addElement(lijn)
        tonen = {STERK: {"fontweight": "bold"}, SCHUIN: {"fontstyle": "italic"}, ZACHT: {"color": "#444444"}}
        for naam, hoe in tonen.items():
            toon = s.Style(name=naam, family="text")
            toon.addElement(s.TextProperties(**hoe))
            self.doc.styles.addElement(toon)
        cel = s.Style(name="Cel", family="table-cell")
        cel.addElement(s.TableCellProperties(padding="0.1cm", borderbottom="0.5pt solid #999999"))
        self.doc.automaticstyles.addElement(cel)
        for naam, teken in (("Punten", "•"), ("Nummers", "")):
            lijst = x.ListStyle(name=naam)
            soort: Any = x.ListLevelStyleBullet(level="1", bulletchar=teken) if teken else None
            niveau = soort or x.ListLevelStyleNumber(level="1", numformat="1", numsuffix=".")
            niveau.addElement(s.ListLevelProperties(spacebefore="0.2cm", minlabelwidth="0.5cm"))
            lijst.addElement(niveau)
            self.doc.styles.addElement(lijst)

    def _vel(self, onder: str) -> None:
        """Set the sheet: its size and margins, and at its foot what it is and its number."""
        vel = s.PageLayout(name="Vel")
        maten = {"margintop": "1.8cm", "marginbottom": "1.2cm", "marginleft": "1.6cm", "marginright": "1.6cm"}
        vel.addElement(s.PageLayoutProperties(pagewidth="21cm", pageheight="29.7cm", **maten))
        ruimte = s.FooterStyle()
        ruimte.addElement(s.HeaderFooterProperties(minheight="0.8cm", margintop="0.3cm"))
        vel.addElement(ruimte)
        self.doc.automaticstyles.addElement(vel)
        onderste = s.Style(name="Voet", family="paragraph", parentstylename="Standard")
        eigenschappen = s.ParagraphProperties()
        stops = s.TabStops()
        stops.addElement(s.TabStop(position=f"{BREED}cm", type="right"))
        eigenschappen.addElement(stops)
        onderste.addElement(eigenschappen)
        onderste.addElement(s.TextProperties(fontsize="9pt"))
        self.doc.styles.addElement(onderste)
        blad = s.MasterPage(name="Standard", pagelayoutname=vel)
        voet, p = s.Footer(), x.P(stylename="Voet")
        p.addText(onder)
        p.addElement(x.Tab())
        p.addElement(x.PageNumber(selectpage="current"))
        p.addText(" / ")
        p.addElement(x.PageCount())
        voet.addElement(p)
        blad.addElement(voet)
        self.doc.masterstyles.addElement(blad)

    def regel(self, waar: Element, delen: Regel) -> None:
        """Put a line in a paragraph."""
        for deel in delen:
            doel = waar
            if deel.toon:
                doel = x.Span(stylename=deel.toon)
                waar.addElement(doel)
            for nr, stuk in enumerate(deel.tekst.split("\n")):
                if nr:
                    doel.addElement(x.LineBreak())
                doel.addText(stuk)

    def alinea(self, waar: Element, delen: Regel, stijl: str = "Standard") -> None:
        """Put a paragraph somewhere."""
        p = x.P(stylename=stijl)
        self.regel(p, delen)
        waar.addElement(p)

    def kop(self, tekst: str, niveau: int) -> None:
        """Put a heading at the end."""
        kop = x.H(outlinelevel=niveau, stylename=f"Kop{niveau}")
        self.regel(kop, regel(tekst))
        self.doc.text.addElement(kop)

    def tabel(self, tabel: Tabel) -> None:
        """Put a table at the end; its heading comes back on every page."""
        self.tabellen += 1
        breedtes = tabel.breedtes or (1,) * max(len(tabel.koppen), *(len(rij) for rij in tabel.rijen), 1)
        uit = t.Table(name=f"Tabel{self.tabellen}")
        for nr, deel in enumerate(breedtes, 1):
            naam = f"Kolom{self.tabellen}-{nr}"
            kolom = s.Style(name=naam, family="table-column")
            kolom.addElement(s.TableColumnProperties(columnwidth=f"{BREED * deel / sum(breedtes):.2f}cm"))
            self.doc.automaticstyles.addElement(kolom)
            uit.addElement(t.TableColumn(stylename=naam))
        if tabel.koppen:
            koppen = t.TableHeaderRows()
            koppen.addElement(self._rij(tuple((regel(_sterk(kop)),) for kop in tabel.koppen)))
            uit.addElement(koppen)
        for rij in tabel.rijen:
            uit.addElement(self._rij(rij))
        self.doc.text.addElement(uit)

    def _rij(self, cellen: tuple[tuple[Regel, ...], ...]) -> Element:
        rij = t.TableRow()
        for regels in cellen:
            cel = t.TableCell(stylename="Cel", valuetype="string")
            for een in regels or ((),):
                self.alinea(cel, een)
            rij.addElement(cel)
        return rij

    def blok(self, blok: Blok) -> None:
        """Put a block at the end."""
        if isinstance(blok, Kop):
            self.kop(blok.tekst, blok.niveau)
        elif isinstance(blok, Alinea):
            self.alinea(self.doc.text, blok.regel)
        elif isinstance(blok, Lijst):
            lijst = x.List(stylename="Nummers" if blok.genummerd else "Punten")
            for punt in blok.punten:
                plek = x.ListItem()
                self.alinea(plek, punt)
                lijst.addElement(plek)
            self.doc.text.addElement(lijst)
        elif isinstance(blok, Feiten):
            rijen = tuple(((regel(woord),), (wat,)) for woord, wat in blok.paren)
            self.tabel(Tabel("", (), rijen, (1, 2)))
        elif isinstance(blok, Invulvak):
            self.alinea(self.doc.text, regel(_sterk(blok.vraag)))
            for _ in range(blok.hoogte):
                self.alinea(self.doc.text, (), "Schrijflijn")
        else:
            self.tabel(blok)


def _sterk(tekst: str) -> Any:
    return regel(tekst)[0]._replace(toon=STERK) if tekst else ""


def naar_odt(stuk: Stuk) -> bytes:
    """The document as ODT. Besides its content it says only its title and language."""
    odt = _Odt(stuk)
    odt.kop(stuk.titel, 1)
    for boven in bovenaan(stuk):
        odt.alinea(odt.doc.text, boven)
    for blok in stuk.blokken:
        odt.blok(blok)
    if stuk.voet:
        odt.alinea(odt.doc.text, regel(stuk.voet))
    ruw = io.BytesIO()
    odt.doc.save(ruw)
    meta = _META.format(titel=escape(leesbaar(stuk.titel)), taal=escape(stuk.taal)).encode()
    return herschrijf(ruw.getvalue(), {"meta.xml": meta}, eerst="mimetype")
