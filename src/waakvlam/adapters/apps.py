"""Names this floor as a Django app."""

from django.apps import AppConfig


class AdaptersConfig(AppConfig):
    """Gives the app the label ``adapters``, which its tables carry."""

    name = "waakvlam.adapters"
    label = "adapters"
    verbose_name = "Opslag en koppelingen"
