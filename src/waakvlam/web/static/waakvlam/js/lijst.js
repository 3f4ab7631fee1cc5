// A list: what does not apply asks why, so the field for that opens.
document.querySelectorAll("input[data-reden]").forEach((knop) => {
  knop.addEventListener("change", () => {
    const veld = document.getElementById(knop.dataset.reden);
    if (knop.checked && veld) veld.open = true;
  });
});
