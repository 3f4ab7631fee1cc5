// Makes a part of the page equal to a newer one and keeps what is in use: what is the same stays the very
// same element, so that focus, selection, open folds and typed text are not touched.

const TYPBAAR = "input:not([type=hidden], [type=submit], [type=button], [type=reset]), textarea, select";
const VAN_SCRIPT = "[data-concept-van], [data-bewaard], [data-laat-staan]";
const STEEDS_ANDERS = new Set(["csrfmiddlewaretoken", "opdracht_id", "gelezen", "ontdekt_op"]);

const gewijzigd = (v) => {
  if (v.type === "radio" || v.type === "checkbox") return v.checked !== v.defaultChecked;
  if (v.tagName !== "SELECT") return v.value !== v.defaultValue;
  const gekozen = [...v.options].filter((o) => o.defaultSelected);
  return gekozen.length ? gekozen.some((o) => !o.selected) : v.selectedIndex > 0;
};

// A form that somebody is filling in: a field has the focus, holds what was not sent, or it is on its way.
export function inGebruik(form) {
  const velden = [...form.querySelectorAll(TYPBAAR)];
  return form.hasAttribute("data-onderweg") || velden.some((v) => v === document.activeElement || gewijzigd(v));
}

const vast = (knoop) =>
  knoop.nodeType === 1 && [...knoop.querySelectorAll("form"), ...(knoop.matches("form") ? [knoop] : [])].some(inGebruik);

// What a form is for: where it goes, with which fixed values.
function doel(form) {
  const velden = [...form.querySelectorAll("input[type=hidden]")].filter((v) => !STEEDS_ANDERS.has(v.name));
  return [form.getAttribute("action"), ...velden.map((v) => `${v.name}=${v.value}`)].join("&");
}

function sleutel(knoop) {
  if (knoop.nodeType !== 1) return null;
  const naam = knoop.id || knoop.getAttribute("data-sleutel") || knoop.getAttribute("aria-labelledby");
  if (naam) return naam;
  const formulieren = knoop.matches("form") ? [knoop] : knoop.querySelectorAll("form");
  return formulieren.length === 1 ? doel(formulieren[0]) : null;
}

// Equal but for the proofs and ids that every drawing has its own of.
function gelijk(oud, nieuw) {
  const [a, b] = [oud, nieuw].map((knoop) => {
    const kopie = knoop.cloneNode(true);
    for (const v of kopie.querySelectorAll("input[type=hidden]")) if (STEEDS_ANDERS.has(v.name)) v.remove();
    return kopie;
  });
  return a.isEqualNode(b);
}

function kenmerken(oud, nieuw) {
  const vouw = oud.nodeName === "DETAILS";
  for (const { name } of [...oud.attributes]) {
    if (!nieuw.hasAttribute(name) && !(vouw && name === "open")) oud.removeAttribute(name);
  }
  for (const { name, value } of nieuw.attributes) {
    if (!(vouw && name === "open") && oud.getAttribute(name) !== value) oud.setAttribute(name, value);
  }
}

// The old node for a new one: by name; else an equal one a little further, else the next of the same sort.
function zoek(hier, nieuw, naam, namen, over) {
  if (naam) return namen.get(`${nieuw.nodeName} ${naam}`)?.find((knoop) => over.has(knoop)) ?? null;
  let soort = null;
  let stap = 0;
  for (let knoop = hier; knoop && stap < 40; knoop = knoop.nextSibling, stap += 1) {
    if (!over.has(knoop) || knoop.nodeName !== nieuw.nodeName || sleutel(knoop)) continue;
    if (knoop.isEqualNode(nieuw)) return knoop;
    soort ??= knoop;
  }
  return soort;
}

function kinderen(oud, nieuw) {
  const over = new Set(oud.childNodes);
  const namen = Map.groupBy?.([...over], (knoop) => `${knoop.nodeName} ${sleutel(knoop)}`) ?? groepen(over);
  let alles = true;
  let hier = oud.firstChild;
  for (const kind of [...nieuw.childNodes]) {
    const zelfde = zoek(hier, kind, sleutel(kind), namen, over);
    if (zelfde) {
      over.delete(zelfde);
      if (zelfde !== hier) oud.insertBefore(zelfde, hier);
      alles = maakGelijk(zelfde, kind) && alles;
      hier = zelfde.nextSibling;
    } else oud.insertBefore(document.importNode(kind, true), hier);
    while (hier && !over.has(hier)) hier = hier.nextSibling;
  }
  for (const knoop of over) {
    if (vast(knoop) || knoop.contains(document.activeElement)) alles = false;
    else knoop.remove();
  }
  return alles;
}

function groepen(knopen) {
  const uit = new Map();
  for (const knoop of knopen) {
    const naam = `${knoop.nodeName} ${sleutel(knoop)}`;
    uit.set(naam, [...(uit.get(naam) ?? []), knoop]);
  }
  return uit;
}

function maakGelijk(oud, nieuw) {
  if (oud.isEqualNode(nieuw)) return true;
  if (oud.nodeType !== 1) {
    oud.nodeValue = nieuw.nodeValue;
    return true;
  }
  if (oud.matches(VAN_SCRIPT)) return true;
  if (oud.nodeName === "FORM" && inGebruik(oud)) return gelijk(oud, nieuw);
  kenmerken(oud, nieuw);
  return kinderen(oud, nieuw);
}

// Focus goes with an element that moved.
function metAandacht(doe) {
  const bezig = document.activeElement;
  const uit = doe();
  if (bezig && bezig !== document.activeElement && document.contains(bezig)) bezig.focus({ preventScroll: true });
  return uit;
}

// Answers whether all could be made equal; false when something in use was left as it is.
export function vervang(oud, nieuw) {
  return metAandacht(() => maakGelijk(oud, nieuw));
}

// What may not be read any more is not left on the screen, not even around a field: of a part that is there
// no more only the forms that somebody is filling in stay.
export function maakLeeg(deel) {
  const bezig = [...deel.querySelectorAll("form")].filter(inGebruik);
  metAandacht(() => deel.replaceChildren(...bezig));
}
