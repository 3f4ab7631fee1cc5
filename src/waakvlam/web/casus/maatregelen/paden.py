"""Which address shows which page of measures and the plan."""

from django.urls import path

from waakvlam.web.casus.maatregelen import views

urlpatterns = [
    path("casussen/<slug:casus>/maatregelen", views.maatregelen, name="casus-maatregelen"),
    path("casussen/<slug:casus>/maatregelen/<slug:maatregeldaad>", views.doe, name="casus-maatregelen-doe"),
    path("casussen/<slug:casus>/plan", views.plan, name="casus-plan"),
    *(
        path(f"casussen/<slug:casus>/plan.{vorm}", views.plan_bestand, {"vorm": vorm}, f"casus-plan-{vorm}")
        for vorm in ("pdf", "odt", "docx")
    ),
]
