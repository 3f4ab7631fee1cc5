"""Who may decide, read straight from the data: a second opinion that shares no code with the engine.

It works on plain maps (the model dumped) and on the recorded events, never on closures or the fold.
"""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.gebeurtenis import Opgetekend


class Lezing:
    """The approach as maps, and the facts of one case as far as the approach lets them count for mandate."""

    def __init__(self, aanpak: Aanpak, log: list[Opgetekend]) -> None:
        self.m: dict[str, Any] = aanpak.model.model_dump(by_alias=True)
        self.vink: dict[str, str] = {}
        self.kenmerk: dict[str, Any] = {}
        self.houders: dict[str, tuple[str, ...]] = {}
        self.markering: set[str] = set()
        self.gezet: set[str] = set()
        self.actief: set[str] = set()
        self.niveau = ""
        for o in log:
            e = o.gebeurtenis
            if isinstance(e, g.CasusGeopend):
                self.niveau = e.niveau
            elif isinstance(e, g.NiveauGewijzigd):
                self.niveau = e.naar
            elif isinstance(e, g.AanleidingBeoordeeld):
                self.vink[e.aanleiding] = e.stand
            elif isinstance(e, g.KenmerkenGezet):
                self.kenmerk.update(e.waarden)
            elif isinstance(e, g.RegieGewijzigd):
                self.houders[e.lijn] = e.rollen
            elif isinstance(e, g.Gemarkeerd):
                self.markering.add(e.markering)
            elif isinstance(e, g.BesluitGenomen):
                self.gezet.add(e.stap)
            elif isinstance(e, (g.GremiumBijeengeroepen, g.OverlegGehouden)):
                self.actief.add(e.gremium)
            elif isinstance(e, (g.GremiumOpgeschort, g.GremiumOntbonden)):
                self.actief.discard(e.gremium)

    def ja(self, v: dict[str, Any]) -> bool | None:
        """Whether a condition holds: ja, nee or onbekend (None). Raises on a kind it cannot read."""
        if v["een_van"] is not None or v["alle"] is not None:
            delen = [self.ja(deel) for deel in v["een_van"] or v["alle"]]
            eind = v["een_van"] is not None
            return eind if eind in delen else None if None in delen else not eind
        if v["niet"] is not None:
            binnen = self.ja(v["niet"])
            return None if binnen is None else not binnen
        if v["minstens"] is not None:
            delen = [self.ja(deel) for deel in v["minstens"]["van"]]
            zeker, kan = delen.count(True), delen.count(True) + delen.count(None)
            aantal = v["minstens"]["aantal"]
            return True if zeker >= aantal else None if kan >= aantal else False
        if v["aanleiding"] is not None:
            nvt = self.m["aanleidingen"][v["aanleiding"]]["nvt_mag"]
            return {"ja": True, "nee": False, "nvt": nvt}.get(self.vink.get(v["aanleiding"], ""))
        if v["kenmerk"] is not None:
            waarde = self.kenmerk.get(v["kenmerk"])
            if waarde is None:
                return None
            if v["is_"] is not None:
                return bool(waarde == v["is_"])
            if v["in_"] is not None:
                return waarde in v["in_"]
            return waarde >= v["vanaf"] if v["vanaf"] is not None else bool(waarde)
        if v["niveau"] is not None:
            return self.niveau in v["niveau"]
        if v["markering"] is not None:
            return v["markering"] in self.markering
        if v["stap_gezet"] is not None:
            return v["stap_gezet"] in self.gezet
        if v["gremium_actief"] is not None:
            return v["gremium_actief"] in self.actief
        if v["houder"] is not None:
            rollen = self.van_lijn(v["houder"])
            return bool(rollen) if v["rol"] is None else bool(self.zelfde(v["rol"]) & set(rollen))
        raise NotImplementedError(str({k: w for k, w in v.items() if w is not None}))

    def zelfde(self, rol: str) -> set[str]:
        """A role and all roles with the same function."""
        functie = self.m["rollen"][rol]["functie"] if rol in self.m["rollen"] else None
        return {rol} | {r for r, d in self.m["rollen"].items() if functie and d["functie"] == functie}

    def van_lijn(self, lijn: str) -> list[str]:
        """Who holds a line, or any of its aspects."""
        return [
            r for naam, rollen in self.houders.items() if (naam + ".").startswith(lijn + ".") for r in rollen
        ]

    def beslissers(self, b: dict[str, Any]) -> tuple[set[str], set[str]]:
        """The roles and the bodies that may decide."""
        if b["rol"] is not None:
            return {r for rol in b["rol"] for r in self.zelfde(rol)}, set()
        if b["gremium"] is not None:
            return self.leden(b["gremium"]), {b["gremium"]}
        if b["houder"] is not None:
            return {r for rol in self.van_lijn(b["houder"]) for r in self.zelfde(rol)}, set()
        if b["een_van"] is not None:
            delen = [self.beslissers(deel) for deel in b["een_van"]]
            return set().union(*(r for r, _ in delen)), set().union(*(gr for _, gr in delen))
        return self.beslissers(b["dan"] if self.ja(b["als"]) is True else b["anders"])

    def leden(self, gremium: str) -> set[str]:
        """Who may record what a body decides."""
        gr = self.m["gremia"][gremium]
        namen = gr["legt_vast"]
        if namen == "lid":
            namen = [*gr["leden"]["vast"], gr["voorzitter"]]
        elif namen == "voorzitter":
            namen = [gr["voorzitter"]]
        return {r for naam in namen if naam for r in self.zelfde(naam)}

    def mag(self, stap: str, door: str, rol: str) -> bool:
        """Whether a decision on a step by ``door``, recorded by ``rol``, has a valid decider."""
        rollen, gremia = self.beslissers(self.m["overgangen"][stap]["beslist"])
        if door in self.m["gremia"]:
            return door in gremia and rol in self.leden(door)
        vervangers = {self.m["rollen"][r]["plaatsvervanger"] for r in rollen} - {None}
        return door in rollen or any(door in self.zelfde(r) for r in vervangers)
