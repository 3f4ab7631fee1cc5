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
    "hilde": Wie("hilde", "hulpverlener", "Hulpverlener"),
    "hans": Wie("hans", "hulpverlener", "Hulpverlener"),
    "gijs": Wie("gijs", "regisseur", "Regisseur"),
    "nora": Wie("nora", "piket", "Piket"),
    "bea": Wie("bea", "archivaris", "Archivaris"),
    "petra": Wie("petra", "privacy-functionaris", "Privacyfunctionaris"),
}
"""Besides one for each role: Hilde, a colleague of Hugo who is not in the case; Hans, who was let in for an
hour; Gijs, who was kept out; and Nora, who looked wider one night, which ended.
"""

IN_KRING = {"zorg": "hugo", "veiligheid": "ada", "justitie": "otto", "communicatie": "vera"}
"""Who writes what is planted in a circle."""

GEDUID = frozenset({"signaalopen", "signaalantwoord"})
OPEN = GEDUID | {"signaalvraag", "signaalterug"}
LAG = frozenset({"signaalwerk", "signaalterugreden"})
GERICHT = frozenset({"gericht", "gerichtantwoord"})
"""What lies in the circles of a signal that went the whole way: the observation and what it means, answers,
questions, what the reporter hears; and a request to look out with its answers.
"""

NETWERK = frozenset({"netwerk"})
"""Organisations and familiar faces of the network: for whoever has a role in an approach in force."""

SLEUTEL = frozenset({"sleutel"})
"""Who a key resident is: for who keeps the contact and the one role that was let in."""

LEEST: dict[str, frozenset[str]] = {
    "rosa": frozenset(
        {
            "casus",
            "zorg",
            "signaal",
            "signaalzorg",
            *OPEN,
            "signaalmelder",
            "signaalduiden",
            "ophoping",
            "cijfer",
            *GERICHT,
            *LAG,
            *NETWERK,
        }
    ),
    "hugo": frozenset({"casus", "zorg", "spar", "signaalzorg", "cijfer", *GERICHT, *NETWERK, *SLEUTEL}),
    "ada": frozenset(
        {
            "casus",
            "veiligheid",
            "spar",
            "signaal",
            *OPEN,
            "signaalpolitie",
            "signaalduiden",
            "ophoping",
            "cijfer",
            *LAG,
            *NETWERK,
            *SLEUTEL,
        }
    ),
    "otto": frozenset({"casus", "justitie", *GEDUID, "signaalduiden", "signaalvraag", *NETWERK}),
    "vera": frozenset({"casus", "communicatie", "signaalvraag", "signaalantwoord", *NETWERK}),
    "wim": frozenset({"casus", *OPEN, "signaalduiden", *NETWERK}),
    "lena": frozenset({"signaal", "signaaleerst", *NETWERK}),
    "bert": frozenset({"bewaring", "cijfer"}),
    "elsa": frozenset(),
    "hilde": frozenset({"gericht", "cijfer", *NETWERK}),
    "hans": frozenset({"gericht", "cijfer", *NETWERK}),
    "gijs": frozenset(
        {"signaal", "signaalzorg", *OPEN, "signaalduiden", "ophoping", "cijfer", *GERICHT, *LAG, *NETWERK}
    ),
    "nora": NETWERK,
    "bea": frozenset({"bewaring"}),
    "petra": frozenset({"verzoek", "datalek"}),
    "niemand": frozenset(),
}
"""Per person what they read. ``casus``: what is for everyone in it; ``signaal``: the report; and what lies
around a case: figures, requests, data breaches, retention, questions without names.
"""


def leest(wie: str, kring: str) -> bool:
    """Whether someone reads what lies in a circle; ``a+b`` is what was shared by one with the other."""
    return any(deel in LEEST[wie] for deel in kring.split("+"))
