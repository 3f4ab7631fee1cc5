// Likely names, and words for a group; as core/deur/namen.py and groepen.py do it.
import { TABEL } from "./deur-tabel.js";
import { hoofdletter, vindAlle } from "./deur-tekens.js";

const VOORNAMEN = new Set(TABEL.voornamen);
const DUBBEL = new Set(TABEL.dubbel);
const TUSSENVOEGSELS = new Set(TABEL.tussenvoegsels);
const AANSPREEK = new Set(TABEL.aanspreek);
const GEEN_NAAM = new Set(TABEL.geenNaam);
const OOK_ACHTERNAAM = new Set(TABEL.ookAchternaam);
const ACHTERNAAM = new Set(TABEL.achternaam);

function woordenVan(recht, klein) {
  let eerder = 0;
  return [...vindAlle(TABEL.woord, recht)].map((m, i) => {
    const voor = recht.slice(eerder, m.begin);
    eerder = m.einde;
    const kleinWoord = klein.slice(m.begin, m.einde);
    return {
      ...m,
      klein: kleinWoord,
      voor,
      start: i === 0 || [...voor].some((teken) => TABEL.zinseinde.includes(teken)),
      hoofd: hoofdletter(m.tekst) && m.tekst.length > 1 && m.tekst.slice(1) === kleinWoord.slice(1),
      voorletters: m.tekst.endsWith("."),
    };
  });
}

function lezer(lijst) {
  const klein = (i) => lijst[i]?.klein ?? "";
  const straat = (woord) =>
    TABEL.zekerStraat.some((eind) => woord.klein.endsWith(eind)) && !TABEL.zekerStraat.includes(woord.klein);
  const vast = (i, { punt = false, los = false } = {}) =>
    i >= 0 && i < lijst.length && (los || lijst[i].voor === " " || (punt && [". ", "."].includes(lijst[i].voor)));
  const kan = (woord, zeker = false) =>
    woord.hoofd && !straat(woord) && (!GEEN_NAAM.has(woord.tekst) || (zeker && OOK_ACHTERNAAM.has(woord.tekst)));

  function achter(i, meeste, { eerstVast = true, zeker = true } = {}) {
    let tot = i;
    for (let keer = 0; keer < meeste; keer += 1) {
      let j = tot + 1;
      const plek = () => ({ los: !eerstVast && j === i + 1 });
      while (j - tot <= TABEL.meesteTussen && vast(j, plek()) && TUSSENVOEGSELS.has(klein(j))) j += 1;
      if (!vast(j, plek()) || !kan(lijst[j], zeker)) break;
      tot = j;
    }
    return tot;
  }

  function voornaam({ tekst, hoofd }) {
    if (!hoofd && !tekst.includes("-")) return false;
    const vormen = [tekst, tekst.replace(/'s$/, ""), tekst.replace(/s$/, "")];
    if (vormen.some((vorm) => VOORNAMEN.has(vorm))) return VOORNAMEN.has(tekst) || !GEEN_NAAM.has(tekst);
    return tekst.includes("-") && tekst.split("-").every((deel) => VOORNAMEN.has(deel));
  }

  function naAanspreek(eerste) {
    const i = lijst[eerste].voorletters ? eerste + 1 : eerste;
    const tot = achter(i - 1, TABEL.meesteAchter, { eerstVast: false });
    return tot >= i ? [eerste, tot] : null;
  }

  function naVoornaam(i) {
    const tot = achter(i, TABEL.meesteAchter);
    const volgende = vast(tot + 1) ? lijst[tot + 1] : null;
    if (volgende?.hoofd && (GEEN_NAAM.has(volgende.tekst) || straat(volgende))) return tot === i ? null : [i, tot];
    return [i, tot];
  }

  function paar(i) {
    const tot = achter(i, 1, { zeker: false });
    if (tot === i || (tot === i + 2 && klein(i + 1) === TABEL.kaalTussen)) return null;
    return Math.min(lijst[i].tekst.length, lijst[tot].tekst.length) < 3 ? null : [i, tot];
  }

  return (i) => {
    const woord = lijst[i];
    if (AANSPREEK.has(woord.klein) && vast(i + 1, { punt: true })) return naAanspreek(i + 1);
    if (woord.voorletters) {
      const tot = achter(i, TABEL.meesteAchter);
      return tot > i ? [i, tot] : null;
    }
    if (voornaam(woord) && !(woord.start && DUBBEL.has(woord.tekst))) return naVoornaam(i);
    if (ACHTERNAAM.has(`${woord.klein} ${klein(i + 1)}`)) {
      const tot = achter(i - 1, 1);
      return tot > i ? [i, tot] : null;
    }
    return !woord.start && kan(woord) ? paar(i) : null;
  };
}

export function namen(recht, klein) {
  const lijst = woordenVan(recht, klein);
  const vanaf = lezer(lijst);
  const uit = [];
  for (let i = 0; i < lijst.length; ) {
    const gevonden = vanaf(i);
    if (gevonden) uit.push({ begin: lijst[gevonden[0]].begin, einde: lijst[gevonden[1]].einde });
    i = gevonden ? gevonden[1] + 1 : i + 1;
  }
  return uit;
}

function groepslijsten(dag) {
  const gelden = TABEL.groepen.filter((g) => g.vanaf <= dag && (!g.tot || dag < g.tot)).flatMap((g) => g.woorden);
  const begin = new Set(gelden.filter((w) => w.endsWith("*")).map((w) => w.slice(0, -1)));
  const heel = new Set(gelden.filter((w) => !w.endsWith("*")));
  return { heel, begin, langst: Math.max(0, ...[...begin].map((w) => w.length)) };
}

export function groepen(recht, klein, dag) {
  const { heel, begin, langst } = groepslijsten(dag);
  const is = (woord, kleinWoord) => {
    if (heel.has(kleinWoord) || heel.has(woord)) return true;
    for (let n = TABEL.groepKortst; n <= Math.min(langst, kleinWoord.length); n += 1) {
      if (begin.has(kleinWoord.slice(0, n))) return true;
    }
    return false;
  };
  return [...vindAlle(TABEL.woord, recht)].filter((m) => {
    const kleinWoord = klein.slice(m.begin, m.einde);
    if (is(m.tekst, kleinWoord)) return true;
    const delen = kleinWoord.split("-");
    return delen.length > 1 && m.tekst.split("-").some((deel, nr) => is(deel, delen[nr]));
  });
}
