// Sends the signals that wait on this device, one tab at a time. A signal keeps the id that was made here,
// so sending it again after a lost answer gives the same signal, not a second one.
import * as kluis from "./kluis.js";

const TEKST_MS = 20_000;
const FOTO_MS = 120_000;
const kanaal = "BroadcastChannel" in globalThis ? new BroadcastChannel("waakvlam-wachtrij") : null;
const luisteraars = new Set();

// Call `wat` whenever the queue changed, here or in another tab.
export function bijWijziging(wat) {
  luisteraars.add(wat);
}
if (kanaal) kanaal.onmessage = () => luisteraars.forEach((wat) => wat());

export function gewijzigd() {
  kanaal?.postMessage("gewijzigd");
  luisteraars.forEach((wat) => wat());
}

const adres = (welk) => document.querySelector("[data-wachtrij]").dataset[welk];

// Proof for forms, asked anew: no page on the device holds one. Answers a string when it could not be had.
async function haalKaartje() {
  const antwoord = await fetch(adres("kaartje"), {
    cache: "no-store",
    redirect: "manual",
    headers: { Accept: "application/json" },
    signal: AbortSignal.timeout(TEKST_MS),
  });
  if (antwoord.type === "opaqueredirect" || antwoord.status === 403) return "inloggen";
  if (!antwoord.ok) return "verbinding";
  const kaartje = await antwoord.json();
  return kaartje.account === kluis.eigenaar() ? kaartje : "inloggen";
}

async function stuur(stuk, kaartje) {
  const inhoud = new FormData();
  for (const [naam, waarde] of stuk.waarde.velden) inhoud.append(naam, waarde);
  // An age, not a time: the clock of a phone may be wrong.
  inhoud.set("geleden", String(Math.max(0, Math.round((Date.now() - stuk.op) / 1000))));
  if (stuk.bytes) {
    const { naam, type } = stuk.waarde.foto;
    inhoud.set("foto", new File([await stuk.bytes()], naam, { type }));
  }
  return fetch(adres("nieuw"), {
    method: "POST",
    body: inhoud,
    redirect: "manual",
    headers: { Accept: "application/json", "X-CSRFToken": kaartje.bewijs },
    signal: AbortSignal.timeout(stuk.bytes ? FOTO_MS : TEKST_MS),
  });
}

async function stuurTerug(stuk, fouten) {
  const { naam, op, waarde, bytes } = stuk;
  const kopie = bytes ? await bytes() : null;
  await kluis.bewaar("wachtrij", naam, { ...waarde, fouten }, { open: { op, stand: "terug" }, bytes: kopie });
}

// Send one; answers what became of it.
async function een(stuk, kaartje) {
  const antwoord = await stuur(stuk, kaartje);
  if (antwoord.type === "opaqueredirect") return { stand: "inloggen" };
  if (antwoord.status === 201) {
    const { adres: waar } = await antwoord.json();
    await kluis.verwijder("wachtrij", stuk.naam);
    // A photo that could not wait here can be added on the page of the signal.
    return { stand: "verstuurd", adres: stuk.waarde.fotoWeg ? waar.replace(/\/ontvangen$/, "") : waar };
  }
  if (antwoord.status === 422) {
    const { fouten } = await antwoord.json();
    await stuurTerug(stuk, fouten);
    return { stand: "terug", fouten };
  }
  if (antwoord.status === 413) {
    await stuurTerug(stuk, [adres("teGroot")]);
    return { stand: "terug" };
  }
  return { stand: antwoord.status === 403 ? "bewijs" : "verbinding" };
}

async function rondje() {
  const uitkomst = new Map();
  const wacht = (await kluis.alles("wachtrij")).filter((stuk) => stuk.stand === "wacht");
  if (!wacht.length) return uitkomst;
  try {
    let kaartje = await haalKaartje();
    for (const stuk of wacht) {
      if (typeof kaartje === "string") {
        uitkomst.set(stuk.naam, { stand: kaartje });
        continue;
      }
      let uit = await een(stuk, kaartje);
      if (uit.stand === "bewijs") {
        // Logged in again elsewhere meanwhile: one more try with a new proof.
        kaartje = await haalKaartje();
        uit = typeof kaartje === "string" ? { stand: kaartje } : await een(stuk, kaartje);
      }
      uitkomst.set(stuk.naam, uit);
      if (uit.stand === "inloggen") kaartje = "inloggen";
    }
  } catch {
    for (const stuk of wacht) if (!uitkomst.has(stuk.naam)) uitkomst.set(stuk.naam, { stand: "verbinding" });
  }
  return uitkomst;
}

// Send what waits. Answers per id what became of it: verstuurd, terug (with errors), inloggen or verbinding.
export async function verstuur() {
  if (!kluis.eigenaar()) return new Map();
  const uitkomst = await navigator.locks.request("waakvlam-versturen", rondje);
  if (uitkomst.size) gewijzigd();
  return uitkomst;
}
