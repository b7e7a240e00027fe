import { locales } from "#app/domain/locale.ts";
import { days } from "#app/domain/time/restaurant-clock.ts";
import { paths } from "#app/paths.ts";
import type { Platform } from "#app/server/platform.ts";
import { showRestaurant } from "#app/server/schedule/show-restaurant.ts";
import { firstOrigin } from "#app/server/settings/origins.ts";

/** Counted from each reading, so that no file grows stale; the standard asks for less than a year. */
const validDays = 180;

function mailUri(address: string): string {
  return `mailto:${encodeURIComponent(address).replaceAll("%40", "@")}`;
}

/** Where to write of a hole in the site, as a text. Source: RFC 9116. */
export async function securityContact({
  env,
  db,
  now,
}: Pick<Platform, "env" | "db" | "now">): Promise<string> {
  const { email } = await showRestaurant({ db });
  const expires = new Date(now + days(validDays)).toISOString().replace(/\.\d+Z$/, "Z");
  return [
    `Contact: ${mailUri(email)}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${locales.join(", ")}`,
    `Canonical: ${firstOrigin(env)}${paths.securityContact()}`,
    "",
  ].join("\n");
}
