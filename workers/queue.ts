import { mailLease } from "#app/domain/mail/mail-retry.ts";
import { currentInstant } from "#app/server/clock.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { giveUpMail } from "#app/server/db/mail-ends.ts";
import type { BoundEnv, Env } from "#app/server/env.ts";
import { reportError } from "#app/server/http/report-error.ts";
import { mailMessageSchema } from "#app/server/mail/message.ts";
import { firstOrigin } from "#app/server/settings/origins.ts";
import { envForWork } from "#workers/http/settings.ts";

const secondsAfterError = 30;
/** How long a mail waits for the settings of its site to be put right. */
const secondsUntilSet = 300;
const secondsOfLease = mailLease / 1000;
/** What is to be tried later than this is left to the sweep, so that no message dies of waiting. */
const secondsUntilSweep = 60;

type Asked = { message: Message; slug: string };

/**
 * How many mails are claimed and sent together. Few where they leave for real: those that a sender
 * has sent when it ends before it could record it leave once more.
 */
function mailsTogether({ MAIL_TRANSPORT }: Env): number {
  return MAIL_TRANSPORT === "preview" ? 100 : 4;
}

async function deliver(asked: readonly Asked[], env: Env): Promise<void> {
  const db = openDatabase(env.DB);
  const now = currentInstant(env);
  // Loaded here, so that requests for pages never load what renders and sends mails.
  const { deliverMails } = await import("#app/server/mail/deliver.ts");
  const { openTransport } = await import("#app/server/mail/transport.ts");
  const deliveries = await deliverMails(
    asked.map(({ slug }) => slug),
    {
      db,
      now,
      origin: firstOrigin(env),
      linkSecret: env.LINK_SECRET,
      from: env.MAIL_FROM || null,
      transport: await openTransport({ env, db, now }),
      transportName: env.MAIL_TRANSPORT,
    },
  );
  for (const { message, slug } of asked) {
    const delivery = deliveries.get(slug);
    const seconds = delivery?.outcome === "later" ? delivery.seconds : secondsUntilSweep;
    if (seconds < secondsUntilSweep) message.retry({ delaySeconds: seconds });
    else message.ack();
  }
}

async function failDeadLetter([asked]: readonly Asked[], env: Env): Promise<void> {
  if (!asked) return;
  const { slug, message } = asked;
  const db = openDatabase(env.DB);
  const now = currentInstant(env);
  const given = { error: "dead letter", transport: env.MAIL_TRANSPORT, now };
  if (await giveUpMail(db, slug, given)) message.ack();
  else message.retry({ delaySeconds: secondsOfLease });
}

/** The messages of a known kind; the others are dropped. */
function knownMessages({ queue, messages }: MessageBatch): Asked[] {
  return messages.flatMap((message) => {
    const parsed = mailMessageSchema.safeParse(message.body);
    if (parsed.success) return [{ message, slug: parsed.data.slug }];
    console.warn(`The queue ${queue} held a message of no known kind; it was dropped.`);
    message.ack();
    return [];
  });
}

/** Delivers the mails of a batch together; those of the dead-letter queue are marked failed. */
export async function handleQueue(batch: MessageBatch, bound: BoundEnv): Promise<void> {
  const env = envForWork(bound);
  if (!env) {
    for (const message of batch.messages) message.retry({ delaySeconds: secondsUntilSet });
    return;
  }
  const isDead = batch.queue.endsWith("-dead");
  const size = isDead ? 1 : mailsTogether(env);
  const known = knownMessages(batch);
  for (let start = 0; start < known.length; start += size) {
    const asked = known.slice(start, start + size);
    try {
      await (isDead ? failDeadLetter : deliver)(asked, env);
    } catch (error) {
      reportError(error);
      for (const { message } of asked) message.retry({ delaySeconds: secondsAfterError });
    }
  }
}
