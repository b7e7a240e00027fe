import { env } from "cloudflare:test";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import { storedPhone } from "#app/server/telephone/read-phone.ts";
import { filledWith, pageOf, wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn } from "#tests/support/workers/admin-pages.ts";
import { aFilledForm, book } from "#tests/support/workers/diner.ts";
import { visit } from "#tests/support/workers/guest.ts";
import { deliver, previewOf, theMail } from "#tests/support/workers/mail.ts";
import { anUnusedDate, brunch, db, openRestaurant } from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs, visitAs } from "#tests/support/workers/staff.ts";

let cookie = "";
beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

/** Books with these fields; what is stored of it, and where its pages are. */
async function booked(fields: Record<string, string>) {
  const date = anUnusedDate();
  const response = await book(date, "soir", aFilledForm(fields));
  expect(response.status).toBe(303);
  const row = await db.select().from(reservations).where(eq(reservations.date, date)).get();
  if (!row) throw new Error("Nothing was booked.");
  const list = `/admin/reservations/upcoming/${date}/soir`;
  return {
    ...row,
    link: response.headers.get("Location") ?? "",
    list,
    page: `${list}/${row.slug}`,
  };
}

/** The mails about a reservation, as they lie in the preview mailbox. */
async function mailsOf({ code }: { code: typeof reservations.$inferSelect.code }) {
  const slugs = await db.select({ slug: mails.slug }).from(mails).where(eq(mails.subject, code));
  for (const { slug } of slugs) await deliver(slug);
  // The site's own consumer may have taken one of them, and be about to send it.
  const isSending = and(eq(mails.subject, code), eq(mails.status, "sending"));
  await expect.poll(() => db.select().from(mails).where(isSending)).toEqual([]);
  const mine = await Promise.all(slugs.map(({ slug }) => previewOf(slug)));
  const one = (kind: string) => {
    const mail = mine.find((candidate) => candidate?.kind === kind);
    if (!mail) throw new Error(`There is no mail ${kind}.`);
    return mail;
  };
  return { toDiner: one("confirmed"), toStaff: one("received") };
}

describe("a telephone number", () => {
  test.each([
    ["+33 (0)6 12 34 56 78", "+33612345678", "06 12 34 56 78"],
    ["+49 (0)30 123456", "+4930123456", "+49 30 123456"],
    ["\u202A06\u201112\u201134\u201156\u201178\u202C", "+33612345678", "06 12 34 56 78"],
    ["٠٦١٢٣٤٥٦٧٨", "+33612345678", "06 12 34 56 78"],
    ["tel:+33612345678", "+33612345678", "06 12 34 56 78"],
    ["06 12 34 56 78 ext. 12", "+33612345678", "06 12 34 56 78"],
  ])("typed %j is kept as %s and shown to staff as %s", async (phone, stored, shown) => {
    const table = await booked({ phone });
    expect(table.phone).toBe(stored);
    for (const path of [table.list, table.page]) {
      const { text } = await visitAs(cookie, path);
      expect(pageOf(text)(`main a[href="tel:${stored}"]`).text()).toBe(shown);
    }
    expect((await mailsOf(table)).toStaff.html).toContain(`href="tel:${stored}"`);
  });

  test("that nobody can read for sure is kept as typed, without a link", async () => {
    const table = await booked({ phone: "06 12 34 56 78 ou 79" });
    expect(table.phone).toBe("06 12 34 56 78 ou 79");
    const { text } = await visitAs(cookie, table.page);
    expect(text).toContain("06 12 34 56 78 ou 79");
    expect(text).not.toContain("tel:");
    const { toStaff } = await mailsOf(table);
    expect(toStaff.html).not.toContain("tel:");
    expect(toStaff.text).toContain("06 12 34 56 78 ou 79");
  });

  test("of the restaurant is written as its reader dials it", async () => {
    const french = (await visit("/")).text;
    expect(french).toContain('href="tel:+33199000000"');
    expect(french).toContain(">01 99 00 00 00<");
    expect(french).toContain('"telephone":"+33 1 99 00 00 00"');
    const english = await visit("/", { headers: { "Accept-Language": "en" } });
    expect(english.text).toContain(">+33 1 99 00 00 00<");
  });

  test("is read in the runtime of the platform as in ours", () => {
    expect(storedPhone("06 12 34 56 78", "FR")).toBe("+33612345678");
    expect(new Intl.Locale("und-BE").getTimeZones?.()).toContain("Europe/Brussels");
    expect(env.MAIL_TRANSPORT).toBe("preview");
  });
});

describe("a note with what was pasted into it", () => {
  test.each([
    ["Allergie :\u2028arachides", "Allergie :\narachides"],
    ["Allergie :\u000Barachides", "Allergie :\narachides"],
    ["\u200EAllergie aux arachides", "Allergie aux arachides"],
    ["Appelez le \u202A+33 6 12 34 56 78", "Appelez le +33 6 12 34 56 78"],
    ["👨\u200D👩\u200D👧 et می\u200Cخواهم", "👨\u200D👩\u200D👧 et می\u200Cخواهم"],
  ])("%j is kept as %j", async (note, kept) => {
    expect((await booked({ note })).note).toBe(kept);
  });

  test("that cannot be read comes back as it was, with the words beside it", async () => {
    const form = aFilledForm({ note: "arachides \u0001" });
    const { status, text } = await book(anUnusedDate(), "soir", form);
    expect(status).toBe(400);
    expect(text).toContain('id="note-error"');
    expect(text).toContain("arachides \u0001</textarea>");
  });
});

describe("a restaurant's reason", () => {
  async function refuse(reason: string) {
    const request = await aTableOn(
      { date: anUnusedDate(), service: brunch },
      { covers: 4, time: "12:00" },
    );
    const response = await postAs(cookie, request.path, { intent: "refuse", reason });
    const events = await db.select().from(reservationEvents);
    const refusal = events.find(({ code, kind }) => code === request.code && kind === "refuse");
    return { response, said: refusal?.reason };
  }

  test.each([
    ["Complet.\u2028Désolés", "Complet.\nDésolés"],
    ["Complet\u200E\u000Bdemain ?", "Complet\ndemain ?"],
    ["Rappelez le \u202D01 99\u202C", "Rappelez le 01 99"],
  ])("%j is told as %j", async (reason, told) => {
    const { response, said } = await refuse(reason);
    expect(response.status).toBe(303);
    expect(said).toBe(told);
  });

  test("that is refused is not lost", async () => {
    const { response, said } = await refuse("Désolés, \uFFFD complet");
    expect(response.status).toBe(400);
    expect(said).toBeUndefined();
    expect(pageOf(response.text)("details[open]")).toHaveLength(1);
    expect(response.text).toContain("Désolés, \uFFFD complet</textarea>");
  });
});

describe("a mail address that browsers take", () => {
  test.each([
    ["tom&jerry@example.org", "tom&jerry@example.org"],
    ["info@münchen.de", "info@xn--mnchen-3ya.de"],
    ["foo..bar@docomo.ne.jp", "foo..bar@docomo.ne.jp"],
    ["abc.@docomo.ne.jp", "abc.@docomo.ne.jp"],
  ])("%j is kept and written to as %j", async (email, kept) => {
    const table = await booked({ email });
    expect(table.email).toBe(kept);
    expect((await mailsOf(table)).toDiner.to).toBe(kept);
  });

  test("stands in the form as it was typed, when something else is wrong", async () => {
    const form = aFilledForm({ email: "Info@MÜNCHEN.de", phone: "douze" });
    const { text } = await book(anUnusedDate(), "soir", form);
    expect(filledWith(text, "email")).toBe("Info@MÜNCHEN.de");
  });

  test("with letters that mail servers do not know is refused in words", async () => {
    const { status, text } = await book(
      anUnusedDate(),
      "soir",
      aFilledForm({ email: "zoé@example.org" }),
    );
    expect(status).toBe(400);
    expect(wordsOf(text)).toContain("une adresse mail n’a que des lettres sans accent");
  });
});

describe("a name", () => {
  test.each([[{ firstName: "Suharto", lastName: "" }], [{ firstName: "", lastName: "Suharto" }]])(
    "of one word is enough: %o",
    async (names) => {
      const table = await booked(names);
      expect(table.slug).toMatch(/^suharto-[a-z0-9]{6}$/);
      const { toDiner, toStaff } = await mailsOf(table);
      expect(toDiner.text).toContain("Bonjour Suharto,");
      expect(toDiner.html).toContain('"name":"Suharto"');
      expect(toStaff.subject).toContain(" Suharto, ");
      expect((await visit(table.link)).text).toContain("<bdi>Suharto</bdi>");
      const list = pageOf((await visitAs(cookie, table.list)).text);
      expect(list("a[data-opens=page][dir=auto]").text()).toBe("Suharto");
      expect(wordsOf((await visitAs(cookie, `${table.list}?q=suha`)).text)).toContain("Suharto");
    },
  );

  test.each([
    "http://evil.example/win",
    "URGENT: pay at https://evil.example or",
    "www.evil.example",
    "claire＠example.org",
    "evil.example／win",
  ])("%j is refused beside its field, in words", async (name) => {
    for (const field of ["firstName", "lastName"]) {
      const { status, text } = await book(anUnusedDate(), "soir", aFilledForm({ [field]: name }));
      expect(status).toBe(400);
      expect(text).toContain(`id="${field}-error"`);
      expect(wordsOf(text)).toContain("Écrivez un nom seul, sans adresse");
    }
  });

  test("with dots is a link nowhere", async () => {
    const table = await booked({ firstName: "evil.example", lastName: "J.Li", note: "evil.test" });
    expect(table.firstName).toBe("evil.example");
    const { toDiner, toStaff } = await mailsOf(table);
    for (const { subject, html, text, attachments } of [toDiner, toStaff]) {
      const all = subject + html + text + JSON.stringify(attachments);
      expect(all).not.toContain("evil.example");
      expect(all).not.toContain("J.Li");
    }
    expect(toDiner.html).toContain("evil.\u200Cexample");
    expect(toStaff.subject).toContain("evil.\u200Cexample J.\u200CLi");
  });

  test("and nothing else that she wrote goes to an address that nobody has verified", async () => {
    const words = { lastName: "Zéphirine", note: "Lisez evil.test", phone: "06 98 76 54 32" };
    const { toDiner, toStaff } = await mailsOf(await booked(words));
    const { subject, html, text, attachments } = toDiner;
    const all = subject + html + text + JSON.stringify(attachments);
    for (const said of ["Zéphirine", "evil.test", "98 76 54", "98765"]) {
      expect(all).not.toContain(said);
    }
    expect(toStaff.text).toContain("Lisez evil.test");
  });
});

describe("a name from right to left", () => {
  const names = { firstName: "עידו", lastName: "כהן", note: "ליד החלון" };

  test("keeps its own direction in heading, title, list and on the guest's page", async () => {
    const table = await booked(names);
    const { text } = await visitAs(cookie, table.page);
    expect(text).toMatch(/<title>[^<]*\u2068עידו כהן\u2069, 2 couverts<\/title>/);
    const page = pageOf(text);
    expect(page("h1 > span > span > bdi:first-child").text()).toBe("עידו כהן");
    expect(page("h1 > span > span > bdi + span").text()).toBe(", 2 couverts");
    expect(page("span[dir=auto]").text()).toMatch(/^ליד החלון/);
    const list = pageOf((await visitAs(cookie, table.list)).text);
    expect(list("a[data-opens][dir=auto]").text()).toContain("עידו כהן");
    const guest = (await visit(table.link)).text;
    expect(guest).toContain("<bdi>עידו כהן</bdi>");
    expect(pageOf(guest)("dd[dir=auto]").text()).toMatch(/^ליד החלון/);
  });

  test("and in the subjects, pages and plain text of mails", async () => {
    const { toDiner, toStaff } = await mailsOf(await booked(names));
    expect(toStaff.subject).toContain(": \u2068עידו כהן\u2069, 2 personnes,");
    expect(toStaff.html).toContain("<bdi>עידו כהן</bdi>");
    expect(toStaff.text).toContain("\u2068עידו כהן\u2069");
    expect(toStaff.text).toContain("Son mot\u202F: \u2068ליד החלון\u2069");
    expect(toDiner.html).toContain("Bonjour <bdi>עידו</bdi>,");
    expect(toDiner.text).toContain("Bonjour \u2068עידו\u2069,");
  });

  test("and in what is said once an answer was given", async () => {
    const request = await aTableOn(
      { date: anUnusedDate(), service: brunch },
      { covers: 2, time: "12:00", firstName: "עידו" },
    );
    const accepted = await postAs(cookie, request.path, { intent: "accept", next: "/admin" });
    const { text } = await visitAs(cookie, accepted.headers.get("Location") ?? "");
    expect(text).toMatch(/<bdi>עידו [^<]*<\/bdi><span> \(/);
  });

  test("a reason is set apart as well", async () => {
    const { text, html } = await theMail({ kind: "refused", event: { reason: "סגור\nמחר" } });
    expect(text).toContain("\u2068סגור\u2069");
    expect(html).toContain("\u2068מחר\u2069");
  });

  test("the fields for names and notes turn with what is typed", async () => {
    const { text } = await visit(`/reserve/${anUnusedDate()}/soir`);
    for (const field of ["firstName", "lastName", "note"]) {
      const found = pageOf(text)(`:is(input, textarea)[name="${field}"]`);
      expect(found.attr("dir")).toBe("auto");
      expect(found.is("[required]")).toBe(false);
    }
  });
});
