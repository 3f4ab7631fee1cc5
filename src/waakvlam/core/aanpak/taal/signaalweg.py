"""The way of a signal under an approach: how it is verified, interpreted, assessed and passed on."""

from typing import Annotated

from pydantic import Field

from waakvlam.core.aanpak.taal.basis import Code, Codes, Duur, Regel, Zin


class Verificatie(Regel):
    """How an observation becomes a verified signal.

    ``eigen``: by a further observation of the same person, at another moment or place. ``anderen``: by
    someone else who saw it too. ``overleggen``: bodies in which to ask around. ``alert_hoogstens``: the
    longest time for which people agree to watch.
    """

    eigen: bool = True
    anderen: bool = True
    overleggen: Codes = []
    alert_hoogstens: Duur | None = None


class Duiding(Regel):
    """How a verified signal is interpreted.

    ``soorten_werk``: fewer kinds of work than this make an interpretation provisional. ``betekenissen``: how
    many meanings are looked at, unless people say why no other is plausible. ``nagaan``: what is checked
    before it is closed. ``overleggen``: bodies in which it is done.
    """

    soorten_werk: Annotated[int, Field(ge=1, le=10)] = 2
    betekenissen: Annotated[int, Field(ge=1, le=10)] = 2
    nagaan: dict[Code, Zin] = {}
    overleggen: Codes = []


class Gericht(Regel):
    """Who may ask the network to watch for something, and for how long at most.

    ``door``: roles and bodies that may; ``hoogstens``: the longest period, after which it ends by itself.
    """

    door: Codes
    hoogstens: Duur | None = None


class Signaalweg(Regel):
    """The way of a signal. An approach says only what it settles.

    A signal follows the way that names its theme, else the first. ``terug_binnen``: when who reported it
    hears what became of it. ``oppakken_binnen``, ``aannemen_binnen``: when it is taken up, and when whoever
    it is passed on to accepts it or sends it back. ``stil_na``: when it counts as standing still.
    ``vervalt_na``: after which time a person may let an unverified observation lapse. ``vraag_vermoeden``:
    whether the form of a report asks what the reporter thinks it is. ``alleen_routes``: whether it may only
    be passed on along the routes of the approach. ``al_gaande``: the route for what is not early any more.
    ``coordinatie``: roles that hear of what stands still. ``verschijnselen``: what a meaning can be about,
    several at once.
    """

    naam: Zin
    themas: dict[Code, Zin] = {}
    verschijnselen: dict[Code, Zin] = {}
    terug_binnen: Duur | None = None
    oppakken_binnen: Duur | None = None
    aannemen_binnen: Duur | None = None
    stil_na: Duur | None = None
    vervalt_na: Duur | None = None
    vraag_vermoeden: bool = True
    alleen_routes: bool = True
    al_gaande: Code | None = None
    coordinatie: Codes = []
    verificatie: Verificatie | None = None
    duiding: Duiding | None = None
    gericht: Gericht | None = None
