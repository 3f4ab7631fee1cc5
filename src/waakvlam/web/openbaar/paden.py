"""Which address shows which page for residents."""

from django.urls import path

from waakvlam.web.openbaar import views

urlpatterns = [
    path("melden", views.kies, name="melden-kies"),
    path("melden/<slug:gemeente>", views.melden, name="melden"),
    path("melden/<slug:gemeente>/volgen", views.volgen, name="melden-volgen"),
]
