"""What goes through the front comes out the same, and goes only where it belongs."""

import asyncio
import contextlib
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from waakvlam.live.voorportaal import doorgeven
from waakvlam.live.voorportaal.doorgeven import Bezoeker
from waakvlam.live.voorportaal.kop import EIGEN_KOP, MAX_KOP

Proef = Callable[["Plek"], Awaitable[None]]
GEDULD = 20


def lengte_van(kop: bytes) -> int:
    """How many bytes follow a head."""
    return next((int(r[15:]) for r in kop.split(b"\r\n") if r.startswith(b"Content-Length:")), 0)


class Achter:
    """A server behind the front: keeps what it got, answers with the name it has."""

    def __init__(self, naam: str) -> None:
        self.naam = naam
        self.kreeg: list[bytes] = []
        self.lijven: list[bytes] = []
        self.antwoord: bytes | None = None
        self.wacht = asyncio.Event()
        self.wacht.set()

    async def __call__(self, lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while kop := await lezer.readuntil(b"\r\n\r\n"):
                self.kreeg.append(kop)
                lengte = next(
                    (int(r[15:]) for r in kop.split(b"\r\n") if r.startswith(b"Content-Length:")), 0
                )
                await self.wacht.wait()
                self.lijven.append(await lezer.readexactly(lengte))
                lijf = f"{self.naam} {lengte}".encode()
                schrijver.write(
                    self.antwoord or b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(lijf), lijf)
                )
                await schrijver.drain()
        schrijver.close()


class Plek:
    """A front with two servers behind it."""

    def __init__(self, map_: Path) -> None:
        self.map, self.web, self.live = map_, Achter("web"), Achter("live")
        self.webs = (str(map_ / "web"),)
        self.allen: set[Bezoeker] = set()
        self.poort = 0

    async def bezoek(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection("127.0.0.1", self.poort)

    async def vraag(self, *stukken: bytes, antwoorden: int = 1) -> bytes:
        """So many answers to these bytes, sent piece by piece."""
        lezer, schrijver = await self.bezoek()
        for stuk in stukken:
            schrijver.write(stuk)
            await schrijver.drain()
            await asyncio.sleep(0.01)
        uit = b""
        for _ in range(antwoorden):
            kop = await lezer.readuntil(b"\r\n\r\n")
            uit += kop + await lezer.readexactly(lengte_van(kop))
        schrijver.close()
        return uit


@contextlib.asynccontextmanager
async def plek(map_: Path, *, alleen_web: bool = False) -> AsyncIterator[Plek]:
    hier = Plek(map_)
    servers = [await asyncio.start_unix_server(hier.web, map_ / "web")]
    if not alleen_web:
        servers.append(await asyncio.start_unix_server(hier.live, map_ / "live"))
    voor = await asyncio.get_running_loop().create_server(
        lambda: Bezoeker(
            lambda pad: (str(map_ / "live"),) if pad == b"/live" else hier.webs,
            lambda _: b"bewijs 127.0.0.1 http",
            hier.allen,
        ),
        "127.0.0.1",
        0,
    )
    hier.poort = voor.sockets[0].getsockname()[1]
    try:
        yield hier
    finally:
        for server in (voor, *servers):
            server.close()


def speel(proef: Proef, **anders: bool) -> None:
    """Run one piece on a front of its own; sockets need a short path."""

    async def rond() -> None:
        with tempfile.TemporaryDirectory(prefix="wv-") as map_:
            async with plek(Path(map_), **anders) as hier:
                await asyncio.wait_for(proef(hier), GEDULD)

    # In a thread of its own: after a browser test the main thread has an event loop already.
    with ThreadPoolExecutor(1) as apart:
        apart.submit(asyncio.run, rond()).result()


def get(pad: str, *regels: str) -> bytes:
    return "\r\n".join([f"GET {pad} HTTP/1.1", "Host: hier", *regels, "", ""]).encode()


def test_live_gaat_daarheen_en_al_het_andere_niet() -> None:
    async def proef(hier: Plek) -> None:
        for pad, waar in (
            ("/live", b"live 0"),
            ("/", b"web 0"),
            ("/levend", b"web 0"),
            ("/x/live", b"web 0"),
        ):
            assert (await hier.vraag(get(pad, "Connection: close"))).endswith(waar), pad
        assert all(b"\r\n%b: bewijs 127.0.0.1 http\r\n" % EIGEN_KOP in kop for kop in hier.web.kreeg)

    speel(proef)


def test_wie_komt_gaat_naar_waar_het_rustig_is_en_blijft_daar() -> None:
    async def proef(hier: Plek) -> None:
        hier.webs = tuple(str(hier.map / naam) for naam in ("web", "web2", "web3"))
        ander = Achter("ander")
        async with await asyncio.start_unix_server(ander, hier.map / "web2"):  # on the third nobody answers
            bezoekers = [await hier.bezoek() for _ in range(6)]
            for _ in range(2):
                for lezer, schrijver in bezoekers:
                    schrijver.write(get("/"))
                    kop = await lezer.readuntil(b"\r\n\r\n")
                    await lezer.readexactly(lengte_van(kop))
            assert (len(hier.web.kreeg), len(ander.kreeg)) == (6, 6)
            for _, schrijver in bezoekers:
                schrijver.close()

    speel(proef)


@pytest.mark.parametrize("grootte", [1, 70_000, 3_000_000])
def test_een_upload_komt_heel_aan(grootte: int) -> None:
    inhoud = bytes(range(256)) * (grootte // 256 + 1)
    inhoud = inhoud[:grootte]
    kop = b"POST /bijlage HTTP/1.1\r\nHost: hier\r\nContent-Length: %d\r\n\r\n" % grootte

    async def proef(hier: Plek) -> None:
        stukken = [inhoud[i : i + 500_000] for i in range(0, grootte, 500_000)]
        uit = await hier.vraag(kop[:20], kop[20:] + stukken[0], *stukken[1:])
        assert uit.endswith(f"web {grootte}".encode())
        assert hier.web.lijven == [inhoud]

    speel(proef)


def test_na_een_lijf_komt_een_volgende_vraag_en_nooit_een_verstopte() -> None:
    """A request inside a body stays a body."""
    verstopt = get("/live")
    kop = b"POST /a HTTP/1.1\r\nHost: hier\r\nContent-Length: %d\r\n\r\n" % len(verstopt)

    async def proef(hier: Plek) -> None:
        uit = await hier.vraag(kop + verstopt + get("/b"), antwoorden=2)
        assert uit.count(b"HTTP/1.1 200") == 2
        assert hier.web.lijven == [verstopt, b""]
        assert [k.split()[1] for k in hier.web.kreeg] == [b"/a", b"/b"]
        assert hier.live.kreeg == []

    speel(proef)


def test_een_lange_antwoordstroom_komt_heel_aan_bij_wie_traag_leest() -> None:
    lang = b"x" * 5_000_000

    async def proef(hier: Plek) -> None:
        hier.web.antwoord = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(lang), lang)
        lezer, schrijver = await hier.bezoek()
        schrijver.write(get("/groot"))
        uit = bytearray()
        while len(uit) < len(hier.web.antwoord):
            uit += await lezer.read(300_000)
            await asyncio.sleep(0.001)
        assert bytes(uit) == hier.web.antwoord
        schrijver.close()

    speel(proef)


@pytest.mark.parametrize(
    ("stuur", "antwoord"),
    [
        (b"rommel\r\n\r\n", b"HTTP/1.1 400"),
        (get("/", "Content-Length: 1", "Content-Length: 2"), b"HTTP/1.1 400"),
        (b"GET / HTTP/1.1\r\nX: " + b"a" * (MAX_KOP + 10), b"HTTP/1.1 431"),
    ],
)
def test_wat_niet_deugt_komt_niet_verder(stuur: bytes, antwoord: bytes) -> None:
    async def proef(hier: Plek) -> None:
        assert (await hier.vraag(stuur)).startswith(antwoord)
        assert hier.web.kreeg == hier.live.kreeg == []

    speel(proef)


def test_zonder_het_andere_proces_werken_de_bladzijden_gewoon() -> None:
    async def proef(hier: Plek) -> None:
        assert (await hier.vraag(get("/live"))).startswith(b"HTTP/1.1 502")
        assert (await hier.vraag(get("/"))).endswith(b"web 0")

    speel(proef, alleen_web=True)


def test_wie_weggaat_laat_ook_de_server_erachter_los(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doorgeven, "KOPTIJD", 0.0)

    async def proef(hier: Plek) -> None:
        _, schrijver = await hier.bezoek()
        schrijver.write(b"GET / HT")
        while not any(bezoeker.te_traag(asyncio.get_running_loop().time() + 60) for bezoeker in hier.allen):
            await asyncio.sleep(0.01)
        schrijver.close()
        while hier.allen:
            await asyncio.sleep(0.01)
        assert hier.web.kreeg == []

    speel(proef)
