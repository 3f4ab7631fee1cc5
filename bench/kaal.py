"""The bare endpoint that the intake of signals is measured against: one committed insert per request.

Started by bench/signalen.py and bench/koppeling.py with uvicorn; the database comes from the environment: a
file for SQLite, or an address of PostgreSQL, with a connection for each of as many as ask at a time.
"""

import asyncio
import os
import sqlite3

import psycopg
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from waakvlam.instellingen.databank import SQLITE_OPTIES

WAAR = os.environ["BENCH_KAAL"]
TEGELIJK = 4
los: "asyncio.Queue[psycopg.AsyncConnection]" = asyncio.Queue()
begin = asyncio.Lock()
open_: list[psycopg.AsyncConnection] = []


async def meld_postgres(request: Request) -> Response:
    """Take a message and keep its text."""
    tekst = (await request.body()).decode()
    async with begin:
        if not open_:
            for _ in range(TEGELIJK):
                open_.append(await psycopg.AsyncConnection.connect(WAAR))
                los.put_nowait(open_[-1])
            await open_[0].execute("CREATE TABLE kaal (nr bigserial PRIMARY KEY, tekst TEXT)")
            await open_[0].commit()
    verbinding = await los.get()
    await verbinding.execute("INSERT INTO kaal (tekst) VALUES (%s)", (tekst,))
    await verbinding.commit()
    los.put_nowait(verbinding)
    return Response(status_code=201)


def sqlite() -> sqlite3.Connection:
    """The file, with the settings of Waakvlam."""
    uit = sqlite3.connect(WAAR, isolation_level=None, check_same_thread=False)
    uit.executescript(str(SQLITE_OPTIES["init_command"]))
    uit.execute("CREATE TABLE IF NOT EXISTS kaal (nr INTEGER PRIMARY KEY, tekst TEXT)")
    return uit


def op_sqlite() -> Route:
    """The endpoint on a file."""
    verbinding = sqlite()

    async def meld(request: Request) -> Response:
        """Take a form and keep its text."""
        formulier = await request.body()
        verbinding.execute("BEGIN IMMEDIATE")
        verbinding.execute("INSERT INTO kaal (tekst) VALUES (?)", (formulier.decode(),))
        verbinding.execute("COMMIT")
        return Response(status_code=201)

    return Route("/", meld, methods=["POST"])


POSTGRES = WAAR.startswith(("postgres://", "postgresql://"))
app = Starlette(routes=[Route("/", meld_postgres, methods=["POST"]) if POSTGRES else op_sqlite()])
