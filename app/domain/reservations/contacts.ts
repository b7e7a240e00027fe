import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import type { CoversOverride } from "#app/domain/schedule/covers-override.ts";

/** How often each contact stands in a service of a day, by its hash, as the day's row holds it. */
export type ContactCounts = Readonly<Record<string, number>>;

/**
 * The contacts of a service of a day while commands are decided: as they were read, and the counts
 * that have moved since. To count one in or out costs by what has moved, not by how many stand there.
 */
export type DayContacts = {
  read: ReadonlyMap<string, number>;
  moved: ReadonlyMap<string, number>;
};

/** A service of a day as its ledger keeps it: with what is set by hand, and who stands there. */
export type LedgerDay = ServiceDay & { override: CoversOverride; contacts: DayContacts };

/** The contacts of a service of a day by its row. */
export function dayContacts(counts: ContactCounts): DayContacts {
  return { read: new Map(Object.entries(counts)), moved: new Map() };
}

const e164 = /^\+[1-9][0-9]{6,14}$/;

/**
 * What a person can be known by: her normalised mail address, and her telephone where it reads as
 * E.164. Source: rules, "Capacity", on duplicates.
 */
export function contactsOf(person: { email: string | null; phone: string | null }): string[] {
  const phone = person.phone?.replaceAll(" ", "") ?? "";
  return [
    ...(person.email ? [`mail:${person.email}`] : []),
    ...(e164.test(phone) ? [`tel:${phone}`] : []),
  ];
}

/** Whether the contacts of a reservation in this state stand in its service. */
export function isStanding(status: ReservationStatus): boolean {
  return status === "pending" || status === "confirmed" || status === "arrived";
}

function countOf({ read, moved }: DayContacts, contact: string): number {
  return moved.get(contact) ?? read.get(contact) ?? 0;
}

function add(day: DayContacts, contacts: readonly string[], sign: 1 | -1): DayContacts {
  const moved = new Map(day.moved);
  for (const contact of contacts) {
    const before = countOf({ read: day.read, moved }, contact);
    moved.set(contact, Math.max(0, before + sign));
  }
  return { read: day.read, moved };
}

/** The contacts with a person's counted in. */
export function withContacts(day: DayContacts, contacts: readonly string[]): DayContacts {
  return add(day, contacts, 1);
}

/** The contacts with a person's counted out; none is ever counted below zero. */
export function withoutContacts(day: DayContacts, contacts: readonly string[]): DayContacts {
  return add(day, contacts, -1);
}

/** Whether one of a person's contacts stands there already. */
export function isKnown(day: DayContacts, contacts: readonly string[]): boolean {
  return contacts.some((contact) => countOf(day, contact) > 0);
}

/** What has moved, as a merge patch (RFC 7396) of the row: `null` for a contact that stands no more. */
export function contactsPatch({ read, moved }: DayContacts): Record<string, number | null> {
  const written = [...moved].filter(([contact, count]) => count > 0 || read.has(contact));
  return Object.fromEntries(written.map(([contact, count]) => [contact, count || null]));
}

/** The contacts once what has moved is written. */
export function settledContacts({ read, moved }: DayContacts): DayContacts {
  const settled = new Map(read);
  for (const [contact, count] of moved) {
    if (count > 0) settled.set(contact, count);
    else settled.delete(contact);
  }
  return { read: settled, moved: new Map() };
}

/** How often each contact stands there now, as a row holds it. */
export function contactCounts(day: DayContacts): ContactCounts {
  return Object.fromEntries(settledContacts(day).read);
}

/** How many contacts are not counted as often as they stand there. */
export function differingContacts(written: ContactCounts, standing: readonly string[]): number {
  const counted = contactCounts(withContacts(dayContacts({}), standing));
  const contacts = new Set([...Object.keys(written), ...Object.keys(counted)]);
  return [...contacts].filter((contact) => (written[contact] ?? 0) !== (counted[contact] ?? 0))
    .length;
}
