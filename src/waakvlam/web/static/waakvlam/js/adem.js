// How long a page rests before it asks for itself again, so that many open pages never keep a server busy with
// nothing else: in proportion to how long the last time took. A page that had rest asks at once.
const KEER = 3; // so a page is at most a quarter of its time at it
const LANGST_MS = 5_000;

// duurde: how long the last time took; geleden: how long ago it ended, in milliseconds; lot: from 0 to 1, so that
// pages that were woken together do not ask together again.
export function rust(duurde, geleden, lot = Math.random()) {
  return Math.max(0, Math.min(LANGST_MS, duurde * (KEER + lot)) - geleden);
}
