import { hashPassword } from "#app/server/accounts/password.ts";
import { aForm, anyForm, type FormCase, type FormCases } from "#tests/support/workers/form-case.ts";
import { aUser, cookieOf } from "#tests/support/workers/staff.ts";

const password = "cerise et griotte";

const languageCases: FormCase[] = [
  {
    name: "a language",
    status: 303,
    senders: anyForm(() => aForm("/language", { lang: "en", next: "/reserve?covers=3" })),
  },
  {
    name: "a language, from a booking form that was begun",
    status: 307,
    senders: anyForm(() => {
      const prefill = { intent: "prefill", "prefill-lastName": "Martin", "prefill-time": "20:30" };
      return aForm("/language", { ...prefill, lang: "en", next: "/reserve/2027-03-05/soir" });
    }),
  },
  {
    name: "a language that nobody speaks here",
    status: 400,
    senders: anyForm(() => aForm("/language", { lang: "xx" })),
  },
];

async function aDiner(role: "admin" | "user") {
  return aUser({ role, passwordHash: await hashPassword(password) });
}

const loginCases: FormCase[] = [
  {
    name: "the right password",
    status: 303,
    senders: anyForm(async () => {
      const { email } = await aDiner("admin");
      return aForm("/login?next=%2Fadmin", { email, password });
    }),
  },
  {
    name: "a wrong password",
    status: 400,
    senders: anyForm(async () => {
      const { email } = await aDiner("user");
      return aForm("/login", { email, password: "cassis" });
    }),
  },
  {
    name: "no password",
    status: 400,
    senders: anyForm(() => aForm("/login", { email: "claire@example.test", password: "" })),
  },
  {
    name: "the language of its page, with words that it could not keep",
    status: 401,
    senders: anyForm(() =>
      aForm("/login", { lang: "fr", keptWhy: "too-old", keptTexts: "Désolés, complet" }),
    ),
  },
];

const logoutCases: FormCase[] = [
  {
    name: "a session to end",
    status: 303,
    senders: async () => {
      const { id } = await aUser();
      const cookies = [await cookieOf(id), await cookieOf(id)] as const;
      const [one, other] = cookies;
      return [aForm("/logout", {}, { cookie: one }), aForm("/logout", {}, { cookie: other })];
    },
  },
  { name: "no session", status: 303, senders: anyForm(() => aForm("/logout", {})) },
];

/** The forms of the site that are about no table, and an address that nothing stands at. */
export const siteFormCases: FormCases = {
  "routes/site/language": languageCases,
  "routes/account/login": loginCases,
  "routes/account/logout": logoutCases,
  "routes/site/not-found": [
    { name: "anything", status: 404, senders: anyForm(() => aForm("/nowhere", { lang: "fr" })) },
  ],
};
