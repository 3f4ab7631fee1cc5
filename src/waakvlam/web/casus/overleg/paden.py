"""Which address shows which page of the meeting room."""

from django.urls import path

from waakvlam.web.casus.overleg import doen, lijst, regels, views

BASIS = "casussen/<slug:casus>/overleg"
urlpatterns = [
    path(BASIS, views.overleg, name="casus-overleg"),
    path(f"{BASIS}/<slug:zitting>", views.zitting, name="casus-zitting"),
    path(f"{BASIS}/<slug:zitting>/doe", doen.doe, name="casus-zitting-doe"),
    path(f"{BASIS}/<slug:zitting>/regel", regels.nieuw, name="casus-zitting-regel"),
    path(f"{BASIS}/<slug:zitting>/regel/<slug:regel>", regels.wijzig, name="casus-zitting-wijzig"),
    path(f"{BASIS}/<slug:zitting>/plak", regels.plak, name="casus-zitting-plak"),
    path(f"{BASIS}/<slug:zitting>/besluitenlijst", lijst.lijst, name="casus-besluitenlijst"),
    *(
        path(
            f"{BASIS}/<slug:zitting>/besluitenlijst.{vorm}",
            lijst.bestand,
            {"vorm": vorm},
            name=f"casus-besluitenlijst-{vorm}",
        )
        for vorm in ("pdf", "odt", "docx")
    ),
]
