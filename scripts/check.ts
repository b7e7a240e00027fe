import { compileMessages, runChecks, sumOf } from "./checks.ts";

const { failed } = sumOf([await compileMessages(), await runChecks()]);
process.exit(failed === 0 ? 0 : 1);
