import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { statusLabel } from "#app/components/admin/reservations/status-label.ts";
import type { ReservationKind } from "#app/domain/reservations/commands.ts";
import type { Placement, ReservationState } from "#app/domain/reservations/reservation.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { shortDate } from "#app/i18n/format.ts";
import { serviceNameOf } from "#app/i18n/service-name.ts";

/** The commands that leave an event on a reservation. */
type ReservationEventKind = ReservationKind | "book" | "enter";

const kinds = {
  book: m.admin_event_book,
  accept: m.admin_event_accept,
  refuse: m.admin_event_refuse,
  cancel: m.admin_event_cancel,
  restore: m.admin_event_restore,
  expire: m.admin_event_expire,
  arrive: m.admin_event_arrive,
  "no-show": m.admin_event_no_show,
  reinstate: m.admin_event_reinstate,
  enter: m.admin_event_enter,
  undo: m.admin_event_undo,
  "mark-mistake": m.admin_event_mark_mistake,
  "announce-lateness": m.admin_event_announce_lateness,
  "read-lateness": m.admin_event_read_lateness,
  change: m.admin_event_change,
  "accept-change": m.admin_event_accept_change,
  "refuse-change": m.admin_event_refuse_change,
  erase: m.admin_event_erase,
} satisfies Record<ReservationEventKind, () => string>;
const byKind = new Map<string, () => string>(Object.entries(kinds));

/** What happened, in a word. */
export function eventMessage(kind: string): string {
  return byKind.get(kind)?.() ?? kind;
}

/** Who did it: an admin by what she is called, while her account exists. */
export function actorLabel(actor: "guest" | "staff" | "system", name: string | null): string {
  if (actor === "guest") return m.admin_actor_guest();
  if (actor === "system") return m.admin_actor_system();
  return name ?? m.admin_actor_admin();
}

function tableLabel(table: ReservationState, services: readonly Service[]): string {
  return m.admin_table_words({
    date: shortDate(table.date),
    service: serviceNameOf(table.service, services),
    time: table.time,
    party: partyLabel(table.covers),
    status: statusLabel(table).toLowerCase(),
  });
}

/** The table that a guest asks for, and does not have. */
export function requestMessage(
  { date, service: slug, time, covers }: Placement,
  services: readonly Service[],
): string {
  return m.change_requested_table({
    date: shortDate(date),
    service: serviceNameOf(slug, services),
    time,
    party: partyLabel(covers),
  });
}

/** What an event changed: only the state, where the table stayed the same; `null` for neither. */
export function changeMessage(
  before: ReservationState | null,
  after: ReservationState,
  services: readonly Service[],
): string | null {
  if (before === null) return tableLabel(after, services);
  const { date, service, time, covers } = before;
  const isSameTable =
    date === after.date &&
    service === after.service &&
    time === after.time &&
    covers === after.covers;
  if (isSameTable && before.status === after.status) return null;
  const [from, to] = isSameTable
    ? [statusLabel(before).toLowerCase(), statusLabel(after).toLowerCase()]
    : [tableLabel(before, services), tableLabel(after, services)];
  return `${from} → ${to}`;
}
