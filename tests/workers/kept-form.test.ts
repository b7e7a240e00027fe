import { env } from "cloudflare:test";
import { beforeAll, describe, expect, test } from "vitest";
import { signKeptForm } from "#app/server/accounts/kept-form/sign-kept-form.ts";
import { hashPassword } from "#app/server/accounts/password.ts";
import { mayTryToLogIn } from "#app/server/http/rate-limit.ts";
import { attributesOf, fieldsOf, pageOf, wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn, listPath, statusNow } from "#tests/support/workers/admin-pages.ts";
import { visit } from "#tests/support/workers/guest.ts";
import { visitCounted } from "#tests/support/workers/limits.ts";
import { logInFormOf } from "#tests/support/workers/log-in-form.ts";
import { anUnusedDate, brunch, openRestaurant } from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, postAs } from "#tests/support/workers/staff.ts";

const password = "cerise et griotte";
const reason = "Salle privatisée : « désolés » & à bientôt <b>\nLa maison, d’accord ?";
let passwordHash = "";
let admin = { email: "" };

beforeAll(async () => {
  await openRestaurant();
  passwordHash = await hashPassword(password);
  admin = await aUser({ role: "admin", passwordHash });
});

type Fields = [string, string][];

function asSent(fields: Fields, headers: Record<string, string> = {}) {
  return {
    method: "POST",
    body: new URLSearchParams(
      fields.map(([name, value]) => [name, value.replace(/\r?\n/g, "\r\n")]),
    ),
    headers: { "Sec-Fetch-Site": "same-origin", ...headers },
  };
}

/** Sends a form as a browser does whose session has ended, or which has none. */
function send(path: string, fields: Fields, headers: Record<string, string> = {}) {
  return visit(path, asSent(fields, headers));
}

async function aRequest() {
  return aTableOn({ date: anUnusedDate(), service: brunch }, { covers: 4, time: "12:00" });
}

function refusal(next = ""): Fields {
  return Object.entries({
    intent: "refuse",
    requestKey: crypto.randomUUID(),
    expectedVersion: "1",
    next,
    reason,
  });
}

/** Logs in on a page that keeps something; its redirect is followed as a browser would. */
async function logInOn(html: string, person = { email: admin.email, password }, origin = {}) {
  const { action, hidden } = logInFormOf(html);
  const fields: Fields = [...hidden, ...Object.entries(person)];
  const led = await send(action, fields, origin);
  const cookie = led.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  const target = led.headers.get("Location") ?? "";
  const follow = (Cookie = cookie) => send(target, fields, { Cookie });
  return { ...led, target, cookie, follow };
}

function reasonIn(html: string): string {
  return pageOf(html)("textarea[name=reason]").first().text();
}

/** Whether the fold that the refusal's words are in stands open. */
function isRefusalOpen(html: string): boolean {
  return pageOf(html)("details[open] [name=reason]").length > 0;
}

describe("a form that is sent when its session has ended", () => {
  test("is answered with the log-in page that keeps it, and changes nothing", async () => {
    const request = await aRequest();
    const { status, headers, text } = await send(request.path, refusal());
    expect(status).toBe(401);
    expect(headers.get("Location")).toBeNull();
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(text).toContain("<title>Se connecter</title>");
    expect(wordsOf(text)).toContain("Ce que vous avez écrit est gardé une heure.");
    const { action, hidden } = logInFormOf(text);
    expect(action).toBe(`/login?${new URLSearchParams({ next: request.path })}`);
    expect(Object.fromEntries(hidden)).toMatchObject({
      "kept.intent": "refuse",
      "kept.reason": reason.replaceAll("\n", "\r\n"),
      keptFor: request.path,
    });
    expect(await statusNow(request.slug)).toBe("pending");
  });

  test("speaks the language of the page", async () => {
    const { path } = await aRequest();
    const { text } = await send(path, refusal(), { "Accept-Language": "en" });
    expect(text).toContain("<title>Log in</title>");
    expect(wordsOf(text)).toContain("What you wrote is kept for an hour.");
  });

  test("comes back filled in after the log-in, with a fresh key, and is done once it is sent", async () => {
    const request = await aRequest();
    const next = listPath(request.date, "brunch");
    const fields = refusal(next);
    const ended = await send(request.path, fields);
    const led = await logInOn(ended.text);
    expect([led.status, led.target]).toEqual([307, request.path]);
    const given = await led.follow();
    expect(given.status).toBe(200);
    expect(reasonIn(given.text)).toBe(reason);
    expect(isRefusalOpen(given.text)).toBe(true);
    expect(wordsOf(given.text)).toContain("rien n’a encore été envoyé");
    expect(given.text).not.toContain(fields[1]?.[1]);
    expect(await statusNow(request.slug)).toBe("pending");

    const [key = "none"] = attributesOf(given.text, '[name=requestKey][value$="-why"]', "value");
    const again = { intent: "refuse", requestKey: key, expectedVersion: "1", reason };
    for (const attempt of ["first", "second"]) {
      const done = await postAs(led.cookie, request.path, again);
      expect([attempt, done.status]).toEqual([attempt, 303]);
    }
    expect(await statusNow(request.slug)).toBe("refused");
  });

  test.each(["accept", "refuse"])("offers the same button again: %s", async (intent) => {
    const request = await aRequest();
    const next = listPath(request.date, "brunch");
    const ended = await send(request.path, [
      ["intent", intent],
      ["requestKey", crypto.randomUUID()],
      ["expectedVersion", "1"],
      ["next", next],
      ["force", "1"],
    ]);
    const given = await (await logInOn(ended.text)).follow();
    const fields = Object.fromEntries(fieldsOf(given.text, "[role=alert] form") ?? []);
    expect(fields).toMatchObject({
      intent,
      requestKey: expect.stringMatching(/^[\w-]+-back$/),
      expectedVersion: "1",
      next,
    });
    expect(fields).not.toHaveProperty("force");
    expect(await statusNow(request.slug)).toBe("pending");
  });

  test("shows her words when another has answered meanwhile, and offers nothing that is gone", async () => {
    const request = await aRequest();
    const ended = await send(request.path, refusal());
    await postAs(await adminCookie(), request.path, { intent: "cancel" });
    const given = await (await logInOn(ended.text)).follow();
    expect(given.status).toBe(200);
    expect(wordsOf(given.text)).toContain("elle est maintenant\u202f: Annulée");
    expect(given.text).toContain("Salle privatisée : « désolés »");
    expect(given.text).not.toContain('-back"');
  });

  test("of the appearance leads back to the page with its buttons, and chooses nothing", async () => {
    const fields: Fields = [
      ["theme", "dark"],
      ["next", "/admin/reservations/history"],
    ];
    const ended = await send("/admin/appearance", fields);
    const back = await (await logInOn(ended.text)).follow();
    expect([back.status, back.headers.get("Location")]).toEqual([
      303,
      "/admin/reservations/history",
    ]);
    expect(back.headers.get("Set-Cookie")).toBeNull();
  });

  test("of one who may not is a 403 that shows nothing of it", async () => {
    const user = await aUser({ role: "user", passwordHash });
    const ended = await send((await aRequest()).path, refusal());
    const refused = await (await logInOn(ended.text, { email: user.email, password })).follow();
    expect(refused.status).toBe(403);
    expect(refused.text).not.toContain("privatisée");
  });
});

describe("what is kept", () => {
  test("survives wrong passwords, missing fields, another language and too many attempts", async () => {
    const request = await aRequest();
    let page = await send(request.path, refusal());
    page = await logInOn(page.text, { email: admin.email, password: "pas celui-là" });
    expect(page.status).toBe(400);
    expect(wordsOf(page.text)).toContain("Ce que vous avez écrit est toujours gardé.");
    expect(page.text).not.toContain("pas celui-là");
    const query = new URLSearchParams({ next: request.path });
    page = await send(`/login?${query}`, [
      ...logInFormOf(page.text).hidden,
      ["email", ""],
      ["password", ""],
    ]);
    expect(page.status).toBe(400);
    const hidden = logInFormOf(page.text).hidden;
    const switched = await send("/language", [
      ...hidden,
      ["lang", "en"],
      ["next", `/login?${query}`],
    ]);
    expect([switched.status, switched.headers.get("Location")]).toEqual([307, `/login?${query}`]);
    page = await send(`/login?${query}`, [...hidden, ["lang", "en"]], { Cookie: "lang=en" });
    expect([page.status, logInFormOf(page.text).hidden]).toEqual([401, hidden]);
    expect(wordsOf(page.text)).toContain("Your session had ended");

    const email = "often-kept@example.test";
    let attempts = 0;
    const counting = { ...env, LIMITS: "on" };
    while (await mayTryToLogIn({ email, source: `kept-${attempts}` }, counting)) attempts += 1;
    const tooOften = asSent([...hidden, ["email", email], ["password", "x"]]);
    const refused = await visitCounted(`/login?${query}`, tooOften);
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "60"]);
    expect(logInFormOf(refused.text).hidden).toEqual(hidden);

    // The page's own form has no target of its own: it stays where it is.
    const led = await send(`/login?${query}`, [
      ...hidden,
      ...Object.entries({ email: admin.email, password }),
    ]);
    expect([led.status, led.headers.get("Location")]).toEqual([307, request.path]);
  });

  test("has no password, no second factor's code and no file", async () => {
    const form = new FormData();
    for (const name of ["password", "currentPassword", "newPassword", "mot-de-passe", "code"]) {
      form.append(name, "très secret");
    }
    form.append("photo", new File(["très secret"], "moi.png", { type: "image/png" }));
    form.append("reason", "À garder");
    const headers = { "Sec-Fetch-Site": "same-origin" };
    const { path } = await aRequest();
    const { status, text } = await visit(path, { method: "POST", body: form, headers });
    expect(status).toBe(401);
    expect(text).not.toContain("très secret");
    const names = logInFormOf(text).hidden.map(([name]) => name);
    expect(names.filter((name) => name.startsWith("kept."))).toEqual(["kept.reason"]);
  });

  test("is at most 16 KiB; the words of what is longer can be copied, after a wrong password too", async () => {
    const { path } = await aRequest();
    const words = "Désolés. ".repeat(1_900);
    const fields: Fields = [
      ["intent", "refuse"],
      ["reason", words],
      ["password", "x".repeat(10_000)],
    ];
    const ended = await send(path, fields);
    expect(ended.status).toBe(401);
    expect(wordsOf(ended.text)).toContain("c’était trop long pour être gardé");
    expect(ended.text).toContain(words.slice(0, 16_000));
    expect(ended.text).not.toContain("xxxx");
    const wrong = await send(`/login?${new URLSearchParams({ next: path })}`, [
      ...logInFormOf(ended.text).hidden,
      ["keptWords", words],
      ["email", admin.email],
      ["password", "pas celui-là"],
    ]);
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain(words.slice(0, 16_000));
    const led = await logInOn(ended.text);
    expect([led.status, led.target]).toEqual([303, `${path}?logged-in=1`]);
    const manyFields = Array.from({ length: 201 }, (): [string, string] => ["a", ""]);
    const many = await send(path, manyFields);
    expect(logInFormOf(many.text).hidden.map(([name]) => name)).toEqual(["keptWhy"]);
  });

  test("just under 16 KiB comes back whole, whatever its characters", async () => {
    const request = await aRequest();
    const odd = `\u0000 "quoted" <i>&amp; \ud800 \u2028 🍷 ${"é".repeat(8_000)}`;
    const ended = await send(request.path, [
      ["intent", "refuse"],
      ["reason", odd],
    ]);
    const led = await logInOn(ended.text);
    expect(led.status).toBe(307);
    const given = await led.follow();
    expect(given.status).toBe(200);
    expect(given.text).toContain(`🍷 ${"é".repeat(8_000)}`);
  });

  test("stays kept, with words that say why, when the log-in's cookie does not come back", async () => {
    const request = await aRequest();
    const ended = await send(request.path, refusal());
    const led = await logInOn(ended.text);
    const again = await led.follow("");
    expect(again.status).toBe(401);
    expect(wordsOf(again.text)).toContain("Votre navigateur n’a pas gardé la connexion");
    expect(again.text).not.toContain(password);
    expect(logInFormOf(again.text)).toEqual(logInFormOf(ended.text));
  });
});

describe("kept fields", () => {
  const target = "/admin/appearance";
  const inputs = (form: {
    target: string;
    until: number;
    fields: Fields;
    signature: string;
  }): Fields => [
    ...form.fields.map(([name, value]): [string, string] => [`kept.${name}`, value]),
    ["keptFor", form.target],
    ["keptUntil", String(form.until)],
    ["keptSignature", form.signature],
  ];
  const fields: Fields = [["theme", "dark"]];
  const until = Date.now() + 3_600_000;
  const right = signKeptForm({ target, until, fields }, env.LINK_SECRET);

  test("with the right signature are taken", async () => {
    const Cookie = await adminCookie();
    expect((await send(target, inputs(right), { Cookie })).status).toBe(303);
  });

  test.each([
    ["another value", { ...right, fields: [["theme", "light"]] as Fields }],
    ["a field more", { ...right, fields: [...fields, ["next", "/"]] as Fields }],
    ["a later end", { ...right, until: until + 1 }],
    [
      "an end that is past",
      signKeptForm({ target, until: Date.now() - 1, fields }, env.LINK_SECRET),
    ],
    ["another target", signKeptForm({ target: "/admin", until, fields }, env.LINK_SECRET)],
    ["another secret", signKeptForm({ target, until, fields }, "another secret of 32 characters!")],
    ["no signature", { ...right, signature: "" }],
  ])("with %s are refused, and not acted on", async (_what, form) => {
    const Cookie = await adminCookie();
    const { status, headers } = await send(target, inputs(form), { Cookie });
    expect([status, headers.get("Set-Cookie")]).toEqual([400, null]);
  });

  test("never turn into the form itself, whatever stands beside them", async () => {
    const request = await aRequest();
    const Cookie = await adminCookie();
    const kept = signKeptForm({ target: request.path, until, fields }, env.LINK_SECRET);
    for (const form of [kept, { ...kept, signature: "forged" }]) {
      await send(request.path, [...inputs(form), ["intent", "cancel"]], { Cookie });
    }
    expect(await statusNow(request.slug)).toBe("pending");
  });

  test.each([
    ["Sec-Fetch-Site", "cross-site"],
    ["Origin", "https://evil.example"],
  ])("sent by another site are refused (%s: %s)", async (name, value) => {
    const headers = { Cookie: await adminCookie(), [name]: value };
    const body = new URLSearchParams(inputs(right));
    expect((await visit(target, { method: "POST", body, headers })).status).toBe(403);
  });

  test("that are forged lead a log-in nowhere but where its address says", async () => {
    const forged = inputs({ ...right, target: "//evil.example" });
    const form: Fields = [...forged, ["email", admin.email], ["password", password]];
    const { status, headers } = await send("/login?next=/admin", form);
    expect([status, headers.get("Location")]).toEqual([303, "/admin?logged-in=1"]);
  });

  test("that are an hour old are shown to be copied", async () => {
    const words: Fields = [["reason", "Salle privatisée"]];
    const old = signKeptForm({ target, until: Date.now() - 1, fields: words }, env.LINK_SECRET);
    const form: Fields = [...inputs(old), ["email", admin.email], ["password", "x"]];
    const { status, text } = await send("/login?next=/admin", form);
    expect(status).toBe(400);
    expect(wordsOf(text)).toContain("attend depuis plus d’une heure");
    expect(pageOf(text)("textarea[readonly]").text()).toBe("Salle privatisée");
  });
});
