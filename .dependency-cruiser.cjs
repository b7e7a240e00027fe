const npm = "^node_modules/";

/** One direction: what `from` must never import, and why. */
function never(name, comment, from, to, toMore = {}) {
  return {
    name,
    comment,
    severity: "error",
    from: typeof from === "string" ? { path: from } : from,
    to: { path: to, ...toMore },
  };
}

/** The rooms of each floor from the ground up: a room uses those before it, so none stands in a circle. */
const floors = {
  "app/domain": [
    "text",
    "time",
    "accounts",
    "site",
    "mail",
    "schedule",
    "reservations",
    "live",
    "availability",
  ],
  "app/server": [
    "settings",
    "db",
    "telephone",
    "links",
    "schedule",
    "http",
    "live",
    "accounts",
    "availability",
    "ledger",
    "mail",
    "reservation-views",
    "reservations",
  ],
  "app/components": ["ui", "text", "site", "home", "account", "guest", "booking", "admin"],
  "app/components/admin": ["reservations", "covers", "live", "entry", "today", "search", "frame"],
};

/** What each room must not use: the rooms after it on its floor, types aside. */
const upwards = Object.entries(floors).flatMap(([floor, rooms]) =>
  rooms
    .slice(0, -1)
    .map((room, place) =>
      never(
        `no-room-above:${floor}/${room}`,
        "A room that uses one which uses it is a circle of folders.",
        `^${floor}/${room}/`,
        `^${floor}/(${rooms.slice(place + 1).join("|")})/`,
        { dependencyTypesNot: ["type-only"] },
      ),
    ),
);

/** Every room of a floor has its place in the order. */
const unplaced = Object.entries(floors).map(([floor, rooms]) =>
  never(
    `no-room-without-a-place:${floor}`,
    "A room that is not in the order could stand in a circle.",
    {},
    `^${floor}/(?!(${rooms.join("|")})/)[^/]+/`,
  ),
);

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circle",
      comment: "Two files that need each other are one noun, or miss one between them.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    ...upwards,
    ...unplaced,
    never(
      "db-knows-the-domain-alone",
      "Queries take and give values of the domain; what they are for is told above.",
      "^app/server/db/",
      "^app/server/(?!db/)",
    ),
    never(
      "components-know-no-plumbing",
      "What a page needs of its URL is given to it.",
      "^app/components/",
      "^app/http/",
    ),
    {
      name: "every-import-is-found",
      comment: "Else a rule could pass because its target was never seen.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(virtual|cloudflare):|\\.css\\?url$" },
    },
    never(
      "nothing-imports-a-route",
      "Routes are HTTP only; what two of them need is a verb or a component.",
      { pathNot: "^(app/routes\\.ts$|tests/)" },
      "^app/routes/",
    ),
    {
      name: "the-domain-is-pure",
      comment: "It knows zod and itself: no clock, environment, I/O, React or drizzle.",
      severity: "error",
      from: { path: "^app/domain/" },
      to: { pathNot: "^(app/domain/|node_modules/zod/)" },
    },
    never(
      "components-know-no-server",
      "They are sent to the browser.",
      "^app/(components|entry\\.client)",
      "^(app/server/|app/routes/|workers/|emails/|app/i18n/with-locale)",
    ),
    never(
      "ui-knows-no-restaurant",
      "components/ui are buttons and fields, without a restaurant noun.",
      "^app/components/ui/",
      "^app/(domain|components/(?!ui/))",
    ),
    never(
      "mails-know-no-server",
      "A mail is drawn from its parameters.",
      "^emails/",
      "^(app/server/|app/routes/|app/components/|workers/)",
    ),
    never(
      "the-server-knows-no-worker",
      "Workers call the server; only their types go the other way.",
      "^app/server/",
      "^workers/",
      { dependencyTypesNot: ["type-only"] },
    ),
    never(
      "only-the-deliverer-draws-mails",
      "Rendering is heavy, and belongs to the queue's consumer.",
      { path: "^(app|workers)/", pathNot: "^app/server/mail/" },
      "^emails/|^node_modules/(@react-email|nodemailer)/",
    ),
    never(
      "the-server-knows-no-page",
      "Verbs answer with values; pages are made of them.",
      "^app/(server|i18n|paths|domain)",
      "^app/(routes|components)/|^node_modules/(react|react-dom|@remix-run/react)/",
      { dependencyTypesNot: ["type-only"] },
    ),
    never(
      "routes-hold-no-sql",
      "A route authorises, parses, calls one verb and answers.",
      "^app/routes/",
      "^(workers/|emails/|app/server/db/)|^node_modules/(drizzle-orm|@react-email)/",
    ),
    never(
      "only-the-outside-chooses-the-language",
      "The language of a request is set once; everything else reads it.",
      { path: "^app/", pathNot: "^app/server/mail/" },
      "^app/i18n/with-locale",
    ),
    never(
      "the-product-knows-no-test-or-script",
      "Tests and scripts use the product.",
      "^(app|workers|emails)/",
      "^(tests|scripts)/",
    ),
    never(
      "one-barrel",
      "emails/index.ts is the only file that gathers others.",
      {},
      "/index[.]tsx?$",
      { pathNot: `^emails/index|${npm}` },
    ),
    never(
      "a-noun-is-missing",
      "A file or folder with such a name hides what it is about.",
      {},
      "/(utils?|lib|helpers?|misc|common|shared|types|constants|services|models)(/|[.]tsx?$)",
      { pathNot: npm },
    ),
  ],
  options: {
    doNotFollow: { path: npm },
    exclude: { path: "^(build|app/i18n/compiled)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "workerd", "browser", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
