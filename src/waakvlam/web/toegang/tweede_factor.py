"""Nobody works with a password alone: an account of ours needs a second factor."""

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest

EIGEN = ("/account/", "/taal/", "/.well-known/")
"""What can be reached before: one's own account, where the second factor is set up."""


def moet_nog(request: HttpRequest) -> bool:
    """Tell whether the visitor has to set up a second factor before going on.

    Whoever came in through the municipality's identity provider has used one there.
    """
    if request.path.startswith(EIGEN) or not request.user.is_authenticated:
        return False
    methoden = request.session.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
    if any(methode.get("method") == "socialaccount" for methode in methoden):
        return False
    return not is_mfa_enabled(request.user)
