import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { aFilledForm, madeTablesCookieOf } from "#tests/support/workers/diner.ts";
import { aForm, anyForm, type FormCase, type FormCases } from "#tests/support/workers/form-case.ts";
import { aRequestKey } from "#tests/support/workers/request-key.ts";
import { anUnusedDate } from "#tests/support/workers/restaurant.ts";
import type { SentForm } from "#tests/support/workers/sent-form.ts";
import { type OwnTable, twoTables } from "#tests/support/workers/two-tables.ts";

type Fields = Record<string, string>;

/** A booking form that is filled in, by somebody new, without what `wrong` takes away from it. */
function booking(date: CalendarDate, wrong: Fields = {}, service = "soir"): SentForm {
  const fields = aFilledForm({ lastName: "Lefèvre", ...wrong });
  const { email = "", phone = "", requestKey = "" } = fields;
  const own = [email, phone, requestKey].filter((text) => text.length > 8);
  return aForm(`/reserve/${date}/${service}?covers=3&time=19%3A30`, fields, { own });
}

/** The same form by two people on one date, each with a key of her own. */
function byTwo(wrong: Fields = {}): FormCase["senders"] {
  return async () => {
    const date = anUnusedDate();
    return [booking(date, wrong), booking(date, wrong)];
  };
}

/** A form that takes no table, sent twice as it is. */
function untaken(path: string, fields: Fields): FormCase["senders"] {
  return anyForm(() => aForm(path, fields));
}

/** A second booking by two people who each have a table already. */
function again(cookieOf: (table: OwnTable) => string, fields: Fields = {}): FormCase["senders"] {
  return async () => {
    const [one, other] = await twoTables();
    const formOf = (table: OwnTable) => {
      const { email, own, path } = table;
      const requestKey = aRequestKey();
      const filled = aFilledForm({ lastName: "Lefèvre", email, phone: "", requestKey, ...fields });
      const date = path.split("/")[4] ?? "";
      const more = { cookie: cookieOf(table), own: [requestKey, ...own] };
      return aForm(`/reserve/${date}/soir`, filled, more);
    };
    return [formOf(one), formOf(other)];
  };
}

function ofHerBrowser({ code }: OwnTable): string {
  return `lang=fr; ${madeTablesCookieOf(code)}`;
}

const typed = { firstName: "Zoé", lastName: "", email: "", phone: "", note: "Une poussette" };
const blank = { ...typed, firstName: " ", note: "" };
const prefill = { intent: "prefill", "prefill-lastName": "Martin", "prefill-time": "20:30" };

function earlyPageCases(pathOf: () => string): FormCase[] {
  return [
    { name: "what was typed", status: 200, senders: anyForm(() => aForm(pathOf(), prefill)) },
    {
      name: "what was typed, with other covers",
      status: 307,
      senders: anyForm(() => aForm(pathOf(), { ...prefill, covers: "5" })),
    },
    {
      name: "nothing that was typed",
      status: 303,
      senders: anyForm(() => aForm(pathOf(), { ...blank, elsewhere: "on" })),
    },
    {
      name: "covers that cannot be read, in the address",
      status: 400,
      senders: anyForm(() => aForm(`${pathOf()}?covers=many`, prefill)),
    },
    {
      name: "a form that carries nothing",
      status: 400,
      senders: anyForm(() => aForm(pathOf(), { intent: "accept" })),
    },
  ];
}

const bookingCases: FormCase[] = [
  { name: "a table", status: 303, senders: byTwo() },
  { name: "a table, in English", status: 303, senders: byTwo({ note: "A pram" }) },
  {
    name: "no name and no address",
    status: 400,
    senders: byTwo({ lastName: "", firstName: "", email: "x" }),
  },
  { name: "a time that there is not", status: 409, senders: byTwo({ time: "03:00" }) },
  { name: "a party that is too large", status: 409, senders: byTwo({ covers: "30" }) },
  {
    name: "a key that nobody has given out",
    status: 400,
    senders: byTwo({ requestKey: "an-invented-key" }),
  },
  { name: "no key", status: 400, senders: byTwo({ requestKey: "" }) },
  { name: "the field that no person sees", status: 400, senders: byTwo({ website: "x.test" }) },
  {
    name: "a second table, by a stranger to the first",
    status: 409,
    senders: again(() => "lang=fr"),
  },
  { name: "a second table, by who made the first", status: 409, senders: again(ofHerBrowser) },
  {
    name: "a second table that is meant",
    status: 303,
    senders: again(ofHerBrowser, { again: "on" }),
  },
  {
    name: "what was typed on another page",
    status: 200,
    senders: anyForm(() => aForm(`/reserve/${anUnusedDate()}/soir?covers=2`, prefill)),
  },
  {
    name: "a booking form that goes to another page",
    status: 200,
    senders: byTwo({ ...typed, elsewhere: "on" }),
  },
  {
    name: "a booking form that nothing was typed into, and goes to another page",
    status: 303,
    senders: byTwo({ ...blank, elsewhere: "on" }),
  },
  {
    name: "a table of a day that is over",
    status: 410,
    senders: untaken("/reserve/2020-03-05/soir", aFilledForm()),
  },
  {
    name: "a table of a service that there is not",
    status: 404,
    senders: anyForm(() => booking(anUnusedDate(), {}, "gouter")),
  },
  {
    name: "a table of no date",
    status: 404,
    senders: untaken("/reserve/2027-02-30/soir", aFilledForm()),
  },
];

function cancelling(fields: Fields, ...actions: "cancel"[]): FormCase["senders"] {
  return async () => {
    const [one, other] = await twoTables(...actions);
    const formOf = ({ guest, own }: OwnTable) => {
      const requestKey = crypto.randomUUID();
      const path = `/reservations/${guest}/cancel`;
      return aForm(path, { requestKey, ...fields }, { own: [requestKey, ...own] });
    };
    return [formOf(one), formOf(other)];
  };
}

const cancelCases: FormCase[] = [
  { name: "a cancellation", status: 303, senders: cancelling({}) },
  { name: "a cancellation without a key", status: 400, senders: cancelling({ requestKey: "" }) },
  {
    name: "a cancellation of what is cancelled",
    status: 409,
    senders: cancelling({}, "cancel"),
  },
  {
    name: "a cancellation by a link that is wrong",
    status: 404,
    senders: untaken("/reservations/table-de-2-soir-k7m2q9/cancel", {
      requestKey: "a-key-of-hers",
    }),
  },
];

/** The forms by which a diner books, and cancels. */
export const bookingFormCases: FormCases = {
  "routes/booking/calendar": earlyPageCases(() => "/reserve"),
  "routes/booking/date": earlyPageCases(() => `/reserve/${anUnusedDate()}`),
  "routes/booking/service": bookingCases,
  "routes/guest/cancel": cancelCases,
};
