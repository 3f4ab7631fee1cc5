"""Where the gateway for text messages brings answers, and word of what arrived."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from waakvlam.application.oproep import antwoorden


@csrf_exempt  # a signature over time and content takes the place of the token of a form
@login_not_required
@require_POST
def binnen(request: HttpRequest) -> HttpResponse:
    """Take what the gateway sent; 403 when it does not prove to be the gateway. Never says what it was."""
    kop = {naam: request.headers.get(naam, "") for naam in ("Waakvlam-Tijd", "Waakvlam-Handtekening")}
    return HttpResponse(status=204 if antwoorden.van_gateway(kop, request.body) else 403)
