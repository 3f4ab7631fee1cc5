// The service worker of the form for signals. It keeps one page without anything of a person in it, and the
// files that page needs; it serves them only when the network does not answer. It sends and reads nothing.
const { versie, bestanden, pagina, los } = JSON.parse("{{ waarden|escapejs }}");
const VOOR = "waakvlam-";
const BAK = VOOR + versie;
const GEDULD_MS = 4000;
const zonder = new Set(); // windows that were given the kept page
let afbreken = new AbortController(); // somebody logs out: what is on its way is not kept
let lopend = Promise.resolve();

self.addEventListener("install", (gebeurtenis) => {
  gebeurtenis.waitUntil(caches.open(BAK).then((bak) => bak.addAll(bestanden)));
  self.skipWaiting();
});

// The page is fetched with the rights of whoever is logged in; older files stay until it is there.
async function haal() {
  const { signal } = afbreken;
  const antwoord = await fetch(los, { redirect: "manual", cache: "no-store", signal }).catch(() => null);
  if (signal.aborted || !antwoord?.ok) return;
  await (await caches.open(BAK)).put(los, antwoord);
  for (const naam of await caches.keys()) {
    if (naam.startsWith(VOOR) && naam !== BAK) await caches.delete(naam);
  }
}

function ververs() {
  lopend = lopend.then(haal).catch(() => {});
  return lopend;
}

// Says so when nothing is kept any more, nor on its way.
async function wis(poort) {
  afbreken.abort();
  await lopend;
  for (const naam of await caches.keys()) if (naam.startsWith(VOOR)) await caches.delete(naam);
  poort?.postMessage("leeg");
}

self.addEventListener("activate", (gebeurtenis) => {
  gebeurtenis.waitUntil(ververs().then(() => self.clients.claim()));
});
self.addEventListener("message", (gebeurtenis) => {
  if (gebeurtenis.data === "ververs") {
    if (afbreken.signal.aborted) afbreken = new AbortController(); // somebody is here again
    gebeurtenis.waitUntil(ververs());
  }
  if (gebeurtenis.data === "wis") gebeurtenis.waitUntil(wis(gebeurtenis.ports[0]));
});

async function bewaarde(gebeurtenis) {
  const blad = await caches.match(los);
  if (blad) zonder.add(gebeurtenis.resultingClientId);
  return blad;
}

async function open(gebeurtenis) {
  const net = fetch(gebeurtenis.request).catch(() => null);
  const ongeduld = new Promise((klaar) => setTimeout(klaar, GEDULD_MS, "ongeduld"));
  const eerst = await Promise.race([net, ongeduld]);
  // Out of reach, behind a front that cannot reach the program, or too slow to wait for.
  if (eerst && eerst !== "ongeduld" && ![502, 503, 504].includes(eerst.status)) return eerst;
  return (await bewaarde(gebeurtenis)) || (await net) || Response.error();
}

async function bestand(gebeurtenis) {
  if (zonder.has(gebeurtenis.clientId)) {
    const eigen = await caches.match(gebeurtenis.request);
    if (eigen) return eigen;
  }
  const net = await fetch(gebeurtenis.request).catch(() => null);
  return net || (await caches.match(gebeurtenis.request)) || Response.error();
}

self.addEventListener("fetch", (gebeurtenis) => {
  const { request } = gebeurtenis;
  const adres = new URL(request.url);
  if (request.method !== "GET" || adres.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (adres.pathname === pagina) gebeurtenis.respondWith(open(gebeurtenis));
  } else if (bestanden.includes(adres.pathname)) {
    gebeurtenis.respondWith(bestand(gebeurtenis));
  }
});
