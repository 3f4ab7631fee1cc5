"""Plants a marker in everything a case and a signal can hold, in every circle, through ``execute``."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.toegang import beeld, erbij, maatregelen, meldingen, overleg
from tests.toegang.oproepen import plant_oproep
from tests.toegang.personen import plant_inzage, plant_persoon
from tests.toegang.wie import IN_KRING, KRINGEN, MENSEN
from waakvlam import samenstelling
from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.application.bijlagen.toevoegen import Nagekeken, kijk_na, voeg_toe
from waakvlam.application.bijlagen.weghalen import trek_in
from waakvlam.application.omgeving import gebruik, omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht, Uitkomst
from waakvlam.application.poorten import Kop
from waakvlam.application.poorten.bijlagen import Aangeboden
from waakvlam.application.uitvoeren import execute
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.antwoorden import Antwoorden, Invulling
from waakvlam.core.casus import lijstopdrachten as lo
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.ontwerp.opdrachten import BeginOntwerp
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.signaal import vervolgopdrachten as sv
from waakvlam.readmodels.leden import Lid, zet_gemeente, zet_lid

VAN = datetime(2026, 1, 1, tzinfo=UTC)
DAG = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)
"""What everyone may see happens in the morning, from here on."""
NACHT = datetime(2026, 11, 12, 2, 0, tzinfo=UTC)
"""What lies in a circle happens from two at night, and is recorded a day and an hour later."""
UREN = ("0[1-4]", "0[5-7]")
"""Hours in which that can be, here and in UTC, then and when recorded; nothing else happens in them."""
KIJKT = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
"""When everybody looks."""


@dataclass(frozen=True)
class Merk:
    """A marker: the circle it lies in, what holds it, and how it looks (``tekst``, ``getal`` or ``tijd``).

    ``bij`` says where whoever may read it must find it: ``casus``, ``lijst``, ``signaal`` or nowhere ("").
    """

    kring: str
    wat: str
    merk: str
    soort: str = "tekst"
    bij: str = "casus"


class Klok:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.op = DAG

    def nu(self) -> datetime:
        return self.op


def aanpak() -> Aanpak:
    """The made-up approach with a role for every circle."""
    return laad_aanpak(Path(__file__).parent / "proefaanpak")


def nieuwe_versie() -> Aanpak:
    """The same approach, as it was adopted again later."""
    model = aanpak().model.model_copy(update={"versie": "2026-12"})
    return Aanpak(model, hash_van(model))


@dataclass
class Wereld:
    """A municipality with one case in it, and every marker that was planted."""

    klok: Klok = field(default_factory=Klok)
    leden: dict[str, Lid] = field(default_factory=dict)
    merken: list[Merk] = field(default_factory=list)
    casus: str = ""
    signalen: list[str] = field(default_factory=list)
    bijlagen: list[str] = field(default_factory=list)
    ontwerp: str = "0" * 32
    inzage: str = "0" * 32
    er: dict[str, str] = field(default_factory=dict)
    dag: datetime = DAG
    minuut: int = 0
    nacht: int = 0

    def richt_in(self) -> None:
        """Municipalities, people and the approach; everything goes by the clock of this world."""
        gebruik(self.omgeving)
        for code in ("waterveen", "elders"):
            zet_gemeente(code, code.title())
            omgeving().aanpakken.stel_vast(code, aanpak(), VAN, "0")
        for wie in MENSEN.values():
            self.leden[wie.naam] = zet_lid(
                wie.gemeente, wie.naam, wie.naam.title(), "Vos", wie.rol, wie.rolnaam, VAN
            )

    def omgeving(self) -> Any:
        """The real environment, with the clock of this world."""
        return replace(samenstelling.omgeving(), klok=self.klok)

    def opdracht(self, naam: str, inhoud: Any, stroom: str | None, **verder: Any) -> Opdracht:
        """A command as this person gives it."""
        lid = self.leden[naam]
        return Opdracht(uuid.uuid4().hex, lid.gemeente, lid.account, lid.rol, inhoud, stroom, **verder)

    def probeer(self, naam: str, inhoud: Any, stroom: str | None, **verder: Any) -> Uitkomst:
        """Give a command as this person."""
        return execute(self.opdracht(naam, inhoud, stroom, **verder))

    def stand(self) -> Any:
        """The state of the case now."""
        om = omgeving()
        kop = om.logboek.kop("waterveen", f"casus/{self.casus}")
        assert kop is not None
        return om.toestanden.haal(kop, om.logboek.lees)

    @property
    def aanpak(self) -> Aanpak:
        """The approach the case runs under."""
        return aanpak()

    def doe(self, naam: str, inhoud: Any, stroom: str | None = "casus", **verder: Any) -> Aanvaard:
        """Give a command that must succeed, in the morning, five minutes after the one before."""
        self.minuut += 5
        self.klok.op = self.dag + timedelta(days=self.minuut // 120, minutes=self.minuut % 120)
        uit = self.probeer(naam, inhoud, f"casus/{self.casus}" if stroom == "casus" else stroom, **verder)
        assert isinstance(uit, Aanvaard), (naam, inhoud, uit)
        return uit

    def s_nachts(self, kring: str, inhoud: Any, spoor: bool = False) -> Aanvaard:
        """Give a command in a circle, at a minute that nothing else has.

        ``spoor``: a code of it is for everyone in the case, so when that was is no secret.
        """
        op, merk = self.minuut_s_nachts()
        uit = self.probeer(IN_KRING[kring], inhoud, f"casus/{self.casus}", gebeurd_op=op)
        assert isinstance(uit, Aanvaard), (kring, inhoud, uit)
        if not spoor:
            self.merken.append(Merk(kring, type(inhoud).__name__, merk, "tijd", ""))
        return uit

    def minuut_s_nachts(self) -> tuple[datetime, str]:
        """A minute that nothing else has, and how it looks; the clock goes to when it is recorded."""
        self.nacht += 1
        deel, minuut = divmod(self.nacht, 60)
        op = NACHT + timedelta(hours=3 * deel, minutes=minuut)
        self.klok.op = op + timedelta(days=1, hours=1)
        return op, f"{UREN[deel]}:{minuut:02}"

    def tekst(self, kring: str, wat: str, bij: str = "casus") -> Tekst:
        """A text with a marker in it that no word resembles."""
        merk = f"zq{kring}{wat}".lower().replace("+", "")
        assert all(merk != m.merk for m in self.merken), merk
        self.merken.append(Merk(kring, wat, merk, bij=bij))
        return Tekst(f"Geheim {merk} hier.")

    def getal(self, kring: str, wat: str) -> int:
        """A number that nothing else has."""
        getal = 730001 + 7 * len(self.merken)
        self.merken.append(Merk(kring, wat, str(getal), "getal", "lijst"))
        return getal

    def kijk(self) -> None:
        """Put the clock where everybody looks."""
        self.klok.op = KIJKT


def plant_signalen(w: Wereld) -> None:
    """Two reports by someone who has no part in the case: one for the case, one that was handled."""
    for nr in ("een", "twee"):
        w.signalen.append(
            w.doe(
                "lena",
                s.Meld(
                    w.tekst("signaal", f"tekst{nr}", "signaal"), waar="adres", wanneer="eerder",
                    plaats=w.tekst("signaal", f"plaats{nr}", "signaal"),
                    duiding=w.tekst("signaal", f"duiding{nr}", "signaal"),
                    buurt=erbij.BUURT, thema=erbij.THEMA,
                ),
                None,
            ).id
        )  # fmt: skip
    stroom = f"signaal/{w.signalen[1]}"
    w.doe("rosa", s.PakOp(), stroom)
    w.doe("rosa", sv.HandelAf("opgelost", w.tekst("signaal", "terugkoppeling", "signaal")), stroom)


def plant_begin(w: Wereld) -> None:
    """The case itself, with everybody who has a part in it."""
    w.merken.append(Merk("casus", "codenaam", "zqcodenaam"))
    titel, motivering = w.tekst("casus", "titel"), w.tekst("casus", "motivering")
    inhoud = o.Open("Zqcodenaam", titel, motivering=motivering, signalen=(w.signalen[0],), personen=2)
    w.casus = w.doe("rosa", inhoud, None, aanpak="kringenproef").id
    rollen = tuple(MENSEN[naam].rol for naam in ("hugo", "ada", "otto", "vera", "wim"))
    w.doe("rosa", o.Informeer(rollen, w.tekst("casus", "lijn"), w.tekst("casus", "verteld")))


def plant_in(w: Wereld, kring: str, nr: str = "") -> Iterator[str]:
    """One item of every kind that can lie in a circle; gives the kind after each."""
    wie = MENSEN[IN_KRING[kring]].rol

    def t(wat: str, bij: str = "casus") -> Tekst:
        return w.tekst(kring, wat + nr, bij)

    for soort in ("notitie", "feit"):
        w.s_nachts(kring, o.Noteer(t(soort), soort))
        yield "genoteerd"
    w.s_nachts(kring, o.GeefAdvies(tekst=t("advies")))
    yield "advies-gegeven"
    w.s_nachts(kring, o.VinkAan("groei", "ja", t("grond")), spoor=True)
    yield "onderbouwing-gegeven"
    w.s_nachts(kring, o.StelKenmerk("risico", True, t("kenmerkgrond")), spoor=True)
    yield "onderbouwing-gegeven"
    w.s_nachts(kring, o.LegProductVast("plan", tekst=t("product")))
    yield "product-vastgelegd"
    w.s_nachts(kring, o.Raadpleeg(wie, tekst=t("raadpleging")))
    yield "geraadpleegd"
    w.s_nachts(kring, o.HoudOverleg("team", ("regisseur", wie), tekst=t("overleg")))
    yield "overleg-gehouden"


def plant_stil(w: Wereld, kring: str, nr: str = "") -> int:
    """Items whose being there is for their circle alone; gives how many.

    Not among them are judged criteria, products, advice, consultations and meetings: that those are there
    is a code that steps and tasks go by, for everyone in the case; what they say is not.
    """
    for soort in ("notitie", "gerucht"):
        w.s_nachts(kring, o.Noteer(w.tekst(kring, f"stil{soort}{nr}"), soort))
    antwoord = Antwoorden({"aantal": Invulling(w.getal(kring, f"stil{nr}"))})
    w.s_nachts(kring, lo.Beantwoord(f"vragen-{kring}", antwoord))
    w.s_nachts(kring, lo.EigenVraag(f"vragen-{kring}", w.tekst(kring, f"stilvraag{nr}")))
    return 4


def plant_lijst(w: Wereld, kring: str) -> Iterator[str]:
    """Every kind of answer in the list of a circle, and a question of the case's own in it."""
    lijst = f"vragen-{kring}"
    dag = f"2026-09-{1 + KRINGEN.index(kring):02}"
    antwoorden = {
        "keus": Invulling("snel", w.tekst(kring, "toelichting", "lijst")),
        "aantal": Invulling(w.getal(kring, "aantal")),
        "dag": Invulling(dag),
        "verhaal": Invulling(tekst=w.tekst(kring, "verhaal", "lijst")),
    }
    w.merken.append(Merk(kring, "dag", dag, "getal", ""))
    w.s_nachts(kring, lo.Beantwoord(lijst, Antwoorden(antwoorden)))
    yield "lijst-beantwoord"
    w.s_nachts(kring, lo.EigenVraag(lijst, w.tekst(kring, "eigenvraag", "lijst")))
    yield "eigen-vraag-gesteld"
    w.s_nachts(kring, lo.BeginRonde(lijst, w.tekst(kring, "rondereden")))
    yield "ronde-begonnen"


def plant_bijlage(w: Wereld, kring: str) -> None:
    """A file in a circle, and one that was taken back."""
    lid = w.leden[IN_KRING[kring]]
    for nr in ("", "weg"):
        naam, binnen = w.tekst(kring, f"bijlagenaam{nr}"), w.tekst(kring, f"bijlageinhoud{nr}", "")
        op, tijd = w.minuut_s_nachts()
        bestand = kijk_na(Aangeboden(f"{naam} .txt", "", binnen.encode()), lid.gemeente, lid.account, lid.rol)
        assert isinstance(bestand, Nagekeken), bestand
        stroom = f"casus/{w.casus}"
        eerder = set(omgeving().toestanden.haal(_kop(stroom), omgeving().logboek.lees).bijlagen)
        envelop = Opdracht(
            uuid.uuid4().hex, lid.gemeente, lid.account, lid.rol, None, stroom, gebeurd_op=op, kring=kring
        )
        uit = voeg_toe(envelop, bestand, w.tekst(kring, f"bijlagebij{nr}"))
        assert isinstance(uit, Aanvaard), uit
        w.merken.append(Merk(kring, "bijlage", tijd, "tijd", ""))
        bijlagen = omgeving().toestanden.haal(_kop(stroom), omgeving().logboek.lees).bijlagen
        (merk,) = set(bijlagen) - eerder
        w.bijlagen.append(merk)
    reden = w.tekst(kring, "bijlagereden")
    uit = trek_in(replace(envelop, opdracht_id=uuid.uuid4().hex, kring=None), merk, reden)
    assert isinstance(uit, Aanvaard), uit


def _kop(stroom: str) -> Kop:
    kop = omgeving().logboek.kop("waterveen", stroom)
    assert kop is not None
    return kop


def plant_allen(w: Wereld) -> None:
    """What everyone in the case may read: lead, tasks, bodies, decisions, scenarios, the state of affairs."""

    def t(wat: str) -> Tekst:
        return w.tekst("casus", wat)

    w.doe("rosa", o.WerkStandBij(t("stand")))
    taak = w.doe("rosa", o.MaakTaak(t("taak"), "hulpverlener", keten=t("keten"))).ids["taak"]
    w.doe("hugo", o.RondAf(taak, "lukt_niet", t("luktniet")))
    w.doe("rosa", o.MaakTaak(t("opentaak"), "adviseur"))
    w.doe("rosa", o.WijsAan("casus", "hulpverlener", reden=t("regiereden")))
    w.doe("rosa", o.RoepBijeen("team", reden=t("bijeenreden")))
    w.doe("rosa", o.Ontbind("team", t("ontbindreden")))
    w.doe("rosa", lo.KiesScenario("brand", t("scenarioreden")))
    w.doe("rosa", lo.LaatScenarioLos("brand", t("losreden")))
    w.doe("rosa", lo.Beantwoord("open", Antwoorden({"aantal": Invulling(w.getal("casus", "aantal"))})))
    w.doe("rosa", lo.BeginRonde("open", t("rondereden")))
    w.doe("rosa", o.Corrigeer(1, t("correctie")))
    w.doe("ada", o.StemIn("laag-op-hoog", True, t("instemming")))
    besluit = w.doe("hugo", o.Opschalen("hoog", t("omhoog")), namens="regisseur").ids["besluit"]
    w.doe("rosa", o.BevestigBesluit(besluit, True, t("bevestiging")))
    w.doe("rosa", o.VinkAan("rustig", "ja"))
    w.doe("rosa", o.Afschalen("laag", t("omlaag")))
    plant_waarom(w)
    erbij.plant_overleglijst(w)
    plant_oproep(w)
    w.doe("rosa", o.ZetStap("sluiten", t("sluiting")))
    w.doe("rosa", o.Heropen(t("heropening")))
    w.doe("rosa", o.LegProductVast("vervolg", tekst=w.tekst("zorg", "vervolg"), afwijken=t("afwijking")))
    w.doe("rosa", o.BreekAf("vervolg", w.tekst("zorg", "afgebroken")))
    w.doe("rosa", o.Verhuis(nieuwe_versie().hash, t("verhuizing")))


def plant_waarom(w: Wereld) -> None:
    """Decisions everyone sees, with the reason in the circle of who took them, and one step off the path."""
    w.doe("rosa", o.ZetStap("bericht", w.tekst("zorg", "waarom")), kring="zorg")
    w.doe("hugo", o.ZetStap("bericht", w.tekst("zorg", "waaromnamens")), namens="regisseur", kring="zorg")
    w.doe(
        "ada", o.ZetStap("bericht", w.tekst("veiligheid", "waarom")), namens="regisseur", kring="veiligheid"
    )


def bouw() -> Wereld:
    """The whole world, everything planted."""
    w = Wereld()
    w.richt_in()
    plant_signalen(w)
    plant_begin(w)
    for kring in KRINGEN:
        list(plant_in(w, kring))
        list(plant_lijst(w, kring))
        plant_bijlage(w, kring)
        plant_persoon(w, kring)
    w.dag = DAG + timedelta(days=5)
    for code in ("waterveen", "elders"):
        omgeving().aanpakken.stel_vast(code, nieuwe_versie(), DAG + timedelta(days=1), "0")
    w.ontwerp = w.doe("bert", BeginOntwerp("kringenproef", "Proef", "kopie", aanpak().hash), None).id
    plant_allen(w)
    meldingen.plant_in_kringen(w)
    erbij.plant_toegang(w)
    erbij.plant_deling(w)
    erbij.plant_stukken(w)
    w.inzage = plant_inzage(w)
    w.er = {
        "gast": erbij.plant_gast(w),
        "verzoek": erbij.plant_verzoek(w),
        "datalek": erbij.plant_datalek(w),
        "spar": erbij.plant_spar(w),
        "gericht": meldingen.plant_gericht(w),
        "post": meldingen.plant_netwerk(w),
        "gezicht": meldingen.plant_gezicht(w),
        "sleutelpersoon": meldingen.plant_sleutelpersoon(w),
        **meldingen.plant_cijfer(w),
        **erbij.plant_ophoping(w),
        **erbij.plant_bewaring(w),
        **beeld.plant_beeld(w),
        **maatregelen.plant_maatregelen(w),
        **overleg.plant_overleg(w),
    }
    w.kijk()
    return w
