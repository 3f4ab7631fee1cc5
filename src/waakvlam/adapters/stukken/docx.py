"""A document as DOCX, with real headings, lists and tables, so that it can be read aloud and worked on."""

import io
from html import escape
from typing import Any

from docx import Document
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

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

BREED = 17.8
"""Width of the text on the page, in centimetres."""

Rij = tuple[tuple[Regel, ...], ...]
_KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_KERN = (
    _KOP + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{titel}</dc:title>'
    "<dc:language>{taal}</dc:language></cp:coreProperties>"
)
_APP = (
    _KOP + '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Waakvlam</Application></Properties>"
)


def _zet(waar: Any, delen: Regel) -> None:
    """Put a line in a paragraph."""
    for deel in delen:
        for nr, stuk in enumerate(deel.tekst.split("\n")):
            run = waar.add_run()
            if nr:
                run.add_break(WD_BREAK.LINE)
            run.add_text(stuk)
            run.bold = deel.toon == STERK or None
            run.italic = deel.toon == SCHUIN or None
            if deel.toon == ZACHT:
                run.font.color.rgb = RGBColor(0x44, 0x44, 0x44)


def _element(naam: str, **velden: str) -> Any:
    uit = OxmlElement(naam)
    for veld, waarde in velden.items():
        uit.set(qn(f"w:{veld}"), waarde)
    return uit


def _lijn_onder(alinea: Any) -> None:
    """A line under a paragraph, to write on."""
    rand = _element("w:pBdr")
    rand.append(_element("w:bottom", val="single", sz="4", space="1", color="666666"))
    alinea._p.get_or_add_pPr().append(rand)


class _Docx:
    """One document while it is written."""

    def __init__(self, taal: str, onder: str) -> None:
        self.doc: Any = Document()
        vel = self.doc.sections[0]
        vel.page_width, vel.page_height = Cm(21), Cm(29.7)
        vel.left_margin = vel.right_margin = Cm(1.6)
        vel.top_margin, vel.bottom_margin = Cm(1.8), Cm(2)
        gewoon = self.doc.styles["Normal"]
        gewoon.font.name, gewoon.font.size = "Arial", Pt(10.5)
        gewoon.paragraph_format.space_after = Pt(4)
        land = {"nl": "nl-NL", "en": "en-GB"}.get(taal, "nl-NL")
        gewoon.element.get_or_add_rPr().append(_element("w:lang", val=land))
        self._voet(vel, onder)
        for nr in (1, 2, 3):
            kop = self.doc.styles[f"Heading {nr}"]
            kop.font.name, kop.font.color.rgb = "Arial", RGBColor(0, 0, 0)

    def _voet(self, vel: Any, onder: str) -> None:
        """Put at the foot of every page what it is, and its number."""
        p = vel.footer.paragraphs[0]
        p.paragraph_format.tab_stops.clear_all()
        p.paragraph_format.tab_stops.add_tab_stop(Cm(BREED), WD_TAB_ALIGNMENT.RIGHT)
        p.add_run(f"{onder}\t").font.size = Pt(9)
        for nr, veld in enumerate(("PAGE", "NUMPAGES")):
            if nr:
                p.add_run(" / ").font.size = Pt(9)
            getal, run, tekst = (_element(f"w:{naam}") for naam in ("fldSimple", "r", "t"))
            getal.set(qn("w:instr"), veld)
            tekst.text = "1"
            run.append(tekst)
            getal.append(run)
            p._p.append(getal)

    def tabel(self, tabel: Tabel) -> None:
        """Put a table at the end; its heading comes back on every page."""
        kop = (tuple((regel(_sterk(tekst)),) for tekst in tabel.koppen),) if tabel.koppen else ()
        rijen: list[Rij] = [*kop, *tabel.rijen]
        if not rijen:
            return
        breedtes = tabel.breedtes or (1,) * len(rijen[0])
        uit = self.doc.add_table(rows=len(rijen), cols=len(breedtes), style="Table Grid")
        uit.autofit = False
        for rij, cellen in zip(uit.rows, rijen, strict=True):
            plekken = rij.cells
            for nr, regels in enumerate(cellen):
                plekken[nr].width = Cm(BREED * breedtes[nr] / sum(breedtes))
                for i, een in enumerate(regels):
                    _zet(plekken[nr].paragraphs[0] if i == 0 else plekken[nr].add_paragraph(), een)
            rij._tr.get_or_add_trPr().append(_element("w:cantSplit"))
        if tabel.koppen:
            uit.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader"))
        self.doc.add_paragraph().paragraph_format.space_after = Pt(0)

    def lijst(self, lijst: Lijst) -> None:
        """Put a list at the end; numbers begin at 1 in every list."""
        nummer = self._nummering() if lijst.genummerd else None
        for punt in lijst.punten:
            p = self.doc.add_paragraph(style="List Number" if lijst.genummerd else "List Bullet")
            if nummer is not None:
                telling = p._p.get_or_add_pPr().get_or_add_numPr()
                telling.get_or_add_ilvl().val = 0
                telling.get_or_add_numId().val = nummer
            _zet(p, punt)

    def _nummering(self) -> int:
        """A count of its own for one list."""
        stijl = self.doc.styles["List Number"].element.pPr.numPr.numId.val
        tellingen = self.doc.part.numbering_part.numbering_definitions._numbering
        nieuw = tellingen.add_num(tellingen.num_having_numId(stijl).abstractNumId.val)
        nieuw.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(nieuw.numId)

    def blok(self, blok: Blok) -> None:
        """Put a block at the end."""
        if isinstance(blok, Kop):
            _zet(self.doc.add_heading(level=blok.niveau), regel(blok.tekst))
        elif isinstance(blok, Alinea):
            _zet(self.doc.add_paragraph(), blok.regel)
        elif isinstance(blok, Lijst):
            self.lijst(blok)
        elif isinstance(blok, Feiten):
            rijen = tuple(((regel(woord),), (wat,)) for woord, wat in blok.paren)
            self.tabel(Tabel("", (), rijen, (1, 2)))
        elif isinstance(blok, Invulvak):
            _zet(self.doc.add_paragraph(), regel(_sterk(blok.vraag)))
            for _ in range(blok.hoogte):
                _lijn_onder(self.doc.add_paragraph())
        else:
            self.tabel(blok)


def _sterk(tekst: str) -> Any:
    return regel(tekst)[0]._replace(toon=STERK) if tekst else ""


def naar_docx(stuk: Stuk) -> bytes:
    """The document as DOCX. Besides its content it says only its title and language."""
    docx = _Docx(stuk.taal, onderaan(stuk))
    _zet(docx.doc.add_heading(level=1), regel(stuk.titel))
    for boven in bovenaan(stuk):
        _zet(docx.doc.add_paragraph(), boven)
    for blok in stuk.blokken:
        docx.blok(blok)
    if stuk.voet:
        _zet(docx.doc.add_paragraph(), regel(stuk.voet))
    rels = docx.doc.part.package.rels
    for sleutel in [k for k, rel in rels.items() if rel.reltype.endswith("/thumbnail")]:
        del rels[sleutel]
    ruw = io.BytesIO()
    docx.doc.save(ruw)
    kern = _KERN.format(titel=escape(leesbaar(stuk.titel)), taal=escape(stuk.taal)).encode()
    return herschrijf(ruw.getvalue(), {"docProps/core.xml": kern, "docProps/app.xml": _APP.encode()})
