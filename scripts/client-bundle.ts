import { globSync, readFileSync } from "node:fs";

/** What only code of the server has in it. */
const serverCode =
  /ADMIN_FEED|AsyncLocalStorage|["'](cloudflare|node):|country_calling_codes|drizzle|LINK_SECRET|MAIL_QUEUE|nodemailer|password_hash|scrypt|SERVICE_LEDGER/g;

/** Throws when a file that browsers load holds code of the server. */
export function searchClientBundle(): void {
  const files = globSync("build/client/**/*.js");
  if (files.length === 0) throw new Error("There is no build to search.");
  const found = files.flatMap((file) => {
    const words = new Set(readFileSync(file, "utf8").match(serverCode) ?? []);
    return [...words].map((word) => `${file}: ${word}`);
  });
  if (found.length > 0) throw new Error(`Server code in the browser's files:\n${found.join("\n")}`);
}
