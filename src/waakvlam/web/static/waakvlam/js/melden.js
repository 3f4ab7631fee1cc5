// The form for a signal: what is sent goes through the queue on this device, so that it is never lost.
import { bewaarNu, inhoud, merk, rust, wisConcept, zetTerug } from "./concept.js";
import { klein } from "./foto.js";
import { bewaakHier } from "./hier.js";
import * as kluis from "./kluis.js";
import { wachtOp } from "./uitloggen.js";
import { gewijzigd } from "./versturen.js";
import { probeer, toonWachtrij } from "./wachtrij.js";

const NIET_MEE = ["csrfmiddlewaretoken", "opdracht_id", "geleden", "foto"];

const nieuwId = () => crypto.randomUUID();

function zetId(form, id) {
  form.elements.opdracht_id.value = id;
}

// Empty the form for the next signal, with the choices it begins with.
function maakLeeg(form) {
  const begin = new URLSearchParams(form.dataset.begin);
  for (const v of form.elements) {
    if (v.type === "radio" || v.type === "checkbox") v.checked = begin.getAll(v.name).includes(v.value);
    else if (v.tagName === "SELECT") v.selectedIndex = 0;
    else if (v.name && !["hidden", "submit", "button"].includes(v.type)) {
      v.value = "";
      merk(v);
    }
  }
  form.querySelectorAll("input[type=file]").forEach((v) => v.dispatchEvent(new Event("change")));
  form.querySelectorAll("details[open]").forEach((vouw) => vouw.removeAttribute("open"));
  form.querySelector("[data-bewaard]").textContent = "";
  if (form.elements.opletten) form.elements.opletten.value = "";
  zetId(form, nieuwId());
}

const getypt = (form) => Boolean(inhoud(form).tekst?.[0]?.trim() || inhoud(form).plaats?.[0]?.trim());

const gekozenFoto = (form) => form.elements.foto?.files?.[0] || null;

async function zetInRij(form, stand, knop, foto) {
  const gegevens = new FormData(form, knop);
  const velden = [...gegevens].filter(([naam]) => !NIET_MEE.includes(naam));
  const id = form.elements.opdracht_id.value || nieuwId();
  velden.push(["opdracht_id", id]);
  const gekozen = gekozenFoto(form);
  const { bytes = null, ...over } = foto || {};
  const waarde = { velden, foto: foto && over, fotoWeg: Boolean(gekozen && !foto) };
  const naast = { open: { stand }, weg: form.dataset.concept };
  await rust(form);
  try {
    await kluis.bewaar("wachtrij", id, waarde, { ...naast, bytes });
  } catch (fout) {
    if (!bytes) throw fout;
    // No room for the photo: the text goes first.
    await kluis.bewaar("wachtrij", id, { ...waarde, foto: null, fotoWeg: true }, naast);
  }
  return id;
}

// Let the server say what is wrong, on its own page, with everything that was typed.
async function laatServerZeggen(form, knop) {
  const kaartje = await (await fetch(document.querySelector("[data-wachtrij]").dataset.kaartje)).json();
  for (const [naam, waarde] of [
    ["csrfmiddlewaretoken", kaartje.bewijs],
    ...(knop?.name ? [[knop.name, knop.value]] : []),
  ]) {
    let veld = form.querySelector(`input[type=hidden][name="${naam}"]`);
    if (!veld) {
      veld = document.createElement("input");
      veld.type = "hidden";
      veld.name = naam;
      form.append(veld);
    }
    veld.value = waarde;
  }
  HTMLFormElement.prototype.submit.call(form);
}

// Without a connection the server cannot look; what is missing is then asked here.
function mist(form) {
  const namen = (form.dataset.moet || "").split(" ").filter((naam) => naam && form.elements[naam]);
  const leeg = namen.filter((naam) => !new FormData(form).get(naam)?.trim());
  const vak = form.querySelector("[data-mist]");
  vak.hidden = !leeg.length;
  if (!leeg.length) return false;
  const vragen = leeg.map((naam) => {
    const eerste = form.querySelector(`[name="${naam}"]`);
    return eerste.closest(".wv-veld").querySelector(".wv-veld__label").firstChild.textContent.trim();
  });
  vak.querySelector("span").textContent = vragen.join(" ");
  vak.focus();
  return true;
}

async function verzend(form, knop) {
  await bewaarNu(form);
  const gekozen = gekozenFoto(form);
  const foto = gekozen ? await klein(gekozen) : null;
  if (gekozen && !foto && navigator.onLine) {
    // Too large to keep here, not too large for the server: sent as any form, when it is in reach.
    const gelukt = await laatServerZeggen(form, knop).then(
      () => true,
      () => false,
    );
    if (gelukt) return;
  }
  const id = await zetInRij(form, "wacht", knop, foto);
  const uit = (await probeer()).get(id);
  if (uit?.stand === "verstuurd") {
    location.assign(uit.adres);
    return;
  }
  if (uit?.stand === "terug") {
    // Back where it was typed: this form.
    await kluis.verwijder("wachtrij", id);
    await bewaarNu(form);
    gewijzigd();
    await laatServerZeggen(form, knop);
    return;
  }
  maakLeeg(form);
  await wisConcept(form.dataset.concept);
  await toonWachtrij();
  const kop = document.querySelector("[data-wachtrij]");
  kop.focus();
  kop.scrollIntoView({ block: "start" });
}

// A signal from the list back into the form. What was being typed meanwhile is put aside, not lost.
async function verbeter(form, id) {
  const stuk = await kluis.haal("wachtrij", id);
  if (!stuk) return;
  if (getypt(form)) {
    const foto = gekozenFoto(form);
    await zetInRij(form, "apart", null, foto ? await klein(foto) : null);
  }
  maakLeeg(form);
  const waarden = {};
  for (const [naam, waarde] of stuk.waarde.velden) (waarden[naam] ??= []).push(waarde);
  zetTerug(form, waarden);
  zetId(form, id);
  if (stuk.bytes && form.elements.foto) {
    const doos = new DataTransfer();
    doos.items.add(new File([await stuk.bytes()], stuk.waarde.foto.naam, { type: stuk.waarde.foto.type }));
    form.elements.foto.files = doos.files;
    form.elements.foto.dispatchEvent(new Event("change"));
  }
  await bewaarNu(form);
  await kluis.verwijder("wachtrij", id);
  gewijzigd();
  form.elements.tekst.focus();
}

// The page that works without a connection, and the button to put it on the home screen.
function zetKlaar(dienst) {
  if ("serviceWorker" in navigator) {
    const klaar = navigator.serviceWorker
      .register(dienst.dienst, { scope: dienst.bereik, updateViaCache: "none" })
      .then(() => navigator.serviceWorker.ready)
      .then((er) => er.active.postMessage("ververs"))
      .catch(() => {}); // a browser that does not allow it: the form works, online
    wachtOp(klaar);
  }
  const knop = document.querySelector("[data-installeer]");
  addEventListener("beforeinstallprompt", (vraag) => {
    if (!knop) return;
    vraag.preventDefault();
    knop.hidden = false;
    knop.onclick = async () => {
      knop.hidden = true;
      await vraag.prompt();
    };
  });
}

// Under some themes the approach does not ask yet what somebody thinks it is.
function bewaakVermoeden(form) {
  const vak = form.querySelector(".wv-veld--duiding");
  if (!vak) return;
  const zonder = form.dataset.zonderVermoeden.split(" ");
  const toon = () => {
    const thema = new FormData(form).get("thema");
    const vraagt = thema ? !zonder.includes(thema) : !form.hasAttribute("data-thema-eerst");
    vak.hidden = !vraagt && !form.elements.duiding.value && !vak.classList.contains("wv-veld--fout");
  };
  form.addEventListener("input", toon);
  toon();
}

export function bewaakMelden() {
  const form = document.querySelector("form[data-meldformulier]");
  if (!form) return;
  bewaakVermoeden(form);
  bewaakHier(form);
  if (!kluis.eigenaar()) return;
  form.querySelectorAll("[disabled]").forEach((knop) => knop.removeAttribute("disabled"));
  form.addEventListener("submit", async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (form.dataset.bezig || (!navigator.onLine && mist(form))) return;
    form.dataset.bezig = "1";
    const knoppen = form.querySelectorAll('[type="submit"]');
    knoppen.forEach((knop) => knop.setAttribute("aria-disabled", "true"));
    try {
      await verzend(form, gebeurtenis.submitter);
    } catch {
      // The vault refuses: then as any other form.
      HTMLFormElement.prototype.submit.call(form);
    } finally {
      delete form.dataset.bezig;
      knoppen.forEach((knop) => knop.removeAttribute("aria-disabled"));
    }
  });
  document.addEventListener("waakvlam:verbeter", (wat) => verbeter(form, wat.detail));
  if (!form.hasAttribute("data-los")) zetKlaar(document.querySelector("[data-wachtrij]").dataset);
}
