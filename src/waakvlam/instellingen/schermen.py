"""What the pages need: demo mode, how forms are drawn, who must log in, where to report a weakness."""

import os

# What these settings are for; anything but a demo or the tests is real use, and is looked at as such.
GEBRUIK = "productie"
DEMO = False
# Accounts with a password need a second factor; only the demo and the tests go without.
TWEEDE_FACTOR = True
DEMO_GEMEENTE = "Waterveen"
DEMO_BACKEND = "waakvlam.web.toegang.inlogbackend.Inlogbackend"

FORM_RENDERER = "waakvlam.web.formulier.Tekenaar"
CSRF_FAILURE_VIEW = "waakvlam.web.fouten.views.formulier_verlopen"

# An address (mailto: or https:) for reports on security; shown in /.well-known/security.txt.
BEVEILIGING_MELDEN = os.environ.get("WAAKVLAM_BEVEILIGING_MELDEN") or "mailto:beveiliging@waterveen.example"

ACCOUNT_FORMS = {
    "login": "waakvlam.web.toegang.formulier.Inlogformulier",
    "reauthenticate": "waakvlam.web.toegang.stapformulieren.Zelfformulier",
    "change_password": "waakvlam.web.toegang.stapformulieren.Wachtwoordformulier",
}
MFA_FORMS = {
    "authenticate": "waakvlam.web.toegang.stapformulieren.Stapformulier",
    "reauthenticate": "waakvlam.web.toegang.stapformulieren.StapOpnieuwformulier",
    "activate_totp": "waakvlam.web.toegang.stapformulieren.Appformulier",
    "add_webauthn": "waakvlam.web.toegang.stapformulieren.Passkeyformulier",
    "edit_webauthn": "waakvlam.web.toegang.stapformulieren.Passkeynaam",
}
