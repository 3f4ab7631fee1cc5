// Says in words of our own that a passkey did not work; what the browser said stays in the console.
document.addEventListener("allauth.error", (gebeurtenis) => {
  const melding = document.querySelector("[data-passkey-fout]");
  if (!melding) return;
  gebeurtenis.preventDefault();
  melding.hidden = false;
  melding.scrollIntoView({ block: "nearest" });
  document.querySelectorAll("form[data-onderweg]").forEach((form) => delete form.dataset.onderweg);
});
document.addEventListener("click", (klik) => {
  if (klik.target.closest("button")) document.querySelector("[data-passkey-fout]")?.setAttribute("hidden", "");
}, true);
