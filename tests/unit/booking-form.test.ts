import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BookingForm } from "#app/components/booking/booking-form.tsx";
import { serviceSlug } from "#app/domain/schedule/service.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";

const slots = ["19:30", "20:00"].map((time) => ({
  time: clockTime(time),
  state: "full" as const,
  bookable: false as const,
  refusal: "full" as const,
}));
const service = {
  slug: serviceSlug("soir"),
  name: { fr: "Soir", en: "Dinner" },
  position: 1,
  retiredOn: null,
};

test("a form whose answer was lost can be sent again, though its own table was the last", () => {
  const html = renderToStaticMarkup(
    createElement(BookingForm, {
      action: "/reserve/2027-01-15/soir?covers=2",
      offer: { service, slots, closure: null },
      covers: 2,
      changeCovers: "/reserve?covers=2",
      time: "20:00",
      requestKey: "a-key-of-its-own",
      again: false,
      isOwn: false,
      isSentAgain: true,
      lastResult: null,
      details: null,
    }),
  );
  const open = [...html.matchAll(/<input type="radio"[^>]*>/g)].filter(
    ([radio]) => !radio.includes("disabled"),
  );
  expect(open.map(([radio]) => /value="([^"]*)"/.exec(radio)?.[1])).toEqual(["20:00"]);
  expect(open[0]?.[0]).toContain("checked");
  expect(html).toContain('value="a-key-of-its-own"');
  expect(html).not.toMatch(/<button[^>]*disabled=""/);
});
