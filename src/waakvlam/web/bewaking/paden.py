"""Which address shows what lies still."""

from django.urls import path

from waakvlam.web.bewaking import views

urlpatterns = [path("bewaking", views.bewaking, name="bewaking")]
