"""The secret of the index on persons, when the installation keeps one apart from the master key."""

import os

from waakvlam.instellingen.omgeving import geheim

NAAM = "WAAKVLAM_PERSONENSLEUTEL"
PERSONENSLEUTEL = geheim(NAAM) if {NAAM, f"{NAAM}_BESTAND"} & os.environ.keys() else ""
"""Empty: derived from the master key, by a way of its own. One secret a line, the first in use."""
