// Keeps what is typed in a form on this device until the server accepted it.
// One entry per account and form (data-concept); gone after three days, after success and on logging out.
const VOOR = "waakvlam:concept:";
const DAG = 24 * 60 * 60 * 1000;
const DAGEN = 3;

// Once somebody logs out nothing is kept any more, not even what was typed a moment ago.
let uitgelogd = false;

const sleutel = (account, naam) => `${VOOR}${account}:${naam}`;

function lees(naam) {
  try {
    return JSON.parse(localStorage.getItem(naam));
  } catch {
    return null;
  }
}

function ruimOp() {
  for (const naam of Object.keys(localStorage)) {
    if (!naam.startsWith(VOOR)) continue;
    const concept = lees(naam);
    if (!concept || Date.now() - concept.op > DAGEN * DAG) localStorage.removeItem(naam);
  }
}

// Forget the draft of one form, or with an empty name all drafts of this account.
export function wisConcepten(account, naam) {
  try {
    for (const k of Object.keys(localStorage)) {
      if (naam ? k === sleutel(account, naam) : k.startsWith(`${VOOR}${account}:`)) localStorage.removeItem(k);
    }
  } catch {
    // No storage on this device: then there is nothing to forget either.
  }
}

const velden = (form) =>
  [...form.elements].filter((v) => v.name && !["hidden", "password", "file", "submit", "button"].includes(v.type));

// A long form that several people fill keeps only what this person changed, with the version they read.
const anders = (v) =>
  v.type === "radio" || v.type === "checkbox" ? v.checked !== v.defaultChecked : v.value !== v.defaultValue;

function inhoud(form) {
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

function zetTerug(form, waarden) {
  for (const v of velden(form)) {
    const oud = waarden[v.name];
    if (form.hasAttribute("data-concept-anders")) {
      if (!oud) continue;
      if (v.type === "radio" || v.type === "checkbox") v.checked = oud.includes(v.value);
      else [v.value] = oud;
      if (v.value || v.checked) v.closest("details")?.setAttribute("open", "");
      continue;
    }
    if (v.type === "radio" || v.type === "checkbox") {
      if (oud) v.checked = oud.includes(v.value);
    } else if (oud && !v.value) [v.value] = oud;
    else if (oud && v.tagName === "SELECT") [v.value] = oud;
  }
}

// What somebody else changed since is found by comparing with what was read when the draft was typed.
function zetVersie(form, waarden) {
  if (form.hasAttribute("data-concept-anders") && waarden.gelezen && form.elements.gelezen) {
    [form.elements.gelezen.value] = waarden.gelezen;
  }
}

function zeg(form, sjabloon, op) {
  const plek = form.querySelector("[data-bewaard]");
  if (!plek) return;
  const tijd = new Date(op);
  const twee = (n) => String(n).padStart(2, "0");
  plek.textContent = plek.dataset[sjabloon].replace("TIJD", `${twee(tijd.getHours())}.${twee(tijd.getMinutes())}`);
}

function bewaak(form, account) {
  const naam = sleutel(account, form.dataset.concept);
  const concept = lees(naam);
  // A page that comes back with errors already holds what was typed last.
  if (concept && !form.hasAttribute("data-ingevuld")) {
    zetTerug(form, concept.waarden);
    zetVersie(form, concept.waarden);
    zeg(form, "teruggezet", concept.op);
  }
  let wacht = 0;
  const bewaar = () => {
    clearTimeout(wacht);
    wacht = 0;
    if (uitgelogd) return;
    const waarden = inhoud(form);
    const op = Date.now();
    try {
      localStorage.setItem(naam, JSON.stringify({ op, waarden }));
      zeg(form, "bewaard", op);
    } catch {
      // Storage full or refused: say nothing rather than promise what is not so.
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(wacht);
    wacht = setTimeout(bewaar, 400);
  });
  form.addEventListener("submit", bewaar);
  addEventListener("pagehide", () => {
    if (wacht) bewaar();
  });
}

export function bewaakConcepten(account) {
  try {
    ruimOp();
    document.querySelectorAll("form[data-concept]").forEach((form) => bewaak(form, account));
    document.querySelectorAll("[data-concept-van]").forEach((plek) => {
      plek.hidden = !lees(sleutel(account, plek.dataset.conceptVan));
    });
  } catch {
    // A browser that refuses storage: the form works, without a draft.
  }
  document.querySelectorAll("form[data-uitloggen]").forEach((form) => {
    form.addEventListener("submit", () => {
      uitgelogd = true;
      wisConcepten(account, "");
    });
  });
}
