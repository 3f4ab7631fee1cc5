// Keeps what is typed in a form on this device until the server accepted it: encrypted, in the vault.
// One entry per form (data-concept); gone after three days, after success and on logging out.
import * as kluis from "./kluis.js";

const DAG = 24 * 60 * 60 * 1000;
const DAGEN = 3;
const GEDULD = 500; // milliseconds that sending waits for a store that is slow
const bewakers = new WeakMap();

const velden = (form) =>
  [...form.elements].filter((v) => v.name && !["hidden", "password", "file", "submit", "button"].includes(v.type));

// A long form that several people fill keeps only what this person changed, with the version they read.
const anders = (v) =>
  v.type === "radio" || v.type === "checkbox" ? v.checked !== v.defaultChecked : v.value !== v.defaultValue;

// Whether a field holds something that did not stand there by itself.
const gekozen = (v) =>
  v.tagName === "SELECT" ? v.selectedIndex > 0 && !v.selectedOptions[0].defaultSelected : v.value !== v.defaultValue;

export function inhoud(form) {
  const waarden = {};
  const alles = !form.hasAttribute("data-concept-anders");
  for (const v of velden(form)) {
    if (!alles && !anders(v)) continue;
    if (v.type === "radio" || v.type === "checkbox") {
      if (v.checked) (waarden[v.name] ??= []).push(v.value);
    } else if (v.value || !alles) waarden[v.name] = [v.value];
  }
  if (!alles && form.elements.gelezen) waarden.gelezen = [form.elements.gelezen.value];
  return waarden;
}

// Tell who watches this one field that it changed, without that counting as typing.
export const merk = (veld) => veld.dispatchEvent(new Event("input"));

export function zetTerug(form, waarden) {
  for (const v of velden(form)) {
    const oud = waarden[v.name];
    if (form.hasAttribute("data-concept-anders")) {
      if (!oud) continue;
      if (v.type === "radio" || v.type === "checkbox") v.checked = oud.includes(v.value);
      else [v.value] = oud;
      if (v.value || v.checked) v.closest("details")?.setAttribute("open", "");
      continue;
    }
    if (!oud) continue;
    if (v.type === "radio" || v.type === "checkbox") {
      v.checked = oud.includes(v.value);
      if (v.checked && !v.defaultChecked) v.closest("details")?.setAttribute("open", "");
      continue;
    }
    if (!v.value || v.tagName === "SELECT") [v.value] = oud;
    if (gekozen(v)) v.closest("details")?.setAttribute("open", "");
    merk(v);
  }
}

// What somebody else changed since is found by comparing with what was read when the draft was typed.
function zetVersie(form, waarden) {
  if (form.hasAttribute("data-concept-anders") && waarden.gelezen && form.elements.gelezen) {
    [form.elements.gelezen.value] = waarden.gelezen;
  }
}

const twee = (n) => String(n).padStart(2, "0");
export const uur = (op) => `${twee(new Date(op).getHours())}.${twee(new Date(op).getMinutes())}`;

function zeg(form, sjabloon, op) {
  const plek = form.querySelector("[data-bewaard]");
  if (plek) plek.textContent = plek.dataset[sjabloon].replace("TIJD", uur(op));
}

async function bewaak(form) {
  const naam = form.dataset.concept;
  let wacht = 0;
  let keten = Promise.resolve(); // one write at a time, so that an older text never comes last

  const schrijf = async () => {
    const op = Date.now();
    try {
      if (await kluis.bewaar("concepten", naam, inhoud(form), { open: { op } })) zeg(form, "bewaard", op);
    } catch {
      // Storage full or refused: say nothing rather than promise what is not so.
    }
  };
  const bewaar = () => {
    clearTimeout(wacht);
    wacht = 0;
    keten = keten.then(schrijf);
    return keten;
  };
  bewakers.set(form, {
    bewaar,
    rust: () => {
      clearTimeout(wacht);
      wacht = 0;
      return keten;
    },
  });

  const concept = await kluis.haal("concepten", naam);
  // A page that comes back with errors already holds what was typed last.
  if (concept && !form.hasAttribute("data-ingevuld")) {
    zetTerug(form, concept.waarde);
    zetVersie(form, concept.waarde);
    zeg(form, "teruggezet", concept.op);
  }
  const straks = () => {
    clearTimeout(wacht);
    wacht = setTimeout(bewaar, 300);
  };
  form.addEventListener("input", straks);
  // Whoever types at once was at it before this point.
  if (velden(form).some(anders)) straks();
  // What was typed last is on the device before the page is left: the answer may be that it was open too long.
  let mag = false;
  const eerstBewaren = (gebeurtenis) => {
    if (mag || gebeurtenis.defaultPrevented) return;
    gebeurtenis.preventDefault();
    const { submitter } = gebeurtenis;
    mag = true;
    Promise.race([bewaar(), new Promise((klaar) => setTimeout(klaar, GEDULD))]).finally(() => {
      form.requestSubmit(submitter);
      mag = false;
    });
  };
  // A line of a meeting is sent by a script, and the page stays.
  if (form.hasAttribute("data-overleg-regel")) form.addEventListener("submit", bewaar);
  else if (!form.hasAttribute("data-meldformulier")) form.addEventListener("submit", eerstBewaren);
  const nuMeteen = () => {
    if (wacht) bewaar();
  };
  // A phone that is put away sends the first; the second is for a page that is left.
  document.addEventListener("visibilitychange", nuMeteen);
  addEventListener("pagehide", nuMeteen);
}

// Save the draft of a form now, or only wait until nothing is being written any more.
export const bewaarNu = (form) => bewakers.get(form)?.bewaar();
export const rust = (form) => bewakers.get(form)?.rust();

// Forget the draft of one form.
export const wisConcept = (naam) => kluis.verwijder("concepten", naam);

async function ruimOp() {
  for (const concept of await kluis.alles("concepten")) {
    if (Date.now() - concept.op > DAGEN * DAG) await wisConcept(concept.naam);
  }
}

export async function bewaakConcepten() {
  await ruimOp();
  await Promise.all([...document.querySelectorAll("form[data-concept]")].map(bewaak));
  for (const plek of document.querySelectorAll("[data-concept-van]")) {
    plek.hidden = !(await kluis.haal("concepten", plek.dataset.conceptVan));
  }
}
