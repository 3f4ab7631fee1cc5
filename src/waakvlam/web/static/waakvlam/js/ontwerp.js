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

document.querySelectorAll("form[data-toets]").forEach((form) => {
  if (form.querySelector("[data-yaml]")) bewaakTekst(form);
});
document.querySelectorAll("[data-regels]").forEach((deel) => {
  deel.open = false;
});
