// Lines of a sitting that wait on this device, in the order in which they were written. Each keeps the id that
// was made here, so sending it again after a lost answer is the same line, not a second one.
import * as kluis from "./kluis.js";

const TEKST_MS = 20_000;
const LANGST_MS = 15_000;

export class Bak {
  constructor(zitting, bewijs, bijWijziging) {
    this.zitting = zitting;
    this.bewijs = bewijs; // answers the proof for forms of the page as it is now
    this.bijWijziging = bijWijziging;
    this.regels = [];
    this.stand = ""; // "", weg or inloggen
    this.mislukt = 0;
    this.klok = 0;
    this.bezig = false;
    addEventListener("online", () => this.verstuur());
  }

  async laad() {
    for (const rij of await kluis.alles("overleg").catch(() => [])) {
      if (rij.waarde.zitting === this.zitting && !this.regels.some((r) => r.id === rij.naam)) {
        this.regels.push({ id: rij.naam, op: rij.op, ...rij.waarde });
      }
    }
    this.bijWijziging();
    return this.verstuur();
  }

  // `concept` is the draft this text was; it goes in the same step, so the text is never in two places.
  async zet(adres, velden, concept) {
    const regel = { id: crypto.randomUUID(), op: Date.now(), zitting: this.zitting, adres, velden, fouten: [] };
    this.regels.push(regel);
    this.bijWijziging();
    await this.bewaar(regel, concept);
    this.verstuur();
  }

  async bewaar({ id, op, ...waarde }, weg = "") {
    try {
      await kluis.bewaar("overleg", id, waarde, { open: { op }, weg });
    } catch {
      // Storage refused: the line stays on the page until it was sent.
    }
  }

  async haalWeg(regel) {
    this.regels = this.regels.filter((r) => r !== regel);
    this.bijWijziging();
    await kluis.verwijder("overleg", regel.id).catch(() => {});
  }

  wachten() {
    return this.regels.filter((regel) => !regel.fouten.length);
  }

  async verstuur() {
    if (this.bezig) return;
    this.bezig = true;
    clearTimeout(this.klok);
    let bewaard = 0;
    while (this.wachten().length) {
      const uit = await this.een(this.wachten()[0]);
      if (uit === "bewaard") bewaard += 1;
      if (uit === "bewaard" || uit === "fout") continue;
      this.stand = uit;
      this.mislukt += 1;
      break;
    }
    if (!this.wachten().length) {
      this.stand = "";
      this.mislukt = 0;
    } else if (this.stand === "weg") {
      this.klok = setTimeout(() => this.verstuur(), Math.min(LANGST_MS, 500 * 2 ** this.mislukt));
    }
    this.bezig = false;
    this.bijWijziging(bewaard);
    if (this.wachten().length && !this.stand) this.verstuur(); // written while the last one was on its way
  }

  async een(regel) {
    const inhoud = new FormData();
    for (const [naam, waarde] of regel.velden) inhoud.append(naam, waarde);
    inhoud.set("opdracht_id", regel.id);
    // An age, not a time: the clock of a device may be wrong.
    inhoud.set("geleden", String(Math.max(0, Math.round((Date.now() - regel.op) / 1000))));
    let antwoord;
    try {
      antwoord = await fetch(regel.adres, {
        method: "POST",
        body: inhoud,
        redirect: "manual",
        headers: { Accept: "application/json", "X-CSRFToken": this.bewijs() },
        signal: AbortSignal.timeout(TEKST_MS),
      });
    } catch {
      return "weg";
    }
    if (antwoord.status === 201) {
      await this.haalWeg(regel);
      return "bewaard";
    }
    if (antwoord.type === "opaqueredirect" || antwoord.status === 403) return "inloggen";
    if (antwoord.status !== 422 && antwoord.status !== 404 && antwoord.status !== 413) return "weg";
    const { fouten } = await antwoord.json().catch(() => ({}));
    regel.fouten = fouten ?? [String(antwoord.status)];
    await this.bewaar(regel);
    return "fout";
  }
}
