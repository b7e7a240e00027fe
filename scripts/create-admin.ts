import { randomBytes, randomUUID } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import slugify from "slugify";
import { emailSchema } from "#app/domain/mail/mail-address.ts";
import { isStaff, roleSchema, type StaffRole } from "#app/domain/role.ts";
import { fullName, nameSchema } from "#app/domain/text/person-name.ts";
import { hashPassword, passwordLengthMax } from "#app/server/accounts/password.ts";
import { executeOn, quoted } from "./d1-execute.ts";

// Makes the first admin of a deployment, or gives an existing user a new password and the role.
// `--role host` makes one who works the book and nothing else.
//   node scripts/run.mjs create-admin --remote
//   node scripts/run.mjs create-admin --local --email a@b.fr --first-name Anne --last-name Roy
// The password is asked for, or taken from ADMIN_PASSWORD; an empty one is made up and shown once.

const shortestPassword = 12;

const { values } = parseArgs({
  options: {
    email: { type: "string" },
    "first-name": { type: "string" },
    "last-name": { type: "string" },
    remote: { type: "boolean", default: false },
    local: { type: "boolean", default: false },
    print: { type: "boolean", default: false },
    role: { type: "string", default: "admin" },
  },
});

async function ask(question: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  if (!process.stdin.isTTY) throw new Error(`${question}: not given, and nobody to ask.`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const reply = await terminal.question(`${question}: `);
  terminal.close();
  return reply;
}

type Member = {
  email: string;
  firstName: string;
  lastName: string;
  passwordHash: string;
  role: StaffRole;
};

function statementFor({ email, firstName, lastName, passwordHash, role }: Member): string {
  const slug = quoted(
    slugify(fullName({ firstName, lastName }), { lower: true, strict: true }) || "admin",
  );
  const isTaken = `EXISTS (SELECT 1 FROM users WHERE slug = ${slug})`;
  return `INSERT INTO users
    (id, slug, email, first_name, last_name, role, password_hash, locale, created_at)
  VALUES (${quoted(randomUUID())},
    CASE WHEN ${isTaken} THEN ${slug} || '-' || lower(hex(randomblob(2))) ELSE ${slug} END,
    ${[email, firstName, lastName].map(quoted).join(", ")}, ${quoted(role)}, ${quoted(passwordHash)}, 'fr',
    ${Date.now()})
  ON CONFLICT (email) DO UPDATE SET role = excluded.role, password_hash = excluded.password_hash;
DELETE FROM sessions WHERE user = (SELECT id FROM users WHERE email = ${quoted(email)});
`;
}

async function createAdmin(): Promise<void> {
  if (!values.print && values.remote === values.local) {
    throw new Error("Say where: --remote (the deployment), --local (this machine), or --print.");
  }
  const role = roleSchema.safeParse(values.role).data;
  if (!role || !isStaff(role)) throw new Error("A role is admin or host.");
  const email = emailSchema.parse(await ask("E-mail address", values.email));
  const firstName = nameSchema.parse(await ask("First name", values["first-name"]));
  const lastName = nameSchema.parse(await ask("Last name", values["last-name"]));
  if (fullName({ firstName, lastName }) === "") throw new Error("One of the names is needed.");
  const typed = await ask("Password (empty: one is made up)", process.env.ADMIN_PASSWORD);
  const password = typed || randomBytes(15).toString("base64url");
  if (password.length < shortestPassword || password.length > passwordLengthMax) {
    throw new Error(`A password has ${shortestPassword} to ${passwordLengthMax} characters.`);
  }
  const passwordHash = await hashPassword(password);
  const statement = statementFor({ email, firstName, lastName, passwordHash, role });
  if (values.print) console.log(statement);
  else await executeOn(values.remote ? "remote" : "local", statement);
  if (!typed) console.error(`\nThe password of ${email}, shown this once: ${password}\n`);
}

try {
  await createAdmin();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
