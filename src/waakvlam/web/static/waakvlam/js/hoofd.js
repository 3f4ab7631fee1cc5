// Starts what a page can do more with scripts. Everything also works without.
import { loopDoorBak } from "./bak.js";
import { toonBestanden } from "./bestand.js";
import { bewaakConcepten, wisConcept } from "./concept.js";
import { eenKeerVersturen, naarFouten, sluitMenus } from "./gedrag.js";
import { openKluis } from "./kluis.js";
import { bewaakLive } from "./live.js";
import { bewaakMelden } from "./melden.js";
import { zegWatNietPast } from "./plakken.js";
import { bewaakUitloggen } from "./uitloggen.js";
import { bewaakWachtrij } from "./wachtrij.js";

async function opDitApparaat() {
  const { account = "", klaar = "" } = document.body.dataset;
  try {
    if (!(await openKluis(account))) return;
    if (klaar) await wisConcept(klaar);
    bewaakMelden();
    bewaakUitloggen();
    await bewaakConcepten();
    await bewaakWachtrij();
  } catch {
    // A browser that refuses storage: the forms work, without drafts and without a queue.
  }
}

document.querySelectorAll("[data-met-script]").forEach((plek) => plek.removeAttribute("hidden"));
eenKeerVersturen();
toonBestanden();
loopDoorBak();
naarFouten();
sluitMenus();
zegWatNietPast();
const terug = opDitApparaat().finally(() => {
  document.documentElement.dataset.gereed = "";
});
// What was typed before is put back first; a store that is slow to open does not keep a page from hearing news.
Promise.race([terug, new Promise((klaar) => setTimeout(klaar, 1_000))]).finally(bewaakLive);
