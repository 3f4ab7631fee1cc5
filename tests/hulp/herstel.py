"""A PostgreSQL database that is put back as it was after each test, which is quicker than a new copy.

What a test wrote is deleted, and counters go back. When a test changed more than rows (a table, a trigger, a
right), that is seen and the database is made anew.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.hulp.postgres import gooi_weg, maak_databank

VORM = """
SELECT md5(string_agg(deel, E'\\n' ORDER BY deel)) FROM (
  SELECT concat_ws(' ', 'n', oid, nspname, nspowner, nspacl) AS deel FROM pg_namespace
    WHERE nspname NOT LIKE 'pg\\_temp%' AND nspname NOT LIKE 'pg\\_toast%'
  UNION ALL SELECT concat_ws(' ', 'c', c.oid, relname, relkind, relpersistence, relowner, reltype, relacl,
    relrowsecurity, relforcerowsecurity, relreplident, reloptions)
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE c.oid >= 16384 AND nspname NOT LIKE 'pg\\_toast%'
  UNION ALL SELECT concat_ws(' ', 'a', attrelid, attnum, attname, atttypid, atttypmod, attnotnull, atthasdef,
    attidentity, attgenerated, attcollation, attacl) FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
    JOIN pg_namespace n ON n.oid = relnamespace
    WHERE attrelid >= 16384 AND attnum > 0 AND nspname NOT LIKE 'pg\\_toast%'
  UNION ALL SELECT concat_ws(' ', 'd', oid, adrelid, adnum, pg_get_expr(adbin, adrelid)) FROM pg_attrdef
  UNION ALL SELECT concat_ws(' ', 'i', indexrelid, indrelid, indisvalid, pg_get_indexdef(indexrelid))
    FROM pg_index WHERE indexrelid >= 16384 AND indrelid NOT IN (SELECT reltoastrelid FROM pg_class)
  UNION ALL SELECT concat_ws(' ', 't', oid, tgrelid, tgname, tgenabled, pg_get_triggerdef(oid))
    FROM pg_trigger
  UNION ALL SELECT concat_ws(' ', 'k', oid, conname, conrelid, convalidated, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE oid >= 16384
  UNION ALL SELECT concat_ws(' ', 'p', oid, proname, proowner, proacl, md5(prosrc)) FROM pg_proc
    WHERE oid >= 16384
  UNION ALL SELECT concat_ws(' ', 'r', oid, ev_class, rulename) FROM pg_rewrite WHERE oid >= 16384
  UNION ALL SELECT concat_ws(' ', 'y', oid, typname, typtype) FROM pg_type
    WHERE oid >= 16384 AND typnamespace <> 'pg_toast'::regnamespace
  UNION ALL SELECT concat_ws(' ', 'o', oid, polrelid, polname) FROM pg_policy
  UNION ALL SELECT concat_ws(' ', 'e', oid, extname, extversion) FROM pg_extension
  UNION ALL SELECT concat_ws(' ', 'u', oid, defaclrole, defaclnamespace, defaclacl) FROM pg_default_acl
  UNION ALL SELECT concat_ws(' ', 's', setrole, setconfig) FROM pg_db_role_setting
    WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
  UNION ALL SELECT concat_ws(' ', 'l', oid) FROM pg_largeobject_metadata
) alles
"""
"""Everything in a database but its rows, in one number. Tables aside for long values are left out: cleaning
up gives them other names.
"""

TABELLEN = """
SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1
"""
TELLERS = """
SELECT format('SELECT setval(%s::regclass, %s, %s)', quote_literal(quote_ident(schemaname) || '.' ||
  quote_ident(sequencename)), coalesce(last_value, start_value),
  CASE WHEN last_value IS NULL THEN 'false' ELSE 'true' END)
FROM pg_sequences ORDER BY 1
"""
STOP = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


def _inhoud(verbinding: Any, tabel: str) -> str:
    som = "md5(string_agg(t::text, ' ' ORDER BY t::text))"
    rij = verbinding.execute(f"SELECT count(*) || ' ' || coalesce({som}, '') FROM {tabel} t").fetchone()
    return str(rij[0])


@dataclass
class Herstelbaar:
    """A copy of the database ``sjabloon``, of which each user finds the same."""

    dsn: str
    sjabloon: str
    naam: str = ""
    vorm: str = ""
    vast: dict[str, str] = field(default_factory=dict)
    wis: str = ""

    @property
    def adres(self) -> str:
        """Its address."""
        return self.dsn.replace("/postgres?", f"/{self.naam}?")

    def _maak(self) -> None:
        import psycopg

        self.naam = maak_databank(self.dsn, self.sjabloon)
        with psycopg.connect(self.adres, autocommit=True) as verbinding:
            self.vorm = str(verbinding.execute(VORM).fetchone()[0])  # type: ignore[index]
            tabellen = [naam for (naam,) in verbinding.execute(TABELLEN)]
            inhoud = {naam: _inhoud(verbinding, naam) for naam in tabellen}
            tellers = [regel for (regel,) in verbinding.execute(TELLERS)]
        self.vast = {naam: wat for naam, wat in inhoud.items() if wat != "0 "}
        leeg = [f"DELETE FROM {naam}" for naam in tabellen if naam not in self.vast]
        self.wis = "; ".join(["SET session_replication_role = replica", *leeg, *tellers])

    def _zet_terug(self) -> bool:
        """Undo what was written; False when that cannot be done."""
        import psycopg

        with psycopg.connect(self.adres, autocommit=True) as verbinding:
            verbinding.execute(STOP)
            if verbinding.execute(VORM).fetchone() != (self.vorm,):
                return False
            verbinding.execute(self.wis)
            return all(_inhoud(verbinding, naam) == wat for naam, wat in self.vast.items())

    @contextmanager
    def vers(self) -> Iterator[str]:
        """The address of the database, with in it what the template holds."""
        import psycopg

        if not self.naam:
            self._maak()
        try:
            yield self.adres
        finally:
            try:
                goed = self._zet_terug()
            except psycopg.OperationalError:  # somebody closed it meanwhile
                goed = False
            if not goed:  # the next user gets a new one
                gooi_weg(self.dsn, self.naam)
                self.naam = ""
