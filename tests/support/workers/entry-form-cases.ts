import { aForm, anyForm, type FormCase, type FormCases } from "#tests/support/workers/form-case.ts";
import { adminCookie, aUser, cookieOf } from "#tests/support/workers/staff.ts";
import { aCall, entryPage } from "#tests/support/workers/telephone.ts";

type Fields = Record<string, string>;

/** Two calls that differ in nothing but who calls, which is of one length. */
function callers(fields: Fields): FormCase["senders"] {
  return async () => {
    const cookie = `lang=fr; ${await adminCookie()}`;
    const [one, other] = [aCall(fields), aCall(fields)];
    other.date = one.date ?? "";
    const formOf = (call: Fields) => {
      const { requestKey = "", lastName = "", phone = "" } = call;
      const slug = lastName.toLowerCase().replace(" ", "-");
      return aForm(entryPage, call, {
        cookie,
        own: [requestKey, lastName, phone, slug].filter(Boolean),
      });
    };
    return [formOf(one), formOf(other)];
  };
}

function sentBy(cookie: () => Promise<string>, fields: Fields = {}): FormCase["senders"] {
  return anyForm(async () => aForm(entryPage, aCall(fields), { cookie: await cookie() }));
}

const entryCases: FormCase[] = [
  { name: "a call without a name", status: 400, senders: callers({ lastName: "" }) },
  { name: "a call for a party that is too many", status: 409, senders: callers({ covers: "120" }) },
  { name: "a walk-in on another day", status: 409, senders: callers({ source: "walk-in" }) },
  { name: "a call for no service", status: 409, senders: callers({ service: "souper" }) },
  {
    name: "a call that is taken",
    status: 303,
    senders: sentBy(adminCookie, { requestKey: "one-call-of-the-form-cases" }),
  },
  { name: "a call written down by nobody", status: 401, senders: sentBy(async () => "") },
  {
    name: "a call written down by a diner",
    status: 403,
    senders: sentBy(async () => cookieOf((await aUser()).id)),
  },
];

/** The forms of the restaurant's own entries. */
export const entryFormCases: FormCases = { "routes/admin/reservations/new": entryCases };
