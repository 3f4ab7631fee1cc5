"""What a worker needs: the environment of the application, the outbox, and the way out."""

from dataclasses import dataclass

from waakvlam.application.omgeving import Omgeving
from waakvlam.application.poorten import Adressen, Post, Postvak, Termijnen, Uitgaand


@dataclass(frozen=True, slots=True)
class Werkplaats:
    """The ports of a worker. ``webadres`` is where links in mail lead, without a slash at the end."""

    om: Omgeving
    uitgaand: Uitgaand
    termijnen: Termijnen
    post: Post
    adressen: Adressen
    postvak: Postvak
    webadres: str
