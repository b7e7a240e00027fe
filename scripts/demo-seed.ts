import { seedDemo } from "./demo/seed.ts";

/** Fills an empty database with the demo's restaurant; one that has a restaurant is left alone. */
export async function seedWhenEmpty(database: D1Database, now = Date.now()): Promise<void> {
  const restaurant = await database.prepare("SELECT 1 FROM restaurant LIMIT 1").first();
  if (restaurant !== null) return;
  console.log("Seeding the demo…");
  await seedDemo(database, now);
}
