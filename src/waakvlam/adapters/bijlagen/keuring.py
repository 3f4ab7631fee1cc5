"""Looks at an offered file: is it what it is called, may it be kept, and makes it anew."""

from waakvlam.adapters.bijlagen import beeld, kantoor, pdf
from waakvlam.adapters.bijlagen.herkennen import ACTIEF, TEKST, herken, lees_tekst
from waakvlam.application.poorten.bijlagen import Aangeboden, Bestandsbezwaar, Bijlagegrenzen, Gekeurd
from waakvlam.core.casus.bijlagenaam import extensie_van, nette_naam
from waakvlam.core.casus.bijlagesoorten import SOORTEN, ZEGT_NIETS, Soort, bij_extensie

_ACTIEF = frozenset({"svg", "svgz", "htm", "html", "xhtml", "xht", "shtml", "mht", "mhtml", "xml", "xsl"})
_OUD = frozenset({"doc", "xls", "ppt", "docm", "xlsm", "pptm", "dot", "rtf", "pages", "numbers", "key"})
_INGEPAKT = frozenset({"zip", "rar", "7z", "tar", "gz", "tgz", "iso", "cab"})


class Keuring:
    """The port ``Bestandskeuring``: name, declared type and content must agree, and the size be right."""

    def __init__(self, grenzen: Bijlagegrenzen) -> None:
        self._grenzen = grenzen

    def keur(self, bestand: Aangeboden) -> Gekeurd | Bestandsbezwaar:
        """The file as it may be kept, or why not; see the port."""
        if not bestand.inhoud:
            return Bestandsbezwaar("leeg")
        if len(bestand.inhoud) > self._grenzen.bytes:
            return Bestandsbezwaar("te-groot", str(self._grenzen.bytes // 1_000_000))
        soort = self._soort(bestand)
        if isinstance(soort, Bestandsbezwaar):
            return soort
        nieuw = self._maak(soort, bestand.inhoud)
        if isinstance(nieuw, Bestandsbezwaar):
            return nieuw
        wordt = SOORTEN[soort.wordt or soort.code]
        return Gekeurd(nette_naam(bestand.naam, wordt.extensie), wordt.code, nieuw)

    def _soort(self, bestand: Aangeboden) -> Soort | Bestandsbezwaar:
        extensie = extensie_van(bestand.naam)
        is_eigenlijk = herken(bestand.inhoud)
        soort = bij_extensie(extensie)
        if extensie in _ACTIEF or is_eigenlijk == ACTIEF:
            return Bestandsbezwaar("actief")
        if extensie in _INGEPAKT:
            return Bestandsbezwaar("ingepakt")
        if extensie in _OUD:
            return Bestandsbezwaar("oude-soort", extensie)
        if soort is None or soort.code not in self._grenzen.soorten:
            return Bestandsbezwaar("soort", extensie)
        if is_eigenlijk == "kapot":
            return Bestandsbezwaar("kapot")
        if is_eigenlijk != (TEKST if soort.groep == "tekst" else soort.code):
            return Bestandsbezwaar("anders", soort.code, is_eigenlijk)
        verklaard = bestand.verklaard.partition(";")[0].strip().lower()
        if verklaard not in ZEGT_NIETS and verklaard not in soort.mimes:
            return Bestandsbezwaar("verklaard", soort.code, verklaard[:40])
        return soort

    def _maak(self, soort: Soort, inhoud: bytes) -> bytes | Bestandsbezwaar:
        g = self._grenzen
        if soort.groep == "beeld":
            wordt = soort.wordt or soort.code
            return beeld.teken_opnieuw(inhoud, soort.code, wordt, g.beeldpunten, g.zijde)
        if soort.groep == "pdf":
            return pdf.schrijf_opnieuw(inhoud)
        if soort.groep == "kantoor":
            return kantoor.schrijf_opnieuw(inhoud, g.uitgepakt, g.delen)
        return lees_tekst(inhoud).encode()

    def verklein(self, inhoud: bytes, soort: str, zijde: int) -> bytes:
        """A small JPEG of a kept picture; empty for what is no picture. See the port."""
        if SOORTEN[soort].groep != "beeld":
            return b""
        klein = beeld.teken_opnieuw(inhoud, soort, "jpeg", self._grenzen.beeldpunten, zijde)
        return klein if isinstance(klein, bytes) else b""
