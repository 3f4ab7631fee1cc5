"""Which address shows which page of the call list."""

from django.urls import path

from waakvlam.web.casus.bellijst import doen, oproep, overdracht, views

BASIS = "casussen/<slug:casus>"
urlpatterns = [
    path(f"{BASIS}/bellijst", views.bellijst, name="casus-bellijst"),
    path(f"{BASIS}/bellijst/doe", doen.doe, name="casus-bellijst-doe"),
    path(f"{BASIS}/oproep", oproep.oproep, name="casus-oproep"),
    path(f"{BASIS}/overdracht", overdracht.overdracht, name="casus-overdracht"),
]
