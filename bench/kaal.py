"""The bare endpoint that the intake of signals is measured against: one committed insert per request.

Started by bench/signalen.py with uvicorn; the database file comes from the environment.
"""

import os
import sqlite3

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from waakvlam.instellingen.databank import SQLITE_OPTIES

verbinding = sqlite3.connect(os.environ["BENCH_KAAL"], isolation_level=None, check_same_thread=False)
verbinding.executescript(str(SQLITE_OPTIES["init_command"]))
verbinding.execute("CREATE TABLE IF NOT EXISTS kaal (nr INTEGER PRIMARY KEY, tekst TEXT)")


async def meld(request: Request) -> Response:
    """Take a form and keep its text."""
    formulier = await request.body()
    verbinding.execute("BEGIN IMMEDIATE")
    verbinding.execute("INSERT INTO kaal (tekst) VALUES (?)", (formulier.decode(),))
    verbinding.execute("COMMIT")
    return Response(status_code=201)


app = Starlette(routes=[Route("/", meld, methods=["POST"])])
