"""The forms of the second step and of one's own password, in our words."""

from typing import Any

from allauth.account.forms import ChangePasswordForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm as Stap
from allauth.mfa.base.forms import ReauthenticateForm as StapOpnieuw
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django.utils.translation import gettext_lazy as _


class _Codevak:
    """A field for a code: digits on the phone, no text in grey inside it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)  # type: ignore[call-arg]
        veld = self.fields["code"]  # type: ignore[attr-defined]
        veld.label = _("Code")
        veld.error_messages["required"] = _("Typ de code.")
        veld.widget.attrs = {"autocomplete": "one-time-code", "inputmode": "text", "spellcheck": "false"}


class Stapformulier(_Codevak, Stap):  # type: ignore[misc]
    """Asks for a code while logging in."""


class StapOpnieuwformulier(_Codevak, StapOpnieuw):  # type: ignore[misc]
    """Asks for a code before something about the account changes."""


class Appformulier(_Codevak, ActivateTOTPForm):  # type: ignore[misc]
    """Asks for the first code of an app."""


class Passkeyformulier(AddWebAuthnForm):  # type: ignore[misc]
    """Asks for the name of a new passkey, and whether it stands in for the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["name"].label = _("Hoe noemt u deze passkey?")
        self.fields["name"].help_text = _("Bijvoorbeeld: mijn laptop, of sleutel aan mijn bos.")
        self.fields["passwordless"].label = _("Ik wil hiermee ook zonder wachtwoord inloggen")
        self.fields["passwordless"].help_text = _(
            "Het apparaat vraagt dan om uw vinger, gezicht of pincode. "
            "Een oude sleutel zonder pincode kan dit niet."
        )
        self.fields["passwordless"].initial = True


class Passkeynaam(EditWebAuthnForm):  # type: ignore[misc]
    """Asks for another name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["name"].label = _("Hoe noemt u deze passkey?")
        self.fields["name"].error_messages["required"] = _("Vul een naam in.")


class Zelfformulier(ReauthenticateForm):  # type: ignore[misc]
    """Asks for the password before something about the account changes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["password"].label = _("Uw wachtwoord")
        self.fields["password"].widget.attrs.pop("placeholder", None)
        self.fields["password"].help_text = ""
        self.fields["password"].error_messages["required"] = _("Vul uw wachtwoord in.")


class Wachtwoordformulier(ChangePasswordForm):  # type: ignore[misc]
    """Asks for the present password and twice for a new one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        for naam, label in (
            ("oldpassword", _("Uw wachtwoord van nu")),
            ("password1", _("Nieuw wachtwoord")),
            ("password2", _("Nieuw wachtwoord, nog een keer")),
        ):
            self.fields[naam].label = label
            self.fields[naam].widget.attrs.pop("placeholder", None)
            self.fields[naam].help_text = ""
            self.fields[naam].error_messages["required"] = _("Vul dit wachtwoord in.")
        self.fields["password1"].help_text = _(
            "Minstens twaalf tekens. Een paar losse woorden achter elkaar is goed te onthouden."
        )
