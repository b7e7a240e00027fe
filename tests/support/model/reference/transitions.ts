import { excess, isHeld } from "#tests/support/model/reference/figures.ts";
import type {
  Entry,
  ReferenceLedger,
  Reply,
  Status,
} from "#tests/support/model/reference/ledger.ts";
import { notAllowed, write } from "#tests/support/model/reference/write.ts";
import type { StatusActionName } from "#tests/support/model/steps.ts";

const edges: Record<StatusActionName, { from: Status[]; to: Status; mails: string[] }> = {
  accept: { from: ["pending"], to: "confirmed", mails: ["accepted"] },
  refuse: { from: ["pending", "confirmed"], to: "refused", mails: ["refused"] },
  cancel: { from: ["pending", "confirmed"], to: "cancelled", mails: ["cancelled"] },
  "guest-cancel": {
    from: ["pending", "confirmed"],
    to: "cancelled",
    mails: ["cancelled", "guest-cancelled"],
  },
  restore: { from: ["refused", "cancelled", "expired"], to: "confirmed", mails: ["restored"] },
  expire: { from: ["pending"], to: "expired", mails: ["expired"] },
  arrive: { from: ["confirmed", "no_show", "arrived"], to: "arrived", mails: [] },
  "no-show": { from: ["confirmed", "arrived"], to: "no_show", mails: [] },
};

export function changeStatus(
  reference: ReferenceLedger,
  entry: Entry,
  name: StatusActionName,
  force: boolean,
): Reply {
  const edge = edges[name];
  if (!edge.from.includes(entry.status)) return notAllowed(entry);
  const takesSeats = !isHeld(entry) && (edge.to === "confirmed" || edge.to === "arrived");
  const over = takesSeats ? excess(reference, entry) : 0;
  if (over > 0 && !force && name !== "arrive") return { ok: false, reason: "over-capacity", over };
  const isWithdrawn = name === "guest-cancel" && entry.status === "pending";
  const mails = isWithdrawn ? ["withdrawn", "guest-cancelled"] : edge.mails;
  return write(reference, entry, { status: edge.to, why: null }, mails, over);
}
