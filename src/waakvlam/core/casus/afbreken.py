"""A product that is kept apart: that it is there, that it was broken off, and that it was destroyed."""

from dataclasses import dataclass

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bewaren.gebeurtenissen import Vernietigd
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.gebeurtenis import Opgetekend, Tekst, gebeurtenis


@gebeurtenis("product-afgebroken", kring=None)
@dataclass(frozen=True, slots=True)
class ProductAfgebroken:
    """A product was broken off and counts no more. ``bewaar``: the kind of retention it was kept under."""

    product: str
    id: str
    reden: Tekst | None = None
    bewaar: str = ""


@handler(o.BreekAf)
def _breek_af(t: Toestand, opdracht: o.BreekAf, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    producten = t.producten.get(opdracht.product, ())
    model = aanpak.model.producten.get(opdracht.product)
    if model is None or not producten:
        return Weigering((Reden("niet-gevonden", veld="product", mist=(opdracht.product,)),))
    if model.door and not any(ctx.als in aanpak.gelijk(rol) for rol in model.door):
        return weiger("niet-bevoegd", f"producten.{opdracht.product}", wie=tuple(model.door))
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    laatste = max(producten, key=lambda p: p.op)
    if ctx.op < laatste.op:
        return weiger("volgorde", veld="gebeurd_op")
    bewaard = t.bewaard.get(laatste.id)
    return [ProductAfgebroken(opdracht.product, laatste.id, opdracht.reden, bewaard.soort if bewaard else "")]


@bij(ProductAfgebroken)
def _afgebroken(t: Toestand, e: ProductAfgebroken, op: Opgetekend) -> None:
    over = tuple(p for p in t.producten.get(e.product, ()) if p.id != e.id)
    if over:
        t.producten[e.product] = over
    else:
        t.producten.pop(e.product, None)
    if e.id in t.bewaard:
        t.bewaard[e.id] = t.bewaard[e.id]._replace(afgebroken=op.gebeurd_op)
    t.gewijzigd_in["product." + e.product] = op.nr


@bij(Vernietigd)
def _vernietigd(t: Toestand, e: Vernietigd, op: Opgetekend) -> None:
    t.vernietigd[e.deel] = op.vastgelegd_op
