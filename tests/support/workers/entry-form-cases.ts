import { aForm, anyForm, type FormCase, type FormCases } from "#tests/support/workers/form-case.ts";
import { adminCookie, aUser, cookieOf } from "#tests/support/workers/staff.ts";
import { aCall, entryPage } from "#tests/support/workers/telephone.ts";
import { mailsToLeave, twoTables } from "#tests/support/workers/two-tables.ts";

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

/** Two changes of tables that differ in nothing but whose they are. */
function changes(fields: Fields): FormCase["senders"] {
  return async () => {
    const cookie = `lang=fr; ${await adminCookie()}`;
    const tables = await twoTables();
    await mailsToLeave(tables);
    const [one, other] = tables.map(({ path, own }) => {
      const requestKey = crypto.randomUUID();
      const [, , , date = "", service = ""] = path.split("/").slice(1);
      const place = { date, service, time: "20:00", covers: "2", lastName: "Petit" };
      const form = { ...place, expectedVersion: "1", requestKey, ...fields };
      return aForm(`${path}/edit`, form, { cookie, own: [requestKey, ...own] });
    });
    if (!one || !other) throw new Error("Two tables were to be changed");
    return [one, other];
  };
}

function changedBy(cookie: () => Promise<string>): FormCase["senders"] {
  return anyForm(async () => {
    const [{ path }] = await twoTables();
    return aForm(`${path}/edit`, { covers: "3" }, { cookie: await cookie() });
  });
}

const editCases: FormCase[] = [
  { name: "a larger party", status: 303, senders: changes({ covers: "4" }) },
  { name: "a party that is too large", status: 409, senders: changes({ covers: "400" }) },
  { name: "no covers", status: 400, senders: changes({ covers: "" }) },
  { name: "no name any more", status: 400, senders: changes({ lastName: "" }) },
  { name: "a version that is no more", status: 409, senders: changes({ expectedVersion: "7" }) },
  { name: "a change by nobody", status: 401, senders: changedBy(async () => "") },
  {
    name: "a change by a diner",
    status: 403,
    senders: changedBy(async () => cookieOf((await aUser()).id)),
  },
];

const service = "/admin/reservations/upcoming/2027-03-05/soir";

function aboutService(fields: Fields, cookie = adminCookie): FormCase["senders"] {
  return anyForm(async () => aForm(service, fields, { cookie: `lang=fr; ${await cookie()}` }));
}

const covers = { intent: "set-capacity", capacity: "covers", covers: "40", slot: "" };

const serviceCases: FormCase[] = [
  { name: "covers by hand", status: 303, senders: aboutService(covers) },
  { name: "covers that are none", status: 400, senders: aboutService({ ...covers, covers: "x" }) },
  {
    name: "a slot that there is not",
    status: 409,
    senders: aboutService({ ...covers, slot: "03:00" }),
  },
  {
    name: "a note of the day",
    status: 303,
    senders: aboutService({ intent: "day-note", dayNote: "Match à 21 h" }),
  },
  {
    name: "a note that is too long",
    status: 400,
    senders: aboutService({ intent: "day-note", dayNote: "Match. ".repeat(100) }),
  },
  {
    name: "a note over one that is no more",
    status: 409,
    senders: aboutService({ intent: "day-note", dayNote: "Chaises", noteVersion: "77" }),
  },
  { name: "covers by nobody", status: 401, senders: aboutService(covers, async () => "") },
  {
    name: "covers by a diner",
    status: 403,
    senders: aboutService(covers, async () => cookieOf((await aUser()).id)),
  },
];

/** The forms of the restaurant's own entries. */
export const entryFormCases: FormCases = {
  "routes/admin/reservations/new": entryCases,
  "routes/admin/reservations/edit": editCases,
  "routes/admin/reservations/service": serviceCases,
};
