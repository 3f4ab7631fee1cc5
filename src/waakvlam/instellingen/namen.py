"""Which finder of names a worker uses."""

import os

from django.core.exceptions import ImproperlyConfigured

VINDERS = ("licht", "deduce")
NAAMVINDER = os.environ.get("WAAKVLAM_NAAMVINDER") or "licht"
if NAAMVINDER not in VINDERS:
    raise ImproperlyConfigured("WAAKVLAM_NAAMVINDER is licht of deduce.")
