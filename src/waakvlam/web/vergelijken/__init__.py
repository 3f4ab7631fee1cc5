"""Two approaches or versions side by side, rule by rule."""
