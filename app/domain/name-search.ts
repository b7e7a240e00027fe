function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}\u200C\u200D]/gu, "")
    .toLowerCase();
}

/** Whether each word of a search begins a word of a name; case and accents do not matter. */
export function nameMatches(name: string, search: string): boolean {
  const words = plain(name).split(/[\s'’.-]+/);
  const wanted = plain(search)
    .split(/[\s'’.-]+/)
    .filter(Boolean);
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}
