import type { MailFailure } from "#app/domain/mail/mail-fault.ts";
import type { OutgoingMail } from "#app/server/mail/outgoing-mail.ts";
import type { Platform } from "#app/server/platform.ts";
import { firstOrigin } from "#app/server/settings/origins.ts";

/** How an attempt ended. */
export type TransportOutcome = { kind: "sent"; providerId: string | null } | MailFailure;

/** Sends one mail. Expected failures are outcomes; what it throws counts as a bug of the message. */
export type Transport = (mail: OutgoingMail) => Promise<TransportOutcome>;

/** The transport that the deployment's settings name. Throws when what it needs is not set. */
export async function openTransport({
  env,
  db,
  now,
}: Pick<Platform, "env" | "db" | "now">): Promise<Transport> {
  switch (env.MAIL_TRANSPORT) {
    case "preview": {
      const { previewTransport } = await import("#app/server/mail/transports/preview.ts");
      return previewTransport({ db, now });
    }
    case "smtp": {
      if (!env.SMTP_URL) throw new Error("MAIL_TRANSPORT is smtp, but SMTP_URL is not set.");
      const { smtpTransport } = await import("#app/server/mail/transports/smtp.ts");
      return smtpTransport(env.SMTP_URL, new URL(firstOrigin(env)).hostname);
    }
    case "cloudflare": {
      if (!env.EMAIL) throw new Error("MAIL_TRANSPORT is cloudflare, but EMAIL is not bound.");
      const { cloudflareTransport } = await import("#app/server/mail/transports/cloudflare.ts");
      return cloudflareTransport(env.EMAIL);
    }
  }
}
