import { data } from "@remix-run/cloudflare";
import type { BookingAttempt } from "#app/components/booking/reserve-form.tsx";
import type { ServiceView } from "#app/server/availability/show-service.ts";

export const statusOfStanding = { past: 410, "too-far": 404, closed: 404, open: 200 } as const;

/** What the page of a booking form is answered with: the service, and the form as it stands. */
export function bookingPage(view: ServiceView, attempt: BookingAttempt, status: number) {
  // A form that somebody has filled in is kept by nobody, not even by her own browser.
  const isHers = attempt.details !== null || attempt.lastResult !== null;
  const headers: HeadersInit = {
    "Cache-Control": isHers ? "no-store" : "private, no-cache",
    ...(status === 429 ? { "Retry-After": "60" } : {}),
  };
  return data({ view, attempt }, { status, headers });
}

type BookingPage = ReturnType<typeof bookingPage>;

/** Whether what an action has answered is such a page. */
export function isBookingPage(response: unknown): response is BookingPage {
  if (typeof response !== "object" || response === null || !("data" in response)) return false;
  return typeof response.data === "object" && response.data !== null && "attempt" in response.data;
}
