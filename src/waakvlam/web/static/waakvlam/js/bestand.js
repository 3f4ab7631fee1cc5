// Shows which file was chosen, small when it is a picture, and lets go of it again.
// The picture is drawn here; nothing is sent before the form is.
const ZIJDE = 240;

async function teken(bestand) {
  if (!bestand.type.startsWith("image/") || !("createImageBitmap" in window)) return null;
  try {
    const beeld = await createImageBitmap(bestand);
    const schaal = Math.min(1, ZIJDE / Math.max(beeld.width, beeld.height));
    const vlak = document.createElement("canvas");
    vlak.width = Math.max(1, Math.round(beeld.width * schaal));
    vlak.height = Math.max(1, Math.round(beeld.height * schaal));
    vlak.getContext("2d").drawImage(beeld, 0, 0, vlak.width, vlak.height);
    vlak.setAttribute("aria-hidden", "true");
    return vlak;
  } catch {
    return null; // a kind of picture this browser does not know
  }
}

function bewaak(veld) {
  const plek = document.createElement("div");
  plek.className = "wv-gekozen";
  plek.setAttribute("role", "status");
  veld.after(plek);

  async function toon() {
    plek.replaceChildren();
    const bestand = veld.files[0];
    if (!bestand) return;
    const tekst = document.createElement("p");
    if (bestand.size > Number(veld.dataset.grens || Infinity)) {
      // Not sent at all: on a phone that would take minutes.
      veld.value = "";
      tekst.className = "wv-veld__fout";
      tekst.textContent = `${bestand.name}: ${veld.dataset.teGroot}`;
      plek.append(tekst);
      return;
    }
    tekst.textContent = `${veld.dataset.gekozen} ${bestand.name}`;
    const weg = document.createElement("button");
    weg.type = "button";
    weg.className = "utrecht-button utrecht-button--subtle";
    weg.textContent = veld.dataset.weg;
    weg.addEventListener("click", () => {
      veld.value = "";
      plek.replaceChildren();
      veld.focus();
    });
    plek.append(tekst, weg);
    const beeld = await teken(bestand);
    if (beeld && veld.files[0] === bestand) plek.prepend(beeld);
  }

  veld.addEventListener("change", toon);
  if (veld.files.length) toon(); // back from the next page
}

export function toonBestanden() {
  document.querySelectorAll("input[type=file][data-bestand]").forEach(bewaak);
}
