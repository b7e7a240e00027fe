import type { MailFailure } from "#app/domain/mail/mail-fault.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { insertMailBodies } from "#app/server/db/mail-bodies.ts";
import type { Claimed } from "#app/server/db/mail-claims.ts";
import type { MailRow } from "#app/server/db/mails.ts";
import { reportError } from "#app/server/http/report-error.ts";
import { type OutgoingMail, withSafeHeaders } from "#app/server/mail/outgoing-mail.ts";
import { type WriteMailDeps, writeMail } from "#app/server/mail/write-mail.ts";

/** A claimed mail as it is sent, or why it is not. */
export type PreparedMail =
  | { claim: MailRow; mail: OutgoingMail }
  | { claim: MailRow; failure: MailFailure };

/** Its person was erased while it was in a sender's hands: nothing that it could say stands any more. */
export const erasedMeanwhile = { kind: "permanent", fault: "message", error: "erased" } as const;
const badAddress = { kind: "permanent", fault: "recipient", error: "bad address" } as const;

/** What fails a mail for now, where something threw. */
export const unexpected = {
  kind: "temporary",
  fault: "message",
  progress: "begun",
  error: "unexpected",
} as const;

function prepared(claim: MailRow, claimed: Claimed, deps: WriteMailDeps): PreparedMail {
  if (claim.params === null) return { claim, failure: erasedMeanwhile };
  try {
    const body = claimed.bodies.find(({ mail }) => mail === claim.slug) ?? null;
    const mail = withSafeHeaders(writeMail({ mail: claim, body }, claimed, deps));
    return mail ? { claim, mail } : { claim, failure: badAddress };
  } catch (error) {
    reportError(error);
    return { claim, failure: unexpected };
  }
}

/**
 * Makes claimed mails ready to be sent. What was written for an earlier attempt is taken as it stands;
 * the others are written, and what they say is kept before any of them leaves. One round trip to D1
 * at most; where that fails, what was to be kept fails for now.
 */
export async function prepareMails(
  claims: readonly MailRow[],
  claimed: Claimed,
  deps: WriteMailDeps & { db: Database },
): Promise<PreparedMail[]> {
  const mails = claims.map((claim) => prepared(claim, claimed, deps));
  const known = new Set(claimed.bodies.map(({ mail }) => mail));
  const written = mails.flatMap((each) =>
    "mail" in each && !known.has(each.claim.slug) ? { claim: each.claim, body: each.mail } : [],
  );
  if (written.length === 0) return mails;
  const isWritten = new Set(written.map(({ claim }) => claim.slug));
  try {
    const kept = await insertMailBodies(deps.db, written);
    return mails.map((each) => {
      const { claim } = each;
      const mayLeave = !isWritten.has(claim.slug) || kept.has(claim.slug);
      return mayLeave ? each : { claim, failure: erasedMeanwhile };
    });
  } catch (error) {
    reportError(error);
    return mails.map((each) => {
      const { claim } = each;
      return isWritten.has(claim.slug) ? { claim, failure: unexpected } : each;
    });
  }
}
