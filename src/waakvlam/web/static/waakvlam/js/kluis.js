// What stays on this device: drafts, and signals and lines of a meeting that wait. All of it encrypted with a key that no script
// can read out, of one account at a time, and gone when that account logs out or another one logs in.
const NAAM = "waakvlam";
const BAKKEN = ["slot", "concepten", "wachtrij", "overleg"];

let opslag = null; // promise of the database
let wie = ""; // the account whose things these are

const vraag = (v) =>
  new Promise((goed, mis) => {
    v.onsuccess = () => goed(v.result);
    v.onerror = () => mis(v.error);
  });

const einde = (tx) =>
  new Promise((goed, mis) => {
    tx.oncomplete = () => goed();
    tx.onabort = () => mis(tx.error || new Error("afgebroken"));
  });

function databank() {
  opslag ??= new Promise((goed, mis) => {
    const v = indexedDB.open(NAAM, 2);
    v.onupgradeneeded = () => {
      for (const bak of BAKKEN) if (!v.result.objectStoreNames.contains(bak)) v.result.createObjectStore(bak);
    };
    v.onerror = () => mis(v.error);
    v.onsuccess = () => {
      v.result.onversionchange = () => v.result.close();
      goed(v.result);
    };
  });
  return opslag;
}

// Forget everything, the key included: what was written with it can never be read again.
export async function leeg() {
  const tx = (await databank()).transaction(BAKKEN, "readwrite");
  BAKKEN.forEach((bak) => tx.objectStore(bak).clear());
  wie = "";
  await einde(tx);
}

// Open the vault for the account of this page; without one (the page for no connection, the log-in page) for
// whoever it belongs to. Answers the account, or "" when nothing can or may be kept here.
export async function openKluis(account) {
  if (!("indexedDB" in globalThis) || !globalThis.crypto?.subtle || !navigator.locks) return "";
  const db = await databank();
  const van = await vraag(db.transaction("slot").objectStore("slot").get("account"));
  if (account && van && van !== account) await leeg();
  if (account && van !== account) {
    const sleutel = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    const tx = db.transaction("slot", "readwrite");
    const slot = tx.objectStore("slot");
    if (!(await vraag(slot.get("account")))) {
      slot.put(account, "account");
      slot.put(sleutel, "sleutel");
    }
    await einde(tx);
  }
  wie = account || van || "";
  return wie;
}

export const eigenaar = () => wie;

// The key, when the vault still is of the account of this page; another tab may have logged out.
async function sleutelVan() {
  if (!wie) return null;
  const slot = (await databank()).transaction("slot").objectStore("slot");
  const [account, sleutel] = await Promise.all([vraag(slot.get("account")), vraag(slot.get("sleutel"))]);
  return account === wie ? sleutel : null;
}

const bij = (bak, naam) => new TextEncoder().encode(`${bak}|${naam}`);

async function dicht(sleutel, bak, naam, bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bij(bak, naam) }, sleutel, bytes);
  return { iv, data };
}

const ontsluit = (sleutel, bak, naam, { iv, data }) =>
  crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: bij(bak, naam) }, sleutel, data);

// Keep a value (and bytes beside it, such as a photo) under a name. `open` stays readable: times and states.
// `weg` is a draft that goes in the same step, so that a text is never in two places or in none.
export async function bewaar(bak, naam, waarde, { open = {}, bytes = null, weg = "" } = {}) {
  const sleutel = await sleutelVan();
  if (!sleutel) return false;
  const rij = { ...open, op: open.op ?? Date.now() };
  rij.inhoud = await dicht(sleutel, bak, naam, new TextEncoder().encode(JSON.stringify(waarde)));
  if (bytes) rij.bytes = await dicht(sleutel, bak, naam, bytes);
  const tx = (await databank()).transaction(["slot", bak, "concepten"], "readwrite");
  const klaar = einde(tx);
  if ((await vraag(tx.objectStore("slot").get("account"))) !== wie) tx.abort();
  else {
    tx.objectStore(bak).put(rij, naam);
    if (weg) tx.objectStore("concepten").delete(weg);
  }
  await klaar;
  return true;
}

async function lees(sleutel, bak, naam, rij) {
  try {
    const tekst = new TextDecoder().decode(await ontsluit(sleutel, bak, naam, rij.inhoud));
    const { inhoud, bytes, ...open } = rij;
    return {
      ...open,
      naam,
      waarde: JSON.parse(tekst),
      bytes: bytes ? () => ontsluit(sleutel, bak, naam, bytes) : null,
    };
  } catch {
    return null; // written with a key that is gone
  }
}

export async function haal(bak, naam) {
  const sleutel = await sleutelVan();
  if (!sleutel) return null;
  const rij = await vraag((await databank()).transaction(bak).objectStore(bak).get(naam));
  return rij ? lees(sleutel, bak, naam, rij) : null;
}

// Everything in a part of the vault, the oldest first.
export async function alles(bak) {
  const sleutel = await sleutelVan();
  if (!sleutel) return [];
  const kast = (await databank()).transaction(bak).objectStore(bak);
  const [namen, rijen] = await Promise.all([vraag(kast.getAllKeys()), vraag(kast.getAll())]);
  const gelezen = await Promise.all(rijen.map((rij, i) => lees(sleutel, bak, namen[i], rij)));
  return gelezen.filter(Boolean).sort((a, b) => a.op - b.op);
}

// How many there are and in which state, without reading any of them.
export async function standen(bak) {
  if (!wie) return [];
  return (await vraag((await databank()).transaction(bak).objectStore(bak).getAll())).map((rij) => rij.stand);
}

export async function verwijder(bak, naam) {
  const tx = (await databank()).transaction(bak, "readwrite");
  tx.objectStore(bak).delete(naam);
  await einde(tx);
}
