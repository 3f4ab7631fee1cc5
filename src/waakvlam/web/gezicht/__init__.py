"""Familiar faces: who people in a neighbourhood know and can speak to, and who comes after them."""
