import { type Ask, send } from "./load.ts";

/** Logs the demo's admin in and gives the cookie of her session. */
export async function adminCookie(origin: URL): Promise<string> {
  const body = new URLSearchParams({ email: "admin@couverts.test", password: "bistro-demo-2026" });
  const response = await fetch(new URL("/login", origin), {
    method: "POST",
    body,
    headers: { "Sec-Fetch-Site": "same-origin" },
    redirect: "manual",
  });
  const cookie = response.headers.getSetCookie().find((line) => line.includes("session="));
  if (!cookie) throw new Error(`The admin could not log in: ${response.status}`);
  return cookie.split(";")[0] ?? "";
}

/** Books a table and gives the path of the guest's page. */
export async function guestPath(origin: URL, ask: Ask): Promise<string> {
  const { responses } = await send({ origin: origin.href, connections: 1, visits: [[ask]] });
  const [booked] = responses;
  if (booked?.status !== 303 || !booked.location) {
    throw new Error(`The booking was answered ${booked?.status}.`);
  }
  return booked.location;
}
