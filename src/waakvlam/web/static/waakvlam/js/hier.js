// Finds the neighbourhood somebody stands in, when asked. The spot goes to the server once and is kept nowhere.
const VRAAG = { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 };

const plek = () =>
  new Promise((goed, mis) => {
    navigator.geolocation.getCurrentPosition((waar) => goed(waar.coords), mis, VRAAG);
  });

async function zoek(vak, veld) {
  const regel = vak.querySelector("[role=status]");
  if (!navigator.onLine) {
    regel.textContent = vak.dataset.hierZonder;
    return;
  }
  try {
    const { longitude, latitude } = await plek();
    const { bewijs } = await (await fetch(document.querySelector("[data-wachtrij]").dataset.kaartje)).json();
    const inhoud = new URLSearchParams({ lon: longitude, lat: latitude });
    const antwoord = await fetch(vak.dataset.hierUrl, {
      method: "POST",
      body: inhoud,
      headers: { "X-CSRFToken": bewijs },
    });
    const { uitkomst, code, tekst } = await antwoord.json();
    regel.textContent = tekst;
    const gevonden = { buurt: code, buiten: "buiten" }[uitkomst];
    if (gevonden) {
      veld.value = gevonden;
      veld.dispatchEvent(new Event("input", { bubbles: true }));
    }
  } catch {
    regel.textContent = vak.dataset.hierMis;
  }
}

export function bewaakHier(form) {
  const vak = form.querySelector("[data-hier]");
  const veld = form.elements.buurt;
  if (!vak || !veld || !("geolocation" in navigator)) return;
  vak.hidden = false;
  vak.querySelector("button").addEventListener("click", () => zoek(vak, veld));
  // Who said yes before is not asked again.
  form.addEventListener("change", async (keuze) => {
    if (keuze.target.name !== "waar" || keuze.target.value !== "hier" || veld.value) return;
    const mag = await navigator.permissions?.query({ name: "geolocation" }).catch(() => null);
    if (mag?.state === "granted") zoek(vak, veld);
  });
}
