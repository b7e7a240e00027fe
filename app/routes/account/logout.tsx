import { type ActionFunctionArgs, redirect } from "@remix-run/cloudflare";
import { paths } from "#app/paths.ts";
import { closeSession } from "#app/server/accounts/session.ts";

export function loader() {
  return redirect(paths.home());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const cookie = await closeSession(request, context.platform);
  return redirect(paths.login(), { status: 303, headers: { "Set-Cookie": cookie } });
}

/** Never shown; it makes this a page, whose refusal is the page of errors. */
export default function Logout() {
  return null;
}
