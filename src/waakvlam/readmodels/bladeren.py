"""The first cases of a list for one viewer, or those after a place, at a cost that does not grow.

A viewer has a few keys: each role, for everyone and for themselves. Per key the cases lie in order in an
index. PostgreSQL looks at the first case of every key, keeps the keys that can be in this page, and reads no
more of each than a page, and nothing past the first case of as many keys as a page is long. The time that
takes goes with the size of the page, not with the number of cases. SQLite, for small installations, gets
the same question in one piece.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection

from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.beleid import GEWEERD, IEDEREEN

Plaats = tuple[int, str]
"""A place in a list: the number a case is ordered by, and its id."""

_RECHT = f"""
    t.gemeente = %(gemeente)s AND (t.tot IS NULL OR t.tot > %(nu)s) AND NOT EXISTS (
      SELECT 1 FROM readmodels_toegangrij g
      WHERE g.wie = %(account)s AND g.casus_id = t.casus_id AND g.kring = '{GEWEERD}')
"""  # noqa: S608

_STUK = f"t.kring = '{IEDEREEN}' AND t.{{kolom}} >= %(van)s AND t.{{kolom}} < %(tot)s AND {_RECHT}"
_NA = " AND (t.{kolom}, t.casus_id) > (%(na)s, %(na_casus)s)"

_POSTGRES = """
WITH sleutel AS (SELECT * FROM unnest(%(rollen)s::text[], %(wie)s::text[]) AS s(rol, wie)),
kop AS (
  SELECT s.rol, s.wie, k.{kolom}, dense_rank() OVER (ORDER BY k.{kolom}) AS nr
  FROM sleutel s CROSS JOIN LATERAL (
    SELECT t.{kolom} FROM readmodels_toegangrij t
    WHERE t.rol = s.rol AND t.wie = s.wie AND {stuk}{na} ORDER BY t.{kolom}, t.casus_id LIMIT 1) k
),
grens AS (SELECT coalesce(min({kolom}), %(tot)s) AS tot FROM kop WHERE nr = %(maximum)s)
SELECT DISTINCT b.{kolom}, b.casus_id
FROM kop CROSS JOIN LATERAL (
  SELECT t.{kolom}, t.casus_id FROM readmodels_toegangrij t
  WHERE t.rol = kop.rol AND t.wie = kop.wie AND {stuk}{na} AND t.{kolom} <= (SELECT tot FROM grens)
  ORDER BY t.{kolom}, t.casus_id LIMIT %(maximum)s) b
WHERE kop.nr <= %(maximum)s
ORDER BY b.{kolom}, b.casus_id LIMIT %(maximum)s
"""

_ANDERS = """
SELECT DISTINCT t.{kolom}, t.casus_id FROM readmodels_toegangrij t
WHERE (t.rol, t.wie) IN (VALUES {sleutels}) AND {stuk}{na}
ORDER BY t.{kolom}, t.casus_id LIMIT %(maximum)s
"""

_KRINGEN_POSTGRES = f"""
SELECT casus_id, kring FROM (
  SELECT b.casus_id, b.kring, max(b.laatst) AS laatst
  FROM unnest(%(rollen)s::text[], %(wie)s::text[]) AS s(rol, wie) CROSS JOIN LATERAL (
    SELECT t.casus_id, t.kring, t.laatst FROM readmodels_toegangrij t
    WHERE t.rol = s.rol AND t.wie = s.wie AND t.laatst > %(sinds)s AND {_RECHT}
    ORDER BY t.laatst DESC LIMIT %(maximum)s) b
  GROUP BY b.casus_id, b.kring) p
ORDER BY laatst DESC, casus_id, kring LIMIT %(maximum)s
"""  # noqa: S608

_KRINGEN_ANDERS = f"""
SELECT t.casus_id, t.kring FROM readmodels_toegangrij t
WHERE (t.rol, t.wie) IN (VALUES {{sleutels}}) AND t.laatst > %(sinds)s AND {_RECHT}
GROUP BY t.casus_id, t.kring ORDER BY max(t.laatst) DESC, t.casus_id, t.kring LIMIT %(maximum)s
"""  # noqa: S608


def sleutels(kijker: Kijker) -> list[tuple[str, str]]:
    """The keys of a viewer: as (role, account), an empty account for everyone in the role."""
    voor = {(rol, wie) for rol, wie in kijker.voor if rol in kijker.rollen}
    return sorted({(rol, wie) for rol in kijker.rollen for wie in ("", kijker.account)} | voor)


def _tijd(moment: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(moment)


def _vraag(postgres: str, anders: str, kijker: Kijker, waarden: dict[str, Any]) -> list[tuple[Any, ...]]:
    paren = sleutels(kijker)
    if not paren:
        return []
    waarden |= {"gemeente": kijker.gemeente, "account": kijker.account}
    if connection.vendor == "postgresql":
        sql = postgres
        waarden |= {"rollen": [rol for rol, _ in paren], "wie": [wie for _, wie in paren]}
    else:
        sql = anders.replace("{sleutels}", ", ".join(f"(%(r{i})s, %(w{i})s)" for i in range(len(paren))))
        for i, (rol, wie) in enumerate(paren):
            waarden |= {f"r{i}": rol, f"w{i}": wie}
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return cursor.fetchall()


def eerste(
    kijker: Kijker, nu: datetime, kolom: str, van: int, tot: int, maximum: int, na: Plaats | None = None
) -> list[Plaats]:
    """At most ``maximum`` places from ``van`` up to ``tot`` in the list by ``kolom``, after ``na``."""
    assert kolom in ("plek", "haast")
    waarden: dict[str, Any] = {"nu": _tijd(nu), "van": van, "tot": tot, "maximum": maximum}
    if na is not None:
        waarden |= {"na": na[0], "na_casus": na[1]}
    delen = {"kolom": kolom, "stuk": _STUK.format(kolom=kolom), "na": _NA.format(kolom=kolom) if na else ""}
    anders = _ANDERS.replace("{kolom}", kolom).replace("{stuk}", delen["stuk"]).replace("{na}", delen["na"])
    return [(int(p), casus) for p, casus in _vraag(_POSTGRES.format(**delen), anders, kijker, waarden)]


def bewogen(kijker: Kijker, nu: datetime, sinds: datetime, maximum: int) -> Sequence[tuple[str, str]]:
    """Case and circle of what a viewer reads in which something was recorded since, the latest first."""
    waarden = {"nu": _tijd(nu), "sinds": _tijd(sinds), "maximum": maximum}
    rijen = _vraag(_KRINGEN_POSTGRES, _KRINGEN_ANDERS, kijker, waarden)
    return [(casus, kring) for casus, kring in rijen]
