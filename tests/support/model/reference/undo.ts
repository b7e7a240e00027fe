import { excess, isHeld, staysWithin } from "#tests/support/model/reference/figures.ts";
import type {
  Entry,
  PointedAsk,
  ReferenceLedger,
  Reply,
} from "#tests/support/model/reference/ledger.ts";
import { undoMilliseconds, write } from "#tests/support/model/reference/write.ts";

/**
 * Takes back the version that is named, with its mails. It asks where the covers that it needs
 * were given away meanwhile.
 */
export function undo(
  reference: ReferenceLedger,
  entry: Entry,
  force: boolean,
  { at, isClaimed, expectedVersion }: PointedAsk,
): Reply {
  const { kept, version } = entry;
  const isInTime = kept !== null && at - kept.at < undoMilliseconds;
  if (!isInTime || isClaimed || expectedVersion === null) {
    return { ok: false, reason: "undo-too-late" };
  }
  const { state, stoodOver } = kept;
  const takesSeats = isHeld(state) && !(isHeld(entry) && staysWithin(entry, state));
  const over = takesSeats ? excess(reference, state, entry) : 0;
  if (over > stoodOver && !force) return { ok: false, reason: "over-capacity", over };
  for (const mail of entry.mails) {
    if (mail.version === version) mail.isWithdrawn = true;
  }
  return write(reference, entry, state, { at, over });
}
