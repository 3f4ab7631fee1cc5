// Sends the next rows by itself; without scripts there is a button.
document.querySelector("form[data-ga-door]")?.requestSubmit();
