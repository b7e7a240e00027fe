import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { weekdaySchema } from "#app/domain/calendar-date.ts";
import { gridCellSchema } from "#app/domain/opening.ts";
import { restaurantSchema } from "#app/domain/restaurant.ts";
import { serviceSchema } from "#app/domain/service.ts";
import { storedCapacity } from "#app/server/db/stored-capacity.ts";
import { storedPhone } from "#app/server/telephone/read-phone.ts";
import { restaurantCountry } from "#app/server/telephone/restaurant-country.ts";
import { executeOn, quoted } from "./d1-execute.ts";

// Writes the restaurant, its services and its weekly grid, as docs/restaurant.example.json has them:
//   npm run set-up -- --file restaurant.json --remote
// It may be run again: what the file says replaces what was there, reservations stay.

const fileSchema = restaurantSchema.extend({
  services: z.array(serviceSchema.omit({ position: true })).min(1),
  week: z.array(
    gridCellSchema
      .omit({ weekday: true, slotLimit: true })
      .extend({ weekdays: z.array(weekdaySchema).min(1), slotLimit: z.int().min(1).optional() }),
  ),
});
type RestaurantFile = z.infer<typeof fileSchema>;

function sqlOf(value: string | number | null): string {
  return typeof value === "string" ? quoted(value) : String(value);
}

function upsert(table: string, key: string, row: Record<string, string | number | null>): string {
  const names = Object.keys(row);
  const changes = names.map((name) => `${name} = excluded.${name}`).join(", ");
  const values = Object.values(row).map(sqlOf).join(", ");
  return `INSERT INTO ${table} (${names.join(", ")}) VALUES (${values}) ON CONFLICT (${key}) DO UPDATE SET ${changes};`;
}

function restaurantRow({ options, postalCode, services: _, week: __, ...house }: RestaurantFile) {
  return {
    id: 1,
    ...house,
    phone: storedPhone(house.phone, restaurantCountry(house)),
    postal_code: postalCode,
    slot_length: options.slotLength,
    confirmation: options.confirmation,
    notice_minutes: options.noticeMinutes,
    horizon_days: options.horizonDays,
    automatic_party_max: options.automaticPartyMax,
    party_max: options.partyMax,
    waiting_covers_max: options.waitingCoversMax,
    pending_covers_max: options.pendingCoversMax,
    guest_change_cutoff_minutes: options.guestChangeCutoffMinutes,
    late_cancellation_minutes: options.lateCancellationMinutes,
  };
}

/** The statements that make the database say what the file says. */
function statementsFor(file: RestaurantFile): string {
  const services = file.services.map(({ slug, name, nameEn }, position) =>
    upsert("services", "slug", { slug, name, name_en: nameEn, position }),
  );
  const cells = file.week.flatMap(({ service, weekdays, first, last, capacity, slotLimit }) =>
    weekdays.map((weekday) =>
      upsert("grid_cells", "service, weekday", {
        service,
        weekday,
        first,
        last,
        capacity: storedCapacity(capacity),
        slot_limit: slotLimit ?? null,
      }),
    ),
  );
  const restaurant = upsert("restaurant", "id", restaurantRow(file));
  return [restaurant, ...services, "DELETE FROM grid_cells;", ...cells].join("\n");
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
