import type { ReservationStatus } from "#app/domain/reservation.ts";
import type { ServiceDay } from "#app/domain/service-day.ts";

/** How often each contact stands in a service of a day, by its hash. */
export type ContactCounts = Readonly<Record<string, number>>;

/** A service of a day as its ledger keeps it: with the contacts that stand there. */
export type LedgerDay = ServiceDay & { contacts: ContactCounts };

const e164 = /^\+[1-9][0-9]{6,14}$/;

/**
 * What a person can be known by: her normalised mail address, and her telephone where it reads as
 * E.164. Source: design, "Capacity", on duplicates.
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

function countOf(counts: ContactCounts, contact: string): number {
  return Object.hasOwn(counts, contact) ? (counts[contact] ?? 0) : 0;
}

function add(counts: ContactCounts, contacts: readonly string[], sign: 1 | -1): ContactCounts {
  const sums = new Map(Object.entries(counts));
  for (const contact of contacts) {
    const sum = (sums.get(contact) ?? 0) + sign;
    if (sum > 0) sums.set(contact, sum);
    else sums.delete(contact);
  }
  return Object.fromEntries(sums);
}

/** The counts with a person's contacts counted in. */
export function withContacts(counts: ContactCounts, contacts: readonly string[]): ContactCounts {
  return add(counts, contacts, 1);
}

/** The counts with a person's contacts counted out; none is ever counted below zero. */
export function withoutContacts(counts: ContactCounts, contacts: readonly string[]): ContactCounts {
  return add(counts, contacts, -1);
}

/** Whether one of a person's contacts stands there already. */
export function isKnown(counts: ContactCounts, contacts: readonly string[]): boolean {
  return contacts.some((contact) => countOf(counts, contact) > 0);
}

/** How many contacts are not counted as often in one as in the other. */
export function differingContacts(one: ContactCounts, other: ContactCounts): number {
  const contacts = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...contacts].filter((contact) => countOf(one, contact) !== countOf(other, contact))
    .length;
}
