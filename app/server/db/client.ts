import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import * as schema from "#app/server/db/schema.ts";

export type Database = DrizzleD1Database<typeof schema>;

/** The typed client of a D1 database; cheap, made once a request. */
export function openDatabase(d1: D1Database): Database {
  return drizzle(d1, { schema });
}
