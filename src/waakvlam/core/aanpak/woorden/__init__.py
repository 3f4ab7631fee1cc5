"""An approach in the words of people: names for codes, conditions as sentences, periods, names of fields.

Pure and in Dutch. Whoever shows another language hands in ``vertaal``, which gets every fixed text once.
"""

from waakvlam.core.aanpak.woorden.basis import Vertaal, Zin, duur, opsomming, plat
from waakvlam.core.aanpak.woorden.namen import Woorden

__all__ = ["Vertaal", "Woorden", "Zin", "duur", "opsomming", "plat"]
