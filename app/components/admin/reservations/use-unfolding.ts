import { useHere } from "#app/components/admin/reservations/use-here.ts";

const param = "more";

/** What of a page stands open: which part the address asks for, and the addresses that ask for one. */
export type Unfolding = {
  asked: string | null;
  /** The page with nothing unfolded. */
  closed: string;
  /** The page with a part unfolded. */
  with: (part: string) => string;
};

/** How parts of this page are unfolded by its address, for those without scripts. */
export function useUnfolding(): Unfolding {
  const here = new URL(useHere(), "http://here");
  const asked = here.searchParams.get(param);
  here.searchParams.delete(param);
  const closed = here.pathname + here.search;
  const asking = `${closed}${here.search === "" ? "?" : "&"}${param}=`;
  return { asked, closed, with: (part) => asking + part };
}
