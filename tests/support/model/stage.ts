import {
  abortAllDurableObjects,
  env,
  evictAllDurableObjects,
  runInDurableObject,
} from "cloudflare:test";
import { eq } from "drizzle-orm";
import { addDays, type CalendarDate } from "#app/domain/calendar-date.ts";
import type { Capacity } from "#app/domain/capacity.ts";
import { clockTime } from "#app/domain/clock-time.ts";
import { instantOf } from "#app/domain/restaurant-clock.ts";
import { openDatabase } from "#app/server/db/client.ts";
import { scheduleExceptions } from "#app/server/db/schema/restaurant.ts";
import type { MailMessage } from "#app/server/mail/message.ts";
import { dayKey, type DayName as ServiceDayName } from "#app/server/reservations/ledger-facts.ts";
import { type Fault, faultyD1 } from "#tests/support/faulty-d1.ts";
import { paris } from "#tests/support/house.ts";
import { ledgerOf } from "#tests/support/ledger.ts";
import { bookLimits } from "#tests/support/model/book.ts";
import { type DayName, slotNumbers, type Wish } from "#tests/support/model/steps.ts";
import { db, midi, soir } from "#tests/support/restaurant.ts";

const times = {
  evening: ["19:00", "19:30", "20:00"],
  lunch: ["12:00", "12:30", "13:00"],
} as const satisfies Record<DayName, readonly string[]>;

/** Where a history plays: one date with two services, two ledger objects for each, and what fails. */
export class Stage {
  readonly date: CalendarDate;
  readonly database = faultyD1(env.DB);
  readonly db = openDatabase(this.database.d1);
  /** What the mail queue took; the test is its consumer. */
  readonly queue: MailMessage[] = [];
  queueIsBroken = false;

  constructor(date: CalendarDate) {
    this.date = date;
  }

  day(name: DayName): ServiceDayName {
    return { date: this.date, service: name === "evening" ? soir : midi };
  }

  table({ day, slot, covers }: Wish) {
    return { ...this.day(day), time: clockTime(times[day][slot]), covers };
  }

  /** The wish behind a row, in the words of a history. */
  wishOf(row: { service: string; time: string; covers: number }): Wish {
    const day: DayName = row.service === soir ? "evening" : "lunch";
    const slot = slotNumbers.find((number) => times[day][number] === row.time) ?? 0;
    return { day, slot, covers: row.covers };
  }

  /** The covers of both services as they are set for this date. */
  async capacities(): Promise<Record<DayName, Capacity>> {
    const rows = await db
      .select()
      .from(scheduleExceptions)
      .where(eq(scheduleExceptions.from, this.date));
    const of = (name: DayName): Capacity => {
      const row = rows.find(({ service }) => service === this.day(name).service);
      if (!row) return bookLimits.capacity[name];
      return row.capacityRule === "unset" ? "unset" : (row.capacity ?? 0);
    };
    return { evening: of("evening"), lunch: of("lunch") };
  }

  /** Noon of the day before, when everything may still be asked. */
  get before(): number {
    return instantOf(addDays(this.date, -1), clockTime("12:00"), paris);
  }

  /** The end of the day itself, when parties have come or not. */
  get night(): number {
    return instantOf(this.date, clockTime("23:00"), paris);
  }

  #objectName(day: ServiceDayName, object: number): string {
    return object === 0 ? dayKey(day) : `${dayKey(day)} again`;
  }

  /** A ledger of a service, one of the two objects, with the database and the queue of this stage. */
  async ledger(day: ServiceDayName, object: number) {
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
