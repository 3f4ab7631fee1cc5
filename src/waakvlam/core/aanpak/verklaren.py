"""What a condition speaks of, and which parts of it are lacking; only walked for a refusal or a page."""

from datetime import datetime
from typing import TYPE_CHECKING

from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.aanpak.voorwaarden import (
    Omgeving,
    aanwezige_delen,
    compileer,
    mist_lijst,
    producttest,
    uit_lijst,
    verplichte_delen,
)

if TYPE_CHECKING:
    from waakvlam.core.casus.toestand import Toestand


def verklaar(model: VoorwaardeModel, omg: Omgeving, t: "Toestand", op: datetime) -> tuple[str, ...]:
    """Codes of what lacks for a condition to hold; empty when it holds.

    Of alternatives the one that is nearest (most of its parts already hold) is explained when it is
    partly met; otherwise all alternatives are named.
    """
    if compileer(model, omg)(t, op):
        return ()
    if model.alle is not None:
        return tuple(dict.fromkeys(code for deel in model.alle for code in verklaar(deel, omg, t, op)))
    opties = model.een_van if model.een_van is not None else model.minstens.van if model.minstens else None
    if opties is not None:
        gedeeltelijk = [
            deel
            for deel in opties
            if deel.alle is not None and any(compileer(d, omg)(t, op) for d in deel.alle)
        ]
        return tuple(
            dict.fromkeys(code for deel in (gedeeltelijk or opties) for code in verklaar(deel, omg, t, op))
        )
    if model.product is not None:
        telt = producttest(model, omg)(t, op)
        nodig = model.delen if model.delen is not None else verplichte_delen(omg, t, op, model.product)
        beantwoord = uit_lijst(model, omg)(t, op)
        if not beantwoord and not any(telt(product) for product in t.producten.get(model.product, ())):
            return (model.product,)
        er = aanwezige_delen(t, model.product, nodig, telt) | beantwoord
        return tuple(f"{model.product}.{deel}" for deel in nodig if deel not in er)
    if model.lijst is not None and model.lijst in omg.lijsten and model.lijst in t.rondes:
        return tuple(f"{model.lijst}.{deel}" for deel in mist_lijst(model, omg, t, op))
    if model.niet is not None:
        return tuple(codes_van(model.niet))
    return tuple(codes_van(model))


def codes_van(model: VoorwaardeModel) -> list[str]:
    """All codes a condition speaks of, in order."""
    for deel in (model.alle, model.een_van, model.minstens.van if model.minstens else None):
        if deel is not None:
            return [code for lid in deel for code in codes_van(lid)]
    if model.niet is not None:
        return codes_van(model.niet)
    waarde = getattr(model, model.soort)
    if isinstance(waarde, bool):
        return [model.soort]
    return [waarde] if isinstance(waarde, str) else list(waarde)


def bladeren(model: VoorwaardeModel) -> list[VoorwaardeModel]:
    """The single conditions a condition is made of, in order."""
    for deel in (model.alle, model.een_van, model.minstens.van if model.minstens else None):
        if deel is not None:
            return [blad for lid in deel for blad in bladeren(lid)]
    return bladeren(model.niet) if model.niet is not None else [model]
