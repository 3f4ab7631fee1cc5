"""Plants sittings: lines in every circle, and every kind of text about them once."""

from typing import TYPE_CHECKING, Any

from tests.toegang.wie import IN_KRING, KRINGEN, MENSEN
from waakvlam.core.overleg import opdrachten as o
from waakvlam.core.toegang.beleid import IEDEREEN

if TYPE_CHECKING:
    from tests.toegang.planten import Wereld


def plant_overleg(w: "Wereld") -> dict[str, str]:
    """A sitting whose minutes were approved, and one that goes on; give its id and that of a line."""
    er = tuple(MENSEN[IN_KRING[kring]].rol for kring in KRINGEN)
    _doe(w, "rosa", o.BeginZitting("team", "regisseur", "regisseur", aanwezig=er))
    eerste = list(w.stand().zittingen)[-1]
    regels = {kring: _regels(w, kring, eerste) for kring in KRINGEN}
    _doe(w, "rosa", o.SluitZitting(eerste), kring=IEDEREEN)
    correctie = w.tekst("casus", "verslagcorrectie")
    _doe(w, "rosa", o.KeurVerslagGoed(eerste, correctie=correctie), kring=IEDEREEN)
    _doe(w, "rosa", o.BeginZitting("team", "regisseur", "regisseur", aanwezig=er))
    tweede = list(w.stand().zittingen)[-1]
    _doe(w, "hugo", o.SchrijfRegel(tweede, w.tekst("zorg", "regeltwee")), kring="zorg")
    assert all(regels.values())
    return {"zitting": tweede, "regel": list(w.stand().overlegregels)[-1]}


def _regels(w: "Wereld", kring: str, zitting: str) -> list[str]:
    """In one circle: a line that changed, one that was taken back, a decision that was contradicted."""
    wie = IN_KRING[kring]

    def t(wat: str) -> Any:
        return w.tekst(kring, "overleg" + wat)

    def schrijf(wat: str, **velden: Any) -> str:
        _doe(w, wie, o.SchrijfRegel(zitting, t(wat), **velden), kring=kring)
        return list(w.stand().overlegregels)[-1]

    anders = schrijf("regel", soort="actie", eigenaar=MENSEN[wie].rol)
    _doe(w, wie, o.WijzigRegel(anders, t("regelanders")), kring=kring)
    weg = schrijf("regelweg")
    _doe(w, wie, o.TrekRegelIn(weg, t("regelreden")), kring=kring)
    besluit = schrijf("besluit", soort="besluit", door=MENSEN[wie].rol, hoe="telefonisch")
    _doe(w, wie, o.BevestigRegel(besluit, False, t("besluitnee")), kring=kring)
    return [anders, weg, besluit]


def _doe(w: "Wereld", wie: str, inhoud: Any, **verder: Any) -> None:
    """One minute after the one before."""
    w.minuut -= 4
    w.doe(wie, inhoud, **verder)
