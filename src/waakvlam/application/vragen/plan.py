"""The plan of a case for one viewer: its parts as they were written, with what they go by."""

from datetime import datetime

from waakvlam.application.maatregelen import bladen as b
from waakvlam.application.omgeving import omgeving
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import verhaal
from waakvlam.application.vragen.maatregelen import HUISHOUDEN, kring_van, rol_van, tekst_van
from waakvlam.application.vragen.vrager import Leesbaar
from waakvlam.core.aanpak import namen
from waakvlam.core.maatregel.regels import Plansoort
from waakvlam.core.maatregel.stand import Plandeel
from waakvlam.core.toegang import mag_lezen


def plan_van(gelezen: Leesbaar, nu: datetime, vertaal: Vertaal) -> b.Planblad:
    """The plan as far as it may be read; what was written under another approach stays in sight."""
    t, aanpak = gelezen.toestand, gelezen.aanpak
    soorten = omgeving().maatregelregels.plandelen
    er = {deel for deel, kring in t.plandelen if mag_lezen(gelezen.kringen, kring)}
    delen = [s for s in soorten.values() if aanpak.model.gaat_over in s.gaat_over or s.code in er]
    lijnen = aanpak.lijnen[t.niveau]
    return b.Planblad(
        huishouden=aanpak.model.gaat_over == HUISHOUDEN,
        voor=tuple(_deel(gelezen, s, nu, vertaal) for s in delen if s.voor_doelen),
        na=tuple(_deel(gelezen, s, nu, vertaal) for s in delen if not s.voor_doelen),
        niveau=namen.niveau(aanpak, t.niveau),
        regie=tuple(
            (verhaal.lijn(aanpak, sleutel, vertaal), verhaal.rollen(aanpak, houder.rollen, vertaal))
            for sleutel, houder in t.regie.items()
            if sleutel in lijnen and houder.rollen
        ),
    )


def _deel(gelezen: Leesbaar, soort: Plansoort, nu: datetime, vertaal: Vertaal) -> b.Plandeelregel:
    stukken = [
        _stuk(gelezen, kring, versies, nu, vertaal)
        for (deel, kring), versies in gelezen.toestand.plandelen.items()
        if deel == soort.code and mag_lezen(gelezen.kringen, kring)
    ]
    return b.Plandeelregel(
        soort.code, vertaal(soort.naam), vertaal(soort.kern), vertaal(soort.voorbeeld), soort.bewaakt,
        soort.elke or "", tuple(stukken),
    )  # fmt: skip


def _stuk(
    gelezen: Leesbaar, kring: str, versies: tuple[Plandeel, ...], nu: datetime, vertaal: Vertaal
) -> b.Planstuk:
    nieuwste = versies[-1]
    bekeken = [x for versie in versies for x in versie.bekeken]
    ritme = omgeving().maatregelregels.ritmes.get(nieuwste.elke or "", nieuwste.elke or "")
    return b.Planstuk(
        kring=kring,
        kringnaam=kring_van(gelezen, kring),
        tekst=tekst_van(gelezen, nieuwste.tekst),
        op=nieuwste.op,
        door=rol_van(gelezen, nieuwste.door),
        rol=rol_van(gelezen, nieuwste.rol),
        rolcode=nieuwste.rol or "",
        ritme=vertaal(ritme) if ritme else "",
        elke=nieuwste.elke or "",
        kijk_op=nieuwste.kijk_op,
        vraagt=nieuwste.kijk_op is not None and nieuwste.kijk_op <= nu,
        bekeken=tuple(
            b.Bekekenregel(op, rol_van(gelezen, door), tekst_van(gelezen, ref))
            for op, ref, door in reversed(bekeken)
        ),
        eerder=tuple(
            b.Versieregel(v.op, rol_van(gelezen, v.door), tekst_van(gelezen, v.tekst))
            for v in reversed(versies[:-1])
        ),
    )
