"""Who sees a case and why: letting people in and out, hiding a circle, looking back on an emergency."""
