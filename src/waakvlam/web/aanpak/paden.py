"""Which address shows which page of an approach. The chapter comes last: its word is anything."""

from django.urls import path

from waakvlam.web.aanpak import handboek, views

urlpatterns = [
    path("<slug:naam>", views.aanpak, name="aanpak"),
    path("<slug:naam>/handboek", handboek.handboek, name="aanpak-handboek"),
    path("<slug:naam>/handboek/pdf", handboek.pdf, name="aanpak-handboek-pdf"),
    path("<slug:naam>/regel/<str:pad>", views.regel, name="aanpak-regel"),
    path("<slug:naam>/<slug:los>/<slug:code>", views.los, name="aanpak-los"),
    path("<slug:naam>/<slug:hoofdstuk>", views.hoofdstuk, name="aanpak-hoofdstuk"),
]
