"""The login form, in our words."""

from typing import Any

from allauth.account.forms import LoginForm
from django.utils.translation import gettext_lazy as _


class Inlogformulier(LoginForm):  # type: ignore[misc]
    """Asks for a user name or e-mail address and a password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.fields["login"].label = _("Gebruikersnaam of e-mailadres")
        self.fields["login"].error_messages["required"] = _("Vul uw gebruikersnaam of e-mailadres in.")
        self.fields["password"].help_text = _("Wachtwoord vergeten? Vraag uw beheerder om een nieuw.")
        self.fields["password"].error_messages["required"] = _("Vul uw wachtwoord in.")
