// Logging out wipes what is on this device. When something still waits, that is said first.
import * as kluis from "./kluis.js";

const GEDULD_MS = 5000;
let bezig = Promise.resolve();

// What is being put ready on this device: logging out waits for it, and wipes that too.
export function wachtOp(belofte) {
  bezig = belofte;
}

function zegWis(werker) {
  return new Promise((klaar) => {
    const lijn = new MessageChannel();
    lijn.port1.onmessage = klaar;
    werker.postMessage("wis", [lijn.port2]);
  });
}

async function wis() {
  await kluis.leeg();
  const hoogstens = new Promise((klaar) => setTimeout(klaar, GEDULD_MS));
  await Promise.race([bezig, hoogstens]);
  const werkers = (await navigator.serviceWorker?.getRegistrations()) || [];
  const actief = werkers.map((werker) => werker.active).filter(Boolean);
  await Promise.race([Promise.all(actief.map(zegWis)), hoogstens]);
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
