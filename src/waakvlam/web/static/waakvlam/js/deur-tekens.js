// The same text in one spelling, character for character; as core/deur/tekens.py does it.
import { TABEL } from "./deur-tabel.js";

const GELIJK = new Map(Object.entries(TABEL.gelijk));

export function gelijk(tekst) {
  let uit = "";
  for (let i = 0; i < tekst.length; i += 1) uit += GELIJK.get(tekst[i]) ?? tekst[i];
  return uit;
}

function kleineCode(c) {
  if ((c >= 0x41 && c <= 0x5a) || (c >= 0xc0 && c <= 0xd6) || (c >= 0xd8 && c <= 0xde)) return c + 32;
  if (c >= 0x100 && c < 0x130 && c % 2 === 0) return c + 1;
  if (c >= 0x14a && c < 0x178 && c % 2 === 0) return c + 1;
  return c;
}

export function laag(tekst) {
  let uit = "";
  for (let i = 0; i < tekst.length; i += 1) uit += String.fromCharCode(kleineCode(tekst.charCodeAt(i)));
  return uit;
}

export function isTeken(teken) {
  const c = teken.charCodeAt(0);
  return (c >= 48 && c <= 57) || TABEL.letters.some(([van, tot]) => c >= van && c <= tot);
}

export const hoofdletter = (woord) => woord !== "" && laag(woord[0]) !== woord[0];

// Where a pattern fits, one after the other.
export function* vindAlle(uitdrukking, tekst) {
  const zoek = new RegExp(uitdrukking, "g");
  for (let m = zoek.exec(tekst); m; m = zoek.exec(tekst)) {
    yield { begin: m.index, einde: m.index + m[0].length, tekst: m[0] };
    if (m[0] === "") zoek.lastIndex += 1;
  }
}
