"""Who looks, and what they should be able to read: a small table, made by hand and apart from the code."""

from dataclasses import dataclass

KRINGEN = ("zorg", "veiligheid", "justitie", "communicatie")
"""Circles in which facts can lie. ``bestuur`` reads main lines only, so nothing can be planted in it."""


@dataclass(frozen=True)
class Wie:
    """A person of the test: account name, role, name of the role, municipality."""

    naam: str
    rol: str
    rolnaam: str
    gemeente: str = "waterveen"


MENSEN = {
    "rosa": Wie("rosa", "regisseur", "Regisseur"),
    "hugo": Wie("hugo", "hulpverlener", "Hulpverlener"),
    "ada": Wie("ada", "adviseur", "Adviseur veiligheid"),
    "otto": Wie("otto", "officier", "Officier van justitie"),
    "vera": Wie("vera", "voorlichter", "Voorlichter"),
    "wim": Wie("wim", "wethouder", "Wethouder"),
    "lena": Wie("lena", "leraar", "Leraar"),
    "bert": Wie("bert", "functioneel-beheerder", "Functioneel beheerder"),
    "elsa": Wie("elsa", "regisseur", "Regisseur", "elders"),
}

IN_KRING = {"zorg": "hugo", "veiligheid": "ada", "justitie": "otto", "communicatie": "vera"}
"""Who writes what is planted in a circle."""

LEEST: dict[str, frozenset[str]] = {
    "rosa": frozenset({"casus", "zorg", "signaal"}),
    "hugo": frozenset({"casus", "zorg"}),
    "ada": frozenset({"casus", "veiligheid"}),
    "otto": frozenset({"casus", "justitie"}),
    "vera": frozenset({"casus", "communicatie"}),
    "wim": frozenset({"casus"}),
    "lena": frozenset({"signaal"}),
    "bert": frozenset(),
    "elsa": frozenset(),
    "niemand": frozenset(),
}
"""Per person the circles they read. ``casus``: what is for everyone in it; ``signaal``: the report."""
