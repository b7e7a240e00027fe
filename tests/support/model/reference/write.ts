import type { Entry, ReferenceLedger, Reply } from "#tests/support/model/reference/ledger.ts";

export function reply(reference: ReferenceLedger, entry: Entry): Reply {
  const { status, why, requestedChange, version } = entry;
  return {
    ok: true,
    entry: reference.entries.indexOf(entry),
    status,
    why,
    waits: requestedChange !== null,
    version,
  };
}

export function write(
  reference: ReferenceLedger,
  entry: Entry,
  changes: Partial<Entry>,
  mails: string[],
  over = 0,
): Reply {
  Object.assign(entry, { requestedChange: null, ...changes, version: entry.version + 1 });
  const restaurants = ["received", "guest-cancelled", "guest-changed"];
  entry.mails.push(mails.filter((kind) => !entry.erased || restaurants.includes(kind)));
  entry.overs.push(over);
  return reply(reference, entry);
}

export function notAllowed({ status }: Entry): Reply {
  return { ok: false, reason: "not-allowed", status };
}
