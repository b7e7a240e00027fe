import { spawn } from "node:child_process";

type Ran = { ok: boolean; output: string };

/** Runs a program and gathers what it prints; `show` prints it at once as well. */
export function run(program: string, args: string[], { show = false } = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk;
        if (show) process.stdout.write(chunk);
      });
    }
    child.on("error", (error) => resolve({ ok: false, output: `${program}: ${error.message}` }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/** As `run`, for a program that must succeed: what it printed is in the error when it does not. */
export async function mustRun(program: string, args: string[]): Promise<string> {
  const { ok, output } = await run(program, args);
  if (!ok) throw new Error(`${program} ${args.join(" ")} failed:\n${output}`);
  return output;
}
