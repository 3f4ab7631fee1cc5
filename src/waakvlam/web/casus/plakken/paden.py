"""Which address takes a chat."""

from django.urls import path

from waakvlam.web.casus.plakken import views

urlpatterns = [path("casussen/<slug:casus>/plakken", views.plakken, name="casus-plakken")]
