import type { ActionFunction, ActionFunctionArgs } from "@remix-run/cloudflare";
import type { ActionOutcome } from "#app/server/platform.ts";

async function call(action: ActionFunction, args: ActionFunctionArgs): Promise<ActionOutcome> {
  try {
    return { ok: true, result: await action(args) };
  } catch (thrown) {
    return { ok: false, thrown };
  }
}

/** What the action of a request comes to. It is called once; who asks again is told the same. */
export async function actionOutcome(
  action: ActionFunction,
  args: ActionFunctionArgs,
): Promise<ActionOutcome> {
  const { platform } = args.context;
  const outcome = platform.actionOutcome ?? (await call(action, args));
  platform.actionOutcome = outcome;
  return outcome;
}

/** An action as Remix calls it, also for a request whose action has been called already. */
export function calledOnce(action: ActionFunction): ActionFunction {
  return async (args) => {
    const outcome = await actionOutcome(action, args);
    if (!outcome.ok) throw outcome.thrown;
    return outcome.result;
  };
}
