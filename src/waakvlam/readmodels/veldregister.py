"""The field register: which columns of a read model may be clear, and why.

A column that is not in here must be encrypted or absent; a test compares the register with the tables.
"""

CODE, TIJD, TELLING, STAND = "code uit de aanpak", "tijdstip", "telling", "stand"
KENMERK, CODENAAM = "kenmerk zonder betekenis", "codenaam zonder namen"

KLAAR: dict[str, dict[str, str]] = {
    "CasusRij": {
        "casus_id": KENMERK,
        "gemeente": CODE,
        "codenaam": CODENAAM,
        "aanpak": CODE,
        "aanpak_hash": KENMERK,
        "gaat_over": CODE,
        "niveau": CODE,
        "rang": TELLING,
        "sinds": TIJD,
        "geopend_op": TIJD,
        "gesloten_op": TIJD,
        "bijgewerkt_op": TIJD,
        "oefening": STAND,
        "kan_omlaag": STAND,
        "onbevestigd": TELLING,
        "lengte": TELLING,
    },
    "ToegangRij": {"id": KENMERK, "casus": KENMERK, "rol": CODE, "kring": CODE},
    "RegieRij": {"id": KENMERK, "casus": KENMERK, "lijn": CODE, "rol": CODE, "wie": KENMERK, "sinds": TIJD},
    "VraagRij": {
        "id": KENMERK,
        "casus": KENMERK,
        "rol": CODE,
        "code": CODE,
        "soort": CODE,
        "regel": CODE,
        "taak": KENMERK,
        "tekst": KENMERK,
        "onderwerp": CODE,
        "vanaf": TIJD,
        "uiterlijk": TIJD,
        "vraagt_datum": STAND,
        "nr": TELLING,
    },
    "VerloopRij": {
        "id": KENMERK,
        "casus": KENMERK,
        "nr": TELLING,
        "soort": CODE,
        "kring": CODE,
        "gebeurd_op": TIJD,
        "vastgelegd_op": TIJD,
        "actor": KENMERK,
        "rol": CODE,
    },
    "SignaalRij": {
        "signaal_id": KENMERK,
        "gemeente": CODE,
        "stand": STAND,
        "melder": KENMERK,
        "rol": CODE,
        "door": KENMERK,
        "gemeld_op": TIJD,
        "terug_uiterlijk": TIJD,
        "gevaar": STAND,
        "thema": CODE,
        "oefening": STAND,
        "lengte": TELLING,
    },
}
