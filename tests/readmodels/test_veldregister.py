"""Every column of a read model made from events stands in the field register, and no other."""

from django.apps import apps

from waakvlam.readmodels.veldregister import KLAAR

NIET_UIT_GEBEURTENISSEN = {"Gemeente", "Lidmaatschap", "Nagekeken", "IndelingRij", "BuurtRij"}


def test_elke_kolom_staat_in_het_register() -> None:
    modellen = {
        m.__name__: {veld.name for veld in m._meta.concrete_fields}
        for m in apps.get_app_config("readmodels").get_models()
        if m.__name__ not in NIET_UIT_GEBEURTENISSEN
    }
    assert {naam: set(velden) for naam, velden in KLAAR.items()} == modellen
