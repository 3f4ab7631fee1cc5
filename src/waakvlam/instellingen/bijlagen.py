"""Files that people add: how large, of which kinds, and who looks for malware."""

import os

from waakvlam.instellingen.omgeving import lijst

BIJLAGE_MB = int(os.environ.get("WAAKVLAM_BIJLAGE_MB") or 20)
"""Megabytes of one file."""
BIJLAGE_SOORTEN = lijst("WAAKVLAM_BIJLAGE_SOORTEN") or [
    *("jpeg", "png", "webp", "gif", "heic", "pdf"),
    *("docx", "xlsx", "pptx", "odt", "ods", "odp", "txt", "csv"),
]
NIET_NAKIJKEN = "niet"
"""Value of ``SCANNER`` that calls everything clean; real use refuses to start with it."""
SCANNER = os.environ.get("WAAKVLAM_SCANNER", "")
"""Path of the socket of clamd, or its host:port. Empty: this installation takes no files."""
SCANNER_SECONDEN = 30

FILE_UPLOAD_HANDLERS = ["waakvlam.web.bijlagen.ontvangst.InGeheugen"]
# A file is held in memory until it is encrypted: nothing of it lands on a disk in clear.
FILE_UPLOAD_MAX_MEMORY_SIZE = BIJLAGE_MB * 1_000_000
MAX_BIJLAGE = BIJLAGE_MB * 3_000_000
"""Bytes of a form on the pages below. More than one file may be: so whoever sends one that is too large gets
the form back with all that was typed."""
BIJLAGEPAGINAS = frozenset({"signaal-nieuw", "casus-bijlagen", "signaal-bijlage"})
"""Routes of pages that take attachments."""
