import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { isOfTransport, pauseLength, pausesTransport } from "#app/domain/mail/mail-fault.ts";
import { isGivenUp, mostUnanswered, retryDelay } from "#app/domain/mail/mail-retry.ts";
import { days, hours, minutes } from "#app/domain/time/restaurant-clock.ts";
import { smtpTransport } from "#app/server/mail/transports/smtp.ts";
import {
  cutOff,
  greylisted,
  overQuota,
  unknownBox,
  unreached,
  wrongPassword,
} from "#tests/support/domain/mail-failures.ts";
import { aMail } from "#tests/support/domain/outgoing-mail.ts";
import { anSmtpServer, type SmtpFaults } from "#tests/support/domain/smtp-server.ts";

let server: Awaited<ReturnType<typeof anSmtpServer>>;

beforeEach(async () => {
  server = await anSmtpServer();
});
afterEach(() => server.stop());

function send(faults: SmtpFaults, { url = server.url, to = aMail.to } = {}) {
  server.behave(faults);
  return smtpTransport(url, "bistro.example")({ ...aMail, to });
}

const early = { kind: "temporary", progress: "none" };
const begun = { kind: "temporary", progress: "begun" };

describe("a mail server that refuses", () => {
  it.each<[string, SmtpFaults, object]>([
    [
      "a recipient for good says so of her alone",
      { recipient: "550 5.1.1 no such user claire@example.test" },
      { kind: "permanent", fault: "recipient", error: "smtp 550" },
    ],
    [
      "a box that is full for good, over its quota",
      { recipient: "552 5.2.2 mailbox over quota, limit reached for this account" },
      { kind: "permanent", fault: "recipient", error: "smtp 552" },
    ],
    [
      "a recipient for now, by a grey list",
      { recipient: "451 4.7.1 greylisted claire@example.test" },
      { ...begun, fault: "recipient", error: "smtp 451" },
    ],
    [
      "a recipient who gets too much at once",
      { recipient: "450 4.2.1 receiving mail at a rate that prevents delivery" },
      { ...begun, fault: "recipient", error: "smtp 450" },
    ],
    [
      "a text for good says so of this message",
      { data: "554 5.7.1 spam" },
      { kind: "permanent", fault: "message", error: "smtp 554" },
    ],
    [
      "a text that is too large, whatever limit that is",
      { data: "552 5.3.4 message size exceeds the limit per message of this sender" },
      { kind: "permanent", fault: "message", error: "smtp 552" },
    ],
    [
      "a text for now",
      { data: "451 4.7.1 try again" },
      { ...begun, fault: "message", error: "smtp 451" },
    ],
    [
      "a recipient only once it has read the text",
      { data: "550 5.1.1 no such user" },
      { kind: "permanent", fault: "recipient", error: "smtp 550" },
    ],
    [
      "because it closes, is a fault of the connection",
      { data: "421 4.3.0 closing" },
      { ...begun, fault: "connection", error: "smtp 421" },
    ],
    [
      "the sender for the day is over quota",
      { sender: "550 5.4.5 daily limit" },
      { ...early, fault: "quota", error: "smtp 550" },
    ],
    [
      "the sender for now, at too high a rate",
      { sender: "450 4.7.1 rate limit exceeded" },
      { ...early, fault: "quota", error: "smtp 450" },
    ],
    [
      "a recipient for the sender's own limit",
      { recipient: "452 4.5.3 sending limit of this account exceeded" },
      { ...begun, fault: "quota", error: "smtp 452" },
    ],
    [
      "a text for the sender's own limit, without a code that says so",
      { data: "550 Daily sending quota exceeded" },
      { ...begun, fault: "quota", error: "smtp 550" },
    ],
    [
      "whoever does not log in, is one for the account",
      { sender: "530 5.7.0 authentication required" },
      { ...early, fault: "account", error: "smtp 530" },
    ],
    [
      "a sender that is not the account's",
      { sender: "553 5.7.1 sender address rejected: not owned by user" },
      { ...early, fault: "account", error: "smtp 553" },
    ],
    [
      "to relay for a stranger",
      { recipient: "554 5.7.1 relay access denied" },
      { ...begun, fault: "account", error: "smtp 554" },
    ],
    [
      "a sender because of a trouble of its own",
      { sender: "451 4.3.0 local problem" },
      { ...early, fault: "connection", error: "smtp 451" },
    ],
  ])("%s", async (_, faults, failure) => {
    expect(await send(faults)).toEqual(failure);
    expect(server.messages).toEqual([]);
  });

  it.each<`${number} ${string}`>([
    "534 5.7.9 application-specific password required",
    "454 4.7.0 temporary authentication failure",
  ])(
    "the account with %s has no quarrel with its password, and takes it when it is mended",
    async (auth) => {
      const url = server.urlWithPassword;
      expect(await send({ auth }, { url })).toMatchObject({ ...early, fault: "account" });
      expect((await send({}, { url })).kind).toBe("sent");
      expect(server.messages).toHaveLength(1);
    },
  );

  it("the password is told apart from the account, and takes it when it is mended", async () => {
    const url = server.urlWithPassword;
    const auth = "535 5.7.8 bad credentials";
    expect(await send({ auth }, { url })).toMatchObject({ ...early, fault: "password" });
    expect((await send({}, { url })).kind).toBe("sent");
    expect(server.messages).toHaveLength(1);
  });

  it("a stranger's first mail by a grey list takes the second", async () => {
    const greylist = "451 4.7.1 greylisted";
    expect(await send({ greylist })).toMatchObject({ ...begun, fault: "recipient" });
    expect((await send({ greylist })).kind).toBe("sent");
  });

  it("one recipient takes another's mail", async () => {
    const reply = "550 5.1.1 no such user";
    const faults: SmtpFaults = { recipient: { address: aMail.to, reply } };
    expect(await send(faults)).toMatchObject({ kind: "permanent", fault: "recipient" });
    expect((await send(faults, { to: "zoe@example.test" })).kind).toBe("sent");
  });
});

describe("a mail server that goes away", () => {
  it("between the text and its word may have taken the mail, whose identity stays the same", async () => {
    const failure = { kind: "temporary", fault: "connection", progress: "complete" };
    expect(await send({ data: "hang up" })).toMatchObject(failure);
    expect((await send({})).kind).toBe("sent");
    const identities = server.messages.map((text) => /^Message-ID: .*$/m.exec(text)?.[0]);
    expect(identities).toEqual(Array(2).fill(`Message-ID: <${aMail.slug}@bistro.example>`));
  });

  it("before anything was said is no fault of the mail", async () => {
    const gone = await anSmtpServer();
    await gone.stop();
    const failure = await send({}, { url: gone.url });
    expect(failure).toMatchObject({ ...early, fault: "connection" });
    expect(failure).toHaveProperty("error", expect.stringMatching(/^smtp E[A-Z]+$/));
  });
});

describe("the transport", () => {
  const first = { attempts: 1, isProbe: false };

  test("pauses for a fault of the account or its quota at once, for one of a mail never", () => {
    expect(pausesTransport(wrongPassword, first)).toBe(true);
    expect(pausesTransport(overQuota, first)).toBe(true);
    expect(pausesTransport(greylisted, { attempts: 9, isProbe: true })).toBe(false);
    expect(pausesTransport(unknownBox, { attempts: 9, isProbe: true })).toBe(false);
  });

  test("pauses when a mail has reached nobody three times, or a probe has not", () => {
    expect(pausesTransport(unreached, first)).toBe(false);
    expect(pausesTransport(unreached, { attempts: 3, isProbe: false })).toBe(true);
    expect(pausesTransport(cutOff, { attempts: 3, isProbe: false })).toBe(false);
    expect(pausesTransport(cutOff, { attempts: 1, isProbe: true })).toBe(true);
  });

  test("pauses longer each time, a quarter of an hour at most", () => {
    const lengths = [1, 2, 3, 4, 5, 6, 70].map(pauseLength);
    expect(lengths).toEqual([1, 2, 5, 10, 15, 15, 15].map(minutes));
  });
});

describe("a mail", () => {
  const tried = { triedSince: 0, unanswered: 1 };

  test("is tried three days where the fault is not its own, and two by a grey list", () => {
    expect(isGivenUp(wrongPassword, tried, days(3) - 1)).toBe(false);
    expect(isGivenUp(wrongPassword, tried, days(3))).toBe(true);
    expect(isGivenUp(greylisted, tried, days(2) - 1)).toBe(false);
    expect(isGivenUp(greylisted, tried, days(2))).toBe(true);
    expect(isGivenUp(unknownBox, tried, 0)).toBe(true);
  });

  test("that may have left each time is given up before its reader has it many times", () => {
    expect(isGivenUp(cutOff, { triedSince: 0, unanswered: mostUnanswered - 1 }, 0)).toBe(false);
    expect(isGivenUp(cutOff, { triedSince: 0, unanswered: mostUnanswered }, 0)).toBe(true);
    expect(isGivenUp(greylisted, { triedSince: 0, unanswered: mostUnanswered }, hours(1))).toBe(
      false,
    );
  });

  test("waits twice as long each time, half an hour at most, and loses no attempt to the transport", () => {
    const waits = [1, 2, 3, 8, 9, 60].map(retryDelay);
    expect(waits).toEqual([10_000, 20_000, 40_000, 1_280_000, minutes(30), minutes(30)]);
    expect([wrongPassword, unreached, greylisted, unknownBox].map(isOfTransport)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
