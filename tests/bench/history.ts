import { addDays } from "#app/domain/time/calendar-date.ts";
import { dateIn } from "./bench-restaurant.ts";

const partiesPerService = 200;
const letters = "23456789abcdefghjkmnpqrstuvwxyz";
const lastNames = "martin bernard thomas petit robert richard durand dubois moreau laurent";

/** As long as those of a mail to a diner are. */
const params = JSON.stringify({
  event: {
    actor: "guest",
    before: null,
    after: {
      date: "2020-01-01",
      service: "soir",
      time: "20:00",
      covers: 2,
      status: "confirmed",
      pendingReason: null,
    },
    requestedChange: null,
    reason: null,
  },
  person: { firstName: "Claire", lastName: "Martin" },
  linkVersion: 1,
});

/**
 * Fills the history with so many reservations, 200 a service and back in time from yesterday, each
 * with its event and its two sent mails; what is there already counts towards the number.
 */
export async function fillHistory(d1: D1Database, total: number): Promise<void> {
  const row = await d1.prepare("SELECT count(*) AS n FROM reservations").first<{ n: number }>();
  const step = 20_000;
  for (let from = row?.n ?? 0; from < total; from += step) {
    const to = Math.min(total, from + step);
    const days = Array.from({ length: Math.ceil((to - from) / partiesPerService) + 1 }, (_, at) =>
      addDays(dateIn(-1), -Math.floor(from / partiesPerService) - at),
    );
    const numbers = `WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${to})`;
    // A code of six letters that counts, in the alphabet of codes, from the end of it.
    const digit = (at: number) => `substr('${letters}', 1 + (i / ${31 ** at}) % 31, 1)`;
    const code = `('z' || ${[4, 3, 2, 1, 0].map(digit).join(" || ")})`;
    const date = `(SELECT value FROM json_each(?1) WHERE key = (i - ${from}) / ${partiesPerService})`;
    // A tenth of all are called the same; each has a number and an address of her own.
    const lastName = `(SELECT value FROM json_each('${JSON.stringify(lastNames.split(" "))}') WHERE key = i % 10)`;
    const digits = "('336' || printf('%08d', i * 61803399 % 100000000))";
    const json = JSON.stringify(days);
    const table = `json_object('date', ${date}, 'service', 'soir', 'time', '20:00', 'covers', 2, 'status', 'arrived', 'pendingReason', NULL)`;
    await d1.batch([
      d1
        .prepare(
          `${numbers} INSERT INTO reservations (code, slug, date, service, time, covers, status, source, late,
             first_name, last_name, folded_name, email, phone, phone_digits, locale, created_at, version)
           SELECT ${code}, 'claire-' || ${code}, ${date}, 'soir', '20:00', 2, 'arrived', 'online', 0,
             'Claire', ${lastName}, 'claire ' || ${lastName}, 'claire-' || i || '@example.test',
             '+' || ${digits}, ${digits}, 'fr', 0, 1 FROM n WHERE true
           ON CONFLICT DO NOTHING`,
        )
        .bind(json),
      d1
        .prepare(
          `${numbers} INSERT INTO reservation_events (code, version, at, actor, kind, after, over)
           SELECT ${code}, 1, 0, 'guest', 'book', ${table}, 0 FROM n
           WHERE ${code} NOT IN (SELECT code FROM reservation_events)`,
        )
        .bind(json),
      d1.prepare(
        `${numbers} INSERT INTO mails (slug, kind, subject_kind, subject, sequence, params, recipient, locale,
           status, created_at, due_at, attempts, sent_at)
         SELECT ${code} || '-1-' || kind, kind, 'reservation', ${code}, 1, '${params}', 'a@b.test',
           'fr', 'sent', 0, 0, 1, 1
         FROM n, (SELECT 'confirmed' AS kind UNION ALL SELECT 'received') WHERE true
         ON CONFLICT DO NOTHING`,
      ),
      d1
        .prepare(
          `INSERT INTO service_days (date, service, capacity, held, pending, waiting, held_by_slot, version)
           SELECT value, 'soir', 500, 400, 0, 0, '{"20:00":400}', 200 FROM json_each(?1) WHERE true
           ON CONFLICT DO NOTHING`,
        )
        .bind(json),
    ]);
  }
}
