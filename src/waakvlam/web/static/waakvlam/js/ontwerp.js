// While somebody types in a file of a draft: check it, show what is wrong, and go to a line.
// Everything also works without; then the findings come with saving.
const WACHT = 600;

function maak(soort, tekst, klasse) {
  const ding = document.createElement(soort);
  if (tekst) ding.textContent = tekst;
  if (klasse) ding.className = klasse;
  return ding;
}

function naarRegel(vak, regel) {
  const regels = vak.value.split("\n");
  const begin = regels.slice(0, regel - 1).reduce((som, r) => som + r.length + 1, 0);
  vak.focus();
  vak.setSelectionRange(begin, begin + (regels[regel - 1] || "").length);
  vak.scrollTop = Math.max(0, (regel - 4) * (vak.scrollHeight / Math.max(1, regels.length)));
}

function toon(plek, meldingen) {
  if (!meldingen.length) {
    plek.replaceChildren(maak("p", plek.dataset.geen, "wv-leeg"));
    return;
  }
  const lijst = maak("ul", "", "wv-bevindinglijst");
  for (const m of meldingen) {
    const rij = maak("li", "", `wv-bevinding wv-bevinding--${m.ernst === "fout" ? "fout" : "letop"}`);
    const kop = maak("p");
    kop.append(maak("strong", m.ernst === "fout" ? plek.dataset.fout : plek.dataset.letop), " · ");
    const link = maak("a", `${plek.dataset.regel} ${m.regel}`);
    link.href = `#r${m.regel}`;
    link.dataset.naarRegel = m.regel;
    kop.append(link);
    rij.append(kop, maak("p", m.tekst));
    lijst.append(rij);
  }
  plek.replaceChildren(lijst);
}

export function bewaakTekst(form) {
  const vak = form.querySelector("[data-yaml]");
  const plek = form.querySelector("#bevindingen");
  let wacht = 0;
  let ronde = 0;
  const toets = async () => {
    ronde += 1;
    const deze = ronde;
    const inhoud = new FormData();
    inhoud.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    inhoud.set("naam", form.dataset.bestand || form.elements.naam?.value || "");
    inhoud.set("tekst", vak.value);
    try {
      const antwoord = await fetch(form.dataset.toets, { method: "POST", body: inhoud });
      if (antwoord.ok && deze === ronde) toon(plek, (await antwoord.json()).meldingen);
    } catch {
      // No connection: the findings come with saving.
    }
  };
  vak.addEventListener("input", () => {
    clearTimeout(wacht);
    wacht = setTimeout(toets, WACHT);
  });
  plek.addEventListener("click", (klik) => {
    const link = klik.target.closest("[data-naar-regel]");
    if (!link) return;
    klik.preventDefault();
    naarRegel(vak, Number(link.dataset.naarRegel));
  });
  const gevraagd = Number(new URLSearchParams(location.search).get("regel"));
  if (gevraagd) naarRegel(vak, gevraagd);
}

// A form of a part: draw it again when a choice asks for other fields, and check it while somebody types.
// The server draws it; what was typed is sent along and comes back, and nothing is kept.
async function haal(form, extra) {
  const inhoud = new FormData(form);
  inhoud.set(extra[0], extra[1]);
  const antwoord = await fetch(form.action, { method: "POST", body: inhoud });
  if (!antwoord.ok) return null;
  const blad = new DOMParser().parseFromString(await antwoord.text(), "text/html");
  const plaatje = blad.querySelector("#voorbeeld");
  if (plaatje) document.querySelector("#voorbeeld")?.replaceChildren(...plaatje.childNodes);
  return blad.querySelector("form[data-vorm]");
}

export function bewaakVorm(form) {
  let wacht = 0;
  let ronde = 0;
  const opnieuw = async (extra, naar) => {
    clearTimeout(wacht);
    ronde += 1;
    const open = [...form.querySelectorAll("details")].map((d) => d.open);
    try {
      const nieuw = await haal(form, extra);
      if (!nieuw) return;
      form.replaceChildren(...nieuw.childNodes);
      form.querySelectorAll("[data-zonder-script]").forEach((knop) => knop.remove());
      form.querySelectorAll("details").forEach((d, nr) => {
        if (open[nr]) d.open = true;
      });
      naar()?.focus();
    } catch {
      // No connection: the buttons still work.
    }
  };
  const toets = async () => {
    ronde += 1;
    const deze = ronde;
    try {
      const nieuw = await haal(form, ["ververs", "1"]);
      if (!nieuw || deze !== ronde) return;
      for (const plek of form.querySelectorAll(".wv-veld__fout")) {
        const ander = nieuw.querySelector(`#${CSS.escape(plek.id)}`);
        plek.replaceChildren(...(ander ? ander.childNodes : []));
        plek.parentElement.classList.toggle("wv-veld--fout", plek.childElementCount > 0);
      }
    } catch {
      // No connection: checking comes with saving.
    }
  };
  form.addEventListener("input", (gebeurtenis) => {
    if (gebeurtenis.target.matches("[data-ververs]")) return;
    clearTimeout(wacht);
    wacht = setTimeout(toets, WACHT);
  });
  form.addEventListener("change", (gebeurtenis) => {
    const { id } = gebeurtenis.target;
    if (gebeurtenis.target.matches("[data-ververs]")) {
      opnieuw(["ververs", "1"], () => form.querySelector(`#${CSS.escape(id)}`));
    }
  });
  form.addEventListener("click", (klik) => {
    const knop = klik.target.closest("[data-erbij]");
    if (!knop) return;
    klik.preventDefault();
    const pad = knop.value;
    opnieuw(["erbij", pad], () => {
      const knoppen = [...form.querySelectorAll("[data-erbij]")];
      const rijen = knoppen.find((k) => k.value === pad)?.parentElement.querySelectorAll(":scope > .wv-vormrij");
      return rijen?.[rijen.length - 1]?.querySelector("input:not([type=hidden]), textarea, select");
    });
  });
  form.querySelectorAll("[data-zonder-script]").forEach((knop) => knop.remove());
}

document.querySelectorAll("form[data-vorm]").forEach(bewaakVorm);
document.querySelectorAll("form[data-toets]").forEach((form) => {
  if (form.querySelector("[data-yaml]")) bewaakTekst(form);
});
document.querySelectorAll("[data-regels]").forEach((deel) => {
  deel.open = false;
});
