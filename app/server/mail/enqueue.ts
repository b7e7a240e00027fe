import type { MailMessage } from "#app/server/mail/message.ts";

const maximumBatch = 100;

/** The mail queue, as far as it is written to. */
export type MailQueue = {
  sendBatch: (messages: Iterable<MessageSendRequest<MailMessage>>) => Promise<unknown>;
};

/**
 * Puts outbox rows, by their slugs, into the mail queue. Does not throw: what the queue does not
 * take is left in the outbox, where the sweep finds it.
 */
export async function enqueueMails(slugs: readonly string[], queue: MailQueue): Promise<void> {
  for (let start = 0; start < slugs.length; start += maximumBatch) {
    const batch = slugs.slice(start, start + maximumBatch);
    try {
      await queue.sendBatch(
        batch.map((slug) => ({
          body: { version: 1, kind: "send-mail", slug } as const,
          contentType: "json" as const,
        })),
      );
    } catch (error) {
      const what = `The mail queue did not take ${batch.length} mails; the sweep will send them.`;
      console.warn(what, error instanceof Error ? error.message : typeof error);
    }
  }
}
