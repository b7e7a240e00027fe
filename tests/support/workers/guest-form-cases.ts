import { clockTime } from "#app/domain/time/clock-time.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { aForm, anyForm, type FormCase, type FormCases } from "#tests/support/workers/form-case.ts";
import { movedTo } from "#tests/support/workers/guest.ts";
import { type OwnTable, twoTables } from "#tests/support/workers/two-tables.ts";

type Fields = Record<string, string>;

/** The same form by two guests, each by her own link and with a key of her own. */
function byTwo(
  tables: () => Promise<readonly [OwnTable, OwnTable]>,
  under: "change" | "late",
  fields: Fields,
): FormCase["senders"] {
  return async () => {
    const [one, other] = await tables();
    const formOf = ({ guest, own, path }: OwnTable) => {
      const requestKey = crypto.randomUUID();
      const date = path.split("/")[4] ?? "";
      const asked: Fields =
        under === "change" ? { date, service: "soir", time: "21:00", covers: "2" } : {};
      const sent: Fields = { requestKey, ...asked, ...fields };
      return aForm(`/reservations/${guest}/${under}`, sent, { own: [requestKey, ...own] });
    };
    return [formOf(one), formOf(other)];
  };
}

/** Two tables of today, whose guests may still come late. */
async function twoOfToday() {
  const tables = await twoTables();
  const { date, time } = localMoment(Date.now(), paris);
  for (const { code, path, guest } of tables) {
    await movedTo({ code, path, slug: guest, date }, { date, time: clockTime(time) });
  }
  return tables;
}

function byNobody(under: string, fields: Fields): FormCase["senders"] {
  return anyForm(() => aForm(`/reservations/table-de-2-soir-k7m2q9/${under}`, fields));
}

const key = { requestKey: "a-key-of-hers" };

const changeCases: FormCase[] = [
  { name: "a change that fits", status: 303, senders: byTwo(twoTables, "change", {}) },
  {
    name: "a change that has to wait",
    status: 303,
    senders: byTwo(twoTables, "change", { covers: "12" }),
  },
  {
    name: "a change that is taken back",
    status: 303,
    senders: byTwo(twoTables, "change", { intent: "withdraw-change" }),
  },
  {
    name: "a change of a version that is gone",
    status: 409,
    senders: byTwo(twoTables, "change", { expectedVersion: "7" }),
  },
  {
    name: "a change to an hour that there is not",
    status: 409,
    senders: byTwo(twoTables, "change", { time: "03:00" }),
  },
  {
    name: "a change of what is cancelled",
    status: 409,
    senders: byTwo(() => twoTables("cancel"), "change", {}),
  },
  { name: "a change to no hour", status: 400, senders: byTwo(twoTables, "change", { time: "" }) },
  {
    name: "a change by a link that is wrong",
    status: 404,
    senders: byNobody("change", {
      ...key,
      date: "2027-03-05",
      service: "soir",
      time: "20:00",
      covers: "2",
    }),
  },
];

const lateCases: FormCase[] = [
  { name: "a lateness", status: 303, senders: byTwo(twoOfToday, "late", { minutes: "30" }) },
  {
    name: "a lateness on another day",
    status: 409,
    senders: byTwo(twoTables, "late", { minutes: "30" }),
  },
  {
    name: "a lateness of no minutes",
    status: 400,
    senders: byTwo(twoTables, "late", { minutes: "" }),
  },
  {
    name: "a lateness by a link that is wrong",
    status: 404,
    senders: byNobody("late", { ...key, minutes: "10" }),
  },
];

/** The forms by which a guest changes her table and says that she is late. */
export const guestFormCases: FormCases = {
  "routes/guest/change": changeCases,
  "routes/guest/late": lateCases,
};
