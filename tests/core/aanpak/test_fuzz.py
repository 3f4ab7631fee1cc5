"""Whatever stands in the files, loading gives findings or an approach, and never an exception."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.aanpak.hulp import bestanden
from tests.hulp.eigenschappen import keren
from waakvlam.core.aanpak import schemafouten
from waakvlam.core.aanpak.hash import ORDE, bewaarvorm, canoniek, hash_van, uit_bewaarvorm
from waakvlam.core.aanpak.keur import keur
from waakvlam.core.aanpak.laden import Geladen, laad
from waakvlam.core.aanpak.yamllezer import lees

RUSTIG = settings(
    max_examples=keren(100), deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
# A whole approach takes a good part of a second to parse and prove, so these draw fewer examples.
KORT = settings(RUSTIG, max_examples=keren(30))
KORTST = settings(RUSTIG, max_examples=keren(8))
HEEL = bestanden()
NAMEN = sorted(HEEL)
RARE_STUKKEN = [
    "&a ", "*a", "!!python/name:os.system ", "<<: ", "? ", "- ", "[", "]", "{", "}", "\t", "|\n", ">", "#",
    '"', "'", "%", "@", "`", "\ufeff", "\x00", "\x85", "\u2028", "é", "null", "~", "1.0", ": ",
    "true", "9" * 30, "---\n", "...\n", "\\ud800", "wijkregisseur", "kijken", "[[]]", "{a: {}}", "\r",
]  # fmt: skip


def klopt(geladen: Geladen) -> None:
    """Check what holds for every outcome: an approach or a mistake, at a place that exists."""
    assert (geladen.aanpak is None) == bool(geladen.fouten)
    for m in keur(geladen):
        assert m.tekst.isprintable()
        assert m.regel >= 1
        assert m.kolom >= 1
        assert m.ernst in ("fout", "let op")


@RUSTIG
@given(st.binary(max_size=300))
def test_willekeurige_bytes(inhoud: bytes) -> None:
    klopt(laad({"x.yaml": inhoud}))


@RUSTIG
@given(st.lists(st.sampled_from([*RARE_STUKKEN, "taal: 1\n", "rollen:\n", "  a: ", "\n", " "]), max_size=30))
def test_willekeurige_yaml(stukken: list[str]) -> None:
    klopt(laad({"x.yaml": "".join(stukken).encode()}))


@KORT
@given(
    st.sampled_from(NAMEN), st.integers(0, 10_000), st.integers(0, 12), st.sampled_from(["", *RARE_STUKKEN])
)
def test_goede_aanpak_met_een_kras(naam: str, plaats: int, weg: int, erin: str) -> None:
    tekst = HEEL[naam].decode()
    plaats %= len(tekst)
    klopt(laad({**HEEL, naam: (tekst[:plaats] + erin + tekst[plaats + weg :]).encode()}))


@KORT
@given(st.sampled_from(NAMEN), st.data())
def test_goede_aanpak_met_een_ander_stuk(naam: str, data: st.DataObject) -> None:
    """Replace any value in the tree by any other: the types, names and proofs must all cope."""
    wortel, _ = lees(naam, HEEL[naam])
    assert wortel is not None
    ruw = wortel.waarde()
    plekken = list(_plekken(ruw))
    pad = data.draw(st.sampled_from(plekken))
    anders: object = data.draw(
        st.sampled_from([None, True, 3, "x", "een ander", [], {}, ["x"], {"x": 1}, [[{}]], "samen"])
    )
    doel = ruw
    for stap in pad[:-1]:
        doel = doel[stap]
    doel[pad[-1]] = anders
    klopt(laad({**HEEL, naam: canoniek(ruw)}))


def _plekken(ruw: object, pad: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    paren = ruw.items() if isinstance(ruw, dict) else enumerate(ruw) if isinstance(ruw, list) else ()
    return [
        plek for sleutel, waarde in paren for plek in [(*pad, sleutel), *_plekken(waarde, (*pad, sleutel))]
    ]


@KORTST
@given(st.sampled_from(NAMEN), st.randoms(use_true_random=False))
def test_hash_hangt_niet_aan_volgorde_en_verdeling(naam: str, toeval: object) -> None:
    wortels = {n: lees(n, inhoud)[0] for n, inhoud in HEEL.items()}
    ruw = {n: w.waarde() for n, w in wortels.items() if w is not None}
    anders = {n: _geschud(inhoud, toeval, n == "niveaus.yaml") for n, inhoud in ruw.items()}
    anders["zz.yaml"] = {"taal": 1}
    for sleutel in list(anders[naam]):
        if sleutel not in ("taal", "niveaus"):
            anders["zz.yaml"][sleutel] = anders[naam].pop(sleutel)
    eerste, tweede = laad(HEEL).aanpak, laad({n: canoniek_ongesorteerd(i) for n, i in anders.items()}).aanpak
    assert eerste is not None
    assert tweede is not None
    assert hash_van(eerste) == hash_van(tweede)
    assert uit_bewaarvorm(bewaarvorm(tweede)) == eerste


def canoniek_ongesorteerd(data: object) -> bytes:
    """Return JSON (which is YAML) with the keys in the order given, each value on a line of its own."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


VAST = tuple(veld.split(".")[1] for veld in ORDE)


def _geschud(data: object, toeval: object, houd: bool) -> dict[str, object]:
    """Return ``data`` with its keys in another order, except where the order means something."""
    if not isinstance(data, dict):
        return data  # type: ignore[return-value]
    paren = list(data.items())
    if not houd:
        toeval.shuffle(paren)  # type: ignore[attr-defined]
    return {s: _geschud(w, toeval, s in VAST) for s, w in paren}


def test_pad_dat_niet_bestaat_blijft_bij_de_laatste_plek() -> None:
    wortel, _ = lees("mensen.yaml", HEEL["mensen.yaml"])
    assert wortel is not None
    knoop, _, pad = schemafouten.volg(wortel, ("rollen", "adviseur", "Label", 7, "naam", "naam", 3))
    assert (pad, knoop.inhoud) == (("rollen", "adviseur", "naam"), "Adviseur veiligheid")
