"""Which address makes the emergency pack."""

from django.urls import path

from waakvlam.web.casus.noodpakket import views

urlpatterns = [
    path("casussen/<slug:casus>/noodpakket", views.noodpakket, name="casus-noodpakket"),
    path("casussen/<slug:casus>/noodpakket.zip", views.pakket, name="casus-noodpakket-zip"),
]
