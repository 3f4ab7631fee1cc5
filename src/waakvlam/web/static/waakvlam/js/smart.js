// Below the form of a measure: which of its five properties are answered, while somebody types.
const gevuld = (form, naam) =>
  [...form.elements].some(
    (v) => v.name === naam && (v.type === "checkbox" || v.type === "radio" ? v.checked : v.value.trim() !== ""),
  );

for (const lijst of document.querySelectorAll("[data-smart]")) {
  const form = lijst.closest("form");
  const kijk = () => {
    for (const regel of lijst.querySelectorAll("[data-velden]")) {
      const velden = regel.dataset.velden.split(" ").filter((v) => form.elements.namedItem(v));
      if (!velden.length) continue; // changed elsewhere, such as the end of a measure that runs
      const ja = regel.hasAttribute("data-een") ? velden.some((v) => gevuld(form, v)) : velden.every((v) => gevuld(form, v));
      regel.classList.toggle("wv-smartlijst__ja", ja);
      for (const stand of regel.querySelectorAll("[data-smart-stand]")) stand.hidden = (stand.dataset.smartStand === "ja") !== ja;
    }
  };
  for (const soort of ["input", "change", "focusin"]) form.addEventListener(soort, kijk);
  kijk();
}
