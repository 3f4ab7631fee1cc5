"""Roles and bodies."""

from typing import Literal

from waakvlam.core.aanpak.taal.basis import Code, Codes, Duur, Kracht, Regel, Zin
from waakvlam.core.aanpak.taal.stappen import Eis


class Rol(Regel):
    """A function that acts in cases.

    ``functie``: roles with the same functie are one person's work and may act for each other.
    ``plaatsvervanger``: the role that stands in. ``organisatie``: the kind of organisation.
    ``ziet``: ``alle`` for a role that watches over all cases, ``betrokken`` for one that sees a case once it
    has a part in it. ``toegang``: who of the people with this role sees a case in which the role has a part:
    ``rol`` everyone with the role, ``dienst`` everyone until one of them is named in the case and from then
    on only who is named, ``persoon`` only who is named. A role that sees all is always ``rol``.
    ``noodtoegang``: how long someone on duty in this role may look wider in an emergency; without it not.
    ``signalen``: whether the role handles incoming signals. ``geen_taken_op``: levels at which the role gets
    no task.
    """

    naam: Zin
    organisatie: Zin | None = None
    kring: Code
    sector: Code | None = None
    functie: Code | None = None
    plaatsvervanger: Code | None = None
    ziet: Literal["alle", "betrokken"] = "betrokken"
    toegang: Literal["rol", "dienst", "persoon"] = "dienst"
    noodtoegang: Duur | None = None
    signalen: bool = False
    geen_taken_op: Codes = []
    ook: list[Zin] = []
    taken: list[Zin] = []
    bevoegd_tot: list[Zin] = []


class Leden(Regel):
    """Members of a body by status."""

    vast: Codes = []
    optioneel: Codes = []
    agendapartner: Codes = []


class Zitting(Regel):
    """A first, next or last meeting of a body: its agenda, and which roles must be there."""

    agenda: Code | None = None
    met: Codes = []
    kracht: Kracht = "pas_toe_of_leg_uit"


class Gremium(Regel):
    """A team or body that meets or decides.

    ``legt_vast`` names who may record a decision of the body: the chair (default), any fixed member (``lid``)
    or the roles listed. ``samenstelling_elders`` names an outside document that holds the members.
    ``bijeen_op`` are the levels at which it may be convened (default: all). ``levert`` are the products a
    session must have produced before it can be closed. ``vereist`` is what must be there before
    the body may be convened, meet or be given a task. ``voorbereiding`` is the list each member fills
    before; ``zittingen`` what holds at the first, each next and the last meeting in a case.
    ``antwoord_binnen`` is how soon who is called has to answer, before another is asked. ``houdt_taken``:
    its tasks go to no other body, whatever body is formed beside it.
    ``sectoren_minstens`` and ``leden_hoogstens`` say how many kinds of work and how many members a good team
    has.
    """

    naam: Zin
    ook: list[Zin] = []
    soort: Literal["overleg", "besluit", "advies", "groep"] = "overleg"
    duur: Literal["vast", "per_casus"] = "vast"
    leden: Leden = Leden()
    voorzitter: Code | None = None
    verslag: Code | None = None
    roept_bijeen: Codes = []
    bijeen_op: Codes = []
    legt_vast: Literal["voorzitter", "lid"] | list[Code] = "voorzitter"
    cadans: Duur | None = None
    opkomst: Duur | None = None
    antwoord_binnen: Duur | None = None
    houdt_taken: bool = False
    mandaat: Zin | None = None
    rooster: Zin | None = None
    organisaties_minstens: int | None = None
    voorzitter_verplicht: bool = False
    levert: Codes = []
    vereist: list[Eis] = []
    samenstelling_elders: Zin | None = None
    voorbereiding: Code | None = None
    zittingen: dict[Literal["eerste", "volgende", "laatste"], Zitting] = {}
    sectoren_minstens: int | None = None
    leden_hoogstens: int | None = None
