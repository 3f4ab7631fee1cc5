"""The surfaces of the web: every route along which something of a case or signal can come out.

A route that takes a case or signal and is not in here fails a test; so does one that answers differently
for what is missing and what may not be seen.
"""

from waakvlam.core.toegang.oppervlakken import oppervlak

LIJSTEN = "readmodels.lijsten.zichtbaar"
CASUS = "vragen.vrager.lees_casus"
SIGNAAL = "vragen.signaal.signaal"
SIGNAALBLAD = "vragen.signaalblad.lees.signaalblad"
UITVOEREN = "uitvoeren.execute"

for naam in ("vandaag", "casussen", "notitie-nieuw"):
    oppervlak(naam, "lijst", LIJSTEN)
oppervlak("signalen", "lijst", "vragen.signaallijst.signaalblad")
oppervlak("signalen-samen", "detail", UITVOEREN)
for naam in ("signalen-inlezen", "signalen-inlezen-doe"):
    oppervlak(naam, "lijst", UITVOEREN)
oppervlak("signalen-kaart", "lijst", "vragen.buurtkaart.kaartblad")
for naam in ("casus", "casus-op", "casus-af", "casus-stap", "casus-vastleggen", "casus-vastleggen-een"):
    oppervlak(naam, "detail", CASUS)
for naam in ("casus-klopt", "casus-gedaan", "casus-verteld", "casus-lijst-ronde", "casus-scenario"):
    oppervlak(naam, "detail", UITVOEREN)
for naam in ("casus-versie", "casus-lijsten", "casus-lijst", "casus-lijst-eigen", "casus-lijst-naast"):
    oppervlak(naam, "detail", CASUS)
for naam in ("casus-beeld", "casus-beeld-doe", "casus-oordeel"):
    oppervlak(naam, "detail", CASUS)
oppervlak("casus-gast", "detail", CASUS)
oppervlak("bericht-gezegd", "lijst", "vragen.nietaangekomen.niet_aangekomen")
oppervlak("casus-gast-intrekken", "detail", UITVOEREN)
VOOR_GASTEN = frozenset({"gast", "gast-link"})
"""Routes without logging in: a page that asks for a code, and the one thing behind it."""
for naam in VOOR_GASTEN:
    oppervlak(naam, "detail", "vragen.gast.gastblad")
for naam in ("casus-maatregelen", "casus-maatregelen-doe", "casus-plan"):
    oppervlak(naam, "detail", CASUS)
oppervlak("casus-lijst-afdruk", "export", CASUS)
for naam in ("notitie-bewaard", "casus-nieuw"):
    oppervlak(naam, "detail", CASUS)
for naam in ("casus-feitenrelaas", "casus-tekst", "casus-afdruk"):
    oppervlak(naam, "export", CASUS)
oppervlak("casus-situatie", "detail", CASUS)
for naam in ("casus-overleg", "casus-zitting", "casus-zitting-wijzig"):
    oppervlak(naam, "detail", CASUS)
for naam in ("casus-zitting-doe", "casus-zitting-regel", "casus-zitting-plak"):
    oppervlak(naam, "detail", UITVOEREN)
oppervlak("casus-besluitenlijst", "detail", CASUS)
oppervlak("casus-noodpakket", "detail", CASUS)
oppervlak("casus-plakken", "detail", CASUS)
oppervlak("casus-noodpakket-zip", "export", CASUS)
oppervlak("noodpakketten", "lijst", LIJSTEN)
oppervlak("noodpakketten-zip", "export", CASUS)
for naam in ("casus-feitenrelaas", "casus-situatie", "casus", "casus-besluitenlijst", "casus-plan"):
    oppervlak(f"{naam}-pdf", "pdf", CASUS)
    oppervlak(f"{naam}-odt", "export", CASUS)
    oppervlak(f"{naam}-docx", "export", CASUS)
for naam in ("signaal", "signaal-nieuw", "signaal-ontvangen"):
    oppervlak(naam, "detail", SIGNAAL)
oppervlak("signaal-nagekeken", "detail", "vragen.nakijken.nagekeken")
oppervlak("signaal-doe", "detail", SIGNAALBLAD)
for naam in ("casus-wie-ziet", "casus-wie-ziet-eruit", "casus-noodtoegang-nakijken", "casus-delen"):
    oppervlak(naam, "detail", CASUS)
for naam in ("casus-kring-verbergen", "casus-noodtoegang-stop", "casus-deling-stop"):
    oppervlak(naam, "detail", UITVOEREN)
oppervlak("noodtoegang", "zoeken", "delen.nood.zoek")
oppervlak("persoon-zoeken", "zoeken", "vragen.persoonzoeken.zoek")
for naam in ("casus-personen", "casus-persoon", "casus-persoon-nieuw", "casus-persoon-vastleggen"):
    oppervlak(naam, "detail", "vragen.personen.persoon")
for naam in ("casus-besluit", "casus-besluit-gegevens"):
    oppervlak(naam, "detail", "vragen.persoonsbesluit.gegevens")
oppervlak("casus-besluit-afdruk", "export", "vragen.persoonsbesluit.gegevens")
oppervlak("casus-besluit-sluiten", "detail", UITVOEREN)
oppervlak("overleglijst", "lijst", LIJSTEN)
oppervlak("bewaking", "lijst", LIJSTEN)
for naam in ("overleglijst-een", "overleglijst-maand"):
    oppervlak(naam, "lijst", "vragen.overleglijst.overleglijst")
for naam in ("overleglijst-begin", "overleglijst-aanwezig", "overleglijst-klaar"):
    oppervlak(naam, "lijst", UITVOEREN)
for naam in ("overleglijst-casus", "casus-overleglijst"):
    oppervlak(naam, "detail", UITVOEREN)
for naam in ("casus-bellijst", "casus-oproep", "casus-overdracht"):
    oppervlak(naam, "detail", CASUS)
oppervlak("casus-bellijst-doe", "detail", UITVOEREN)
oppervlak("oproep-antwoord", "detail", "oproep.antwoorden.gevraagd")
oppervlak("sms-binnen", "detail", UITVOEREN)
oppervlak("agenda", "agenda", "oproep.eigenagenda.lees")
oppervlak("sparren", "lijst", "vragen.sparren.lijst")
oppervlak("sparren-nieuw", "detail", UITVOEREN)
oppervlak("sparren-een", "detail", "vragen.sparren.spar")
for naam in ("melden", "melden-volgen", "api-signalen", "api-signalen-volg"):
    oppervlak(naam, "detail", "kanalen.volgen.volg")
oppervlak("opletten", "lijst", "vragen.gericht.lijst")
oppervlak("opletten-nieuw", "detail", UITVOEREN)
for naam in ("opletten-een", "opletten-antwoord", "opletten-besluit"):
    oppervlak(naam, "detail", "vragen.gericht.gericht")
oppervlak("netwerk", "lijst", "vragen.netwerk.overzicht")
for naam in ("netwerk-werk", "netwerk-organisatie"):
    oppervlak(naam, "detail", UITVOEREN)
oppervlak("netwerk-een", "detail", "vragen.netwerk.organisatie")
oppervlak("gezichten", "lijst", "vragen.gezichten.overzicht")
oppervlak("gezicht-nieuw", "detail", UITVOEREN)
oppervlak("gezicht-een", "detail", "vragen.gezichten.gezicht")
oppervlak("sleutelpersonen", "lijst", "vragen.sleutelpersonen.te_lezen")
oppervlak("sleutelpersoon-nieuw", "detail", UITVOEREN)
oppervlak("sleutelpersoon-een", "detail", "vragen.sleutelpersonen.een")
oppervlak("cijfers", "lijst", "vragen.cijfers.lijst")
oppervlak("cijfers-nieuw", "detail", UITVOEREN)
for naam in ("cijfers-een", "cijfers-geven", "cijfers-inlezen", "cijfers-besluit"):
    oppervlak(naam, "detail", "vragen.cijfers.cijfer")
oppervlak("cijfers-plek", "detail", "vragen.cijfers.plek")
oppervlak("ophoping", "lijst", "vragen.ophoping.overzicht")
oppervlak("ophoping-een", "detail", "vragen.ophoping.blad")
oppervlak("casus-bijlagen", "detail", CASUS)
oppervlak("casus-bijlage-intrekken", "detail", CASUS)
oppervlak("bijlage-casus", "export", CASUS)
oppervlak("bijlage-casus-beeld", "detail", CASUS)
for naam in ("signaal-bijlage", "signaal-bijlage-intrekken", "bijlage-signaal-beeld"):
    oppervlak(naam, "detail", SIGNAAL)
oppervlak("bijlage-signaal", "export", SIGNAAL)
INGEZIEN = "vragen.ingezien.ingezien"
oppervlak("casus-ingezien", "detail", INGEZIEN)
oppervlak("casus-ingezien-afdruk", "export", INGEZIEN)
oppervlak("patronen", "lijst", "vragen.patronen.overzicht")
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
oppervlak("bewaren", "lijst", "vragen.bewaren.overzicht")
oppervlak("bewaren-zoek", "zoeken", "vragen.bewaren.blad")
for naam in ("bewaring", "bewaring-voorstel", "bewaring-besluit", "bewaring-vasthouden"):
    oppervlak(naam, "detail", "vragen.bewaren.blad")
for naam in ("bewaring-intrekken", "bewaring-uitvoeren", "bewaring-vrijgeven"):
    oppervlak(naam, "detail", UITVOEREN)
oppervlak("bewaring-verklaring", "detail", "vragen.bewaren.verklaring")
oppervlak("bewaring-verklaring-pdf", "pdf", "vragen.bewaren.verklaring")
oppervlak("bewaring-verklaring-bestand", "export", "vragen.bewaren.verklaring")
VERZOEK, DATALEK = "vragen.verzoeken.haal", "vragen.datalekken.datalek"
oppervlak("verzoeken", "lijst", "vragen.verzoeken.overzicht")
for naam in ("verzoek", "verzoek-nieuw", "verzoek-doe", "verzoek-koppel", "verzoek-nagekeken"):
    oppervlak(naam, "detail", VERZOEK)
for naam in ("verzoek-stukken", "verzoek-bezwaar", "casus-woo", "casus-woo-merk", "casus-brief"):
    oppervlak(naam, "detail", CASUS)
for naam in ("verzoek-bundel", "verzoek-bundel-zip"):
    oppervlak(naam, "export", VERZOEK)
oppervlak("casus-woo-html", "export", CASUS)
for naam in ("casus-woo-pdf", "casus-brief-pdf"):
    oppervlak(naam, "pdf", CASUS)
oppervlak("datalekken", "lijst", "vragen.datalekken.overzicht")
for naam in ("datalek", "datalek-doe", "datalek-nieuw"):
    oppervlak(naam, "detail", DATALEK)
oppervlak("live", "live", "application.live.wekt")
NAAST = frozenset({"live"})
"""Surfaces that another process serves at the same address."""
ZONDER_CASUS = frozenset(
    {"aanpakken", "aanpak", "rol", "overal-uit", "demo-inloggen", "set_language", "security-txt", "jsi18n"}
    | {"invaller", "invaller-stop"}
    | {"aanpak-hoofdstuk", "aanpak-los", "aanpak-regel", "aanpak-handboek", "aanpak-handboek-pdf"}
    | {"mensen", "mensen-nakijken", "mens", "mens-rol", "mens-stop", "mens-vertrek", "mens-thuis", "thuis"}
    | {"waarneming", "waarneming-stop", "overname", "overname-neem"}
    | {"melden-kies", "openapi-json", "api-root"}
    | {"kladblok", "kladblok-weg"}
    | {"signaal-los", "signaal-kaartje", "signaal-dienst", "signaal-app"}
    | {"signalen-inlezen-voorbeeld"}
    | {"buurten", "buurten-inlezen", "buurten-voorstel", "buurten-voorstel-weg", "signaal-buurt-hier"}
    | {"bereik"}
    | {"datalek-ontvangen", "aanpakken-vergelijk", "aanpak-stroomschema", "aanpak-stroomschema-bestand"}
)
"""Routes on which nothing of a case or signal can appear; log-in pages of allauth are left out as well."""
