import { describe, expect, it } from "vitest";
import { cloudflareTransport } from "#app/server/mail/transports/cloudflare.ts";
import { smtpTransport } from "#app/server/mail/transports/smtp.ts";
import { aMail as mail } from "#tests/support/domain/outgoing-mail.ts";
import { anSmtpServer } from "#tests/support/domain/smtp-server.ts";

describe("over SMTP a mail", () => {
  it("leaves with both bodies, the calendar and an identity that stays the same", async () => {
    const server = await anSmtpServer();
    const outcome = await smtpTransport(server.url, "bistro.example")(mail);
    await server.stop();
    const [message] = server.messages;
    expect(outcome).toEqual({ kind: "sent", providerId: "<k7m2q9-1-confirmed@bistro.example>" });
    expect(message).toContain("Message-ID: <k7m2q9-1-confirmed@bistro.example>");
    expect(message).toContain("Reply-To: maison@restaurant.test");
    expect(message).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
    expect(message).toMatch(/Content-Type: text\/calendar;[\s\S]*method=PUBLISH/);
  });

  it.each([
    ["abc.@docomo.ne.jp", '"abc."@docomo.ne.jp', '<"abc."@docomo.ne.jp>'],
    ["foo..bar@docomo.ne.jp", '"foo..bar"@docomo.ne.jp', '<"foo..bar"@docomo.ne.jp>'],
    ["tom&jerry@example.org", "tom&jerry@example.org", "tom&jerry@example.org"],
  ])("to %s is addressed as mail servers write it", async (to, recipient, written) => {
    const server = await anSmtpServer();
    await smtpTransport(server.url, "bistro.example")({ ...mail, to });
    await server.stop();
    expect(server.recipients).toEqual([recipient]);
    expect(server.messages[0]).toContain(`To: ${written}\r\n`);
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

  const begun = { kind: "temporary", progress: "begun" };
  const early = { kind: "temporary", progress: "none" };

  it.each([
    ["E_RECIPIENT_SUPPRESSED", { kind: "permanent", fault: "recipient" }],
    ["E_CONTENT_TOO_LARGE", { kind: "permanent", fault: "message" }],
    ["E_RATE_LIMIT_EXCEEDED", { ...early, fault: "quota" }],
    ["E_DAILY_LIMIT_EXCEEDED", { ...early, fault: "quota" }],
    ["E_SENDER_NOT_VERIFIED", { ...early, fault: "account" }],
    ["E_INTERNAL_SERVER_ERROR", { ...begun, fault: "connection" }],
    ["E_SOMETHING_NEW", { ...begun, fault: "connection" }],
  ])("refused with %s ends as told: %o", async (code, failure) => {
    const refusal = { code, message: "claire@example.test" };
    const error = `cloudflare ${code}`;
    expect(await cloudflareTransport(binding(refusal))(mail)).toEqual({ ...failure, error });
  });

  it("that met no service is tried again, and nothing is said of a person", async () => {
    const lost = new Error("network lost for claire@example.test");
    expect(await cloudflareTransport(binding(lost))(mail)).toEqual({
      ...begun,
      fault: "connection",
      error: "cloudflare unknown",
    });
  });
});
