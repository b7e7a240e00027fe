import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { MailMessage } from "#app/server/mail/message.ts";

const maximumBatch = 100;

/** The mail queue, as far as it is written to. */
export type MailQueue = {
  sendBatch: (messages: Iterable<MessageSendRequest<MailMessage>>) => Promise<unknown>;
};

/** A mail of the outbox, and when it may be sent. */
export type DueMail = { slug: string; dueAt: Instant };

function delayOf(dueAt: Instant, now: Instant): { delaySeconds?: number } {
  return dueAt > now ? { delaySeconds: Math.ceil((dueAt - now) / 1000) } : {};
}

/**
 * Puts mails of the outbox into the queue, those that are due later with a delay. Does not throw:
 * what the queue does not take is left in the outbox, where the sweep finds it.
 */
export async function enqueueMails(
  mails: readonly DueMail[],
  queue: MailQueue,
  now: Instant,
): Promise<void> {
  for (let start = 0; start < mails.length; start += maximumBatch) {
    const batch = mails.slice(start, start + maximumBatch);
    try {
      await queue.sendBatch(
        batch.map(({ slug, dueAt }) => ({
          body: { version: 1, kind: "send-mail", slug } as const,
          contentType: "json" as const,
          ...delayOf(dueAt, now),
        })),
      );
    } catch (error) {
      const what = `The mail queue did not take ${batch.length} mails; the sweep will send them.`;
      console.warn(what, error instanceof Error ? error.message : typeof error);
    }
  }
}
