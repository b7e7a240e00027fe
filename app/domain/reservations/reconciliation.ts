import { type ContactCounts, differingContacts } from "#app/domain/reservations/contacts.ts";
import type { ReservationState } from "#app/domain/reservations/reservation.ts";
import {
  countIn,
  emptyFigures,
  type ServiceDayFigures,
} from "#app/domain/reservations/service-day.ts";

/** The covers of a service of a day, without the version that only its writers know. */
export type Covers = Omit<ServiceDayFigures, "version">;

type ServiceDayKey = Pick<ReservationState, "date" | "service">;
type WrittenDay = ServiceDayKey & Covers & { contacts: ContactCounts };
/** A table with the contacts that stand for it. */
export type CountedTable = ReservationState & { contacts: readonly string[] };
export type Discrepancy = ServiceDayKey & {
  written: Covers;
  counted: Covers;
  /** How many contacts are not counted as often as they stand there. */
  wrongContacts: number;
};

function coversOf({ held, pending, waiting, heldBySlot }: Covers): Covers {
  return { held, pending, waiting, heldBySlot };
}

/** One figure that is written otherwise than its tables add up to, in covers. */
export type Difference =
  | {
      figure: "held" | "pending" | "waiting" | { slot: string };
      written: number;
      counted: number;
    }
  | { figure: "contacts"; wrong: number };

/** What does not agree in a discrepancy: the figures of the service, slot by slot, the contacts. */
export function differences({
  written,
  counted,
  wrongContacts,
}: Pick<Discrepancy, "written" | "counted" | "wrongContacts">): Difference[] {
  const figures = (["held", "pending", "waiting"] as const).map((figure) => {
    return { figure, written: written[figure], counted: counted[figure] };
  });
  const times = new Set([...Object.keys(written.heldBySlot), ...Object.keys(counted.heldBySlot)]);
  const slots = [...times].sort().map((slot) => ({
    figure: { slot },
    written: written.heldBySlot[slot] ?? 0,
    counted: counted.heldBySlot[slot] ?? 0,
  }));
  const wrong = [...figures, ...slots].filter((each) => each.written !== each.counted);
  return wrongContacts === 0 ? wrong : [...wrong, { figure: "contacts", wrong: wrongContacts }];
}

/** Where the figures that were written are not the sum of the tables; both by date and service. */
export function reconcile(
  days: readonly WrittenDay[],
  tables: readonly CountedTable[],
): Discrepancy[] {
  const nothing = coversOf(emptyFigures);
  type Written = { covers: Covers; contacts: ContactCounts };
  type Counted = { covers: Covers; contacts: readonly string[] };
  const unwritten: Written = { covers: nothing, contacts: {} };
  const uncounted: Counted = { covers: nothing, contacts: [] };
  const found = new Map<string, { name: ServiceDayKey; written: Written; counted: Counted }>();
  const named = ({ date, service }: ServiceDayKey) => `${date}/${service}`;
  for (const day of days) {
    const { date, service, contacts } = day;
    const written = { covers: coversOf(day), contacts };
    found.set(named(day), { name: { date, service }, written, counted: uncounted });
  }
  for (const table of tables) {
    const { date, service, contacts } = table;
    const empty = { name: { date, service }, written: unwritten, counted: uncounted };
    const { counted, ...entry } = found.get(named(table)) ?? empty;
    const sum = {
      covers: coversOf(countIn({ ...counted.covers, version: 0 }, table)),
      contacts: [...counted.contacts, ...contacts],
    };
    found.set(named(table), { ...entry, counted: sum });
  }
  return [...found.values()]
    .map(({ name, written, counted }) => ({
      ...name,
      written: written.covers,
      counted: counted.covers,
      wrongContacts: differingContacts(written.contacts, counted.contacts),
    }))
    .filter((each) => differences(each).length > 0);
}
