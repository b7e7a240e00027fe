import { aDiner, keyOfForm, postBooking } from "../support/e2e/booking.ts";
import { aDinner, type ComingService } from "../support/e2e/coming-service.ts";
import { journey } from "../support/e2e/journey.ts";
import { mailKindsTo, mailsTo } from "../support/e2e/mailbox.ts";
import { expect } from "../support/e2e/matchers.ts";
import { rows } from "../support/e2e/site-database.ts";

const patient = { timeout: 45_000, intervals: [250] };

async function figuresOf({ date, service }: ComingService) {
  const [figures] = await rows<{ held: number; pending: number; waiting: number }>(
    "SELECT held, pending, waiting FROM service_days WHERE date = ? AND service = ?",
    date,
    service,
  );
  return figures;
}

function reservationsOf({ date }: ComingService) {
  return rows<{ status: string; email: string; covers: number }>(
    "SELECT status, email, covers FROM reservations WHERE date = ?",
    date,
  );
}

/** How many mails of each kind left for a date, by state and attempts. */
function outboxOf({ date }: ComingService) {
  return rows<{ kind: string; count: number }>(
    `SELECT kind, count(*) AS count FROM mails JOIN reservations ON code = subject
     WHERE date = ? AND mails.status = 'sent' AND attempts = 1 GROUP BY kind ORDER BY kind`,
    date,
  );
}

journey("of 200 diners who book at once for 100 covers, 50 have a table", async () => {
  const dinner = await aDinner({ covers: 100 });
  const keys = await Promise.all(Array.from({ length: 200 }, () => keyOfForm(dinner)));
  const responses = await Promise.all(
    keys.map((requestKey) => postBooking(dinner, { covers: "2", requestKey })),
  );
  const taken = responses.filter(({ status }) => status === 303);
  expect(responses.filter(({ status }) => status === 409)).toHaveLength(200 - taken.length);
  // Twenty covers may wait: the other seventy parties are told at once that there is no room.
  expect(await figuresOf(dinner)).toEqual({ held: 100, pending: 20, waiting: 20 });
  const booked = await reservationsOf(dinner);
  expect(booked.filter(({ status }) => status === "confirmed")).toHaveLength(50);
  expect(booked.filter(({ status }) => status === "pending")).toHaveLength(10);
  expect(new Set(taken.map(({ location }) => location)).size).toBe(60);
  await expect
    .poll(() => outboxOf(dinner), patient)
    .toEqual([
      { kind: "confirmed", count: 50 },
      { kind: "received", count: 60 },
      { kind: "waiting-full", count: 10 },
    ]);
  const read = await Promise.all(booked.map(async ({ email }) => (await mailsTo(email)).length));
  expect(new Set(read)).toEqual(new Set([1]));
});

journey("the same form sent twenty times at once is one reservation", async () => {
  const dinner = await aDinner({ covers: 100 });
  const form = { ...aDiner(), covers: "2", requestKey: await keyOfForm(dinner) };
  const responses = await Promise.all(Array.from({ length: 20 }, () => postBooking(dinner, form)));
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([303]));
  expect(new Set(responses.map(({ location }) => location)).size).toBe(1);
  expect(await figuresOf(dinner)).toMatchObject({ held: 2, pending: 0 });
  expect(await reservationsOf(dinner)).toHaveLength(1);
  await expect
    .poll(() => outboxOf(dinner), patient)
    .toEqual([
      { kind: "confirmed", count: 1 },
      { kind: "received", count: 1 },
    ]);
  expect(await mailKindsTo(form.email, 1)).toEqual(["confirmed"]);
});

journey("a mail whose message the queue lost is sent by the cron", async () => {
  const dinner = await aDinner({ covers: 10 });
  const diner = aDiner();
  await postBooking(dinner, { ...diner, covers: "2" });
  await mailKindsTo(diner.email, 1);
  // As it stands when the batch was written and the message never came.
  await rows("DELETE FROM preview_mails WHERE to_address = ?", diner.email);
  await rows(
    `UPDATE mails SET status = 'queued', due_at = ?, claimed_at = NULL, attempts = 0, unanswered = 0,
       sent_at = NULL WHERE recipient = ?`,
    Date.now() - 60_000,
    diner.email,
  );
  await expect.poll(() => mailsTo(diner.email), patient).toHaveLength(1);
});
