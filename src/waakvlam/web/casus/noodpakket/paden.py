"""Which address makes the emergency pack."""

from django.urls import path

from waakvlam.web.casus.noodpakket import alle, views

urlpatterns = [
    path("noodpakket", alle.noodpakketten, name="noodpakketten"),
    path("noodpakket.zip", alle.pakket, name="noodpakketten-zip"),
    path("casussen/<slug:casus>/noodpakket", views.noodpakket, name="casus-noodpakket"),
    path("casussen/<slug:casus>/noodpakket.zip", views.pakket, name="casus-noodpakket-zip"),
]
