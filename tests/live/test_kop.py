"""The front reads a head in one way only: what two servers could read differently is refused or dropped."""

import pytest

from waakvlam.live.voorportaal.kop import EIGEN_KOP, Onleesbaar, lees_kop

WIE = b"bewijs 127.0.0.1 http"


def kop(*regels: str, eerste: str = "GET /casussen?x=1 HTTP/1.1") -> bytes:
    return "\r\n".join([eerste, "Host: waakvlam.example", *regels, "", ""]).encode("latin-1")


@pytest.mark.parametrize(
    ("regels", "lengte", "tot_einde"),
    [
        ((), 0, False),
        (("Content-Length: 0",), 0, False),
        (("content-length:  42 ",), 42, False),
        (("Transfer-Encoding: chunked",), 0, True),
        (("TRANSFER-ENCODING: Chunked", "Connection: keep-alive"), 0, True),
        (("Cookie: a=b; c=d", "X-Leeg:"), 0, False),
    ],
)
def test_wat_gewoon_is_gaat_door(regels: tuple[str, ...], lengte: int, tot_einde: bool) -> None:
    gelezen = lees_kop(kop(*regels), WIE)
    assert (gelezen.pad, gelezen.lengte, gelezen.tot_einde) == (b"/casussen?x=1", lengte, tot_einde)
    assert gelezen.bytes_.endswith(EIGEN_KOP + b": " + WIE + b"\r\n\r\n")
    assert gelezen.bytes_.startswith(b"GET /casussen?x=1 HTTP/1.1\r\nHost: waakvlam.example\r\n")
    if tot_einde:
        assert b"Connection: close\r\n" in gelezen.bytes_ and b"keep-alive" not in gelezen.bytes_
    else:
        assert all(regel.encode() in gelezen.bytes_ for regel in regels)


@pytest.mark.parametrize(
    "regels",
    [
        ("Content-Length: 4", "Content-Length: 5"),
        ("Content-Length: 4", "Content-Length: 4"),
        ("Content-Length: 4", "Transfer-Encoding: chunked"),
        ("Transfer-Encoding: chunked", "Content-Length: 4"),
        ("Transfer-Encoding: gzip, chunked",),
        ("Transfer-Encoding: identity",),
        ("Content-Length: +4",),
        ("Content-Length: 4, 4",),
        ("Content-Length: 0x4",),
        ("Content-Length:",),
        ("Content-Length: " + "9" * 16,),
        ("Content-Length : 4",),
        (" vervolg van de vorige regel",),
        ("geen dubbele punt",),
        ("X-Raar: a\rb",),
        ("X-Raar: a\nContent-Length: 3",),
        ("X-Raar: a\0b",),
    ],
)
def test_wat_op_twee_manieren_te_lezen_is_wordt_geweigerd(regels: tuple[str, ...]) -> None:
    with pytest.raises(Onleesbaar):
        lees_kop(kop(*regels), WIE)


@pytest.mark.parametrize(
    "eerste",
    [
        "GET /a b HTTP/1.1",
        "GET /a",
        "get /a HTTP/1.1",
        "GET  /a HTTP/1.1",
        "GET /a HTTP/2.0",
        "GET /a HTTP/0.9",
        "PRI * HTTP/2",
        "GET /é HTTP/1.1",
        "",
    ],
)
def test_een_vreemde_eerste_regel_wordt_geweigerd(eerste: str) -> None:
    with pytest.raises(Onleesbaar):
        lees_kop(kop(eerste=eerste), WIE)


def test_stukken_bij_een_oude_versie_worden_geweigerd() -> None:
    with pytest.raises(Onleesbaar):
        lees_kop(kop("Transfer-Encoding: chunked", eerste="POST /a HTTP/1.0"), WIE)


@pytest.mark.parametrize(
    "regel",
    [
        "X-Waakvlam-Voorportaal: vals 1.2.3.4 https",
        "x-waakvlam-VOORPORTAAL:vals",
        "X_Waakvlam_Voorportaal: vals",
        "X_Forwarded_For: vals",
        "Content_Length: vals",
    ],
)
def test_wie_de_bezoeker_is_zegt_alleen_het_voorportaal(regel: str) -> None:
    door = lees_kop(kop(regel, regel, "X-Echt: ja"), WIE).bytes_
    assert b"vals" not in door
    assert door.lower().count(EIGEN_KOP.lower()) == 1
    assert b"X-Echt: ja\r\n" in door
