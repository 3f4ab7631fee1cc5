"""Names this floor as a Django app."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Gives the app the label ``web``, which its tables carry."""

    name = "waakvlam.web"
    label = "web"
    verbose_name = "Schermen"

    def ready(self) -> None:
        """Put the real stores behind the application's ports."""
        from waakvlam.samenstelling import stel_samen

        stel_samen()
