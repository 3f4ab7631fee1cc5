"""Writes the tables for privacy at the door that the browser reads, from those that the server uses.

.venv/bin/python tools/deur.py
"""

import json
from pathlib import Path

from waakvlam.application.deur.woorden import deurwoorden
from waakvlam.core.deur import cijfers, groepen, keuren, namen, patronen, tekens, vondst

DOEL = Path(__file__).resolve().parents[1] / "src/waakvlam/web/static/waakvlam/js/deur-tabel.js"
KOP = "// Gemaakt door tools/deur.py uit core/deur en gegevens/deur.yaml. Wijzig het daar.\n"


def tabel() -> dict[str, object]:
    """Everything the browser needs: patterns as texts, words as lists, limits as numbers."""
    woorden = deurwoorden()
    dag = woorden.op(woorden.geldt_vanaf)
    return {
        "gelijk": tekens.GELIJK,
        "letters": [*tekens.LETTERS],
        "patronen": [
            {
                "soort": p.soort, "uitdrukking": p.uitdrukking, "laag": p.laag, "groep": p.groep,
                "keur": p.keur, "door": p.door,
            }
            for p in patronen.patronen(dag)
        ],
        "losseDatum": patronen.LOSSE_DATUM,
        "cijfergroep": patronen.CIJFERGROEP,
        "woord": patronen.WOORD,
        "tussen": patronen.TUSSEN,
        "cijfersLangst": cijfers.LANGST,
        "cijfersGroepen": cijfers.MEESTE_GROEPEN,
        "iban": keuren.IBANLENGTE,
        "soorten": vondst.SOORTEN,
        "leeg": vondst.LEEG,
        "meeste": vondst.MEESTE,
        "eerst": sorted({vondst.EMAIL, vondst.ACCOUNT, vondst.IBAN}),
        "voornamen": sorted(dag.voornamen),
        "dubbel": sorted(dag.dubbel),
        "tussenvoegsels": sorted(dag.tussenvoegsels),
        "aanspreek": sorted(dag.aanspreek),
        "geenNaam": sorted(dag.geen_naam),
        "ookAchternaam": sorted(dag.ook_achternaam),
        "geenStraat": sorted(dag.geen_straat),
        "zekerStraat": sorted(dag.zeker_straat),
        "bewoners": dict(dag.bewoners),
        "achternaam": sorted(" ".join(paar) for paar in namen.ACHTERNAAM),
        "zinseinde": namen.ZINSEINDE,
        "kaalTussen": namen.KAAL_TUSSEN,
        "meesteTussen": namen.MEESTE_TUSSEN,
        "meesteAchter": namen.MEESTE_ACHTER,
        "groepKortst": groepen.KORTST,
        "groepen": [
            {"vanaf": str(g.geldt_vanaf), "tot": str(g.tot or ""), "woorden": g.woorden}
            for g in woorden.groepen
        ],
    }  # fmt: skip


def module() -> str:
    """The tables as a module for the browser, a line for each."""
    regels_ = [f"  {naam}: {json.dumps(wat, ensure_ascii=True)}," for naam, wat in tabel().items()]
    return KOP + "export const TABEL = {\n" + "\n".join(regels_) + "\n};\n"


if __name__ == "__main__":
    DOEL.write_text(module(), encoding="utf-8")
    print(f"Geschreven: {DOEL.name}")
