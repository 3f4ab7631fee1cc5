"""The case as plain text, for a message or a meeting: no names of the people it is about."""

from django.utils.translation import gettext as _

from waakvlam.application.vragen.bladen import CasusBlad
from waakvlam.web.templatetags.waakvlam import dag, datum, tijd

VRAGEN = 5


def platte_tekst(blad: CasusBlad, op: str) -> str:
    """Return the text; ``op`` is when it was made, in words."""
    regels = [
        blad.codenaam + (f" ({_('oefening')})" if blad.oefening else ""),
        _("%(niveau)s, sinds %(dag)s (%(aantal)s dagen)")
        % {"niveau": blad.niveaunaam, "dag": datum(blad.sinds), "aantal": blad.dagen},
        "",
        _("Wie heeft nu de regie?"),
    ]
    for lijn in blad.regie:
        wie = ", ".join(lijn.rollen) or _("niemand")
        regels.append(f"- {lijn.naam}: {wie}")
    if blad.vragen:
        regels += ["", _("Wat moet nu?")]
        for vraag in blad.vragen[:VRAGEN]:
            tot = f" ({dag(vraag.uiterlijk)}, {tijd(vraag.uiterlijk)})" if vraag.uiterlijk else ""
            laat = f" – {_('te laat')}" if vraag.te_laat else ""
            regels.append(f"- {vraag.tekst.rstrip('.')}: {vraag.wie}{tot}{laat}")
        if len(blad.vragen) > VRAGEN:
            regels.append(_("- en nog %(aantal)s") % {"aantal": len(blad.vragen) - VRAGEN})
    if blad.stand:
        kop = _("Stand")
        if blad.stand_op:
            kop += f" ({dag(blad.stand_op)}, {tijd(blad.stand_op)})"
        regels += ["", kop, *(f"- {regel}" for regel in blad.stand)]
    if blad.bevestigen:
        regels += ["", _("Nog niet bevestigd")]
        regels += [f"- {b.stap}: {b.wacht_op}" for b in blad.bevestigen]
    return "\n".join([*regels, "", op])
