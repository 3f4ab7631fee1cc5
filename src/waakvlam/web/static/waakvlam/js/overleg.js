// The meeting room: writing along with only the keyboard, and buttons that leave what is being typed alone.
import { merk } from "./concept.js";
import { openKluis } from "./kluis.js";
import { ververs } from "./live.js";
import { Bak } from "./overlegbak.js";

const SOORT = { 1: "notitie", 2: "besluit", 3: "afspraak", 4: "actie", 5: "vraag" };
const TOETS = { n: "notitie", b: "besluit", p: "afspraak", a: "actie", v: "vraag" };

const vlak = document.querySelector("[data-overleg]");
const form = document.querySelector("form[data-overleg-regel]");
// After a refusal the page stands at the address of the button. From there it could not be asked for again.
const eigenAdres = new URL(vlak.dataset.adres, location.href);
if (location.pathname !== eigenAdres.pathname) history.replaceState(null, "", eigenAdres);
const bewijs = () => document.querySelector("main [name=csrfmiddlewaretoken]")?.value ?? "";
const puntNu = () => document.querySelector("[data-punt-nu]")?.dataset.puntNu ?? "";

const post = (adres, inhoud) =>
  fetch(adres, {
    method: "POST",
    body: inhoud,
    redirect: "manual",
    headers: { Accept: "application/json", "X-CSRFToken": bewijs() },
    signal: AbortSignal.timeout(20_000),
  });

function zegFout(zinnen) {
  const plek = vlak.querySelector("[data-overleg-fout]");
  if (!plek) return;
  plek.textContent = zinnen.join(" ");
  plek.hidden = !zinnen.length;
}

const bezig = new WeakSet(); // buttons under way: a second click is the same deed, not a new one

// A button of the sitting: done without leaving the page. Closing, approving and confirming go the plain way.
async function doe(gebeurtenis) {
  const knoppen = gebeurtenis.target.closest("form[data-overleg-doe]");
  if (!knoppen) return;
  gebeurtenis.preventDefault();
  const eigen = gebeurtenis.submitter ?? knoppen;
  if (bezig.has(eigen)) return;
  bezig.add(eigen);
  const inhoud = new FormData(knoppen, gebeurtenis.submitter);
  inhoud.set("opdracht_id", crypto.randomUUID());
  try {
    const antwoord = await post(knoppen.action, inhoud);
    const uit = antwoord.type === "opaqueredirect" ? {} : await antwoord.json().catch(() => ({}));
    zegFout(antwoord.ok ? [] : (uit.fouten ?? [vlak.dataset.mislukt]));
    if (!antwoord.ok) return;
    knoppen.reset();
    if (knoppen.contains(document.activeElement) && document.activeElement.matches("input, select")) {
      document.activeElement.blur();
    }
    await ververs();
  } catch {
    zegFout([vlak.dataset.mislukt]);
  } finally {
    bezig.delete(eigen);
  }
}

function knop(tekst, wat) {
  const el = document.createElement("button");
  el.type = "button";
  el.className = "wv-tekstknop";
  el.textContent = tekst;
  el.addEventListener("click", wat);
  return el;
}

function leegForm() {
  const { kring } = form.elements;
  const kringWas = kring.value;
  form.reset();
  kring.value = kringWas; // what is for few stays for few until said otherwise
  form.elements.tekst.value = "";
  merk(form.elements.tekst);
}

function schrijfMee() {
  const wacht = form.querySelector("[data-overleg-wacht]");
  const stand = form.querySelector("[data-overleg-stand]");
  const lijst = form.querySelector("[data-overleg-lijst]");
  const veld = form.elements.tekst;

  const bak = new Bak(vlak.dataset.overleg, bewijs, (bewaard = 0) => {
    wacht.hidden = !bak.regels.length;
    stand.textContent = bak.stand ? form.dataset[bak.stand] : "";
    lijst.replaceChildren(...bak.regels.map(rij));
    if (bewaard) ververs();
  });

  function rij(regel) {
    const li = document.createElement("li");
    const sterk = document.createElement("strong");
    sterk.textContent = regel.fouten.length ? regel.fouten.join(" ") : form.dataset.nietbewaard;
    li.append(Object.fromEntries(regel.velden).tekst, " – ", sterk);
    if (regel.fouten.length) {
      li.append(
        " ",
        knop(form.dataset.terug, () => zetTerug(regel)),
        " ",
        knop(form.dataset.weglaten, () => bak.haalWeg(regel)),
      );
    }
    return li;
  }

  function zetTerug(regel) {
    if (veld.value.trim()) return veld.focus(); // first keep what is being written
    for (const [naam, waarde] of regel.velden) {
      const el = form.elements[naam];
      if (el && el.type !== "hidden") el.value = waarde;
    }
    merk(veld);
    veld.focus();
    bak.haalWeg(regel);
    return undefined;
  }

  form.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (!veld.value.trim()) return veld.focus();
    const velden = [...new FormData(form)].filter(([naam]) => !["csrfmiddlewaretoken", "opdracht_id"].includes(naam));
    const metPunt = velden.map(([naam, waarde]) => [naam, naam === "punt" ? waarde || puntNu() : waarde]);
    leegForm();
    veld.focus();
    bak.zet(form.action, metPunt, form.dataset.concept);
    return undefined;
  });

  form.addEventListener("keydown", (toets) => {
    if (toets.isComposing) return;
    if (toets.key === "Enter" && !toets.shiftKey && toets.target.matches("textarea, select, input")) {
      toets.preventDefault();
      form.requestSubmit();
    } else if (toets.altKey && SOORT[toets.code.slice(-1)] && toets.code.startsWith("Digit")) {
      toets.preventDefault();
      form.elements.soort.value = SOORT[toets.code.slice(-1)];
      merk(veld);
    } else if (toets.altKey && toets.code === "Digit0") {
      toets.preventDefault();
      document.querySelector("[data-overleg-volgend]")?.click();
    } else if (toets.altKey && toets.key === "ArrowUp") {
      toets.preventDefault();
      [...document.querySelectorAll("[data-regel]")].at(-1)?.focus();
    }
  });

  // Several lines at once do not fit in one: they go where each becomes a line of its own.
  veld.addEventListener("paste", (gebeurtenis) => {
    const tekst = gebeurtenis.clipboardData?.getData("text/plain") ?? "";
    const doel = document.querySelector("form[data-overleg-plak]");
    if (!doel || (tekst.trim().split(/\n/).length < 3 && tekst.length <= veld.maxLength)) return;
    gebeurtenis.preventDefault();
    doel.closest("details").open = true;
    doel.elements.tekst.value = tekst;
    doel.querySelector("[data-overleg-plakstand]").textContent = doel.dataset.gevonden;
    doel.querySelector("button").focus();
  });

  addEventListener("beforeunload", (weg) => {
    if (bak.wachten().length && bak.stand) weg.preventDefault();
  });
  return bak;
}

// On a line: one letter makes it something else.
async function verander(toets) {
  const rij = toets.target.closest?.("[data-regel]");
  if (!rij || toets.target !== rij || toets.altKey || toets.ctrlKey || toets.metaKey) return;
  const soort = TOETS[toets.key.toLowerCase()];
  const rijen = [...document.querySelectorAll("[data-regel]")];
  const ander = { ArrowUp: -1, ArrowDown: 1 }[toets.key];
  if (ander) {
    toets.preventDefault();
    rijen[rijen.indexOf(rij) + ander]?.focus();
  } else if (toets.key === "Escape") form?.elements.tekst.focus();
  else if (toets.key === "Enter" && rij.dataset.wijzig) location.assign(rij.dataset.wijzig);
  else if (soort && rij.dataset.wijzig) {
    toets.preventDefault();
    const inhoud = new FormData();
    inhoud.set("soort", soort);
    inhoud.set("opdracht_id", crypto.randomUUID());
    const antwoord = await post(rij.dataset.wijzig, inhoud).catch(() => null);
    if (antwoord?.ok) await ververs();
    else zegFout((await antwoord?.json().catch(() => null))?.fouten ?? [vlak.dataset.mislukt]);
  }
}

// A pasted text goes in pieces; what is not kept yet stays in the field.
function plakken(plak) {
  const stand = plak.querySelector("[data-overleg-plakstand]");
  plak.addEventListener("submit", async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const veld = plak.elements.tekst;
    let id = plak.elements.opdracht_id.value;
    veld.readOnly = true;
    stand.textContent = plak.dataset.bezig;
    try {
      for (;;) {
        const inhoud = new FormData(plak);
        inhoud.set("opdracht_id", id);
        inhoud.set("punt", puntNu());
        inhoud.set("kring", form.elements.kring.value);
        const antwoord = await post(plak.action, inhoud);
        const uit = await antwoord.json();
        veld.value = uit.rest;
        stand.textContent = uit.fouten?.join(" ") ?? uit.zin;
        id = crypto.randomUUID();
        if (uit.fouten || !uit.rest) break;
      }
    } catch {
      stand.textContent = plak.dataset.gestopt;
    }
    plak.elements.opdracht_id.value = id;
    veld.readOnly = false;
    ververs();
  });
}

// The clock of the page goes on between two changes.
function klok() {
  for (const plek of document.querySelectorAll("[data-klok]")) {
    const nu = new Date().toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" });
    plek.textContent = plek.textContent.replace(/\d\d[.:]\d\d/, nu.replace(":", "."));
  }
}

if (vlak) {
  document.addEventListener("submit", doe, true); // before who thinks that the page is left
  document.addEventListener("keydown", verander);
  setInterval(klok, 10_000);
  const plak = document.querySelector("form[data-overleg-plak]");
  if (form && plak) plakken(plak);
  if (form) {
    const bak = schrijfMee();
    openKluis(document.body.dataset.account)
      .catch(() => "")
      .then(() => bak.laad())
      .finally(() => {
        vlak.dataset.klaar = "";
      });
  }
}
