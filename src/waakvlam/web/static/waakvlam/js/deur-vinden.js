// Everything in a text that points to a person or a group; as core/deur/vinden.py does it.
// A test gives both the same table. Nothing of a text leaves this page.
import { KEUREN, nummers } from "./deur-keuren.js";
import { TABEL } from "./deur-tabel.js";
import { gelijk, laag } from "./deur-tekens.js";
import { groepen, namen } from "./deur-woorden.js";

function passend(patroon, recht, klein) {
  const zoek = new RegExp(patroon.uitdrukking, "g");
  const tekst = patroon.laag ? klein : recht;
  const uit = [];
  let vanaf = 0;
  for (;;) {
    zoek.lastIndex = vanaf;
    const m = zoek.exec(tekst);
    if (!m) return uit;
    const einde = m.index + m[0].length;
    const begin = patroon.groep ? einde - m[patroon.groep].length : m.index;
    const goed = patroon.keur ? KEUREN[patroon.keur](recht.slice(begin, einde)) : [0, einde - begin];
    if (goed) uit.push({ begin: begin + goed[0], einde: begin + goed[1], soort: patroon.soort });
    vanaf = goed ? Math.max(begin + goed[1], m.index + 1) : m.index + 1;
  }
}

function bewoner(stuk) {
  const woord = stuk.split(" ", 2).find((w) => w in TABEL.bewoners);
  return woord ? TABEL.bewoners[woord] : TABEL.leeg.adres;
}

export function vind(tekst, dag = new Date().toISOString().slice(0, 10)) {
  const recht = gelijk(tekst);
  const klein = laag(recht);
  const uit = [];
  const erbij = (nieuw) => {
    if (uit.length >= TABEL.meeste || nieuw.begin >= nieuw.einde) return;
    let links = 0;
    let rechts = uit.length;
    while (links < rechts) {
      const midden = (links + rechts) >> 1;
      if (uit[midden].begin < nieuw.begin) links = midden + 1;
      else rechts = midden;
    }
    if (links && uit[links - 1].einde > nieuw.begin) return;
    if (links < uit.length && uit[links].begin < nieuw.einde) return;
    uit.splice(links, 0, nieuw);
  };
  const leeg = (v) => ({ ...v, door: TABEL.leeg[v.soort] });
  const eerst = TABEL.patronen.filter((p) => TABEL.eerst.includes(p.soort));
  const later = TABEL.patronen.filter((p) => !TABEL.eerst.includes(p.soort));
  eerst.forEach((p) => passend(p, recht, klein).forEach((v) => erbij(leeg(v))));
  nummers(recht).forEach((v) => erbij(leeg(v)));
  later.forEach((p) => {
    passend(p, recht, klein).forEach((v) => {
      erbij(p.door ? { ...v, door: bewoner(klein.slice(v.begin, v.einde)) } : leeg(v));
    });
  });
  namen(recht, klein).forEach((v) => erbij(leeg({ ...v, soort: "naam" })));
  groepen(recht, klein, dag).forEach(({ begin, einde }) => erbij(leeg({ begin, einde, soort: "groep" })));
  return uit;
}

// The text with something else in the place of each of these finds.
export function vervang(tekst, vondsten) {
  return [...vondsten]
    .sort((a, b) => b.begin - a.begin)
    .reduce((t, v) => {
      let voor = t.slice(0, v.begin);
      let na = t.slice(v.einde);
      if (!v.door && na.startsWith(" ") && (!voor || voor.endsWith(" "))) na = na.slice(1);
      else if (!v.door && voor.endsWith(" ")) voor = voor.slice(0, -1);
      return voor + v.door + na;
    }, tekst);
}
