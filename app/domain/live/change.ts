import type { Actor } from "#app/domain/reservations/command-inputs.ts";
import type { ReservationCode, ReservationStatus } from "#app/domain/reservations/reservation.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";

/** The reservation that something has happened to, as it stands. */
export type ChangedReservation = {
  code: ReservationCode;
  version: number;
  slug: string;
  date: CalendarDate;
  service: ServiceSlug;
  time: ClockTime;
  covers: number;
  firstName: string;
  lastName: string;
};

/** What happened to a reservation last, by whom. */
export type LatestEvent = {
  kind: string;
  actor: Actor["kind"];
  /** The user id of the member of staff who did it. */
  user: string | null;
  status: ReservationStatus;
  hasPendingChange: boolean;
};

/** What other people's acts are told as. */
export type NewsKind =
  | "asked"
  | "booked"
  | "change-asked"
  | "changed"
  | "cancelled"
  | "late"
  | "entered"
  | "restored";

/** A change of the book as an open page is told it. */
export type Change = {
  reservation: ChangedReservation;
  /** What it is told as; `null` for what only answers, or changes nothing for who sees it. */
  news: NewsKind | null;
  /** Whether it calls for attention at once: made by a guest, and about today. */
  isUrgent: boolean;
};

function newsOfGuest({ kind, status, hasPendingChange }: LatestEvent): NewsKind | null {
  switch (kind) {
    case "book":
      return status === "pending" ? "asked" : "booked";
    case "change":
      if (hasPendingChange) return "change-asked";
      return status === "pending" ? "asked" : "changed";
    case "cancel":
      return "cancelled";
    case "announce-lateness":
      return "late";
    default:
      return null;
  }
}

/** What is done at the door and what answers a request is seen in the lists: a line would be noise. */
const newsOfStaff = new Map<string, NewsKind>([
  ["enter", "entered"],
  ["change", "changed"],
  ["cancel", "cancelled"],
  ["restore", "restored"],
]);

function newsKind(event: LatestEvent, reader: string): NewsKind | null {
  if (event.actor === "guest") return newsOfGuest(event);
  if (event.actor === "system" || event.user === reader) return null;
  return newsOfStaff.get(event.kind) ?? null;
}

/** A change as a member of staff is told it, who knows what she did herself. */
export function changeFor(
  reader: string,
  today: CalendarDate,
  { reservation, event }: { reservation: ChangedReservation; event: LatestEvent },
): Change {
  const news = newsKind(event, reader);
  const isUrgent = news !== null && event.actor === "guest" && reservation.date === today;
  return { reservation, news, isUrgent };
}

/** A change that a page tells. */
export type NewsItem = Change & { news: NewsKind };

function isNews(change: Change): change is NewsItem {
  return change.news !== null;
}

/**
 * What a page tells once it has heard of more changes, given the latest first: a reservation stands
 * there once, by what happened to it last, and goes when it was answered.
 */
export function newsAfter(told: readonly NewsItem[], changes: readonly Change[]): NewsItem[] {
  const changed = new Set(changes.map(({ reservation }) => reservation.code));
  return [
    ...changes.filter(isNews),
    ...told.filter(({ reservation }) => !changed.has(reservation.code)),
  ];
}
