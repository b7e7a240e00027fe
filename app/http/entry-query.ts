import { searchPrefill } from "#app/domain/reservations/search-prefill.ts";
import { type EntryValues, entryFields } from "#app/forms/entry-form.ts";
import { typedValues } from "#app/forms/typed-values.ts";
import { codeOfSlug } from "#app/server/ledger/reservation-code.ts";

const longestSearch = 80;

/**
 * What the address of an entry brings along: fields that are filled in, a text that was searched
 * for, and a reservation whose guest (`caller`) or all of which (`copy`) is written down again, or
 * which is to be changed (`change`).
 */
export function readEntryQuery(request: Request) {
  const { searchParams } = new URL(request.url);
  const typed: EntryValues = typedValues(searchParams, entryFields);
  const search = searchParams.get("q")?.slice(0, longestSearch) ?? "";
  const copied = searchParams.get("copy");
  const changed = searchParams.get("change");
  const slug = changed ?? copied ?? searchParams.get("caller");
  return {
    typed: { ...(search ? searchPrefill(search) : {}), ...typed },
    /** Whether the form itself was sent here to see another day: what is not ticked was unticked. */
    isReload: searchParams.has("requestKey"),
    like: slug === null ? null : codeOfSlug(slug),
    isCopy: copied !== null,
    isChanged: changed !== null,
  };
}
