"""Figures under watch inside ``execute``."""
