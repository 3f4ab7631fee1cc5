"""One stream's part in a command: who may, is it outdated, what does core decide.

A command has one part per stream it touches: adding a signal to a case is a part for each of the two.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from waakvlam.application import stroomsoorten as klein
from waakvlam.application.bewaren.deel import bewaard_onder, nevenbewaring
from waakvlam.application.opdracht import Opdracht
from waakvlam.application.poorten import Kop, NieuweRegel
from waakvlam.application.stromen import BEWARING, CASUS, SIGNAAL, soort_stroom
from waakvlam.application.stroomsoort import Kijk
from waakvlam.application.teksten import teksten_bij
from waakvlam.application.verzoeken import delen as verzoeken
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bewaren.besluit import verwerk
from waakvlam.core.bewaren.opdrachten import VerwerkVernietiging
from waakvlam.core.casus import Context, Toestand, Weigering, besluit
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.gastopdrachten import GastAntwoordt
from waakvlam.core.casus.toegangsopdrachten import NeemNoodtoegang
from waakvlam.core.casus.weigering import weiger
from waakvlam.core.gebeurtenis import naar_json, soort_van
from waakvlam.core.ontwerp import opdrachten as ont
from waakvlam.core.ontwerp.besluit import Werk, besluit_ontwerp
from waakvlam.core.ontwerp.toestand import Ontwerp
from waakvlam.core.oproep.opdrachten import VAN_WERKER, BeantwoordOproep
from waakvlam.core.oproep.stand import WERKER
from waakvlam.core.signaal import Signaal, besluit_signaal
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.signaal import vervolgopdrachten as sv
from waakvlam.core.signaal.weg import GEEN_WEG, Weg
from waakvlam.core.toegang import Kijker, kringen, mag_handelen, rechten
from waakvlam.core.toegang import signaal as st
from waakvlam.core.toegang.beleid import IEDEREEN, kringen_van
from waakvlam.core.toegang.gast import als_gast
from waakvlam.core.toegang.ontwerp import Aanpakrechten, mag_aan_ontwerp, mag_ontwerpen_zien

BEGINT = (o.Open, s.Meld, ont.BeginOntwerp, *verzoeken.BEGINT, *klein.BEGINT)
"""Commands that begin a stream."""
SAMEN = (sv.Verbind, sv.VoegSamen, sv.NeemOp, sv.MaakLos)
"""Commands on a signal that have a counterpart in another."""


@dataclass(frozen=True, slots=True)
class Deel:
    """A stream with the command for it, and all that deciding needs.

    ``ander`` is the version of the approach a case would move to; ``weg`` the way of a signal.
    """

    kop: Kop
    inhoud: Any
    toestand: Any
    aanpak: Aanpak | None
    ander: Aanpak | None = None
    weg: Weg = GEEN_WEG

    @property
    def nieuw(self) -> bool:
        """Whether this begins the stream."""
        return isinstance(self.inhoud, BEGINT)


def nevenopdrachten(stroom: str, inhoud: Any) -> list[tuple[str, Any]]:
    """The parts of a command for other streams."""
    id_ = stroom.partition("/")[2]
    if soort_stroom(stroom) == BEWARING:
        return nevenbewaring(stroom, inhoud)
    if isinstance(inhoud, sv.KoppelAanCasus) and inhoud.casus:
        return [(f"{CASUS}/{inhoud.casus}", o.KoppelSignaal(id_))]
    if isinstance(inhoud, o.KoppelSignaal) and inhoud.signaal:
        return [(f"{SIGNAAL}/{inhoud.signaal}", sv.KoppelAanCasus(id_))]
    if isinstance(inhoud, o.Open):
        return [(f"{SIGNAAL}/{signaal}", sv.KoppelAanCasus(id_)) for signaal in inhoud.signalen]
    if isinstance(inhoud, SAMEN):
        return [(f"{SIGNAAL}/{inhoud.signaal}", _wederkerig(inhoud, id_))]
    return verzoeken.nevendelen(stroom, inhoud)


def _wederkerig(inhoud: Any, id_: str) -> Any:
    """What a command that ties two signals together means for the other one."""
    if isinstance(inhoud, sv.VoegSamen):
        return sv.NeemOp(id_, inhoud.telt)
    if isinstance(inhoud, sv.NeemOp):
        return sv.VoegSamen(id_, inhoud.telt)
    return type(inhoud)(id_)


def leesbaar(deel: Deel, kijker: Kijker, behandelaars: st.Behandelaars, nu: datetime) -> frozenset[str]:
    """The circles of an existing stream that the viewer reads; empty when it is not there for them."""
    if isinstance(deel.toestand, Toestand):
        if deel.aanpak is None or not deel.toestand.bestaat:
            return frozenset()
        return kringen(kijker, rechten(deel.toestand, deel.aanpak), nu)
    if isinstance(deel.toestand, verzoeken.Recht):
        return frozenset({IEDEREEN}) if verzoeken.mag_zien(kijker, deel.toestand) else frozenset()
    soort = klein.van_toestand(deel.toestand)
    if soort is not None:
        er = soort.ziet(Kijk(kijker, "", nu, behandelaars), deel.toestand)
        return frozenset({IEDEREEN}) if er else frozenset()
    if not isinstance(deel.toestand, Signaal):
        return frozenset()
    return st.signaalkringen(kijker, deel.toestand, deel.weg, behandelaars)


def toegang(
    deel: Deel,
    kijker: Kijker,
    rol: str,
    behandelaars: st.Behandelaars,
    ontwerprechten: Aanpakrechten,
    nu: datetime,
) -> Weigering | None:
    """Why this person may not act here, or None. What they cannot see is not there."""
    veld = soort_stroom(deel.kop.stroom)
    if isinstance(deel.toestand, Ontwerp):
        return _toegang_ontwerp(deel, kijker, rol, ontwerprechten)
    if isinstance(deel.toestand, verzoeken.Recht):
        return verzoeken.toegang(kijker, rol, deel.toestand, deel.inhoud, veld)
    soort = klein.van_toestand(deel.toestand)
    if soort is not None:
        return klein.toegang(soort, Kijk(kijker, rol, nu, behandelaars), deel.toestand, deel.inhoud)
    if deel.nieuw:
        return None if st.mag_melden(kijker, rol, deel.inhoud) else weiger("niet-bevoegd", veld="rol")
    if _mag_nood(deel, kijker, rol) or _is_gast(deel, kijker, rol, nu) or _is_werker(deel, kijker):
        return None
    if _is_opgeroepen(deel, kijker, rol):
        return None
    if not leesbaar(deel, kijker, behandelaars, nu):
        return weiger("niet-gevonden", veld=veld)
    if isinstance(deel.toestand, Toestand):
        assert deel.aanpak is not None
        mag = mag_handelen(kijker, rol, rechten(deel.toestand, deel.aanpak), nu)
    else:
        mag = st.mag_aan_signaal(kijker, rol, deel.toestand, deel.weg, behandelaars, deel.inhoud)
    return None if mag else weiger("niet-bevoegd", veld="rol")


def _mag_nood(deel: Deel, kijker: Kijker, rol: str) -> bool:
    """Looking wider in an emergency is the one command on a case that one does not see yet.

    Who was kept out of this very case stays out.
    """
    if not isinstance(deel.inhoud, NeemNoodtoegang) or deel.aanpak is None or not deel.toestand.bestaat:
        return False
    model = deel.aanpak.model.rollen.get(rol)
    if model is None or model.noodtoegang is None or rol not in kijker.rollen:
        return False
    return kijker.account not in deel.toestand.geweerd


def _is_gast(deel: Deel, kijker: Kijker, rol: str, nu: datetime) -> bool:
    """Whether this is the answer of a guest who is asked in now; nothing else opens to a guest."""
    if not isinstance(deel.inhoud, GastAntwoordt) or not isinstance(deel.toestand, Toestand):
        return False
    return als_gast(deel.toestand, kijker.account, rol, nu) is not None


def _is_werker(deel: Deel, kijker: Kijker) -> bool:
    """Whether the program itself records that a message came, or that time passed; it reads nothing by it."""
    return kijker.account == WERKER and isinstance(deel.inhoud, VAN_WERKER) and deel.toestand.bestaat


def _is_opgeroepen(deel: Deel, kijker: Kijker, rol: str) -> bool:
    """Whether this is the answer of whoever was called. Who said no sees the case no more but may yet come.

    Who was kept out of this very case stays out.
    """
    if not isinstance(deel.inhoud, BeantwoordOproep) or not isinstance(deel.toestand, Toestand):
        return False
    u = deel.toestand.uitnodigingen.get(deel.inhoud.uitnodiging)
    eigen = u is not None and (u.rol, u.wie) == (rol, kijker.account)
    return eigen and rol in kijker.rollen and kijker.account not in deel.toestand.geweerd


def _toegang_ontwerp(deel: Deel, kijker: Kijker, rol: str, rechten: Aanpakrechten) -> Weigering | None:
    """Who has no right to drafts sees none; who has one may lack the right to this."""
    if not deel.nieuw and not (deel.toestand.bestaat and mag_ontwerpen_zien(kijker, rechten)):
        return weiger("niet-gevonden", veld="ontwerp")
    if mag_aan_ontwerp(kijker, rol, deel.inhoud, rechten):
        return None
    return weiger("niet-bevoegd", veld="rol")


def beslis(deel: Deel, ctx: Context, werk: Werk) -> tuple[Any, ...] | Weigering:
    """What core decides; a case without an approach cannot be opened."""
    if isinstance(deel.inhoud, VerwerkVernietiging):
        return verwerk(deel.toestand.vernietigd, deel.inhoud)
    if isinstance(deel.toestand, Ontwerp):
        return besluit_ontwerp(deel.toestand, deel.inhoud, werk, ctx)
    if isinstance(deel.toestand, verzoeken.Recht):
        return verzoeken.beslis(deel.toestand, deel.inhoud, ctx)
    if not isinstance(deel.toestand, Toestand):
        return besluit_signaal(deel.toestand, deel.inhoud, ctx, deel.weg)
    if deel.aanpak is None:
        return weiger("niet-gevonden", veld="aanpak" if deel.nieuw else "casus")
    return besluit(deel.toestand, deel.inhoud, deel.aanpak, replace(ctx, ander=deel.ander))


def kring_van(opdracht: Opdracht, deel: Deel, kringen: frozenset[str] = frozenset()) -> str | Weigering:
    """The circle for texts without a circle of their own: the one asked for, else that of the role.

    One may write only where one may read. ``kringen`` are those the writer reads in a signal.
    """
    if isinstance(deel.toestand, Signaal):
        kring = st.kring_in_signaal(
            opdracht.kring, opdracht.rol, deel.toestand, deel.weg, deel.nieuw, kringen
        )
        return kring or weiger("niet-bevoegd", veld="kring")
    if deel.aanpak is None or opdracht.rol not in deel.aanpak.model.rollen:
        return IEDEREEN
    eigen = kringen_van(deel.aanpak, opdracht.rol)
    if opdracht.kring is not None:
        return opdracht.kring if opdracht.kring in eigen else weiger("niet-bevoegd", veld="kring")
    return next(iter(eigen - {IEDEREEN}), IEDEREEN)


def regels_van(
    gebeurtenissen: tuple[Any, ...], opdracht: Opdracht, teksten: dict[str, str], kring: str, op: datetime
) -> list[NieuweRegel]:
    """The events as the store takes them, each with the texts it refers to.

    An event that names its kind of retention (``BEWAAR``) is kept with the person it is about.
    """
    regels = []
    for gebeurtenis in gebeurtenissen:
        soort, versie, data = naar_json(gebeurtenis)
        eigen_kring = getattr(gebeurtenis, "kring", None) or soort_van(gebeurtenis).kring
        regels.append(
            NieuweRegel(
                soort,
                versie,
                data,
                kring if eigen_kring is None else eigen_kring,
                op,
                teksten_bij(gebeurtenis, teksten),
                *bewaard_onder(gebeurtenis, opdracht),
            )
        )
    return regels
