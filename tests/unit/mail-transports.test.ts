import { describe, expect, it } from "vitest";
import type { OutgoingMail } from "#app/server/mail/outgoing-mail.ts";
import { cloudflareTransport } from "#app/server/mail/transports/cloudflare.ts";
import { smtpTransport } from "#app/server/mail/transports/smtp.ts";
import { anSmtpServer, type SmtpFaults } from "#tests/support/domain/smtp-server.ts";

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

async function sendTo(faults: SmtpFaults) {
  const server = await anSmtpServer(faults);
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

  it.each<[SmtpFaults, string, string]>([
    [{ recipient: "550 5.1.1 no such user claire@example.test" }, "permanent", "smtp 550"],
    [{ recipient: "451 4.7.1 greylisted claire@example.test" }, "temporary", "smtp 451"],
    [{ sender: "550 5.4.5 daily limit" }, "permanent", "smtp 550"],
    [{ data: "554 5.7.1 spam" }, "permanent", "smtp 554"],
    [{ data: "421 4.3.0 closing" }, "temporary", "smtp 421"],
  ])("answered with %o is refused: %s, by its code alone", async (faults, kind, error) => {
    expect((await sendTo(faults)).outcome).toEqual({ kind, error });
  });

  it("is refused with a password that the server no longer takes, and leaves with one it takes", async () => {
    const server = await anSmtpServer({ auth: "535 5.7.8 bad credentials" });
    const send = smtpTransport(server.urlWithPassword, "bistro.example");
    expect(await send(mail)).toEqual({ kind: "permanent", error: "smtp 535" });
    server.behave({});
    expect((await send(mail)).kind).toBe("sent");
    await server.stop();
    expect(server.messages).toHaveLength(1);
  });

  it("that is greylisted leaves at the second attempt", async () => {
    const server = await anSmtpServer({ greylist: "451 4.7.1 greylisted" });
    const send = smtpTransport(server.url, "bistro.example");
    expect(await send(mail)).toEqual({ kind: "temporary", error: "smtp 451" });
    expect((await send(mail)).kind).toBe("sent");
    await server.stop();
  });

  it("that the server stored without a word before the line went dead is tried again", async () => {
    const { outcome, message } = await sendTo({ data: "hang up" });
    expect(outcome).toEqual({ kind: "temporary", error: expect.stringMatching(/^smtp E[A-Z]+$/) });
    expect(message).toContain("Message-ID: <k7m2q9-1-confirmed@bistro.example>");
  });

  it("to one recipient is refused while another's leaves", async () => {
    const faults: SmtpFaults = {
      recipient: { address: "claire@example.test", reply: "550 5.1.1 no such user" },
    };
    const server = await anSmtpServer(faults);
    const send = smtpTransport(server.url, "bistro.example");
    const kinds = [await send(mail), await send({ ...mail, to: "zoe@example.test" })];
    await server.stop();
    expect(kinds.map(({ kind }) => kind)).toEqual(["permanent", "sent"]);
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
