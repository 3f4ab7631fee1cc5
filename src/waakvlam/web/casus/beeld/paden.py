"""Which address shows which page of the picture and the judgement."""

from django.urls import path

from waakvlam.web.casus.beeld import views

urlpatterns = [
    path("casussen/<slug:casus>/beeld", views.beeld, name="casus-beeld"),
    path("casussen/<slug:casus>/beeld/<slug:daad>", views.doe, name="casus-beeld-doe"),
    path("casussen/<slug:casus>/oordeel", views.oordeel, name="casus-oordeel"),
]
