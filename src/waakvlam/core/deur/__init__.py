"""Privacy at the door: what in a text points to a person or a group, and by what it can be replaced.

Pure: the words come in as a ``Woordenboek``. The browser has the same rules, made from the same tables.
"""

from waakvlam.core.deur.vinden import vind, vind_cijfers
from waakvlam.core.deur.vondst import Vondst
from waakvlam.core.deur.woordenboek import Woordenboek

__all__ = ["Vondst", "Woordenboek", "vind", "vind_cijfers"]
