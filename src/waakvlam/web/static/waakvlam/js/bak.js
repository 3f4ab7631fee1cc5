// The inbox by keyboard: j and k walk through the signals, x chooses one. Typing in a field is left alone.
export function loopDoorBak() {
  const bak = document.querySelector("[data-bak]");
  if (!bak) return;
  const links = [...bak.querySelectorAll(".wv-rij__wat a")];
  const hier = () => links.findIndex((link) => link.closest("li").contains(document.activeElement));
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    const veld = e.target.closest("input:not([type=checkbox]), select, textarea");
    if (veld || !["j", "k", "x"].includes(e.key)) return;
    const nu = hier();
    if (e.key === "x") {
      const vink = nu >= 0 ? links[nu].closest("li").querySelector("input[type=checkbox]") : null;
      if (vink && !vink.disabled) vink.checked = !vink.checked;
    } else {
      const naar = e.key === "j" ? Math.min(nu + 1, links.length - 1) : Math.max(nu - 1, 0);
      links[naar]?.focus();
    }
    e.preventDefault();
  });
}
