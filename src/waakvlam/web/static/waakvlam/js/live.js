// Keeps an open page up to date: hears that something changed, asks for the page again, and puts in place
// what differs. Says when there is no connection, and when there is again.
import { rust } from "./adem.js";
import { uur } from "./concept.js";
import { maakLeeg, vervang } from "./vervang.js";

const STIL_MS = 40_000; // longer than two signs of life
const SLAAP_MS = 30_000; // a page nobody looks at lets go of its connection
const GENADE_MS = 2_500; // shorter than this is no loss worth a message
const LANGST_MS = 15_000;

const balk = () => document.querySelector("[data-live-balk]");
const kaartje = (blad) => blad.body.dataset.liveKaartje ?? "";

let bewijs = "";
let laatst = Date.now(); // when what is shown was so
let mislukt = 0;
let opnieuwOp = 0;
let meldOp = 0;
let stroom = null; // AbortController of the open stream
let klaar = false; // no listening any more on this page
let bezig = null;
let nogEens = false;
let uitgesteld = false;
let duurde = 0; // milliseconds that asking for the page took the last time
let gehaaldOp = 0;
let verneemt = false;

function zeg(welk) {
  const vak = balk();
  if (!vak) return;
  vak.hidden = !welk;
  vak.dataset.stand = welk;
  for (const zin of vak.querySelectorAll("[data-zin]")) zin.hidden = zin.dataset.zin !== welk;
  const tijd = vak.querySelector("[data-live-tijd]");
  if (welk !== "weg" || !tijd) return;
  const zin = tijd.dataset.liveTijd.replace("TIJD", uur(laatst));
  if (tijd.textContent !== zin) tijd.textContent = zin;
}

function verbroken() {
  if (klaar || meldOp || balk()?.dataset.stand === "weg") return;
  meldOp = setTimeout(() => zeg("weg"), GENADE_MS);
}

function verbonden() {
  clearTimeout(meldOp);
  meldOp = 0;
  mislukt = 0;
  laatst = Date.now();
  if (balk()?.dataset.stand !== "weg") return;
  zeg("terug");
  setTimeout(() => balk()?.dataset.stand === "terug" && zeg(""), 6_000);
}

function houdOp(welk) {
  klaar = true;
  clearTimeout(meldOp);
  stroom?.abort();
  zeg(welk);
}

function zet(blad) {
  let alles = true;
  for (const deel of document.querySelectorAll("[data-live][id]")) {
    const nieuw = blad.getElementById(deel.id);
    if (nieuw) alles = vervang(deel, nieuw) && alles;
  }
  const stand = document.querySelector("[data-stand]"); // on paper: of when what is shown is
  const nieuw = blad.querySelector("[data-stand]");
  if (stand && nieuw && alles) stand.textContent = nieuw.textContent;
  uitgesteld = !alles;
  document.dispatchEvent(new CustomEvent("wv:ververst"));
}

// Answers whether the page could be had.
async function haal() {
  let antwoord;
  const begin = Date.now();
  try {
    antwoord = await fetch(location.href, {
      cache: "no-store",
      redirect: "manual",
      headers: { "X-Waakvlam-Live": "1", Accept: "text/html" },
      signal: AbortSignal.timeout(20_000),
    });
    if (antwoord.type === "opaqueredirect") {
      houdOp("uitgelogd");
      return false;
    }
    if (antwoord.status === 404 || antwoord.status === 403) {
      document.querySelectorAll("[data-live][id]").forEach(maakLeeg);
      houdOp("dicht");
      return false;
    }
    if (!antwoord.ok) return false;
    const blad = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    bewijs = kaartje(blad);
    laatst = Date.now();
    zet(blad);
    if (balk()?.dataset.stand === "weg") zeg("weg"); // what is shown is newer than it says
    return true;
  } catch {
    return false;
  } finally {
    gehaaldOp = Date.now();
    duurde = gehaaldOp - begin;
  }
}

// One at a time; what changes meanwhile is asked for once more. Also for a page that changed something itself.
export function ververs() {
  if (bezig) {
    nogEens = true;
    return bezig;
  }
  bezig = (async () => {
    let gelukt;
    do {
      nogEens = false;
      gelukt = await haal();
    } while (nogEens && !klaar);
    bezig = null;
    return gelukt;
  })();
  return bezig;
}

// Something changed: ask for the page, after a rest when it was asked for just now. What comes meanwhile is then
// there too.
async function verneem() {
  if (verneemt) return;
  verneemt = true;
  await bezig;
  const wacht = rust(duurde, Date.now() - gehaaldOp);
  if (wacht) await new Promise((verder) => setTimeout(verder, wacht));
  verneemt = false;
  if (!klaar) await ververs();
}

function straks() {
  if (klaar || opnieuwOp || document.hidden) return;
  const wacht = mislukt ? Math.min(LANGST_MS, 500 * 2 ** mislukt) * (0.5 + Math.random()) : Math.random() * 800;
  mislukt += 1;
  opnieuwOp = setTimeout(async () => {
    opnieuwOp = 0;
    if (await ververs()) luister();
    else if (!klaar) {
      verbroken();
      straks();
    }
  }, wacht);
}

function hoor(blok) {
  const soort = /^event: (.*)$/m.exec(blok)?.[1];
  if (soort === "klaar") verbonden();
  else if (!soort && /^data: /m.test(blok)) verneem();
}

async function luister() {
  if (klaar || stroom || !bewijs) return;
  const eigen = new AbortController();
  stroom = eigen;
  let hond = setTimeout(() => eigen.abort(), STIL_MS);
  try {
    const antwoord = await fetch("/live", {
      cache: "no-store",
      headers: { Authorization: `Kaartje ${bewijs}` },
      signal: eigen.signal,
    });
    if (antwoord.status === 404) {
      klaar = true; // nothing serves this here
      return;
    }
    if (antwoord.ok) {
      const lezer = antwoord.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (;;) {
        const { value, done } = await lezer.read();
        if (done) break;
        clearTimeout(hond);
        hond = setTimeout(() => eigen.abort(), STIL_MS);
        laatst = Date.now();
        const blokken = (rest + value).split("\n\n");
        rest = blokken.pop();
        blokken.forEach(hoor);
      }
    } else if (antwoord.status >= 500) verbroken();
  } catch {
    if (stroom === eigen) verbroken();
  } finally {
    clearTimeout(hond);
    if (stroom === eigen) stroom = null;
  }
  straks();
}

function slaap() {
  const eigen = stroom;
  stroom = null;
  eigen?.abort();
}

export function bewaakLive() {
  bewijs = kaartje(document);
  if (!bewijs || !balk()) return;
  let slaapOp = 0;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(slaapOp);
    if (document.hidden) slaapOp = setTimeout(slaap, SLAAP_MS);
    else if (!stroom) straks();
  });
  addEventListener("offline", () => {
    clearTimeout(meldOp);
    meldOp = 0;
    if (!klaar) zeg("weg");
    slaap();
  });
  addEventListener("online", () => {
    mislukt = 0;
    straks();
  });
  // What was left because somebody was at it, is put in place when they are done there.
  document.addEventListener("focusout", () => setTimeout(() => uitgesteld && !klaar && ververs(), 300));
  addEventListener("pagehide", slaap);
  addEventListener("pageshow", (terug) => terug.persisted && straks());
  if (document.hidden) return;
  luister();
}
