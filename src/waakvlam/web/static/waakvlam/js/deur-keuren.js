// Tests behind a pattern, and numbers among figures; as core/deur/keuren.py and cijfers.py do it.
import { TABEL } from "./deur-tabel.js";
import { gelijk, isTeken, laag, vindAlle } from "./deur-tekens.js";

const GEEN_STRAAT = new Set(TABEL.geenStraat);
const GEEN_NAAM = new Set(TABEL.geenNaam);

function isBsn(cijfers) {
  if (cijfers.length !== 9 || cijfers === "000000000") return false;
  const som = [...cijfers].reduce((s, c, i) => s + Number(c) * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0;
}

function isTelefoon(cijfers, plus) {
  if (plus || cijfers.startsWith("00")) return cijfers.length >= 10 && cijfers.length <= 15;
  if (cijfers.startsWith("316")) return cijfers.length === 11;
  return cijfers.length === 10 && cijfers[0] === "0";
}

const isAscii = (teken) => /^[0-9A-Za-z]$/.test(teken);

function ibanIn(geschreven) {
  const lengte = TABEL.iban[geschreven.slice(0, 2).toUpperCase()] ?? 0;
  let waarde = 0;
  let aantal = 0;
  const eerste = [];
  const bij = (teken) => {
    const getal = parseInt(teken, 36);
    waarde = (waarde * (getal < 10 ? 10 : 100) + getal) % 97;
  };
  for (let i = 0; i < geschreven.length; i += 1) {
    if (!isAscii(geschreven[i])) continue;
    aantal += 1;
    if (aantal <= 4) eerste.push(geschreven[i]);
    else bij(geschreven[i]);
    if (aantal === lengte) {
      eerste.forEach(bij);
      return !isAscii(geschreven[i + 1] ?? "") && waarde === 1 ? i + 1 : 0;
    }
  }
  return 0;
}

// Each gives the part of what fits that was found, or null.
export const KEUREN = {
  iban: (stuk) => {
    const lengte = ibanIn(stuk);
    return lengte ? [0, lengte] : null;
  },
  postcode: (stuk) => {
    const letters = stuk.slice(4).trimStart().slice(0, 2).toUpperCase();
    const jaar = stuk[4] === " " && ["19", "20"].includes(stuk.slice(0, 2));
    return ["SA", "SD", "SS"].includes(letters) || (jaar && stuk.length === 7) ? null : [0, stuk.length];
  },
  apenstaart: (stuk) => (/^@P[0-9]{1,3}$/.test(stuk) ? null : [0, stuk.length]),
  straat: (stuk) => {
    if (laag(gelijk(stuk)).split(" ").some((woord) => GEEN_STRAAT.has(woord))) return null;
    let begin = 0;
    for (;;) {
      const rest = stuk.slice(begin);
      const eerste = rest.split(" ", 1)[0];
      if (!GEEN_NAAM.has(eerste) || !rest.trim().includes(" ")) return [begin, stuk.length];
      begin += eerste.length + 1;
    }
  },
};

const los = (tekst, plek) => plek < 0 || plek >= tekst.length || (tekst[plek] !== "_" && !isTeken(tekst[plek]));
const tussen = (stuk) => stuk.length > 0 && stuk.length <= 3 && [...stuk].every((t) => TABEL.tussen.includes(t));

function vanaf(tekst, groepen, i) {
  const voor = tekst.slice(Math.max(0, groepen[i].begin - 2), groepen[i].begin);
  const plus = voor.endsWith("+") || voor === "+(";
  let cijfers = "";
  let beste = null;
  const tekens = new Set();
  for (let j = i; j < Math.min(i + TABEL.cijfersGroepen, groepen.length); j += 1) {
    const { begin, einde } = groepen[j];
    if (j > i) {
      const stuk = tekst.slice(groepen[j - 1].einde, begin);
      if (!tussen(stuk)) break;
      tekens.add(stuk);
    }
    if (cijfers.length + einde - begin > TABEL.cijfersLangst) break;
    cijfers += tekst.slice(begin, einde);
    if (!los(tekst, einde)) continue;
    if (isTelefoon(cijfers, plus)) beste = [j, "telefoon"];
    else if ((tekens.size < 2 || [...tekens].every((t) => t.length === 1)) && !plus && isBsn(cijfers)) {
      beste = [j, "bsn"];
    }
  }
  return beste;
}

export function nummers(recht) {
  const tekst = recht.replace(new RegExp(TABEL.losseDatum, "g"), (m) => "x".repeat(m.length));
  const groepen = [...vindAlle(TABEL.cijfergroep, tekst)];
  const uit = [];
  for (let i = 0; i < groepen.length; ) {
    const gevonden = los(tekst, groepen[i].begin - 1) ? vanaf(tekst, groepen, i) : null;
    if (!gevonden) {
      i += 1;
      continue;
    }
    let { begin } = groepen[i];
    while (begin && "+(".includes(tekst[begin - 1])) begin -= 1;
    uit.push({ begin, einde: groepen[gevonden[0]].einde, soort: gevonden[1] });
    i = gevonden[0] + 1;
  }
  return uit;
}

