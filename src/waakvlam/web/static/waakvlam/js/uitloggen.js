// Logging out wipes what is on this device. When something still waits, that is said first.
import * as kluis from "./kluis.js";

async function wis() {
  await kluis.leeg();
  const werkers = (await navigator.serviceWorker?.getRegistrations()) || [];
  await Promise.all(werkers.map((werker) => werker.unregister()));
  if ("caches" in globalThis) {
    for (const naam of await caches.keys()) if (naam.startsWith("waakvlam-")) await caches.delete(naam);
  }
}

export function bewaakUitloggen() {
  document.querySelectorAll("form[data-uitloggen]").forEach((form) => {
    form.addEventListener("submit", async (gebeurtenis) => {
      if (!kluis.eigenaar()) return;
      gebeurtenis.preventDefault();
      const vak = document.querySelector("[data-uitloggen-wacht]");
      const wacht = [...(await kluis.standen("wachtrij")), ...(await kluis.standen("overleg"))];
      if (vak?.hidden && wacht.length) {
        vak.hidden = false;
        vak.querySelector("[data-toch]").onclick = () => form.requestSubmit();
        vak.focus();
        return;
      }
      try {
        await wis();
      } finally {
        HTMLFormElement.prototype.submit.call(form);
      }
    });
  });
}
