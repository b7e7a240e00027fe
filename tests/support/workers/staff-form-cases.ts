import { aForm, anyForm, type FormCase, type FormCases } from "#tests/support/workers/form-case.ts";
import { adminCookie, aUser, cookieOf } from "#tests/support/workers/staff.ts";
import {
  mailOf,
  mailsToLeave,
  mailToFail,
  type OwnTable,
  twoRequests,
  twoTables,
} from "#tests/support/workers/two-tables.ts";

type Fields = Record<string, string>;

/** Two admins' forms, each about a reservation of her own. */
function onEach(
  tables: () => Promise<readonly [OwnTable, OwnTable]>,
  fields: Fields | ((table: OwnTable) => Promise<Fields>),
  cookie = adminCookie,
): FormCase["senders"] {
  return async () => {
    const [one, other] = await tables();
    await mailsToLeave([one, other]);
    const formOf = async (table: OwnTable) => {
      const { path, own } = table;
      const given = typeof fields === "function" ? await fields(table) : fields;
      const requestKey = crypto.randomUUID();
      const more = { cookie: `lang=fr; ${await cookie()}`, own: [requestKey, ...own] };
      return aForm(path, { requestKey, ...given }, more);
    };
    return [await formOf(one), await formOf(other)];
  };
}

/** A form that settles the mail of each table that it is told. */
function settling(mail: (table: OwnTable) => string | Promise<string>) {
  return async (table: OwnTable) => ({ intent: "settle-mail", mail: await mail(table) });
}

/** The same form about one reservation, which it does not change. */
function onOne(fields: Fields, cookie: () => Promise<string>): FormCase["senders"] {
  return anyForm(async () => {
    const [{ path }] = await twoRequests();
    return aForm(path, fields, { cookie: `lang=fr; ${await cookie()}` });
  });
}

async function userCookie(): Promise<string> {
  return cookieOf((await aUser()).id);
}

async function noCookie(): Promise<string> {
  return "";
}

const refusal = { intent: "refuse", reason: "Salle privatisée", expectedVersion: "1" };

const reservationCases: FormCase[] = [
  {
    name: "an acceptance",
    status: 303,
    senders: onEach(twoRequests, { intent: "accept", expectedVersion: "1" }),
  },
  { name: "a refusal with its reason", status: 303, senders: onEach(twoRequests, refusal) },
  {
    name: "an acceptance of what moved since",
    status: 409,
    senders: onEach(() => twoTables("cancel"), { intent: "cancel", expectedVersion: "1" }),
  },
  {
    name: "a restoration of what stands",
    status: 409,
    senders: onEach(twoTables, { intent: "restore" }),
  },
  {
    name: "a reason that is too long",
    status: 400,
    senders: onEach(twoRequests, { ...refusal, reason: "Complet. ".repeat(200) }),
  },
  {
    name: "an undo of what was not done just now",
    status: 409,
    senders: onEach(twoTables, { intent: "undo", expectedVersion: "1" }),
  },
  {
    name: "an undo that names no version",
    status: 400,
    senders: onEach(twoTables, { intent: "undo" }),
  },
  {
    name: "an arrival before its day",
    status: 409,
    senders: onEach(twoTables, { intent: "arrive", expectedVersion: "1" }),
  },
  {
    name: "an absence before its day",
    status: 409,
    senders: onEach(twoTables, { intent: "no-show", expectedVersion: "1" }),
  },
  {
    name: "an arrival of nobody",
    status: 400,
    senders: onEach(twoTables, { intent: "arrive", arrivedCovers: "0" }),
  },
  {
    name: "a return to what already stands",
    status: 409,
    senders: onEach(twoTables, { intent: "reinstate" }),
  },
  {
    name: "a mistake that a diner made",
    status: 409,
    senders: onEach(twoTables, { intent: "mark-mistake", expectedVersion: "1" }),
  },
  {
    name: "an acceptance of a change that nobody waits for",
    status: 409,
    senders: onEach(twoTables, { intent: "accept-change", expectedVersion: "1" }),
  },
  {
    name: "a lateness as read that nobody announced",
    status: 409,
    senders: onEach(twoTables, { intent: "late-read", expectedVersion: "1" }),
  },
  { name: "no intent", status: 400, senders: onEach(twoRequests, {}) },
  {
    name: "a mail to send again that is none of its own",
    status: 404,
    senders: onEach(twoTables, { intent: "send-again", mail: "none-1-confirmed" }),
  },
  {
    name: "no mail to send again",
    status: 400,
    senders: onEach(twoTables, { intent: "send-again" }),
  },
  {
    name: "a failed mail that is settled",
    status: 303,
    senders: onEach(twoTables, settling(mailToFail)),
  },
  {
    name: "a mail to settle that has left",
    status: 409,
    senders: onEach(twoTables, settling(mailOf)),
  },
  {
    name: "a mail to settle that is none of its own",
    status: 404,
    senders: onEach(twoTables, { intent: "settle-mail", mail: "none-1-confirmed" }),
  },
  {
    name: "no mail to settle",
    status: 400,
    senders: onEach(twoTables, { intent: "settle-mail" }),
  },
  {
    name: "a mail to settle by a diner",
    status: 403,
    senders: onOne({ intent: "settle-mail", mail: "none-1-confirmed" }, userCookie),
  },
  {
    name: "a refusal by nobody, which the log-in page keeps",
    status: 401,
    senders: onOne(refusal, noCookie),
  },
  { name: "a refusal by a diner", status: 403, senders: onOne(refusal, userCookie) },
  {
    name: "kept fields that nobody has signed",
    status: 400,
    senders: onOne({ "kept.intent": "refuse", keptSignature: "x" }, adminCookie),
  },
  {
    name: "an answer to nothing",
    status: 404,
    senders: anyForm(async () =>
      aForm("/admin/reservations/upcoming/2027-03-05/soir/claire-000000", refusal, {
        cookie: await adminCookie(),
      }),
    ),
  },
];

function themed(fields: Fields, cookie: () => Promise<string>): FormCase["senders"] {
  return anyForm(async () => aForm("/admin/appearance", fields, { cookie: await cookie() }));
}

const dark = { theme: "dark", next: "/admin/reservations/upcoming" };

const appearanceCases: FormCase[] = [
  { name: "a theme", status: 303, senders: themed(dark, adminCookie) },
  {
    name: "a theme that there is not",
    status: 400,
    senders: themed({ theme: "plaid" }, adminCookie),
  },
  { name: "a theme by nobody", status: 401, senders: themed(dark, noCookie) },
  { name: "a theme by a diner", status: 403, senders: themed(dark, userCookie) },
];

/** The forms of the admin area. */
export const staffFormCases: FormCases = {
  "routes/admin/appearance": appearanceCases,
  "routes/admin/reservations/reservation": reservationCases,
};
