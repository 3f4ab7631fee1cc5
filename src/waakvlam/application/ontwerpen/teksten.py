"""Reading the texts of the files of a draft: an event holds those that changed, as one encrypted pack."""

from collections.abc import Callable, Mapping, Sequence

from waakvlam.application.poorten import Regel
from waakvlam.core.ontwerp.bestanden import pak_uit
from waakvlam.core.ontwerp.toestand import Bestand, Ontwerp, tekst_hash

Ontsleutel = Callable[[Sequence[Regel]], Mapping[str, str]]


class Bestandlezer:
    """Gives the texts of files of one draft; reads only the events that hold them."""

    def __init__(self, regels: Callable[[], Sequence[Regel]], ontsleutel: Ontsleutel) -> None:
        self._regels, self._ontsleutel = regels, ontsleutel
        self._pakketten: dict[int, dict[str, str]] = {}

    def lees(self, bestanden: Mapping[str, Bestand]) -> dict[str, str]:
        """Texts by file name; empty where the key of a text was destroyed."""
        nodig = {bestand.nr for bestand in bestanden.values()} - set(self._pakketten)
        if nodig:
            regels = [regel for regel in self._regels() if regel.nr in nodig]
            teksten = self._ontsleutel(regels)
            for regel in regels:
                try:
                    self._pakketten[regel.nr] = pak_uit(teksten.get(str(regel.data.get("pakket")), "{}"))
                except ValueError:
                    self._pakketten[regel.nr] = {}
        return {naam: self._pakketten.get(b.nr, {}).get(naam, "") for naam, b in bestanden.items()}

    def eerder(self, ontwerp: Ontwerp, naam: str, hash_: str) -> str | None:
        """The text of a file as it once was, by its hash; None when it never was."""
        for stand in ontwerp.standen.values():
            bestand = stand.bestanden.get(naam)
            if bestand is not None and bestand.hash == hash_:
                return self.lees({naam: bestand})[naam]
        return "" if hash_ in ("", tekst_hash("")) else None
