import {
  abortAllDurableObjects,
  env,
  evictAllDurableObjects,
  runInDurableObject,
} from "cloudflare:test";
import { eq } from "drizzle-orm";
import type { Placement } from "#app/domain/reservations/reservation.ts";
import { nothingByHand } from "#app/domain/schedule/covers-override.ts";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime, clockTimeAt, minutesOfDay } from "#app/domain/time/clock-time.ts";
import { instantOf } from "#app/domain/time/restaurant-clock.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { type ServiceDayKey as LedgerKey, serviceDayKey } from "#app/server/ledger/snapshot.ts";
import type { MailMessage } from "#app/server/mail/message.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { type AskedBooking, type ServiceDayKey, slotNumbers } from "#tests/support/model/asks.ts";
import { bookLimits, type CoversByHand } from "#tests/support/model/reference/ledger.ts";
import { type Fault, faultyD1 } from "#tests/support/workers/faulty-d1.ts";
import { ledgerOf } from "#tests/support/workers/ledger.ts";
import { db, midi, soir } from "#tests/support/workers/restaurant.ts";

const first = { evening: clockTime("19:00"), lunch: clockTime("12:00") };

/** Where a history runs: one date with two services, two ledger objects for each, and what fails. */
export class Harness {
  readonly date: CalendarDate;
  readonly database = faultyD1(env.DB);
  readonly db = openDatabase(this.database.d1);
  /** What the mail queue took; the test is its consumer. */
  readonly queue: MailMessage[] = [];
  queueIsBroken = false;

  constructor(date: CalendarDate) {
    this.date = date;
  }

  day(name: ServiceDayKey): LedgerKey {
    return { date: this.date, service: name === "evening" ? soir : midi };
  }

  /** The place of a table, in the words of the ledger. */
  table({ day, slot, minute, covers }: AskedBooking) {
    const time = clockTimeAt(minutesOfDay(first[day]) + bookLimits.slots[day][slot] + minute);
    return { ...this.day(day), time, covers };
  }

  /** The asked behind a row, in the words of a history. */
  askedOf({ service, time, covers }: Pick<Placement, "service" | "time" | "covers">): AskedBooking {
    const day: ServiceDayKey = service === soir ? "evening" : "lunch";
    const minutes = minutesOfDay(time) - minutesOfDay(first[day]);
    const begun = slotNumbers.filter((number) => bookLimits.slots[day][number] <= minutes);
    const slot = begun.at(-1) ?? 0;
    return { day, slot, minute: minutes - bookLimits.slots[day][slot], covers };
  }

  /** The instants of the first arrivals. */
  get opening(): Record<ServiceDayKey, number> {
    const at = (name: ServiceDayKey) => instantOf(this.date, first[name], paris);
    return { evening: at("evening"), lunch: at("lunch") };
  }

  /** The covers of both services as they are set by hand for this date. */
  async coversByHand(): Promise<Record<ServiceDayKey, CoversByHand>> {
    const rows = await db.select().from(serviceDays).where(eq(serviceDays.date, this.date));
    const of = (name: ServiceDayKey): CoversByHand => {
      const { service } = this.day(name);
      const override = rows.find((row) => row.service === service)?.override ?? nothingByHand;
      const limits = Object.entries(override.slotLimits).map(([time, limit]) => {
        const { slot } = this.askedOf({ service, time: clockTime(time), covers: 1 });
        return [slot, limit] as const;
      });
      return { capacity: override.capacity, slotLimits: Object.fromEntries(limits) };
    };
    return { evening: of("evening"), lunch: of("lunch") };
  }

  /** Noon of the day before, when everything may still be asked. */
  get before(): number {
    return instantOf(addDays(this.date, -1), clockTime("12:00"), paris);
  }

  /** The morning of the day itself, when guests still say that they will be late. */
  get morning(): number {
    return instantOf(this.date, clockTime("10:00"), paris);
  }

  /** The end of the day itself, when parties have come or not. */
  get night(): number {
    return instantOf(this.date, clockTime("23:00"), paris);
  }

  #objectName(day: LedgerKey, object: number): string {
    return object === 0 ? serviceDayKey(day) : `${serviceDayKey(day)} again`;
  }

  /** A ledger of a service, one of the two objects, with the database and the queue of this harness. */
  async ledger(day: LedgerKey, object: number) {
    const { stub } = ledgerOf(day, this.#objectName(day, object));
    await runInDurableObject(stub, (instance) => {
      const MAIL_QUEUE = {
        sendBatch: (batch: Iterable<{ body: MailMessage }>) => this.#take(batch),
      };
      Reflect.set(instance, "env", { ...env, DB: this.database.d1, MAIL_QUEUE });
    });
    return stub;
  }

  /** The namespace of the ledgers that answers with one of the two objects. */
  namespace(object: number) {
    return {
      idFromName: (name: string) => env.SERVICE_LEDGER.idFromName(name),
      get: (_id: DurableObjectId) => ({
        execute: async (
          ...[day, command]: Parameters<ReturnType<typeof ledgerOf>["stub"]["execute"]>
        ) => (await this.ledger(day, object)).execute(day, command),
      }),
    };
  }

  async #take(batch: Iterable<{ body: MailMessage }>): Promise<void> {
    if (this.queueIsBroken) throw new Error("Queue unavailable");
    this.queue.push(...[...batch].map((message) => message.body));
  }

  fail(plan: readonly Fault[]): void {
    this.database.plan.splice(0, this.database.plan.length, ...plan);
  }

  async evict(): Promise<void> {
    await evictAllDurableObjects();
  }

  async abort(): Promise<void> {
    await abortAllDurableObjects();
  }
}
