import { z } from "zod";
import type { MailFailure } from "#app/domain/mail/mail-fault.ts";
import type { Transport } from "#app/server/mail/transport.ts";

const failureSchema = z.object({ code: z.string().max(60) });

// Source: developers.cloudflare.com/email-service, error codes of the Workers API. What is not
// here (outages, codes that are new) is a fault of the connection and may pass.
const permanentFaults = new Map<string, "message" | "recipient">([
  ["E_VALIDATION_ERROR", "message"],
  ["E_FIELD_MISSING", "message"],
  ["E_TOO_MANY_RECIPIENTS", "message"],
  ["E_CONTENT_TOO_LARGE", "message"],
  ["E_RECIPIENT_NOT_ALLOWED", "recipient"],
  ["E_RECIPIENT_SUPPRESSED", "recipient"],
]);
const pausingFaults = new Map<string, "account" | "quota">([
  ["E_SENDER_NOT_VERIFIED", "account"],
  ["E_SENDER_DOMAIN_NOT_AVAILABLE", "account"],
  ["E_RATE_LIMIT_EXCEEDED", "quota"],
  ["E_DAILY_LIMIT_EXCEEDED", "quota"],
]);

function failureOf(thrown: unknown): MailFailure {
  const code = failureSchema.safeParse(thrown).data?.code ?? "unknown";
  const error = `cloudflare ${code}`;
  const permanent = permanentFaults.get(code);
  if (permanent) return { kind: "permanent", fault: permanent, error };
  const pausing = pausingFaults.get(code);
  if (pausing) return { kind: "temporary", fault: pausing, progress: "none", error };
  return { kind: "temporary", fault: "connection", progress: "begun", error };
}

/** Sends through the Cloudflare Email Service binding. */
export function cloudflareTransport(binding: SendEmail): Transport {
  return async ({ from, to, replyTo, subject, text, html, attachments, slug }) => {
    try {
      const { messageId } = await binding.send({
        from: { name: from.name, email: from.address },
        to,
        replyTo: replyTo ?? undefined,
        subject,
        text,
        html,
        headers: { "X-Couverts-Mail": slug, "Auto-Submitted": "auto-generated" },
        attachments: attachments.map(({ filename, contentType, content }) => ({
          disposition: "attachment" as const,
          filename,
          type: contentType,
          content: new TextEncoder().encode(content),
        })),
      });
      return { kind: "sent", providerId: messageId };
    } catch (error) {
      return failureOf(error);
    }
  };
}
