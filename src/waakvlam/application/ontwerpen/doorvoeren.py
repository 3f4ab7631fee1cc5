"""Drafts inside ``execute``: the texts for working a command out, and adopting in the same transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from waakvlam.application.deel import Deel
from waakvlam.application.omgeving import Omgeving
from waakvlam.application.ontwerpen.bronnen import bestanden_van
from waakvlam.application.ontwerpen.keuren import keur_alles
from waakvlam.application.ontwerpen.teksten import Bestandlezer
from waakvlam.application.ontwerpen.uitwerken import Werkplaats, werk_uit
from waakvlam.application.poorten import Eenheid, Gebroken, Regel
from waakvlam.application.stromen import opgetekend
from waakvlam.core.ontwerp import gebeurtenissen as g
from waakvlam.core.ontwerp.besluit import Werk
from waakvlam.core.ontwerp.toestand import Ontwerp

GEEN_WERK = Werk()


class Tekentafel:
    """The texts of drafts within one write."""

    def __init__(self, omgeving: Omgeving, eenheid: Eenheid, gemeente: str) -> None:
        self._omgeving, self._eenheid, self._gemeente = omgeving, eenheid, gemeente

    def _lezer(self, stroom: str) -> Bestandlezer:
        return Bestandlezer(lambda: self._eenheid.lees(self._gemeente, stroom), self._eenheid.teksten)

    def werk(self, deel: Deel, teksten: dict[str, str], basis: str) -> Werk:
        """What the command of this part comes down to; new texts are added to ``teksten``."""
        plaats = Werkplaats(self._lezer(deel.kop.stroom), self._bron, self._omgeving.aanpakken)
        return werk_uit(deel.toestand, deel.inhoud, teksten, basis, plaats)

    def _bron(self, bron: str) -> Mapping[str, str] | None:
        return bestanden_van(self._omgeving, self._gemeente, bron)

    def voer_door(
        self, stroom: str, ontwerp: Ontwerp, regels: Sequence[Regel], *, door: str, nu: datetime
    ) -> None:
        """Adopt or withdraw in the table of adopted versions what the events say."""
        for regel in regels:
            e = opgetekend(regel).gebeurtenis
            if isinstance(e, g.OntwerpVastgesteld):
                bestanden = self._lezer(stroom).lees(ontwerp.stand.bestanden)
                aanpak = keur_alles(bestanden).aanpak
                if aanpak is None or aanpak.hash != e.aanpak_hash:
                    raise Gebroken(f"{stroom}: de bestanden passen niet bij wat is vastgesteld")
                self._omgeving.aanpakken.stel_vast(self._gemeente, aanpak, e.vanaf, door)
            elif isinstance(e, g.VaststellingIngetrokken) and ontwerp.aanpak_hash is not None:
                self._omgeving.aanpakken.trek_in(self._gemeente, ontwerp.aanpak_hash, nu)
