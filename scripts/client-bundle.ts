import { globSync, readFileSync } from "node:fs";

/** Words that only code of the server has. */
const serverWords = [
  "AsyncLocalStorage",
  "cloudflare:",
  "drizzle",
  "LINK_SECRET",
  "MAIL_QUEUE",
  "node:",
  "nodemailer",
  "password_hash",
  "scrypt",
  "SERVICE_LEDGER",
];

/** Throws when a file that browsers load holds code of the server. */
export function searchClientBundle(): void {
  const files = globSync("build/client/**/*.js");
  if (files.length === 0) throw new Error("There is no build to search.");
  const found = files.flatMap((file) => {
    const code = readFileSync(file, "utf8");
    return serverWords.filter((word) => code.includes(word)).map((word) => `${file}: ${word}`);
  });
  if (found.length > 0) throw new Error(`Server code in the browser's files:\n${found.join("\n")}`);
}
