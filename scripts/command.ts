import { type ChildProcess, spawn } from "node:child_process";

type Ran = { ok: boolean; output: string };

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof signals;

const patienceMilliseconds = 3_000;
const running = new Set<ChildProcess>();

/** Ends the programs that run, with all that they have started: each is a group of its own. */
function endAll(signal: "SIGTERM" | "SIGKILL"): void {
  for (const { pid } of running) {
    try {
      if (pid !== undefined) process.kill(-pid, signal);
    } catch {
      // It has ended by itself.
    }
  }
}

function endAtOnce(): void {
  endAll("SIGKILL");
}

function endAtSignal(signal: Signal): void {
  endAll("SIGTERM");
  const end = () => process.exit(signals[signal]);
  setTimeout(end, patienceMilliseconds);
  for (const child of running) child.once("close", () => running.size === 0 && end());
}

function listen(child: ChildProcess): void {
  if (running.size === 0) {
    process.on("exit", endAtOnce);
    for (const signal of Object.keys(signals)) process.on(signal, endAtSignal);
  }
  running.add(child);
}

function forget(child: ChildProcess): void {
  running.delete(child);
  if (running.size > 0) return;
  process.off("exit", endAtOnce);
  for (const signal of Object.keys(signals)) process.off(signal, endAtSignal);
}

type RunOptions = {
  /** Whether what it prints is printed at once as well. */
  show?: boolean;
  /** Variables beside those of this process. */
  environment?: Record<string, string>;
};

/**
 * Runs a program and gathers what it prints. It does not outlive this process, however that one
 * ends.
 */
export function run(
  program: string,
  args: string[],
  { show = false, environment = {} }: RunOptions = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const stdio: ["ignore", "pipe", "pipe"] = ["ignore", "pipe", "pipe"];
    const env = { ...process.env, ...environment };
    const child = spawn(program, args, { stdio, detached: true, env });
    listen(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk;
        if (show) process.stdout.write(chunk);
      });
    }
    child.on("error", (error) => {
      forget(child);
      resolve({ ok: false, output: `${program}: ${error.message}` });
    });
    child.on("close", (code) => {
      forget(child);
      resolve({ ok: code === 0, output });
    });
  });
}

/** As `run`, for a program that must succeed: what it printed is in the error when it does not. */
export async function mustRun(program: string, args: string[]): Promise<string> {
  const { ok, output } = await run(program, args);
  if (!ok) throw new Error(`${program} ${args.join(" ")} failed:\n${output}`);
  return output;
}
