import { claimMails } from "#app/server/db/mail-claims.ts";
import { giveBackProbe, takeProbe } from "#app/server/db/mail-pauses.ts";
import { listOldestMail } from "#app/server/db/mails.ts";
import { type SendMailDeps, sendClaimed } from "#app/server/mail/send-claimed.ts";

/**
 * Once a pause of the transport is over, sends the oldest mail that waits: it ends the pause, or the
 * next one is longer. Of all who call it at once one sends, and one mail only.
 */
export async function sendProbe(deps: SendMailDeps): Promise<void> {
  const { db, now, transportName: transport } = deps;
  const probe = await takeProbe(db, transport, now);
  if (!probe) return;
  for (;;) {
    const oldest = await listOldestMail(db, now);
    const claimed = await claimMails(db, oldest, { transport, probe, now });
    if (claimed.claims.length === 0) return giveBackProbe(db, transport, probe, now);
    const sent = await sendClaimed(claimed, deps, probe);
    // What was held for its reader's day, or could not be written, has asked the transport nothing.
    if (sent.some(({ wasGiven }) => wasGiven)) return;
  }
}
