"""Who decides, chairs and answers for it: nobody may be missing where the approach counts on somebody."""

from collections.abc import Iterator

from waakvlam.core.aanpak.keur.bevinding import Bevinding
from waakvlam.core.aanpak.keur.graaf import vanaf
from waakvlam.core.aanpak.schemafouten import Pad
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.mensen import Gremium
from waakvlam.core.aanpak.taal.niveaus import LijnModel, Niveau, Proces
from waakvlam.core.aanpak.taal.stappen import BeslisserModel


def legt_vast(gremium: Gremium) -> list[str]:
    """Return the roles that may record a decision of the body."""
    if isinstance(gremium.legt_vast, list):
        return gremium.legt_vast
    voorzitter = [gremium.voorzitter] if gremium.voorzitter else []
    return [*gremium.leden.vast, *voorzitter] if gremium.legt_vast == "lid" else voorzitter


def beslissers(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """Every step has somebody who may decide on it, at each level it starts from; co-deciders likewise."""
    for code, stap in aanpak.overgangen.items():
        plekken: list[tuple[Pad, BeslisserModel]] = [(("overgangen", code, "beslist"), stap.beslist)]
        for nr, wie in enumerate(stap.medebeslist):
            wezen = wie.bij or BeslisserModel(rol=[wie.rol] if wie.rol else None, gremium=wie.gremium)
            plekken.append((("overgangen", code, "medebeslist", nr), wezen))
        for pad, beslisser in plekken:
            yield from _beslisser(aanpak, pad, beslisser, vanaf(aanpak, stap))


def _beslisser(
    aanpak: AanpakModel, pad: Pad, beslisser: BeslisserModel, niveaus: list[str]
) -> Iterator[Bevinding]:
    if beslisser.rol is not None and not beslisser.rol:
        yield Bevinding(pad, "niemand-beslist", "Hier staat geen rol die mag beslissen. Noem er een.")
    elif beslisser.gremium is not None and not legt_vast(aanpak.gremia[beslisser.gremium]):
        zin = (
            f"Niemand mag een besluit van «{beslisser.gremium}» vastleggen. "
            "Geef het gremium een voorzitter, of noem rollen bij «legt_vast»."
        )
        yield Bevinding(pad, "niemand-beslist", zin)
    elif beslisser.houder is not None:
        zonder = [n for n in niveaus if not _houder_mogelijk(aanpak.niveaus[n], beslisser.houder)]
        if zonder or not niveaus:
            waar = f"op niveau «{'», «'.join(zonder)}»" if zonder else "voordat een casus er is"
            zin = f"Niemand heeft {waar} de lijn «{beslisser.houder}», dus niemand kan daar beslissen."
            yield Bevinding(pad, "niemand-beslist", zin, "fout" if zonder == niveaus else "let op")
    for nr, deel in enumerate(beslisser.een_van or []):
        yield from _beslisser(aanpak, (*pad, "een_van", nr), deel, niveaus)
    if beslisser.een_van is not None and not beslisser.een_van:
        yield Bevinding(pad, "niemand-beslist", "Hier staat niemand die mag beslissen. Noem een rol.")
    for tak in ("dan", "anders"):
        if (deel := getattr(beslisser, tak)) is not None:
            yield from _beslisser(aanpak, (*pad, tak), deel, niveaus)


def _houder_mogelijk(niveau: Niveau, lijn: str) -> bool:
    naam, _, aspect = lijn.partition(".")
    waarde = getattr(niveau.regie, naam, None)
    if isinstance(waarde, Proces):
        lijnen = [waarde.aspecten[aspect]] if aspect in waarde.aspecten else list(waarde.aspecten.values())
        return any(_iemand(deel) for deel in lijnen)
    return waarde is not None and _iemand(waarde)


def _iemand(lijn: LijnModel) -> bool:
    """Say whether somebody can hold the line, in at least one case."""
    if lijn.als is not None:
        return any(_iemand(tak) for tak in (lijn.dan, lijn.anders) if tak is not None)
    return bool(lijn.rol) or bool(lijn.aangewezen_door)


def _altijd(lijn: LijnModel) -> bool:
    """Say whether somebody holds the line in every case."""
    if lijn.als is not None:
        return all(tak is not None and _altijd(tak) for tak in (lijn.dan, lijn.anders))
    return bool(lijn.rol) or (bool(lijn.aangewezen_door) and (lijn.standaard is not None or lijn.blijft))


def gremia(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """Every body has a chair and members, unless laid down elsewhere or left open by the source."""
    for code, gremium in aanpak.gremia.items():
        pad = ("gremia", code)
        if gremium.samenstelling_elders is None and gremium.herkomst != "leemte":
            if gremium.voorzitter is None:
                zin = f"«{code}» heeft geen voorzitter. Noem er een, of zeg dat de bron dit openlaat."
                yield Bevinding(pad, "geen-voorzitter", zin, "let op" if gremium.soort == "groep" else "fout")
            if not gremium.leden.vast:
                zin = f"«{code}» heeft geen vaste leden. Noem ze, of noem «samenstelling_elders»."
                yield Bevinding(pad, "geen-leden", zin, "let op")
        if gremium.voorzitter is None and gremium.voorzitter_verplicht:
            zin = f"«{code}» kan niet vergaderen: een voorzitter is verplicht, maar niet genoemd."
            yield Bevinding((*pad, "voorzitter_verplicht"), "geen-voorzitter", zin)
        yield from _samenstelling(aanpak, pad, gremium)
        leden = [*gremium.leden.vast, *gremium.leden.optioneel, *gremium.leden.agendapartner]
        organisaties = {aanpak.rollen[rol].organisatie or rol for rol in leden}
        minstens = gremium.organisaties_minstens or 0
        if minstens > len(organisaties) and gremium.samenstelling_elders is None:
            zin = f"Er moeten {minstens} organisaties zijn, maar de leden komen uit {len(organisaties)}."
            yield Bevinding((*pad, "organisaties_minstens"), "te-weinig-organisaties", zin, "let op")


def _samenstelling(aanpak: AanpakModel, pad: Pad, gremium: Gremium) -> Iterator[Bevinding]:
    """A team that must bring kinds of work together does, is not too large, and its members may act."""
    leden = gremium.leden.vast
    sectoren = {aanpak.rollen[rol].sector for rol in leden} - {None}
    if gremium.sectoren_minstens is not None and len(sectoren) < gremium.sectoren_minstens:
        er = ", ".join(sorted(aanpak.sectoren[str(sector)] for sector in sectoren)) or "geen werkveld"
        zin = (
            f"Dit team is te eenzijdig: de vaste leden komen uit {er}. "
            f"Nodig zijn {gremium.sectoren_minstens} werkvelden. Voeg leden toe uit een ander werkveld."
        )
        yield Bevinding((*pad, "sectoren_minstens"), "eenzijdig", zin)
    if gremium.leden_hoogstens is not None and len(leden) > gremium.leden_hoogstens:
        zin = f"Er zijn {len(leden)} vaste leden. Met meer dan {gremium.leden_hoogstens} werkt het lastig."
        yield Bevinding((*pad, "leden_hoogstens"), "groot-team", zin, "let op")
    if gremium.sectoren_minstens is not None:
        for rol in leden:
            if not aanpak.rollen[rol].bevoegd_tot:
                zin = f"Bij «{rol}» staat niet waar die rol over mag beslissen. Vul «bevoegd_tot» in."
                yield Bevinding((*pad, "leden", "vast"), "zonder-mandaat", zin, "let op")


def bestuurlijk(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """Every level has somebody who answers for it as an administrator."""
    for code, niveau in aanpak.niveaus.items():
        lijn = niveau.regie.bestuurlijk
        if lijn is None:
            zin = (
                f"Op niveau «{code}» is niemand bestuurlijk verantwoordelijk. Noem iemand bij «bestuurlijk»."
            )
            yield Bevinding(("niveaus", code, "regie"), "niet-bestuurlijk", zin)
        elif lijn.herkomst == "bron" and not _altijd(lijn):
            zin = f"Op niveau «{code}» is soms niemand bestuurlijk verantwoordelijk. Vul aan, of licht toe."
            yield Bevinding(("niveaus", code, "regie", "bestuurlijk"), "niet-bestuurlijk", zin, "let op")


def leiding(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """At every level somebody leads the case or the process."""
    for code, niveau in aanpak.niveaus.items():
        if not _houder_mogelijk(niveau, "casus") and not _houder_mogelijk(niveau, "proces"):
            zin = f"Op niveau «{code}» leidt niemand de casus of het proces. Noem iemand bij «regie»."
            yield Bevinding(("niveaus", code, "regie"), "niemand-leidt", zin)
