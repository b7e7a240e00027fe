import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { getTableName, type InferInsertModel } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { restaurantSchema } from "#app/domain/restaurant.ts";
import { weeklyHoursSchema } from "#app/domain/schedule/opening.ts";
import { serviceSchema } from "#app/domain/schedule/service.ts";
import { firstDate, weekdaySchema } from "#app/domain/time/calendar-date.ts";
import { jsonRows } from "#app/server/db/d1/bulk-rows.ts";
import {
  bookingOptions,
  restaurant,
  services,
  weeklyHours,
} from "#app/server/db/schema/restaurant.ts";
import { storedCapacity } from "#app/server/db/stored-capacity.ts";
import { storedPhone } from "#app/server/telephone/read-phone.ts";
import { restaurantCountry } from "#app/server/telephone/restaurant-country.ts";
import { executeOn, quoted } from "./d1-execute.ts";

// Writes the restaurant, its services and its week, as docs/restaurant.example.json has them:
//   npm run set-up -- --file restaurant.json --remote
// It may be run again: what the file says replaces what was there, reservations stay.

const fileSchema = restaurantSchema.extend({
  services: z.array(serviceSchema.omit({ position: true, retiredOn: true })).min(1),
  week: z.array(
    weeklyHoursSchema
      .omit({ from: true, weekday: true, slotLimit: true })
      .extend({ weekdays: z.array(weekdaySchema).min(1), slotLimit: z.int().min(1).optional() }),
  ),
});
type RestaurantFile = z.infer<typeof fileSchema>;

function sqlOf(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  return typeof value === "number" ? String(value) : quoted(String(value));
}

/** A row under the names and in the forms of the table's columns. */
function stored<Table extends SQLiteTable>(table: Table, row: InferInsertModel<Table>) {
  const [values] = z
    .array(z.record(z.string(), z.unknown()))
    .parse(JSON.parse(jsonRows(table, [row])));
  return values ?? {};
}

function upsert<Table extends SQLiteTable>(
  table: Table,
  key: string,
  row: InferInsertModel<Table>,
): string {
  const columns = stored(table, row);
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const changes = names.map((name) => `${name} = excluded.${name}`).join(", ");
  const values = Object.values(columns).map(sqlOf).join(", ");
  const into = `INSERT INTO ${getTableName(table)} (${names.join(", ")})`;
  return `${into} VALUES (${values}) ON CONFLICT (${key}) DO UPDATE SET ${changes};`;
}

/** The statements that make the database say what the file says. */
function statementsFor({ options, services: named, week, ...identity }: RestaurantFile): string {
  const phone = storedPhone(identity.phone, restaurantCountry(identity));
  const cells = week.flatMap(({ weekdays, capacity, slotLimit, ...hours }) =>
    weekdays.map((weekday) => ({
      ...hours,
      from: firstDate,
      weekday,
      capacity: storedCapacity(capacity),
      slotLimit: slotLimit ?? null,
    })),
  );
  return [
    upsert(restaurant, "id", { id: 1, ...identity, phone }),
    upsert(bookingOptions, "id", { id: 1, ...options }),
    ...named.map((service, position) => upsert(services, "slug", { ...service, position })),
    "DELETE FROM weekly_hours;",
    ...cells.map((hours) => upsert(weeklyHours, "from_date, service, weekday", hours)),
  ].join("\n");
}

async function setUp(): Promise<void> {
  const { values } = parseArgs({
    options: {
      file: { type: "string" },
      remote: { type: "boolean", default: false },
      local: { type: "boolean", default: false },
    },
  });
  if (!values.file) throw new Error("Say which file: --file restaurant.json");
  if (values.remote === values.local) throw new Error("Say where: --remote or --local.");
  const parsed = fileSchema.safeParse(JSON.parse(readFileSync(values.file, "utf8")));
  if (!parsed.success) throw new Error(`${values.file}:\n${z.prettifyError(parsed.error)}`);
  await executeOn(values.remote ? "remote" : "local", statementsFor(parsed.data));
  console.log(`${parsed.data.name} is set up.`);
}

try {
  await setUp();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
