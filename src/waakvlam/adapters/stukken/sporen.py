"""Taking away what an office file tells besides its content: who made it, with what, when, where."""

import io
import zipfile
from collections.abc import Mapping

OOIT = (1980, 1, 1, 0, 0, 0)
"""The moment every part of a file has."""


def herschrijf(
    ruw: bytes, anders: Mapping[str, bytes], weg: frozenset[str] = frozenset(), eerst: str = ""
) -> bytes:
    """The same package with other parts in place of these, and the parts ``weg`` left out.

    ``eerst`` is the part that must come first and as it is, as the kind of an ODT does.
    """
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ruw)) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        namen = sorted((n for n in oud.namelist() if n not in weg), key=lambda naam: naam != eerst)
        for naam in namen:
            deel = zipfile.ZipInfo(naam, OOIT)
            deel.compress_type = zipfile.ZIP_STORED if naam == eerst else zipfile.ZIP_DEFLATED
            nieuw.writestr(deel, anders.get(naam) or oud.read(naam))
    return uit.getvalue()
