"""Marks of the words in signals: kept by a projection of their own, asked for what looks alike."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime

from django.db import connection

from waakvlam.adapters.bundel import schrijf
from waakvlam.application.poorten import VERNIETIGD, Eenheid, Wijziging
from waakvlam.application.poorten.lijkt import Kandidaat, Stammen
from waakvlam.core.signaal import Signaal
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.models import SignaalStamRij
from waakvlam.readmodels.signalen import zichtbare_signalen

PER_WOORD = 150
"""Signals looked at per word, the latest first. A word that has more is common and says little."""
PER_BUURT = 150
"""Signals looked at for the place alone, the latest first."""
TREFT = frozenset({"signaal-gemeld", "tekst-opgeschoond"})


class Stamtabel:
    """The port ``Projectie`` for the marks of signals."""

    def __init__(self, stammen: Stammen) -> None:
        self._stammen = stammen

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Keep the marks of what was seen; a cleaned text takes the place of the first."""
        s = wijziging.toestand
        if not isinstance(s, Signaal) or s.moment is None or s.tekst is None:
            return
        regels = [regel for regel in wijziging.regels if regel.soort in TREFT]
        if not regels:
            return
        gemeente, id_ = wijziging.kop.gemeente, wijziging.kop.stroom.partition("/")[2]
        teksten = wijziging.teksten or eenheid.teksten(regels)
        tekst = teksten.get(s.tekst, VERNIETIGD)
        if any(regel.nr > 1 for regel in regels):
            SignaalStamRij.objects.filter(signaal_id=id_).delete()
        merken = self._stammen.merken(gemeente, tekst) if tekst != VERNIETIGD else ()
        _zet(id_, merken, s.moment)

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the marks of a signal."""
        soort, _, id_ = stroom.partition("/")
        if soort == "signaal":
            SignaalStamRij.objects.filter(signaal_id=id_).delete()

    def stromen(self) -> list[tuple[str, str]]:
        """Nothing: marks go with the row of their signal."""
        return []


def _zet(signaal: str, merken: Sequence[int], moment: datetime) -> None:
    """All marks of a signal in one statement."""
    if not merken:
        return
    op = connection.ops.adapt_datetimefield_value(moment)
    plekken = ", ".join(["(%s, %s, %s)"] * len(merken))
    waarden = [waarde for merk in merken for waarde in (signaal, merk, op)]
    schrijf(
        connection,
        f"INSERT INTO readmodels_signaalstamrij (signaal_id, stam, moment) VALUES {plekken}",  # noqa: S608
        waarden,
    )


class DatabaseLijktlijsten:
    """The port ``Lijktlijsten``."""

    def kandidaten(
        self,
        kijker: Kijker,
        kringen: Collection[str],
        signaal: str,
        merken: Sequence[int],
        buurt: str,
        rond: tuple[datetime, datetime],
        maximum: int,
    ) -> list[Kandidaat]:
        """The likeliest that are there for a viewer; see the port. Three queries, however many there are."""
        zeldzaam, gewoon = self._per_woord(merken, rond)
        er = zichtbare_signalen(kijker, kringen).exclude(pk=signaal)
        rond_buurt: list[str] = []
        if buurt:
            plek = er.filter(buurt=buurt, moment__range=rond).order_by("-moment")
            rond_buurt = list(plek.values_list("pk", flat=True)[:PER_BUURT])
        telt = Counter(dict.fromkeys(rond_buurt, 1))
        for id_, aantal in zeldzaam.items():
            telt[id_] += 3 * aantal
        for id_, aantal in gewoon.items():
            telt[id_] += aantal
        # Twice as many as asked for: what is not there for this viewer falls out.
        beste = [id_ for id_, _ in sorted(telt.items(), key=lambda p: (-p[1], p[0]))[: 4 * maximum]]
        mag = set(er.filter(pk__in=beste).values_list("pk", flat=True))
        return [Kandidaat(id_, zeldzaam[id_], gewoon[id_]) for id_ in beste if id_ in mag][:maximum]

    @staticmethod
    def _per_woord(
        merken: Sequence[int], rond: tuple[datetime, datetime]
    ) -> tuple[Counter[str], Counter[str]]:
        """Per signal how many rare words, and how many common ones, it shares."""
        zeldzaam, gewoon = Counter[str](), Counter[str]()
        if not merken:
            return zeldzaam, gewoon
        van, tot = (connection.ops.adapt_datetimefield_value(moment) for moment in rond)
        # The latest per word, each from its own piece of the index.
        een = (
            "SELECT * FROM (SELECT stam, signaal_id FROM readmodels_signaalstamrij "
            "WHERE stam = %s AND moment BETWEEN %s AND %s ORDER BY moment DESC LIMIT %s) AS s"
        )
        vraag = " UNION ALL ".join(f"{een}{nr}" for nr in range(len(merken)))
        with connection.cursor() as cursor:
            cursor.execute(vraag, [deel for merk in merken for deel in (merk, van, tot, PER_WOORD)])
            rijen = cursor.fetchall()
        hoe_vaak = Counter(stam for stam, _ in rijen)
        for stam, id_ in rijen:
            (gewoon if hoe_vaak[stam] == PER_WOORD else zeldzaam)[id_] += 1
        return zeldzaam, gewoon
