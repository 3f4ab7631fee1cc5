"""The head of an HTTP/1 request: read strictly, and written anew with who the visitor is.

What two servers could read in two ways is refused, so that a request is never taken for another one.
"""

import re
from dataclasses import dataclass

MAX_KOP = 65_536
"""Bytes of a head; more is refused."""
EIGEN_KOP = b"X-Waakvlam-Voorportaal"

_EERSTE = re.compile(rb"([A-Z]+) ([!-~]+) HTTP/1\.([01])\r\n")
_REGELS = re.compile(rb"(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[^\r\n\x00]*\r\n)*\r\n")
_STREEPJE = re.compile(rb"^[^:\r\n]*_[^:\r\n]*:.*\r\n", re.MULTILINE)
"""A name with an underscore: behind, it would be the same as one with a hyphen. Nobody needs those."""
_EIGEN = re.compile(rb"^%b:.*\r\n" % EIGEN_KOP, re.IGNORECASE | re.MULTILINE)
_VERBINDING = re.compile(rb"^connection:.*\r\n", re.IGNORECASE | re.MULTILINE)
_LENGTE = re.compile(
    rb"^(content-length|transfer-encoding):[ \t]*(.*?)[ \t]*\r\n", re.IGNORECASE | re.MULTILINE
)


class Onleesbaar(ValueError):
    """This is no head that every server reads in the same way."""


@dataclass(frozen=True, slots=True)
class Kop:
    """A request as it is passed on.

    ``pad`` is what was asked for; ``lengte`` how many bytes of body follow. ``tot_einde``: how long the body
    is shows only on the way, so after this request the connection ends.
    """

    pad: bytes
    bytes_: bytes
    lengte: int
    tot_einde: bool


def lees_kop(ruw: bytes, herkomst: bytes) -> Kop:
    """Read a head, up to and including its empty line; ``herkomst`` is put in it as the front's own line.

    Raises Onleesbaar for everything that is not plain.
    """
    eerste = _EERSTE.match(ruw)
    if eerste is None or not _REGELS.fullmatch(ruw, eerste.end()):
        raise Onleesbaar
    regels = _EIGEN.sub(b"", _STREEPJE.sub(b"", ruw[eerste.end() : -2]))
    lengte: int | None = None
    stukken = False
    for gevonden in _LENGTE.finditer(regels):
        waarde = gevonden[2]
        if lengte is not None or stukken:
            raise Onleesbaar
        if gevonden[1].lower() == b"content-length":
            if not waarde.isdigit() or len(waarde) > 15:
                raise Onleesbaar
            lengte = int(waarde)
        elif waarde.lower() != b"chunked" or eerste[3] != b"1":
            raise Onleesbaar
        else:
            stukken = True
    if stukken:
        regels = _VERBINDING.sub(b"", regels) + b"Connection: close\r\n"
    nieuw = b"%b%b%b: %b\r\n\r\n" % (eerste[0], regels, EIGEN_KOP, herkomst)
    return Kop(eerste[2], nieuw, lengte or 0, stukken)
