import { pathOfHit } from "#app/components/admin/search/hit-line.tsx";
import type { Searched } from "#app/components/admin/search/use-search.ts";
import type { SearchHit } from "#app/domain/reservations/reservation-search.ts";
import { paths } from "#app/paths.ts";

const mostChoices = 8;

/** What may be chosen below the search field, in the order of the arrow keys. */
export type SearchChoices = {
  coming: SearchHit[];
  past: SearchHit[];
  /** Where each leads: the reservations, all results where there are more, a new reservation. */
  addresses: string[];
  hasMore: boolean;
};

/** The first of what was found; nothing where too little was typed. */
export function searchChoices({ text, result }: Searched): SearchChoices | null {
  if (result === "unreachable" || !result.isEnough) return null;
  const coming = result.coming.slice(0, mostChoices);
  const past = result.past.slice(0, mostChoices - coming.length);
  const isAll = coming.length + past.length === result.coming.length + result.past.length;
  const hasMore = result.hasMore || !isAll;
  const addresses = [
    ...[...coming, ...past].map(pathOfHit),
    ...(hasMore ? [paths.search({ q: text })] : []),
    paths.newReservation({ q: text }),
  ];
  return { coming, past, addresses, hasMore };
}
