// Starts what a page can do more with scripts. Everything also works without.
import { toonBestanden } from "./bestand.js";
import { bewaakConcepten, wisConcepten } from "./concept.js";
import { eenKeerVersturen, naarFouten, sluitMenus } from "./gedrag.js";

const account = document.body.dataset.account || "";
const klaar = document.body.dataset.klaar;
if (klaar) wisConcepten(account, klaar);
bewaakConcepten(account);
document.querySelectorAll("[data-met-script]").forEach((plek) => plek.removeAttribute("hidden"));
eenKeerVersturen();
toonBestanden();
naarFouten();
sluitMenus();
