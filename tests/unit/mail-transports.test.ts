import { describe, expect, it } from "vitest";
import type { OutgoingMail } from "#app/server/mail/outgoing-mail.ts";
import { cloudflareTransport } from "#app/server/mail/transports/cloudflare.ts";
import { smtpTransport } from "#app/server/mail/transports/smtp.ts";
import { anSmtpServer } from "#tests/support/smtp-server.ts";

const mail: OutgoingMail = {
  slug: "k7m2q9-1-confirmed",
  kind: "confirmed",
  from: { name: "Chez Zoé", address: "maison@restaurant.test" },
  to: "claire@example.test",
  replyTo: "maison@restaurant.test",
  subject: "Votre table est confirmée",
  text: "Bonjour Claire",
  html: "<p>Bonjour Claire</p>",
  attachments: [
    {
      filename: "table.ics",
      contentType: "text/calendar; charset=utf-8; method=PUBLISH",
      content: "BEGIN",
    },
  ],
};

async function sendTo(answers: Parameters<typeof anSmtpServer>[0]) {
  const server = await anSmtpServer(answers);
  const outcome = await smtpTransport(server.url, "bistro.example")(mail);
  await server.stop();
  return { outcome, message: server.messages[0] ?? "" };
}

describe("over SMTP a mail", () => {
  it("leaves with both bodies, the calendar and an identity that stays the same", async () => {
    const { outcome, message } = await sendTo({});
    expect(outcome).toEqual({ kind: "sent", providerId: "<k7m2q9-1-confirmed@bistro.example>" });
    expect(message).toContain("Message-ID: <k7m2q9-1-confirmed@bistro.example>");
    expect(message).toContain("Reply-To: maison@restaurant.test");
    expect(message).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
    expect(message).toMatch(/Content-Type: text\/calendar;[\s\S]*method=PUBLISH/);
  });

  it.each([
    [{ recipient: "550 5.1.1 no such user claire@example.test" }, "permanent", "smtp 550"],
    [{ recipient: "451 4.7.1 greylisted claire@example.test" }, "temporary", "smtp 451"],
    [{ data: "554 5.7.1 spam" }, "permanent", "smtp 554"],
    [{ data: "421 4.3.0 closing" }, "temporary", "smtp 421"],
  ])("answered with %o is refused: %s, by its code alone", async (answers, kind, error) => {
    expect((await sendTo(answers)).outcome).toEqual({ kind, error });
  });

  it.each([
    ["abc.@docomo.ne.jp", '<"abc."@docomo.ne.jp>'],
    ["foo..bar@docomo.ne.jp", '<"foo..bar"@docomo.ne.jp>'],
    ["tom&jerry@example.org", "tom&jerry@example.org"],
  ])("to %s is addressed as mail servers write it", async (to, written) => {
    const server = await anSmtpServer();
    await smtpTransport(server.url, "bistro.example")({ ...mail, to });
    await server.stop();
    expect(server.messages[0]).toContain(`To: ${written}\r\n`);
  });

  it("waits when nobody listens", async () => {
    const server = await anSmtpServer();
    await server.stop();
    const outcome = await smtpTransport(server.url, "bistro.example")(mail);
    expect(outcome).toEqual({ kind: "temporary", error: expect.stringMatching(/^smtp E[A-Z]+$/) });
  });
});

describe("through Cloudflare a mail", () => {
  function binding(failure?: unknown): SendEmail {
    return {
      send: async () => {
        if (failure !== undefined) throw failure;
        return { messageId: "m1" };
      },
    };
  }

  it("is marked with the service's id", async () => {
    expect(await cloudflareTransport(binding())(mail)).toEqual({ kind: "sent", providerId: "m1" });
  });

  it.each([
    [
      { code: "E_RECIPIENT_SUPPRESSED", message: "claire@example.test" },
      "permanent",
      "cloudflare E_RECIPIENT_SUPPRESSED",
    ],
    [{ code: "E_RATE_LIMIT_EXCEEDED" }, "temporary", "cloudflare E_RATE_LIMIT_EXCEEDED"],
    [new Error("network lost for claire@example.test"), "temporary", "cloudflare unknown"],
  ])("refused with %o ends as told: %s", async (failure, kind, error) => {
    expect(await cloudflareTransport(binding(failure))(mail)).toEqual({ kind, error });
  });
});
