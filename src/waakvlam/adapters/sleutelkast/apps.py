"""Names the key store as a Django app."""

from django.apps import AppConfig


class SleutelkastConfig(AppConfig):
    """Gives the app the label ``sleutelkast``, which its tables carry."""

    name = "waakvlam.adapters.sleutelkast"
    label = "sleutelkast"
    verbose_name = "Sleutelkast"
