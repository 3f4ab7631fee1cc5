// Small manners: send once, go to what is wrong, close menus.

// A second tap while the first is on its way does nothing. The command id makes it safe anyway.
export function eenKeerVersturen() {
  // On the document: also for forms that come later.
  document.addEventListener("submit", (gebeurtenis) => {
    const form = gebeurtenis.target;
    if (form.method !== "post" || form.matches("[data-meldformulier], [data-uitloggen]")) return;
    if (form.dataset.onderweg) {
      gebeurtenis.preventDefault();
      return;
    }
    if (gebeurtenis.defaultPrevented) return;
    form.dataset.onderweg = "1";
    form.querySelectorAll('[type="submit"]').forEach((knop) => knop.setAttribute("aria-disabled", "true"));
  });
  // Back from the next page: the form can be sent again.
  addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-onderweg]").forEach((form) => {
      delete form.dataset.onderweg;
      form.querySelectorAll("[aria-disabled]").forEach((knop) => knop.removeAttribute("aria-disabled"));
    });
  });
}

export function naarFouten() {
  document.querySelector("[data-focus]")?.focus();
}

export function sluitMenus() {
  const menus = [...document.querySelectorAll("details[data-sluit]")];
  addEventListener("keydown", (toets) => {
    if (toets.key !== "Escape") return;
    for (const menu of menus) {
      if (!menu.open) continue;
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  addEventListener("click", (klik) => {
    for (const menu of menus) if (!menu.contains(klik.target)) menu.open = false;
  });
}
