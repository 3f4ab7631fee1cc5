// Marks under a text, while typing, what may point to a person, and offers to replace it.
// Everything happens in this page: a text goes nowhere before the form is sent.
import { vervang, vind } from "./deur-vinden.js";

const WACHT = 350;

function maak(soort, klasse, tekst = "") {
  const deel = document.createElement(soort);
  deel.className = klasse;
  deel.textContent = tekst;
  return deel;
}

const sleutel = (soort, stuk) => `${soort}|${stuk}`;

// The answers that were given on the page that came back.
function eerder(vak) {
  const uit = new Map();
  for (const knop of vak.querySelectorAll("input[type=radio]:checked")) {
    const [doe, soort, ...stuk] = knop.value.split("|");
    uit.set(sleutel(soort, stuk.join("|")), doe);
  }
  return uit;
}

function bewaak(vak) {
  const veld = document.getElementById(vak.dataset.deurVoor);
  const bron = vak.querySelector("script");
  if (!veld || !bron) return;
  const teksten = JSON.parse(bron.textContent);
  const gekozen = eerder(vak);
  const apart = new Map(vak.dataset.deurApart.split(" ").filter(Boolean).map((paar) => paar.split(":")));
  const kop = maak("p", "wv-deur__kop");
  kop.setAttribute("role", "status");
  const rijen = maak("div", "wv-deur__rijen");
  vak.replaceChildren(bron, kop, rijen);
  const open = new Set();
  let terug = null;

  function zet(tekst) {
    veld.value = tekst;
    veld.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // What is of the reporter goes to the field for it, and it says that somebody else reports.
  function zetApart(naar, stuk) {
    if (!naar.value) naar.value = stuk;
    const [naam, van, wordt] = vak.dataset.deurKies.split(":");
    const knoppen = [...veld.form.querySelectorAll("input[type=radio]")].filter((k) => k.name === naam);
    if (!knoppen.some((k) => k.checked && k.value !== van)) {
      knoppen.filter((k) => k.value === wordt).forEach((k) => k.click());
    }
    naar.closest("details")?.setAttribute("open", "");
  }

  // Names of the case itself, as far as this page shows them, become the person they are.
  function bekenden(tekst) {
    const uit = [];
    const paren = teksten.bekend.flatMap(([persoon, woorden]) => woorden.map((woord) => [woord, persoon]));
    for (const [woord, door] of paren.sort((a, b) => b[0].length - a[0].length)) {
      for (let i = tekst.indexOf(woord); i >= 0; i = tekst.indexOf(woord, i + 1)) {
        const v = { begin: i, einde: i + woord.length, soort: "naam", door };
        const los = !/[\p{L}\p{N}]/u.test((tekst[i - 1] ?? " ") + (tekst[v.einde] ?? " "));
        if (los && uit.every((u) => v.einde <= u.begin || v.begin >= u.einde)) uit.push(v);
      }
    }
    return uit;
  }

  function alle() {
    const eerst = bekenden(veld.value);
    const rest = vind(veld.value).filter((v) => eerst.every((u) => v.einde <= u.begin || v.begin >= u.einde));
    return [...eerst, ...rest].filter((v) => v.soort in teksten.soorten).sort((a, b) => a.begin - b.begin);
  }

  function doe(wat, soort, stuk) {
    if (wat.startsWith("blijft-")) {
      if (gekozen.get(sleutel(soort, stuk)) === wat) gekozen.delete(sleutel(soort, stuk));
      else gekozen.set(sleutel(soort, stuk), wat);
      toon();
      return;
    }
    const oud = veld.value;
    const deze = alle().filter((v) => v.soort === soort && oud.slice(v.begin, v.einde) === stuk);
    const naar = document.getElementById(apart.get(soort) ?? "");
    if (wat === "apart" && naar) zetApart(naar, stuk);
    const door = (v) => ({ vervang: v.door, apart: teksten.melder })[wat] ?? wat;
    zet(vervang(oud, deze.map((v) => ({ ...v, door: door(v) }))));
    terug = { oud, nieuw: veld.value };
    toon();
    veld.focus();
  }

  function knop(tekst, klik) {
    const nieuw = maak("button", "wv-deur__knop", tekst);
    nieuw.type = "button";
    nieuw.addEventListener("click", klik);
    return nieuw;
  }

  function keuzes(knoppen) {
    const deel = maak("div", "wv-deur__keuzes");
    deel.append(...knoppen);
    return deel;
  }

  function rij(soort, stuk, door) {
    const vraag = maak("fieldset", "wv-deur__vraag");
    const legenda = document.createElement("legend");
    legenda.append(maak("strong", "wv-deur__stuk", stuk), ` ${teksten.soorten[soort].over}`);
    const nu = gekozen.get(sleutel(soort, stuk));
    if (nu) {
      // What stays goes along with the form, so that it is not asked again.
      const blijft = document.createElement("input");
      blijft.type = "hidden";
      blijft.name = vak.dataset.deurNaam;
      blijft.value = `${nu}|${sleutel(soort, stuk)}`;
      legenda.append(` ${teksten.blijft}`);
      vraag.append(legenda, keuzes([knop(teksten.anders, () => doe(nu, soort, stuk))]), blijft);
      return vraag;
    }
    const bekend = teksten.bekend.some(([persoon]) => persoon === door);
    const kan = teksten.soorten[soort].antwoorden;
    // Whoever is known is one tap; somebody else of the case would be a mistake.
    const antwoorden = bekend ? kan.filter((a) => a.doe === door || a.doe.startsWith("blijft-")) : kan;
    const knoppen = antwoorden.map((antwoord) => [
      antwoord.doe.startsWith("blijft-"),
      knop(antwoord.tekst.replace("DOOR", door), () => doe(antwoord.doe, soort, stuk)),
    ]);
    const blijven = knoppen.filter(([blijft]) => blijft).map(([, k]) => k);
    // More than one reason to leave it: folded away behind one button, so that the page stays short.
    if (blijven.length < 2) vraag.append(legenda, keuzes(knoppen.map(([, k]) => k)));
    else {
      const meer = keuzes(blijven);
      meer.hidden = !open.has(sleutel(soort, stuk));
      const laat = knop(teksten.laat, () => {
        meer.hidden = !meer.hidden;
        laat.setAttribute("aria-expanded", String(!meer.hidden));
        if (meer.hidden) open.delete(sleutel(soort, stuk));
        else open.add(sleutel(soort, stuk));
      });
      laat.setAttribute("aria-expanded", String(!meer.hidden));
      vraag.append(legenda, keuzes([...knoppen.filter(([blijft]) => !blijft).map(([, k]) => k), laat]), meer);
    }
    return vraag;
  }

  function herstel() {
    if (!terug || veld.value !== terug.nieuw) return null;
    return knop(teksten.terug, () => {
      const { oud } = terug;
      terug = null;
      zet(oud);
      toon();
      veld.focus();
    });
  }

  function toon() {
    const uniek = new Map();
    for (const v of alle()) {
      const stuk = veld.value.slice(v.begin, v.einde);
      if (!uniek.has(sleutel(v.soort, stuk))) uniek.set(sleutel(v.soort, stuk), { ...v, stuk });
    }
    const aantal = [...uniek.keys()].filter((k) => !gekozen.has(k)).length;
    const weer = herstel();
    kop.textContent = aantal ? teksten.aantal.replace("AANTAL", String(aantal)) : "";
    if (!aantal && weer) kop.textContent = teksten.vervangen;
    kop.hidden = !kop.textContent;
    // What has the focus is found again after drawing anew.
    const knoppen = [...rijen.querySelectorAll("button")];
    const plek = knoppen.indexOf(document.activeElement);
    rijen.replaceChildren(...[...uniek.values()].map((v) => rij(v.soort, v.stuk, v.door)), ...(weer ? [weer] : []));
    if (plek >= 0) rijen.querySelectorAll("button")[plek]?.focus();
  }

  let wacht = 0;
  veld.addEventListener("input", () => {
    clearTimeout(wacht);
    wacht = setTimeout(toon, WACHT);
  });
  toon(); // a draft was put back before this
}

document.querySelectorAll("[data-deur-voor]").forEach(bewaak);
