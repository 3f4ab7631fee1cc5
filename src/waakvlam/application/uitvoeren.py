"""``execute``: the one way in which anything is written.

Lock, fold, check access, decide, append, update the read models and put effects in the outbox: one
transaction, one commit. A refusal undoes all of it and goes to the audit log, never to the stream.
"""

import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NoReturn

from waakvlam.application import stroomsoorten
from waakvlam.application.auditregel import naam_van, noteer
from waakvlam.application.bewaren.deel import toegang_bewaring
from waakvlam.application.bewaren.werk import bewaarwerk, is_weg
from waakvlam.application.deel import (
    BEGINT,
    Deel,
    beslis,
    kring_van,
    leesbaar,
    nevenopdrachten,
    regels_van,
    toegang,
)
from waakvlam.application.effecten import effecten_van, termijnen_van, wijziging_van
from waakvlam.application.omgeving import Omgeving
from waakvlam.application.omgeving import omgeving as standaard_omgeving
from waakvlam.application.ontwerpen.doorvoeren import GEEN_WERK, Tekentafel
from waakvlam.application.opdracht import (
    Aanvaard,
    Geweigerd,
    Intussen,
    Opdracht,
    Uitkomst,
    Verouderd,
    is_versie,
    versie_token,
)
from waakvlam.application.opdrachtstroom import stroom_van
from waakvlam.application.personen.keuren import keur_persoon
from waakvlam.application.personen.schrijven import keur_teksten
from waakvlam.application.poorten import Eenheid, Geschreven, Kop, Regel
from waakvlam.application.raakt import geraakt, raakt
from waakvlam.application.stromen import (
    opgetekend,
    soort_stroom,
    vouw_stroom,
)
from waakvlam.application.teksten import basis_van, verwissel
from waakvlam.application.verwerkingen import verwerking
from waakvlam.application.verzoeken.lopend import met_verzoeken
from waakvlam.core.bewaren import opdrachten as bew
from waakvlam.core.bewaren.besluit import besluit_bewaring
from waakvlam.core.bewaren.toestand import Bewaring
from waakvlam.core.casus import Context, Toestand, Weigering
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.verzoekopdrachten import MarkeerWoo
from waakvlam.core.casus.weigering import weiger
from waakvlam.core.ontwerp.toestand import Ontwerp
from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.signaal.weg import Weg
from waakvlam.core.toegang import Kijker, kijker
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.core.toegang.signaal import Behandelaars

IDS = {
    "besluit-genomen": "besluit",
    "doel-gesteld": "doel",
    "gast-uitgenodigd": "gast",
    "maatregel-genomen": "maatregel",
    "mandaat-gegeven": "mandaat",
    "product-vastgelegd": "id",
    "taak-gesteld": "taak",
    "zitting-begonnen": "zitting",
    "overlegregel-geschreven": "regel",
    "teambesluit-genomen": "besluit",
}


class _Terug(Exception):
    """Undo the transaction and answer this."""

    def __init__(self, uitkomst: Uitkomst) -> None:
        self.uitkomst = uitkomst


def execute(opdracht: Opdracht, omgeving: Omgeving | None = None) -> Uitkomst:
    """Carry out a command, or say why not. Repeating an accepted command gives its first answer.

    Raises ValueError for a command that no surface should have made, such as a stream that is no stream.
    """
    omgeving = omgeving or standaard_omgeving()
    nu = omgeving.klok.nu()
    stroom = stroom_van(opdracht, omgeving)
    try:
        with omgeving.logboek.transactie() as eenheid:
            werk = _Werk(omgeving, eenheid, opdracht, stroom, nu)
            uitkomst: Uitkomst = werk.doe()
    except _Terug as terug:
        noteer(omgeving, opdracht, stroom, terug.uitkomst, nu)
        return terug.uitkomst
    werk.onthoud()
    return uitkomst


def _telt_behandelaars(deel: Deel) -> bool:
    """Whether who handles signals matters for access to this part."""
    if isinstance(deel.toestand, Signaal):
        return not deel.nieuw
    return stroomsoorten.van_toestand(deel.toestand) is not None


class _Werk:
    """One command inside its transaction."""

    def __init__(
        self, omgeving: Omgeving, eenheid: Eenheid, opdracht: Opdracht, stroom: str, nu: datetime
    ) -> None:
        self._omgeving, self._eenheid, self._opdracht = omgeving, eenheid, opdracht
        self._stroom, self._nu = stroom, nu
        self._gemeente = opdracht.gemeente
        self._nieuw: list[tuple[Kop, Any]] = []
        self._leest: dict[str, frozenset[str]] = {}
        self._begin = time.monotonic()
        self._tafel = Tekentafel(omgeving, eenheid, opdracht.gemeente)

    def doe(self) -> Aanvaard:
        """All of it; raises _Terug to undo."""
        eerder = self._eenheid.eerder_antwoord(self._gemeente, self._opdracht.opdracht_id)
        if eerder is not None:
            return self._herhaal(eerder)
        basis = basis_van(self._gemeente, self._opdracht.opdracht_id)
        goed = keur_persoon(self._opdracht.inhoud, self._nu)
        fout = goed if isinstance(goed, Weigering) else stroomsoorten.keur(goed, self._nu)
        inhoud, teksten = verwissel(self._opdracht.inhoud if fout else goed, basis)
        leden = self._omgeving.leden.van(self._opdracht.actor, self._gemeente)
        wie = kijker(self._opdracht.actor, self._gemeente, leden, self._nu)
        delen = self._delen(inhoud)
        self._keur(delen, wie)
        if fout is not None:
            self._weiger(fout, delen[0])
        teksten = self._keur_teksten(delen[0], wie, teksten)
        geschreven = [self._schrijf(deel, basis, teksten) for deel in delen]
        antwoord = self._antwoord(geschreven)
        self._eenheid.bewaar_antwoord(
            self._gemeente,
            self._opdracht.opdracht_id,
            {
                "actor": self._opdracht.actor,
                "stroom": antwoord.stroom,
                "versie": antwoord.versie,
                "gebeurtenissen": list(antwoord.gebeurtenissen),
                "ids": dict(antwoord.ids),
            },
        )
        noteer(self._omgeving, self._opdracht, self._stroom, antwoord, self._nu)
        self._log_verwerking()
        return antwoord

    def _keur_teksten(self, deel: Deel, wie: Kijker, teksten: dict[str, str]) -> dict[str, str]:
        """The texts as they may be kept: without names that stand elsewhere in the case."""
        uit = keur_teksten(self._eenheid, self._opdracht, deel, wie, teksten, self._nu)
        if isinstance(uit, Weigering):
            self._weiger(uit, deel)
        self._opdracht, goed = uit
        return goed

    def _log_verwerking(self) -> None:
        """A line per stream that was written, and per person in it, in the log of processing."""
        naam, duur = naam_van(self._opdracht), time.monotonic() - self._begin
        self._omgeving.verwerkingen.noteer(
            [
                v
                for kop, toestand in self._nieuw
                for v in verwerking(self._gemeente, naam, kop.stroom, toestand, self._nu, duur)
            ]
        )

    def onthoud(self) -> None:
        """After the commit: keep the new states for the next command."""
        for kop, toestand in self._nieuw:
            self._omgeving.toestanden.bewaar(kop, toestand)

    def _herhaal(self, eerder: Mapping[str, Any]) -> Aanvaard:
        if eerder["actor"] != self._opdracht.actor:
            self._weiger(weiger("niet-gevonden", veld="opdracht_id"))
        return Aanvaard(
            eerder["stroom"], eerder["versie"], tuple(eerder["gebeurtenissen"]), eerder["ids"], herhaald=True
        )

    def _delen(self, inhoud: Any) -> list[Deel]:
        """Lock every stream and fold it. The part of the command itself comes first."""
        paren = [(self._stroom, inhoud), *nevenopdrachten(self._stroom, inhoud)]
        # The record of retention of a case begins with whatever is first written in it.
        begint = (*BEGINT, *bew.OPDRACHTEN.values(), *bew.INTERN)
        bestaand = {stroom for stroom, deel in paren if not isinstance(deel, begint)}
        vers = self._stroom if self._opdracht.stroom is None else None
        koppen = self._eenheid.vergrendel(self._gemeente, [stroom for stroom, _ in paren], bestaand, vers)
        return [self._deel(koppen[stroom], deel) for stroom, deel in dict(paren).items()]

    def _deel(self, kop: Kop, inhoud: Any) -> Deel:
        toestand = self._omgeving.toestanden.haal(kop, self._eenheid.lees)
        aanpak = None
        if isinstance(toestand, Toestand) and toestand.bestaat:
            aanpak = self._omgeving.aanpakken.haal(toestand.aanpak_hash)
        elif isinstance(inhoud, o.Open):
            aanpak = self._omgeving.aanpakken.voor_nieuw(self._gemeente, self._opdracht.aanpak, self._nu)
        if isinstance(toestand, Signaal):
            return Deel(kop, inhoud, toestand, None, weg=self._weg(toestand, inhoud))
        ander = None
        if isinstance(inhoud, o.Verhuis) and aanpak is not None:
            ander = self._omgeving.aanpakken.nieuwer(self._gemeente, aanpak, self._nu)
        return Deel(kop, inhoud, toestand, aanpak, ander)

    def _weg(self, toestand: Signaal, inhoud: Any) -> Weg:
        """The way of a signal; a new one gets that of the approach in force for its theme."""
        if isinstance(inhoud, s.Meld):
            return self._omgeving.aanpakken.weg_nieuw(self._gemeente, inhoud.thema, self._nu)
        return self._omgeving.aanpakken.weg(toestand)

    def _keur(self, delen: list[Deel], wie: Kijker) -> None:
        """Access to every part, no mixing of exercise and real, and nothing outdated."""
        behandelaars: Behandelaars = {}
        if any(_telt_behandelaars(deel) for deel in delen):
            behandelaars = self._omgeving.aanpakken.behandelaars(self._gemeente, self._nu)
        for deel in delen:
            nee = self._toegang(deel, wie, behandelaars)
            if nee is None and deel.toestand.bestaat and deel.kop.oefening != self._oefening(delen[0]):
                nee = weiger("niet-gevonden", veld=soort_stroom(deel.kop.stroom))
            if nee is not None:
                self._weiger(nee)
        self._leest = {deel.kop.stroom: leesbaar(deel, wie, behandelaars, self._nu) for deel in delen}
        self._keur_correctie(delen[0], self._leest[delen[0].kop.stroom])
        self._keur_gelezen(delen[0], wie, behandelaars)

    def _keur_correctie(self, deel: Deel, kringen: frozenset[str]) -> None:
        """What one does not read, one does not correct or mark: it is not there."""
        if isinstance(deel.inhoud, (o.Corrigeer, MarkeerWoo)):
            nr = deel.inhoud.nr
            if not any(regel.kring in kringen for regel in self._regel(deel, nr)):
                self._weiger(weiger("niet-gevonden", veld="nr", mist=(str(nr),)), deel)

    def _regel(self, deel: Deel, nr: int) -> list[Regel]:
        """The event with this number, if there is one."""
        regels = self._eenheid.lees(self._gemeente, deel.kop.stroom, max(nr, 1) - 1)[:1]
        return [regel for regel in regels if regel.nr == nr]

    def _toegang(self, deel: Deel, wie: Kijker, behandelaars: Behandelaars) -> Weigering | None:
        om, rol = self._omgeving, self._opdracht.rol
        if isinstance(deel.toestand, Bewaring) or isinstance(deel.inhoud, bew.VerwerkVernietiging):
            return toegang_bewaring(deel.inhoud, wie, rol, om.bewaarrechten)
        return toegang(deel, wie, rol, behandelaars, om.aanpakrechten, self._nu)

    def _keur_gelezen(self, deel: Deel, wie: Kijker, behandelaars: Behandelaars) -> None:
        """A conflict only when an item the command acts on changed since the person read it."""
        if self._opdracht.gelezen is None or deel.nieuw:
            return
        gelezen = self._opdracht.gelezen
        if is_versie(gelezen, deel.kop.hash):
            return
        alle = self._eenheid.lees(self._gemeente, deel.kop.stroom)
        nr = next((r.nr for r in alle if is_versie(gelezen, r.hash)), 0)
        botst = raakt(deel.inhoud, deel.toestand) & geraakt(deel.toestand, nr)
        if botst:
            kringen = leesbaar(deel, wie, behandelaars, self._nu)
            regels = self._eenheid.lees(self._gemeente, deel.kop.stroom, nr)
            intussen = tuple(
                Intussen(r.nr, r.soort, r.vastgelegd_op, r.namens or r.rol)
                for r in regels
                if r.kring in kringen
            )
            raise _Terug(Verouderd(intussen, versie_token(deel.kop.hash), botst))

    def _schrijf(self, deel: Deel, basis: str, teksten: dict[str, str]) -> tuple[Kop, tuple[Regel, ...]]:
        opdracht, op = self._opdracht, self._opdracht.gebeurd_op or self._nu
        oefening = self._oefening(deel)
        kring = kring_van(opdracht, deel, self._leest.get(deel.kop.stroom, frozenset()))
        ctx = Context(
            self._nu, op, opdracht.actor, opdracht.rol, opdracht.namens, basis, oefening,
            besluitsoorten=self._omgeving.persoonsbesluiten.op(self._nu),
            deelregels=self._omgeving.deelregels,
            gastgrenzen=self._omgeving.gastgrenzen,
            apart=opdracht.kring not in (None, IEDEREEN),
            kring=kring if isinstance(kring, str) else IEDEREEN,
            maatregelregels=self._omgeving.maatregelregels,
        )  # fmt: skip
        if isinstance(deel.toestand, Bewaring):
            uit = self._besluit_bewaring(deel, ctx)
        elif (klein := stroomsoorten.van_toestand(deel.toestand)) is not None:
            uit = klein.beslis(deel.toestand, deel.inhoud, ctx, self._omgeving, self._gemeente)
        else:
            werk = self._tafel.werk(deel, teksten, basis) if isinstance(deel.toestand, Ontwerp) else GEEN_WERK
            uit = beslis(deel, ctx, werk)
        if isinstance(deel.inhoud, o.Corrigeer) and isinstance(uit, tuple):
            # A correction lies where that lies which it corrects, also when that is for everyone.
            kring = self._regel(deel, deel.inhoud.nr)[0].kring
        for nee in (uit, kring):
            if isinstance(nee, Weigering):
                self._weiger(nee, deel)
        assert isinstance(uit, tuple) and isinstance(kring, str)
        geschreven = self._eenheid.schrijf(
            deel.kop,
            regels_van(uit, self._bewaard_als(deel), teksten, kring, op),
            actor=opdracht.actor,
            rol=opdracht.rol,
            namens=opdracht.namens,
            opdracht_id=opdracht.opdracht_id,
            vastgelegd_op=self._nu,
            oefening=oefening,
        )
        if geschreven.regels:
            self._werk_bij(geschreven, deel, teksten)
        return geschreven.kop, geschreven.regels

    def _besluit_bewaring(self, deel: Deel, ctx: Context) -> tuple[Any, ...] | Weigering:
        om = self._omgeving
        lees, stroom = self._eenheid.lees, deel.kop.stroom
        werk = bewaarwerk(om.beheer, om.aanpakken, lees, self._gemeente, stroom, self._nu)
        werk = met_verzoeken(werk, om.lijsten, lees, self._gemeente, stroom)
        return besluit_bewaring(deel.toestand, deel.inhoud, werk, ctx)

    def _bewaard_als(self, deel: Deel) -> Opdracht:
        """The command; a correction is kept and destroyed with what it corrects."""
        if not isinstance(deel.inhoud, o.Corrigeer):
            return self._opdracht
        regels = self._regel(deel, deel.inhoud.nr)
        return replace(self._opdracht, bewaar=regels[0].bewaar, persoon=regels[0].persoon)

    def _oefening(self, deel: Deel) -> bool:
        """A stream that exists stays what it is; only a new one can become an exercise."""
        return self._opdracht.oefening if deel.kop.oefening is None else deel.kop.oefening

    def _werk_bij(self, geschreven: Geschreven, deel: Deel, teksten: dict[str, str]) -> None:
        """Read models, effects and terms after the events."""
        kop, regels = geschreven.kop, geschreven.regels
        toestand = vouw_stroom(kop.stroom, regels, deel.toestand)
        aanpak = deel.weg.aanpak or deel.aanpak
        if aanpak is not None and toestand.aanpak_hash != aanpak.hash:
            aanpak = self._omgeving.aanpakken.haal(toestand.aanpak_hash)
        wijziging = wijziging_van(kop, regels, toestand, aanpak, teksten)
        for projectie in self._omgeving.projecties:
            if is_weg(toestand):
                projectie.wis(self._eenheid, kop.gemeente, kop.stroom)
            else:
                projectie.pas_toe(self._eenheid, wijziging)
        for regel in regels:
            for effect in effecten_van(regel, opgetekend(regel).gebeurtenis, self._opdracht.namens_wie):
                self._eenheid.effect(effect.soort, effect.sleutel, effect.ids, effect.later)
        self._eenheid.zet_termijnen(kop.gemeente, kop.stroom, termijnen_van(wijziging), wijziging.eerste)
        if isinstance(toestand, Ontwerp):
            self._tafel.voer_door(kop.stroom, toestand, regels, door=self._opdracht.actor, nu=self._nu)
        self._nieuw.append((kop, toestand))

    def _antwoord(self, geschreven: list[tuple[Kop, tuple[Regel, ...]]]) -> Aanvaard:
        kop, regels = geschreven[0]
        ids = {"stroom": kop.stroom}
        for regel in regels:
            if regel.soort in IDS:
                ids.setdefault(IDS[regel.soort], regel.data[IDS[regel.soort]])
        return Aanvaard(kop.stroom, versie_token(kop.hash), tuple(regel.soort for regel in regels), ids)

    def _weiger(self, weigering: Weigering, deel: Deel | None = None) -> NoReturn:
        aanpak = deel and (deel.aanpak or deel.weg.aanpak)
        raise _Terug(Geweigerd(weigering, aanpak.hash if aanpak else None))
