// A browser cuts off what is pasted and does not fit, without a word. This says so, under the field.
function plek(veld) {
  if (veld.nextElementSibling?.matches("[data-past-niet]")) return veld.nextElementSibling;
  const nieuw = document.createElement("p");
  nieuw.className = "wv-veld__fout";
  nieuw.setAttribute("role", "alert");
  nieuw.dataset.pastNiet = "";
  veld.after(nieuw);
  return nieuw;
}

export function zegWatNietPast() {
  const zin = document.body.dataset.pastNiet;
  document.addEventListener("paste", (gebeurtenis) => {
    const veld = gebeurtenis.target;
    if (!zin || gebeurtenis.defaultPrevented || !(veld.maxLength > 0)) return;
    const tekst = gebeurtenis.clipboardData?.getData("text/plain") ?? "";
    const gekozen = (veld.selectionEnd ?? 0) - (veld.selectionStart ?? 0);
    const past = veld.value.length - gekozen + tekst.length <= veld.maxLength;
    const grens = veld.maxLength.toLocaleString(document.documentElement.lang);
    if (!past) plek(veld).textContent = zin.replace("{aantal}", grens);
    else if (veld.nextElementSibling?.matches("[data-past-niet]")) veld.nextElementSibling.remove();
  });
}
