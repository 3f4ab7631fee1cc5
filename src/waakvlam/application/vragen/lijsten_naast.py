"""Rounds or copies of a list side by side."""

from collections.abc import Iterable

from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import lijstbladen as b
from waakvlam.application.vragen.lijstoverzicht import regel_van
from waakvlam.application.vragen.vragenlijst import Maker, Vraagsteller, kopieen_voor, rondes
from waakvlam.application.vragen.vrager import Vrager, lees_casus
from waakvlam.core.antwoorden import TEKST
from waakvlam.core.casus.lijststand import Lijststand, stand, vergelijk


def naast_elkaar(
    vrager: Vrager, casus_id: str, rol: str, wat: Vraagsteller, met: int | None, vertaal: Vertaal
) -> b.Vergelijking | None:
    """Two rounds of a list side by side; without a second round, the copies of a list per role or person."""
    gelezen = lees_casus(vrager, casus_id)
    lijst = gelezen.aanpak.vraaglijsten.get(wat.lijst) if gelezen is not None else None
    if gelezen is None or lijst is None:
        return None
    if lijst.model.kring is not None and lijst.model.kring not in gelezen.kringen:
        return None
    kopieen = kopieen_voor(gelezen, lijst, rol)
    voor = wat.voor if wat.voor in kopieen else next(iter(kopieen), "")
    maker = Maker(gelezen, lijst, rol, voor, wat.ronde, vertaal)
    t = gelezen.toestand
    alle = rondes(gelezen, lijst, maker.mensen, maker.stand.ronde)
    if met is not None or lijst.model.per == "casus":
        ander = met if met in {r.nr for r in alle} else maker.stand.ronde - 1
        standen = [stand(t, lijst, voor, ander, gelezen.kringen), maker.stand]
        koppen = [b.Kolom(vertaal("Ronde {nr}").format(nr=s.ronde), _begin(alle, s.ronde)) for s in standen]
    else:
        standen = [stand(t, lijst, kopie, maker.stand.ronde, gelezen.kringen) for kopie in kopieen]
        koppen = [b.Kolom(naam, "") for naam in kopieen.values()]
    rijen = tuple(_rijen(maker, standen))
    return b.Vergelijking(
        gelezen.casus,
        t.codenaam or gelezen.casus[:8],
        regel_van(gelezen, lijst, rol, maker.mensen, vertaal),
        voor,
        tuple(koppen),
        rijen,
        sum(1 for rij in rijen if rij.anders),
        alle,
    )


def _begin(alle: tuple[b.RondeRegel, ...], nr: int) -> str:
    return next((r.reden for r in alle if r.nr == nr), "")


def _rijen(maker: Maker, standen: list[Lijststand]) -> Iterable[b.Rij]:
    codes: dict[str, None] = {}
    for een in standen:
        for anders in (v.deel for v in vergelijk(standen[0], een)):
            codes[anders] = None
    volgorde = [
        *(c for c in maker.lijst.delen if c in codes),
        *(c for c in codes if c not in maker.lijst.delen),
    ]
    eigen = {punt.code: punt.tekst for punt in maker.t.eigen_punten.get(maker.lijst.code, ())}
    for code in volgorde:
        deel = maker.lijst.delen.get(code)
        antwoorden = [s.antwoorden.get(code) for s in standen]
        tekst = deel.model.tekst if deel else maker.g.teksten.get(eigen.get(code, ""), code)
        waarden = {a.waarde if a is not None else None for a in antwoorden}
        schrijfsels = {
            tuple(x.tekst for x in a.teksten) for a in antwoorden if a is not None and a.waarde == TEKST
        }
        yield b.Rij(
            tekst,
            deel.blok if deel else "",
            tuple(maker.gegeven(deel, a) for a in antwoorden),
            len(waarden) > 1 or len(schrijfsels) > 1,
        )
