"""Looking wider in an emergency."""
