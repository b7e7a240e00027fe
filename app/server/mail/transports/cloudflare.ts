import { z } from "zod";
import type { Transport, TransportOutcome } from "#app/server/mail/transport.ts";

const failureSchema = z.object({ code: z.string().max(60) });

// Source: developers.cloudflare.com/email-service, error codes of the Workers API. What is not
// here (limits, outages) may pass.
const permanentFailures = new Set([
  "E_VALIDATION_ERROR",
  "E_FIELD_MISSING",
  "E_TOO_MANY_RECIPIENTS",
  "E_SENDER_NOT_VERIFIED",
  "E_SENDER_DOMAIN_NOT_AVAILABLE",
  "E_RECIPIENT_NOT_ALLOWED",
  "E_RECIPIENT_SUPPRESSED",
  "E_CONTENT_TOO_LARGE",
]);

function failureOf(error: unknown): TransportOutcome {
  const code = failureSchema.safeParse(error).data?.code ?? "unknown";
  const kind = permanentFailures.has(code) ? "permanent" : "temporary";
  return { kind, error: `cloudflare ${code}` };
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
