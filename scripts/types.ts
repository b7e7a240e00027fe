import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mustRun } from "./command.ts";

const directory = ".wrangler/types";
const config = `${directory}/wrangler.toml`;

// From the source of the Worker: the built one, which wrangler.toml names, is not always there.
const written = readFileSync("wrangler.toml", "utf8");
mkdirSync(directory, { recursive: true });
writeFileSync(config, written.replace(/^main = .*$/m, 'main = "../../workers/app.ts"'));

/** Writes what wrangler.toml binds as types; with `--check` only says whether they are current. */
await mustRun("wrangler", [
  "types",
  ...["--config", config],
  ...["--include-runtime=false", "--env-interface=Bindings"],
  ...process.argv.slice(2),
  "worker-configuration.d.ts",
]);
