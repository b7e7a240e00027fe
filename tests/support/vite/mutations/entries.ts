import type { Mutation } from "./mutation.ts";

/** The forms by which staff enters and changes reservations, and what they show of guests. */
export const entryMutations: readonly Mutation[] = [
  {
    guard: "a call has a name",
    file: "app/forms/entry-form.ts",
    intact: '.refine((form) => fullName(form) !== "", {',
    broken: ".refine(() => true, {",
    noticedBy: "telephone-entry",
  },
  {
    guard: "no ledger is made for a service that there is not",
    file: "app/server/reservations/standing-of-place.ts",
    intact: 'if (!services.some(({ slug }) => slug === service)) return "closed";',
    broken: "if (services.length + service.length === 0) return null;",
    noticedBy: "telephone-entry",
  },
  {
    guard: "the button of another slot goes before the fields",
    file: "app/forms/entry-form.ts",
    intact: "const place = instead ?? { date, service, time };",
    broken: "const place = { date, service, time };",
    noticedBy: "telephone-entry",
  },
  {
    guard: "an address is read as the page that leaves the least of it open",
    file: "workers/http/pages.ts",
    intact: "found.filter((each) => parametersIn(each) === fewest)",
    broken: "found.filter((each) => parametersIn(each) >= fewest)",
    noticedBy: "form-seam",
  },
  {
    guard: "who is known is told to staff alone",
    file: "app/routes/admin/reservations/entry-view.ts",
    intact: "await readAsStaff(request, platform, () => startedEntry(request, platform))",
    broken: "{ value: await startedEntry(request, platform) }",
    noticedBy: "known-guests",
  },
  {
    guard: "a name is found by the start of a word",
    file: "app/server/db/known-guests.ts",
    intact: "instr(' ' || ",
    broken: "instr('' || ",
    noticedBy: "known-guests",
  },
  {
    guard: "a second table is warned of by the same contact alone",
    file: "app/domain/reservations/known-guest.ts",
    intact: "isStanding(row.status) && sharesContact(row, person)",
    broken: "isStanding(row.status)",
    noticedBy: "known-guests",
  },
  {
    guard: "a change of a note alone is told to nobody",
    file: "app/domain/reservations/decide-change.ts",
    intact: "!stays && (notify || requestedChange !== null)",
    broken: "notify || (!stays && requestedChange !== null)",
    noticedBy: "reservation-edit",
  },
  {
    guard: "a guest's own words are never edited",
    file: "app/server/ledger/reservation-row.ts",
    intact: 'row.source === "online" ? { note',
    broken: 'row.source === "walk-in" ? { note',
    noticedBy: "reservation-edit",
  },
  {
    guard: "a reservation moves within a service",
    file: "app/domain/reservations/decide-change.ts",
    intact: "isOpen && !isWithinService(target, placement.time, options.slotLength)",
    broken: "isOpen && placement.covers < options.slotLength * 0",
    noticedBy: "reservation-edit",
  },
  {
    guard: "a guest keeps a name",
    file: "app/server/reservations/change-reservation.ts",
    intact: 'if (isNameless && row.source !== "walk-in")',
    broken: 'if (isNameless && row.source === "walk-in")',
    noticedBy: "reservation-edit",
  },
  {
    guard: "what changed since is told before it is written over",
    file: "app/http/edit-page.ts",
    intact: "expectedVersion: isSame ? given : String(version)",
    broken: 'expectedVersion: isSame ? given : "1"',
    noticedBy: "reservation-edit",
  },
];
