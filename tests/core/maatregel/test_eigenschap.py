"""Whatever people do, no measure that is open is ever without an end or a moment to look again."""

from datetime import timedelta
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.core.casus.hulp import BEGIN
from tests.core.maatregel.spel import DAG, REGELS, Maatregelspel, neem
from waakvlam.core.maatregel import opdrachten as o

ROLLEN = ("regisseur", "politie", "burgemeester", "coordinator", "wethouder")
momenten = st.none() | st.integers(-5, 400).map(lambda d: BEGIN + timedelta(days=d, hours=d % 24))
tekst = st.sampled_from([None, "t"])
nemen = st.builds(
    neem,
    rol=st.sampled_from([None, *ROLLEN]),
    tot=momenten,
    herzien=momenten,
    begin=momenten,
    keten=st.sampled_from(["eigen", "samen", "ander"]),
    bevoegdheid=st.sampled_from([None, *REGELS.bevoegdheden]),
    past=tekst,
    aanvullen=st.booleans(),
    voorleggen=st.booleans(),
)
welke = st.integers(0, 3).map(str)
verder = st.one_of(
    st.builds(o.VerlengMaatregel, welke, momenten, momenten, tekst),
    st.builds(o.PasMaatregelAan, welke, tekst, st.sampled_from(ROLLEN), reden=tekst),
    st.builds(o.BeeindigMaatregel, welke, st.sampled_from(["bereikt", "niet"]), tekst),
    st.builds(o.BevestigTeambesluit, st.just(""), st.booleans(), tekst),
)
stappen = st.lists(
    st.tuples(
        nemen | verder, st.sampled_from(ROLLEN), st.sampled_from(["casus", "zorg"]), st.integers(0, 90)
    ),
    min_size=3,
    max_size=12,
)


def _echt(spel: Maatregelspel, opdracht: Any) -> Any:
    """The command with the id of a measure that exists in the place of a number."""
    if not hasattr(opdracht, "maatregel") or not spel.t.maatregelen:
        return opdracht
    ids = list(spel.t.maatregelen)
    velden = {n: getattr(opdracht, n) for n in opdracht.__dataclass_fields__}
    return type(opdracht)(**{**velden, "maatregel": ids[int(opdracht.maatregel) % len(ids)]})


@settings(max_examples=60, deadline=None)
@given(stappen)
@example(
    [(neem(rol="regisseur", tot=None, herzien=BEGIN + DAG, begin=BEGIN + 2 * DAG), "regisseur", "casus", 0)]
)
def test_geen_maatregel_zonder_einde(rij: list[tuple[Any, str, str, int]]) -> None:
    spel = Maatregelspel()
    for opdracht, als, kring, dagen in rij:
        spel.nu += timedelta(days=dagen)
        spel.doe(_echt(spel, opdracht), als, kring=kring)
        for m in spel.t.maatregelen.values():
            assert m.tot is not None or m.herzien is not None
            assert m.vraag_op <= m.moment
            macht = REGELS.bevoegdheden.get(m.bevoegdheid or "")
            if macht is not None and macht.duur is not None:
                eerst = macht.uiterste(m.begin)
                assert m.tot is not None and (m.verlengd or (eerst is not None and m.tot <= eerst))
