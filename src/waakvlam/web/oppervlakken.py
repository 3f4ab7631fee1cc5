"""The surfaces of the web: every route along which something of a case or signal can come out.

A route that takes a case or signal and is not in here fails a test; so does one that answers differently
for what is missing and what may not be seen.
"""

from waakvlam.core.toegang.oppervlakken import oppervlak

LIJSTEN = "readmodels.lijsten.zichtbaar"
CASUS = "vragen.vrager.lees_casus"
SIGNAAL = "vragen.signaal.signaal"
UITVOEREN = "uitvoeren.execute"

for naam in ("vandaag", "casussen", "notitie-nieuw"):
    oppervlak(naam, "lijst", LIJSTEN)
oppervlak("signalen", "lijst", "vragen.signaal.signalen")
for naam in ("casus", "casus-op", "casus-af", "casus-stap", "casus-vastleggen", "casus-vastleggen-een"):
    oppervlak(naam, "detail", CASUS)
for naam in ("casus-klopt", "casus-gedaan", "casus-verteld", "casus-lijst-ronde", "casus-scenario"):
    oppervlak(naam, "detail", UITVOEREN)
for naam in ("casus-versie", "casus-lijsten", "casus-lijst", "casus-lijst-eigen", "casus-lijst-naast"):
    oppervlak(naam, "detail", CASUS)
oppervlak("casus-lijst-afdruk", "export", CASUS)
for naam in ("notitie-bewaard", "casus-nieuw"):
    oppervlak(naam, "detail", CASUS)
for naam in ("casus-feitenrelaas", "casus-tekst", "casus-afdruk"):
    oppervlak(naam, "export", CASUS)
oppervlak("casus-feitenrelaas-pdf", "pdf", CASUS)
for naam in ("signaal", "signaal-nieuw", "signaal-ontvangen"):
    oppervlak(naam, "detail", SIGNAAL)
for naam in ("signaal-oppakken", "signaal-afhandelen", "signaal-bij-casus"):
    oppervlak(naam, "detail", UITVOEREN)
oppervlak("casus-bijlagen", "detail", CASUS)
oppervlak("casus-bijlage-intrekken", "detail", CASUS)
oppervlak("bijlage-casus", "export", CASUS)
oppervlak("bijlage-casus-beeld", "detail", CASUS)
for naam in ("signaal-bijlage", "signaal-bijlage-intrekken", "bijlage-signaal-beeld"):
    oppervlak(naam, "detail", SIGNAAL)
oppervlak("bijlage-signaal", "export", SIGNAAL)
ONTWERP = "vragen.ontwerpen.ontwerp"
oppervlak("ontwerpen", "lijst", "vragen.ontwerpen.overzicht")
for naam in ("nieuw", "klein", "kopie", "invoer"):
    oppervlak(f"ontwerp-{naam}", "lijst", "vragen.ontwerpen.overzicht")
oppervlak("ontwerp", "detail", ONTWERP)
for naam in (
    *("geschiedenis", "keuring", "bestand", "toets", "inlezen", "vaststellen", "intrekken", "verschil"),
    "beproeving",
    *("delen", "deel", "deeltekst"),
):
    oppervlak(f"ontwerp-{naam}", "detail", ONTWERP)
for naam in ("ongedaan", "opnieuw", "terug", "keur"):
    oppervlak(f"ontwerp-{naam}", "detail", UITVOEREN)
oppervlak("ontwerp-uitvoer", "export", ONTWERP)
ZONDER_CASUS = frozenset(
    {"aanpakken", "aanpak", "rol", "overal-uit", "demo-inloggen", "set_language", "security-txt", "jsi18n"}
    | {"aanpak-hoofdstuk", "aanpak-los", "aanpak-regel", "aanpak-handboek", "aanpak-handboek-pdf"}
    | {"aanpakken-vergelijk", "aanpak-stroomschema", "aanpak-stroomschema-bestand"}
)
"""Routes on which nothing of a case or signal can appear; log-in pages of allauth are left out as well."""
