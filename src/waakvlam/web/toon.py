"""The tone (colour) of a level. A tone never stands without the name of the level."""


def toon_van(rang: int, aantal: int) -> int:
    """Return the tone (1..5) of the level with 0-based ``rang`` on a ladder of ``aantal`` levels."""
    if aantal < 2:
        return 1
    hoogste = 5 if aantal > 4 else 4
    return 1 + round(rang * (hoogste - 1) / (aantal - 1))
