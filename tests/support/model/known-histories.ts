import type { Ask, AskedBooking, NewAsk } from "#tests/support/model/asks.ts";
import type { MailStep, Step } from "#tests/support/model/steps.ts";

const table: AskedBooking = { day: "evening", slot: 0, minute: 0, covers: 4 };
const about = { target: 0, expected: "now", force: false } as const;
const book: NewAsk = { op: "book", ...table, mail: 0, phone: null, again: true, own: null };
const refuse: NewAsk = { op: "refuse", ...about, arrivedCovers: null };
const undo: NewAsk = { op: "undo", ...about, after: 1_000 };

function ask(...asks: Ask[]): Step {
  const calm = { database: [], abort: false, queue: false, order: [] };
  return { kind: "ask", seconds: 0, asks, objects: [0, 0, 0], ...calm };
}

function send(...provider: MailStep["provider"]): Step {
  const order = [...provider.keys()];
  return { kind: "mails", seconds: 20, night: false, order, provider, database: [] };
}

const over: NewAsk = {
  op: "enter",
  ...table,
  covers: 12,
  mail: 1,
  phone: null,
  name: 1,
  source: "phone",
  tonight: false,
  ifFull: "over",
  notify: false,
};
const tenMinutesLater: NewAsk = {
  op: "change",
  ...about,
  ...table,
  minute: 10,
  notify: false,
  person: null,
  stays: "slot",
};
const close: NewAsk = { op: "close", day: "evening", hasReason: true };

const arrive: NewAsk = { op: "arrive", ...about, arrivedCovers: null };
const finish: NewAsk = { op: "finish", day: "evening", tonight: true };
const reinstate: NewAsk = { ...arrive, op: "reinstate" };

const byTelephone: NewAsk = { ...over, covers: 4, ifFull: "ask", notify: true };
const sixInstead: NewAsk = { op: "guest-change", ...about, ...table, covers: 6 };
const noShow: NewAsk = { ...arrive, op: "no-show" };
const mistake: NewAsk = { op: "mark-mistake", target: 0, expected: "now" };

/** Histories that are seldom found and always run: each once told of a fault. */
export const knownHistories: [Step[]][] = [
  // A mail that was tried may have left, though it waits in the outbox again.
  [[ask(book), ask(refuse), send("sent", "sent", "lost", "lost"), ask(undo)]],
  // A move within its slot takes nothing more, however full the service is.
  [[ask(book), ask(over), ask(tenMinutesLater), ask(undo)]],
  // A closing of nobody is remembered, when it is sent again after a booking.
  [[ask(close), ask(book), ask({ op: "again", target: 0 })]],
  // Who is awaited again after the end of a service is arrived once more, by another end of it.
  [[ask(book), ask(finish), ask(reinstate), ask(finish), ask(finish)]],
  // A change that a guest waits for is answered by what makes it void, and waits again after an undo.
  [[ask(book), ask(over), ask(sixInstead), ask(arrive), ask(undo), ask(noShow)]],
  [[ask(byTelephone), ask(over), ask(sixInstead), ask(mistake)]],
];
