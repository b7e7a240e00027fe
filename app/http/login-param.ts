const mark = "logged-in=1";

function parts(path: string): { before: string; pairs: string[]; hash: string } {
  const [address = "", hash] = path.split("#", 2);
  const [before = "", query] = address.split("?", 2);
  return {
    before,
    pairs: query ? query.split("&") : [],
    hash: hash === undefined ? "" : `#${hash}`,
  };
}

/** A path of this site that tells it was reached by a log-in: its session cookie has to be there. */
export function withLoginMark(path: string): string {
  const { before, pairs, hash } = parts(path);
  return `${before}?${[...pairs, mark].join("&")}${hash}`;
}

/** The path without that mark; `null` where it has none. */
export function withoutLoginMark(path: string): string | null {
  const { before, pairs, hash } = parts(path);
  if (!pairs.includes(mark)) return null;
  const others = pairs.filter((pair) => pair !== mark);
  return `${before}${others.length > 0 ? `?${others.join("&")}` : ""}${hash}`;
}
