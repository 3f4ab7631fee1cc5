"""From which address a visitor comes."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest


def adres_van(request: HttpRequest) -> str:
    """Return the address of the visitor; of IPv6 the first 64 bits, which one connection has to itself.

    Behind a front it is the last one in ``X-Forwarded-For``: what stands before it, a visitor can make up.
    """
    adres = str(request.META.get("REMOTE_ADDR", ""))
    if settings.ACHTER_PROXY:
        adres = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() or adres
    try:
        gelezen = ipaddress.ip_address(adres)
    except ValueError:
        return "0.0.0.0"  # noqa: S104 - nobody listens here; all whose address is unknown count as one
    if isinstance(gelezen, ipaddress.IPv6Address):
        if gelezen.ipv4_mapped:
            return str(gelezen.ipv4_mapped)
        return str(ipaddress.IPv6Network((gelezen, 64), strict=False).network_address)
    return adres
