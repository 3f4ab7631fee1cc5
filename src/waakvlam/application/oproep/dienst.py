"""The rota of a case: who is on duty, who hands over to whom."""

from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.oproep import bladen as b
from waakvlam.application.vragen.vrager import Leesbaar, Vrager
from waakvlam.core.aanpak import namen
from waakvlam.core.oproep.dienst import geldig, mag_plannen
from waakvlam.core.oproep.stand import Dienst


def diensten_van(gelezen: Leesbaar, vrager: Vrager, mensen: dict[str, str]) -> tuple[b.Dienstregel, ...]:
    """The duties of a case in order of time; what was over and taken over long ago stays, for the record."""
    t, aanpak = gelezen.toestand, gelezen.aanpak
    naar = {d.aan: d for d in geldig(t) if d.aan and d.overgenomen is None}
    plant = any(mag_plannen(t, aanpak, rol) for rol in vrager.kijker.rollen)
    uit = []
    for d in geldig(t):
        van, eigen = naar.get(d.id), d.wie == vrager.kijker.account
        na = [
            (x.id, mensen.get(x.wie, ""), x.vanaf)
            for x in geldig(t)
            if x.id != d.id and x.wie != d.wie and x.tot > max(vrager.nu, d.vanaf) and x.rol == d.rol
        ]
        uit.append(
            b.Dienstregel(
                d.id,
                namen.rol(aanpak, d.rol),
                mensen.get(d.wie, ""),
                d.vanaf,
                d.tot,
                _stand(d, vrager.nu),
                eigen,
                gelezen.teksten.get(van.regels, "") if van is not None and van.regels else "",
                mensen.get(van.wie, "") if van is not None else "",
                van.id if van is not None else "",
                tuple(na) if eigen and d.overgenomen is None else (),
                (eigen or plant) and d.overgedragen is None and d.tot > vrager.nu,
            )
        )
    return tuple(uit)


def planbaar(gelezen: Leesbaar, vrager: Vrager, rol: str) -> tuple[tuple[str, str], ...]:
    """For whom the viewer may plan a duty: everyone with a role in bodies that meet, or only themselves."""
    t, aanpak = gelezen.toestand, gelezen.aanpak
    if t.gesloten is not None or rol not in aanpak.model.rollen:
        return ()
    rollen = {rol}
    if mag_plannen(t, aanpak, rol):
        for code in t.gremia:
            gr = aanpak.model.gremia[code]
            rollen |= {*gr.leden.vast, *gr.leden.optioneel, *([gr.voorzitter] if gr.voorzitter else [])}
    mensen = omgeving().lijsten.mensen_in_rollen(vrager.kijker.gemeente, rollen, vrager.nu)
    return tuple(
        (f"{code}/{account}", f"{namen.rol(aanpak, code)}: {naam}")
        for account, naam, code in mensen
        if len(rollen) > 1 or account == vrager.kijker.account
    )


def _stand(d: Dienst, nu: datetime) -> str:
    if d.overgenomen is not None:
        return "klaar"
    if d.overgedragen is not None:
        return "overgedragen"
    if nu < d.vanaf:
        return "straks"
    return "nu" if nu < d.tot else "over"
