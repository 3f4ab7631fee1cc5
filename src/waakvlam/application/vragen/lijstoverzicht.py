"""The lists and scenarios of a case for one viewer, each as a line."""

from collections.abc import Iterable

from waakvlam.application.opdracht import versie_token
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import lijstbladen as b
from waakvlam.application.vragen.antwoordwoorden import SOORTEN
from waakvlam.application.vragen.verloop import mensen_in
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.lijsten import Vraaglijst
from waakvlam.core.casus.lijststand import kopieen_van, stand
from waakvlam.core.casus.toestand import Antwoord, EigenPunt
from waakvlam.core.tijd import OOIT


def lijsten(vrager: Vrager, casus_id: str, rol: str, vertaal: Vertaal) -> b.Lijstenblad | None:
    """The lists and scenarios of a case, or None when it is not there for this viewer."""
    gelezen = lees_casus(vrager, casus_id)
    if gelezen is None:
        return None
    t, aanpak = gelezen.toestand, gelezen.aanpak
    regels = lijstregels(gelezen, rol, vertaal)
    return b.Lijstenblad(
        gelezen.casus,
        versie_token(gelezen.hash),
        t.codenaam or gelezen.casus[:8],
        t.gesloten,
        namen.niveau(aanpak, t.niveau),
        tuple(r for r in regels if not r.scenario),
        tuple(r for r in regels if r.scenario),
    )


def lijstregels(gelezen: Leesbaar, rol: str, vertaal: Vertaal) -> list[b.LijstRegel]:
    """Every list in the order of the approach."""
    mensen = mensen_in(gelezen)
    lijsten_ = gelezen.aanpak.vraaglijsten.values()
    return [regel_van(gelezen, lijst, rol, mensen, vertaal) for lijst in lijsten_]


def op_de_casus(gelezen: Leesbaar, mensen: dict[str, str], vertaal: Vertaal) -> tuple[b.LijstRegel, ...]:
    """The lists that belong on the page of the case: what somebody began, and what is offered at this level.

    A scenario only once it was chosen or begun. What was filled last comes first.
    """
    t = gelezen.toestand
    rol = next(iter(sorted(gelezen.rollen)), "")
    uit = []
    for lijst in gelezen.aanpak.vraaglijsten.values():
        begonnen = lijst.code in t.rondes
        if begonnen or (lijst.scenario in t.scenarios if lijst.scenario else lijst.geldt(t, OOIT)):
            regel = regel_van(gelezen, lijst, rol, mensen, vertaal)
            if regel.leesbaar:
                uit.append(regel)
    return tuple(sorted(uit, key=lambda r: (r.laatst_op is None, -(r.laatst_op or OOIT).timestamp())))


def regel_van(
    gelezen: Leesbaar, lijst: Vraaglijst, rol: str, mensen: dict[str, str], vertaal: Vertaal
) -> b.LijstRegel:
    """One list as a line: how far it is, who answered last, and whether the viewer may fill it."""
    t, aanpak, m = gelezen.toestand, gelezen.aanpak, lijst.model
    kopieen = kopieen_van(t, lijst) or [""]
    standen = [stand(t, lijst, voor, kringen=gelezen.kringen) for voor in kopieen]
    laatst = max((s.laatst for s in standen if s.laatst), key=lambda a: a.nr, default=None)
    return b.LijstRegel(
        lijst.code,
        m.naam,
        m.tekst or "",
        vertaal(SOORTEN[m.soort]),
        lijst.scenario,
        aanpak.model.kringen[m.kring].naam if m.kring in aanpak.model.kringen else "",
        m.kring is None or m.kring in gelezen.kringen,
        lijst.geldt(t, OOIT),
        lijst.scenario in t.scenarios,
        sum(s.beantwoord for s in standen),
        sum(len(s.tellend) for s in standen),
        all(s.compleet for s in standen),
        standen[0].ronde,
        door(aanpak, laatst, mensen) if laatst else "",
        laatst.op if laatst else None,
        mag(aanpak, m.rol, rol) and t.gesloten is None,
    )


def mag(aanpak: Aanpak, rollen: Iterable[str], rol: str) -> bool:
    """Whether a role is among these; everyone is when there are none."""
    wie = list(rollen)
    return not wie or any(rol in aanpak.gelijk(code) for code in wie)


def door(aanpak: Aanpak, a: Antwoord | EigenPunt, mensen: dict[str, str]) -> str:
    """Who wrote or answered: name and role, as far as known."""
    naam, rol = mensen.get(a.actor, ""), namen.rol(aanpak, a.rol) if a.rol else ""
    return f"{naam}, {rol}" if naam and rol else naam or rol
