// Shows which signals wait on this device, and what can be done with each.
import { uur } from "./concept.js";
import * as kluis from "./kluis.js";
import { bijWijziging, gewijzigd, verstuur } from "./versturen.js";

const OPNIEUW_MS = [2_000, 60_000]; // first and longest pause between two attempts
const verstuurd = []; // addresses of what was sent from this page
let laatste = new Map(); // per id: what became of the last attempt

const vak = () => document.querySelector("[data-wachtrij]");
const zin = (welk, aantal) => {
  const { dataset } = vak();
  return aantal === 1 ? dataset[`${welk}Een`] : dataset[`${welk}Meer`].replace("AANTAL", aantal);
};

function wanneer(op) {
  const dag = new Date(op);
  const vandaag = dag.toDateString() === new Date().toDateString();
  return vandaag ? uur(op) : `${dag.getDate()}-${dag.getMonth() + 1} ${uur(op)}`;
}

function kop(wacht, terug, apart) {
  const zinnen = [];
  if (verstuurd.length) zinnen.push(zin("verstuurd", verstuurd.length));
  if (wacht) zinnen.push(zin("wacht", wacht));
  if (terug) zinnen.push(zin("terug", terug));
  if (apart) zinnen.push(zin("apart", apart));
  return zinnen.join(" ");
}

// What the last attempt said; what is there to be done about it comes first.
function uitleg(wacht) {
  const standen = new Set([...laatste.values()].map((uit) => uit.stand));
  if (!wacht) return "";
  if (standen.has("inloggen")) return "inloggen";
  if (document.querySelector("form[data-los]")) return ""; // that page says it already
  return standen.has("verbinding") || !navigator.onLine ? "verbinding" : "";
}

const veldVan = (stuk, welk) => String(stuk.waarde.velden.find(([naam]) => naam === welk)?.[1] ?? "");
const metGevaar = (stuk) => stuk.stand === "wacht" && veldVan(stuk, "gevaar") === "ja";

function rij(stuk) {
  const regel = vak().querySelector("[data-wachtrij-rij]").content.cloneNode(true);
  const zoek = (wat) => regel.querySelector(`[data-${wat}]`);
  const tekst = veldVan(stuk, "tekst");
  zoek("tijd").textContent = zoek("tijd").dataset.tijd.replace("TIJD", wanneer(stuk.op));
  zoek("tekst").textContent = tekst.length > 60 ? `${tekst.slice(0, 57).trimEnd()}…` : tekst;
  zoek("foto").hidden = !stuk.bytes;
  zoek("zonder-foto").hidden = !stuk.waarde.fotoWeg;
  const fouten = zoek("fouten");
  fouten.hidden = stuk.stand !== "terug";
  for (const fout of stuk.waarde.fouten || []) {
    const punt = document.createElement("li");
    punt.textContent = fout;
    fouten.append(punt);
  }
  zoek("nu").hidden = stuk.stand !== "wacht";
  zoek("verbeter").hidden = stuk.stand === "wacht";
  zoek("nu").addEventListener("click", () => probeer());
  zoek("verbeter").addEventListener("click", () => {
    document.dispatchEvent(new CustomEvent("waakvlam:verbeter", { detail: stuk.naam }));
  });
  const weg = zoek("weg");
  weg.addEventListener("click", async () => {
    if (!weg.hasAttribute("data-echt")) {
      // The text is nowhere else: ask once more, on the same spot.
      weg.setAttribute("data-echt", "");
      weg.textContent = weg.dataset.zeker;
      return;
    }
    await kluis.verwijder("wachtrij", stuk.naam);
    gewijzigd();
  });
  return regel;
}

const wacht = async () => (await kluis.standen("wachtrij")).includes("wacht");

// A browser often does not notice that there is a connection again: while something waits, try, ever less often.
let wekker = 0;
let [pauze] = OPNIEUW_MS;

function zetWekker() {
  wekker ||= setTimeout(async () => {
    wekker = 0;
    if (document.visibilityState === "visible") {
      pauze = Math.min(2 * pauze, OPNIEUW_MS[1]);
      await probeer().catch(() => {});
    }
    if (await wacht()) zetWekker();
  }, pauze);
}

export async function toonWachtrij() {
  const blok = vak();
  if (!blok) return;
  const lijst = blok.querySelector("[data-wachtrij-lijst]");
  const volledig = Boolean(document.querySelector("form[data-meldformulier]"));
  const standen = await kluis.standen("wachtrij");
  const tel = (stand) => standen.filter((s) => s === stand).length;
  const tekst = kop(tel("wacht"), tel("terug"), tel("apart"));
  const plek = blok.querySelector("[data-wachtrij-kop]");
  if (plek.textContent !== tekst) plek.textContent = tekst;
  blok.hidden = !tekst;
  if (tel("wacht")) zetWekker();
  else [pauze] = OPNIEUW_MS;
  const nu = uitleg(tel("wacht"));
  for (const regel of blok.querySelectorAll("[data-wachtrij-uitleg]")) {
    regel.hidden = regel.dataset.wachtrijUitleg !== nu;
  }
  blok.querySelector("[data-wachtrij-bekijk]").hidden = volledig || !standen.length || nu === "inloggen";
  const door = blok.querySelector("[data-wachtrij-verstuurd]");
  door.hidden = !verstuurd.length;
  if (verstuurd.length) door.href = verstuurd.length === 1 ? verstuurd[0] : door.dataset.alle;
  lijst.hidden = !volledig || !standen.length;
  const stukken = volledig ? await kluis.alles("wachtrij") : [];
  blok.querySelector("[data-gevaar-wacht]").hidden = !stukken.some(metGevaar);
  // Drawn anew only when it changed: somebody may be about to press a button in it.
  const nieuw = stukken.map((stuk) => `${stuk.naam} ${stuk.stand}`).join();
  if (lijst.dataset.getekend === nieuw) return;
  lijst.dataset.getekend = nieuw;
  lijst.replaceChildren(...stukken.map(rij));
}

// Send what waits now. Answers what became of each.
export async function probeer() {
  laatste = await verstuur();
  for (const uit of laatste.values()) if (uit.stand === "verstuurd") verstuurd.push(uit.adres);
  await toonWachtrij();
  return laatste;
}

export async function bewaakWachtrij() {
  if (!vak()) return;
  bijWijziging(() => toonWachtrij());
  await toonWachtrij();
  addEventListener("online", () => probeer());
  addEventListener("offline", () => toonWachtrij());
  document.addEventListener("visibilitychange", async () => {
    if (document.visibilityState === "visible" && (await wacht())) probeer();
  });
  // Without logging in there is nobody to send it for; the page says so.
  if (await wacht()) {
    if (document.body.dataset.account || document.querySelector("form[data-los]")) probeer();
    else {
      laatste = new Map([["", { stand: "inloggen" }]]);
      toonWachtrij();
    }
  }
}
