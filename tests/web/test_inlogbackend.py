"""The account of a session, as every page reads it."""

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test.utils import CaptureQueriesContext

from waakvlam.web.toegang.inlogbackend import Inlogbackend

pytestmark = pytest.mark.usefixtures("databank")


def test_deze_backend_is_in_gebruik() -> None:
    pad = f"{Inlogbackend.__module__}.{Inlogbackend.__name__}"
    assert pad in settings.AUTHENTICATION_BACKENDS
    assert pad == settings.DEMO_BACKEND


def test_het_account_komt_in_zijn_geheel_en_in_een_vraag() -> None:
    from django.db import connection

    account = get_user_model().objects.create_user("mee", password="een-lang-wachtwoord")
    with CaptureQueriesContext(connection) as vragen:
        gelezen = Inlogbackend().get_user(account.pk)
        assert gelezen is not None
        assert (gelezen.pk, gelezen.password, gelezen.is_active) == (account.pk, account.password, True)
        assert gelezen.get_session_auth_hash() == account.get_session_auth_hash()
    assert len(vragen) == 1


@pytest.mark.parametrize("uit", [True, False])
def test_wie_uit_staat_of_niet_bestaat_is_niemand(uit: bool) -> None:
    account = get_user_model().objects.create_user("mee", is_active=not uit)
    assert Inlogbackend().get_user(account.pk if uit else account.pk + 1) is None
