import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import { minutes } from "#app/domain/time/restaurant-clock.ts";
import { sweepOutbox } from "#app/server/mail/sweep-outbox.ts";
import type { Transport } from "#app/server/mail/transport.ts";
import { deliverTogether } from "#tests/support/workers/mail.ts";
import { db } from "#tests/support/workers/restaurant.ts";

const sentTogether = 4;

/** What a sweep would put into the queue at that time. */
export async function sweptAt(now: Instant): Promise<string[]> {
  const slugs: string[] = [];
  const MAIL_QUEUE = {
    sendBatch: async (batch: Iterable<{ body: { slug: string } }>) => {
      slugs.push(...[...batch].map(({ body }) => body.slug));
    },
  };
  await sweepOutbox({ env: { MAIL_QUEUE, MAIL_TRANSPORT: "smtp" }, db, now });
  return slugs;
}

/** The sweeps of every minute from one time to another, and the consumer that takes what they bring. */
export async function runMinutes(
  { from, to }: { from: Instant; to: Instant },
  transport: (now: Instant) => Transport,
): Promise<void> {
  for (let now = from; now < to; now += minutes(1)) {
    const slugs = await sweptAt(now);
    for (let start = 0; start < slugs.length; start += sentTogether) {
      await deliverTogether(slugs.slice(start, start + sentTogether), transport(now), now);
    }
  }
}
