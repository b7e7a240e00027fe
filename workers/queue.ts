import { currentInstant } from "#app/server/clock.ts";
import { openDatabase } from "#app/server/db/client.ts";
import { giveUpMail } from "#app/server/db/mails.ts";
import type { BoundEnv, Env } from "#app/server/env.ts";
import { type MailMessage, mailMessageSchema } from "#app/server/mail/message.ts";
import { reportError } from "#app/server/report-error.ts";
import { firstOrigin } from "#app/server/settings/origins.ts";
import { envForWork } from "#workers/settings.ts";

const secondsAfterError = 30;
/** How long a mail waits for the settings of its site to be put right. */
const secondsUntilSet = 300;
const secondsOfLease = 300;

async function deliver({ slug }: MailMessage, message: Message, env: Env): Promise<void> {
  const db = openDatabase(env.DB);
  const now = currentInstant(env);
  // Loaded here, so that requests for pages never load what renders and sends mails.
  const { deliverMail } = await import("#app/server/mail/deliver.ts");
  const { openTransport } = await import("#app/server/mail/transport.ts");
  const delivery = await deliverMail(slug, {
    db,
    now,
    origin: firstOrigin(env),
    linkSecret: env.LINK_SECRET,
    from: env.MAIL_FROM || null,
    transport: await openTransport({ env, db, now }),
  });
  if (delivery.outcome === "later") message.retry({ delaySeconds: delivery.seconds });
  else message.ack();
}

async function bury({ slug }: MailMessage, message: Message, env: Env): Promise<void> {
  const isSettled = await giveUpMail(
    openDatabase(env.DB),
    slug,
    "dead letter",
    currentInstant(env),
  );
  if (isSettled) message.ack();
  else message.retry({ delaySeconds: secondsOfLease });
}

/** Delivers the mails of a batch one by one; those of the dead-letter queue are marked failed. */
export async function handleQueue(batch: MessageBatch, bound: BoundEnv): Promise<void> {
  const env = envForWork(bound);
  if (!env) {
    for (const message of batch.messages) message.retry({ delaySeconds: secondsUntilSet });
    return;
  }
  const handle = batch.queue.endsWith("-dead") ? bury : deliver;
  for (const message of batch.messages) {
    const parsed = mailMessageSchema.safeParse(message.body);
    if (!parsed.success) {
      console.warn(`The queue ${batch.queue} held a message of no known kind; it was dropped.`);
      message.ack();
      continue;
    }
    try {
      await handle(parsed.data, message, env);
    } catch (error) {
      reportError(error);
      message.retry({ delaySeconds: secondsAfterError });
    }
  }
}
