"""``/.well-known/security.txt``: where to report a weakness (RFC 9116)."""

from datetime import UTC, timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET


@login_not_required
@require_GET
def security_txt(request: HttpRequest) -> HttpResponse:
    """Return the contact for security reports; it expires half a year from today at midnight UTC."""
    einde = (timezone.now().astimezone(UTC) + timedelta(days=180)).strftime("%Y-%m-%dT00:00:00Z")
    adres = request.build_absolute_uri()
    regels = [
        f"Contact: {settings.BEVEILIGING_MELDEN}",
        f"Expires: {einde}",
        "Preferred-Languages: nl, en",
        f"Canonical: {adres}",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")
