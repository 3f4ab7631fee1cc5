// Copying and printing. The buttons only show where scripts run; without, the text can be selected.
for (const knop of document.querySelectorAll("[data-kopieer]")) {
  const vak = document.getElementById(knop.dataset.kopieer);
  const status = document.querySelector("[data-kopieer-status]");
  knop.hidden = false;
  knop.addEventListener("click", async () => {
    vak.select();
    try {
      await navigator.clipboard.writeText(vak.value);
      status.textContent = knop.dataset.gelukt;
    } catch {
      status.textContent = knop.dataset.mislukt;
    }
  });
}

for (const knop of document.querySelectorAll("[data-druk-af]")) {
  knop.hidden = false;
  knop.addEventListener("click", () => window.print());
}
