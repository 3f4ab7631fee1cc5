// Makes a photo small enough to keep and to send over a bad connection. Drawing it anew also leaves out
// where it was taken; the server does that again for whatever it receives.
const GROOT = 1_500_000;
const ZIJDE = 2560;
export const HOOGSTENS = 6_000_000;

// Answer {naam, type, bytes}, or null when it stays too large to keep on the device.
export async function klein(bestand) {
  if (bestand.size > GROOT && "createImageBitmap" in globalThis) {
    try {
      const beeld = await createImageBitmap(bestand);
      const schaal = Math.min(1, ZIJDE / Math.max(beeld.width, beeld.height));
      const vlak = document.createElement("canvas");
      vlak.width = Math.round(beeld.width * schaal);
      vlak.height = Math.round(beeld.height * schaal);
      vlak.getContext("2d").drawImage(beeld, 0, 0, vlak.width, vlak.height);
      const nieuw = await new Promise((klaar) => vlak.toBlob(klaar, "image/jpeg", 0.85));
      if (nieuw && nieuw.size < bestand.size) {
        const naam = `${bestand.name.replace(/\.[^.]*$/, "")}.jpg`;
        return { naam, type: "image/jpeg", bytes: await nieuw.arrayBuffer() };
      }
    } catch {
      // A kind of picture this browser does not know, such as HEIC: the server makes it a jpeg.
    }
  }
  if (bestand.size > HOOGSTENS) return null;
  return { naam: bestand.name, type: bestand.type, bytes: await bestand.arrayBuffer() };
}
