"""How the second step is kept and named: secrets under a key of their own, words of our own."""

import base64
import os
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import gettext, gettext_lazy

MERK = "wv1:"
"""Before a secret that is encrypted."""
NONCE = 12


class StapAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Allauth's, with encrypted secrets: whoever reads the database cannot make codes."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": gettext_lazy("Deze code klopt niet. Kijk welke code er nu in de app staat."),
        "cannot_delete_authenticator": gettext_lazy("Deze tweede stap kan niet weg."),
        "cannot_generate_recovery_codes": gettext_lazy("Stel eerst een passkey of een app in."),
    }

    def encrypt(self, text: str) -> str:
        """Return the secret under the master key in use."""
        nonce = os.urandom(NONCE)
        geheim = AESGCM(_sleutels()[0]).encrypt(nonce, text.encode(), MERK.encode())
        return MERK + base64.b64encode(nonce + geheim).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret, under whichever master key it was; raises InvalidTag when none fits."""
        ruw = base64.b64decode(encrypted_text.removeprefix(MERK))
        for sleutel in _sleutels():
            try:
                return AESGCM(sleutel).decrypt(ruw[:NONCE], ruw[NONCE:], MERK.encode()).decode()
            except InvalidTag:
                continue
        raise InvalidTag

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Any) -> str:
        """Return a name for a passkey that got none."""
        from allauth.mfa.models import Authenticator

        aantal = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return gettext("Passkey {nummer}").format(nummer=aantal + 1)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return for which site a passkey is: this host, under our name."""
        return {"id": super().get_public_key_credential_rp_entity()["id"], "name": "Waakvlam"}


def _sleutels() -> list[bytes]:
    """A key per master key, the one in use first; they do nothing else."""
    geheimen = [regel.strip() for regel in settings.HOOFDSLEUTEL.splitlines() if regel.strip()]
    return [
        HKDF(hashes.SHA256(), length=32, salt=None, info=b"waakvlam/tweede-stap/1").derive(geheim.encode())
        for geheim in geheimen
    ]
