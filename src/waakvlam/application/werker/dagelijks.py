"""Work of the night and of every quarter of an hour, whoever does it: an effect in the outbox per time."""

from collections.abc import Callable
from datetime import datetime, timedelta

from waakvlam.application.bijlagen.nakijken import kijk_wachtende_na
from waakvlam.application.bijlagen.weghalen import ruim_op
from waakvlam.application.netwerk.weg import haal_verlopen_weg as haal_netwerk_weg
from waakvlam.application.omgeving import Omgeving
from waakvlam.application.ophoping.weg import haal_verlopen_weg as haal_ophoping_weg
from waakvlam.application.poorten import Bericht, Deelbericht, NietAangekomen, PostFout
from waakvlam.application.poorten.zegels import ZegelFout
from waakvlam.application.sparren.weg import haal_verlopen_weg
from waakvlam.application.toezicht import zoek
from waakvlam.application.werker.bezorgen import Klaar, Onbekend, Uit, uitvoerder
from waakvlam.application.werker.brieven import ZONE
from waakvlam.application.werker.werkplaats import Werkplaats
from waakvlam.core.toegang.ontwerp import BEHEERDER

DAGELIJKS = "dagelijks"
UUR = 3
"""The hour of the night, Dutch time, from which it is done."""
TERUG = 2
"""Days that are looked back over for odd patterns, so that a night without a worker is made up for."""
BIJLAGEN = "bijlagen"
Verder = tuple[Deelbericht, ...] | None
"""What work of the night puts in the outbox."""


class Mislukt(Exception):
    """A piece of work did not succeed; ``code`` says why in one word."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def _sparren(om: Omgeving, nu: datetime) -> None:
    haal_verlopen_weg()


def _klad(om: Omgeving, nu: datetime) -> None:
    if om.klad is not None:
        om.klad.ruim_op(nu)


def _ophoping(om: Omgeving, nu: datetime) -> None:
    haal_ophoping_weg(om, nu)


def _netwerk(om: Omgeving, nu: datetime) -> None:
    haal_netwerk_weg(om, nu)


def _patronen(om: Omgeving, nu: datetime) -> Verder:
    return zoek(om, nu, TERUG).berichten


def _zegel(om: Omgeving, nu: datetime) -> None:
    if om.verzegelaar is not None:
        try:
            om.verzegelaar.verzegel(nu)
        except ZegelFout as fout:
            raise Mislukt(fout.code) from None


def _logs(om: Omgeving, nu: datetime) -> None:
    if om.logbewaring is not None:
        try:
            om.logbewaring.ruim_op(nu)
        except ZegelFout as fout:
            raise Mislukt(fout.code) from None


def _bijlagen(om: Omgeving, nu: datetime) -> None:
    if om.bijlagen is None:
        return
    ruim_op(nu)
    if om.bijlagen.scanner is None:
        if om.bijlagen.kluis.wachtend(1):
            raise Mislukt("geen-scanner")
    elif kijk_wachtende_na(oorsprong="werker").onbereikbaar:
        raise Mislukt("scanner-antwoordt-niet")


WERK: dict[str, Callable[[Omgeving, datetime], Verder]] = {
    "klad": _klad,
    "ophoping": _ophoping,
    "netwerk": _netwerk,
    "patronen": _patronen,
    "sparren": _sparren,
    "zegel": _zegel,
    "logs": _logs,
    BIJLAGEN: _bijlagen,
}


def van_vandaag(nu: datetime) -> tuple[Deelbericht, ...]:
    """What is to be done on this day; putting it in the outbox again changes nothing."""
    hier = nu.astimezone(ZONE)
    vanaf = hier.replace(hour=UUR, minute=0, second=0, microsecond=0)
    dag = hier.date() if hier >= vanaf else hier.date() - timedelta(days=1)
    return tuple(_deel(wat, str(dag)) for wat in WERK)


def van_dit_kwartier(om: Omgeving, nu: datetime) -> tuple[Deelbericht, ...]:
    """What is to be done in this quarter of an hour besides: files that wait for the scanner."""
    if om.bijlagen is None or om.bijlagen.scanner is None or not om.bijlagen.kluis.wachtend(1):
        return ()
    return (_deel(BIJLAGEN, kwartier(nu)),)


def kwartier(nu: datetime) -> str:
    """The quarter of an hour that a moment falls in, as text in Dutch time."""
    hier = nu.astimezone(ZONE)
    return f"{hier:%Y-%m-%dT%H}:{hier.minute // 15 * 15:02}{hier:%z}"


def _deel(wat: str, wanneer: str) -> Deelbericht:
    return Deelbericht(DAGELIJKS, f"{DAGELIJKS}:{wat}:{wanneer}", {"wat": wat, "dag": wanneer})


@uitvoerder(DAGELIJKS)
def _doe(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    """Do it. What fails stands with the administrators until it works, or until one of them saw it."""
    wat, wanneer = bericht.ids.get("wat", ""), bericht.ids.get("dag", "")
    if wat not in WERK:
        raise Onbekend(wat)
    sleutel = f"{DAGELIJKS}:{wat}:{wanneer[:10]}"
    try:
        verder = WERK[wat](plaats.om, nu)
    except Mislukt as fout:
        _meld(plaats, sleutel, wat, fout.code, nu)
        if "T" in wanneer:
            return Klaar(fout.code)  # The next quarter of an hour tries again.
        raise PostFout(fout.code) from None
    except (LookupError, ValueError):
        _meld(plaats, sleutel, wat, "fout-in-programma", nu)
        raise
    plaats.postvak.toch_aangekomen(sleutel)
    return verder or Klaar()


def _meld(plaats: Werkplaats, sleutel: str, wat: str, code: str, nu: datetime) -> None:
    niet = NietAangekomen(sleutel, "", f"werker/{wat}", DAGELIJKS, "", "", BEHEERDER, code, nu)
    plaats.postvak.noteer(niet)
