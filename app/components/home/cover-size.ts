// Fraunces takes about 0.6 em a letter; the sheet leaves nine tenths of a narrow screen.
const sizes = [
  { letters: 11, size: "text-[min(4.6rem,13vw)]" },
  { letters: 15, size: "text-[min(4.6rem,9.6vw)]" },
  { letters: 20, size: "text-[min(4.2rem,7.2vw)]" },
  { letters: 26, size: "text-[min(3.2rem,5.6vw)]" },
] as const;

/** The size at which a name is the title of the cover: so large that its longest word stays whole. */
export function coverSize(name: string): string {
  const longest = Math.max(...name.split(/[\s-]+/).map((word) => word.length));
  const fitting = sizes.find(({ letters }) => longest <= letters);
  return fitting?.size ?? "text-[min(2.2rem,5vw)] wrap-anywhere";
}
