"""Names this floor as a Django app."""

from django.apps import AppConfig


class ReadmodelsConfig(AppConfig):
    """Gives the app the label ``readmodels``, which its tables carry."""

    name = "waakvlam.readmodels"
    label = "readmodels"
    verbose_name = "Leestabellen"
