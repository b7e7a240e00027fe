import { readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

/** The letters and signs of French, English and their Western European neighbours. */
function mailsToRestaurant(): string {
  const codes = [...range(0x20, 0x7e), ...range(0xa0, 0xff)];
  return `${String.fromCodePoint(...codes)}ŒœŸŠšŽž‘’‚“”„–—…•‹›€×−→←\u2009\u2011\u202f`;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

type Face = {
  from: string;
  to: string;
  variationAxes: Record<string, number | { min: number; max: number }>;
};

const faces: Face[] = [
  {
    from: "fraunces/files/fraunces-latin-full-normal.woff2",
    to: "fraunces.woff2",
    variationAxes: { opsz: 72, SOFT: 0, WONK: 0, wght: 400 },
  },
  {
    from: "fraunces/files/fraunces-latin-full-italic.woff2",
    to: "fraunces-italic.woff2",
    variationAxes: { opsz: 72, SOFT: 0, WONK: 0, wght: 400 },
  },
  {
    from: "inter/files/inter-latin-wght-normal.woff2",
    to: "inter.woff2",
    variationAxes: { wght: { min: 400, max: 600 } },
  },
];

for (const { from, to, variationAxes } of faces) {
  const whole = await readFile(`node_modules/@fontsource-variable/${from}`);
  const subset = await subsetFont(whole, mailsToRestaurant(), {
    targetFormat: "woff2",
    variationAxes,
    keepFeatures: ["kern", "liga", "locl", "case", "onum", "lnum", "tnum", "pnum"],
    noHinting: true,
  });
  await writeFile(`public/fonts/${to}`, subset);
  console.log(`public/fonts/${to}: ${(subset.length / 1024).toFixed(1)} KB`);
}
