"""Everything one does with a signal: for every command its words, its form and where it stands."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waakvlam.core.signaal import opdrachten as o
from waakvlam.core.signaal import vervolgopdrachten as ov
from waakvlam.web.signaal.blad import formulieren as f
from waakvlam.web.signaal.blad import samenformulieren as sf
from waakvlam.web.signaal.blad import vraagformulier as vf

Woord = str | Promise


@dataclass(frozen=True, slots=True)
class Daad:
    """Something one does. ``direct``: one tap, nothing has to be typed. ``per``: a button on a row of it."""

    klasse: Any
    titel: Woord
    uitleg: Woord
    knop: Woord
    klaar: Woord
    form: type[f.Daadformulier]
    groep: str = ""
    direct: bool = False
    per: bool = False
    gelezen: bool = False

    @property
    def naam(self) -> str:
        """The name of the command."""
        return str(self.klasse.NAAM)

    @property
    def slug(self) -> str:
        """The last part of the address."""
        return self.naam.replace("_", "-")


GROEPEN: dict[str, Woord] = {
    "nagaan": _("Nagaan"),
    "duiden": _("Duiden en beoordelen"),
    "door": _("Doorgeven en samen bekijken"),
    "samen": _("Bij een ander signaal of een casus"),
    "klaar": _("Oppakken, opschonen en afronden"),
}

ALLE = (
    Daad(o.VulAan, _("Voeg een waarneming toe"), _("Wat er te zien of te horen was. Nog geen oordeel."),
         _("Voeg toe"), _("De waarneming staat erbij."), f.VulAan, "nagaan"),
    Daad(o.VraagNa, _("Vraag collega's"),
         _("Wie u vraagt, leest alleen uw vraag. Niet het signaal en niet wie het meldde. "
           "Vraagt u wat het kan betekenen? Dan leest die ook wat er is gezien."),
         _("Stel de vraag"), _("De vraag is gesteld."), vf.VraagNa, "nagaan"),
    Daad(o.LetOp, _("Spreek af om op te letten"),
         _("Zien anderen het nu niet? Let dan een tijd samen op. Het blijft zo lang een waarneming."),
         _("Spreek af"), _("Afgesproken. Op de laatste dag komt het signaal terug."), f.LetOp, "nagaan"),
    Daad(o.AntwoordNa, _("Uw antwoord"), _("Ziet u dit ook?"), _("Bewaar antwoord"),
         _("Bedankt. Uw antwoord staat erbij."), vf.AntwoordNa, per=True),
    Daad(ov.VoegBetekenisToe, _("Wat kan het betekenen?"),
         _("Vanuit uw eigen vak. Er mogen meer betekenissen naast elkaar staan."),
         _("Voeg betekenis toe"), _("De betekenis staat erbij."), f.VoegBetekenisToe, "duiden"),
    Daad(ov.Onderschrijf, _("Ik vind dit ook mogelijk"), _("U zegt dit vanuit uw eigen vak."),
         _("Ik vind dit ook mogelijk"), _("Het staat erbij."), f.Onderschrijf, per=True),
    Daad(ov.StelDuidingVast, _("Stel de duiding vast"),
         _("Wat wij samen denken dat het kan betekenen."),
         _("Stel vast"), _("De duiding is vastgesteld."), f.StelDuidingVast, "duiden", gelezen=True),
    Daad(ov.BeoordeelSignaal, _("Beoordeel het signaal"),
         _("Welke risico's zijn er, en welke verwacht u echt? In woorden, zonder cijfer."),
         _("Bewaar het oordeel"), _("Het oordeel is bewaard."), f.BeoordeelSignaal, "duiden", gelezen=True),
    Daad(ov.GeefDoor, _("Geef door"),
         _("Aan wie erover gaat en er verstand van heeft. Die neemt het aan of stuurt het terug."),
         _("Geef door"), _("Het signaal is doorgegeven."), f.GeefDoor, "door", gelezen=True),
    Daad(ov.NeemAan, _("Neem aan"), _("U neemt dit signaal over."), _("Ik neem het aan"),
         _("U hebt dit signaal aangenomen."), f.Daadformulier, "door", direct=True, gelezen=True),
    Daad(ov.StuurTerug, _("Stuur terug"), _("Het gaat terug naar wie het doorgaf."), _("Stuur terug"),
         _("Het signaal is terug bij wie het doorgaf."), f.StuurTerug, "door", gelezen=True),
    Daad(ov.ZetOpAgenda, _("Zet op een agenda"), _("Wie in dat overleg zit, leest het signaal."),
         _("Zet op de agenda"), _("Het staat op de agenda."), f.ZetOpAgenda, "door"),
    Daad(ov.HaalVanAgenda, _("Haal van de agenda"), _("Wie in dat overleg zit, leest het daarna niet meer."),
         _("Haal van de agenda"), _("Het staat niet meer op de agenda."), f.HaalVanAgenda, per=True),
    Daad(ov.Verbind, _("Verbind met een ander signaal"),
         _("U legt een verband. Beide signalen blijven zoals zij zijn."),
         _("Verbind"), _("De signalen zijn verbonden."), sf.Verbind, "samen"),
    Daad(ov.VoegSamen, _("Voeg samen met een ander signaal"),
         _("Dit signaal gaat verder in het andere. Wat hier staat, blijft. U kunt het weer losmaken."),
         _("Voeg samen"), _("Dit signaal gaat verder in het andere."), sf.VoegSamen, "samen", gelezen=True),
    Daad(ov.MaakLos, _("Maak los"), _("De signalen gaan elk hun eigen weg."), _("Maak los"),
         _("Losgemaakt."), sf.MaakLos, per=True),
    Daad(ov.KoppelAanCasus, _("Voeg bij een casus"), _("Met alles wat erover bekend is."),
         _("Voeg bij casus"), _("Het signaal hoort nu bij deze casus."), sf.KoppelAanCasus, "samen"),
    Daad(o.PakOp, _("Pak op"), _("U neemt dit signaal in behandeling."), _("Ik pak dit op"),
         _("U pakt dit signaal op."), f.Daadformulier, "klaar", direct=True, gelezen=True),
    Daad(o.LaatLos, _("Laat los"), _("Het signaal ligt weer bij wat nog niemand doet."), _("Laat los"),
         _("U hebt het signaal losgelaten."), f.Daadformulier, "klaar", direct=True, gelezen=True),
    Daad(o.VraagSchoon, _("Vraag om op te schonen"),
         _("Staan er namen of nummers in? Tot de tekst schoon is, gaat het signaal nergens heen."),
         _("Vraag het"), _("De melder is gevraagd om de tekst op te schonen."), f.VraagSchoon, "klaar"),
    Daad(o.MaakSchoon, _("Maak de tekst schoon"),
         _("Haal namen, adressen en nummers weg. Verander niet wat er is gezien of gehoord."),
         _("Bewaar de schone tekst"), _("De schone tekst staat er nu."), f.MaakSchoon, "klaar", gelezen=True),
    Daad(ov.MeldTerug, _("Bericht aan de melder"),
         _("Wie meldde leest dit. Schrijf niets over andere mensen."),
         _("Verstuur bericht"), _("De melder kan uw bericht lezen."), f.MeldTerug, "klaar"),
    Daad(ov.HandelAf, _("Handel af"), _("Het signaal is dan klaar. De melder leest uw bericht."),
         _("Handel af"), _("Het signaal is afgehandeld. De melder kan uw bericht lezen."), f.HandelAf,
         "klaar", gelezen=True),
    Daad(ov.LaatVervallen, _("Laat vervallen"), _("Niemand kon het nagaan en de tijd is om."),
         _("Laat vervallen"), _("Het signaal is vervallen."), f.LaatVervallen, "klaar", gelezen=True),
)  # fmt: skip

DADEN = {daad.slug: daad for daad in ALLE}
