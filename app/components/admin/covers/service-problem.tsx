import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { SentCovers, ServiceProblem } from "#app/components/admin/covers/service-answer.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { m } from "#app/i18n/compiled/messages.js";

function problemMessage({ kind }: ServiceProblem): string {
  switch (kind) {
    case "closed":
      return m.covers_refused_closed();
    case "past":
      return m.covers_refused_past();
    case "too-far":
      return m.covers_refused_too_far();
    case "unknown-slot":
      return m.covers_refused_slot();
    case "note-changed":
      return m.covers_note_changed();
    case "key-reused":
      return m.admin_refused_key();
    case "malformed":
      return m.admin_refused_malformed();
    case "unavailable":
      return m.admin_refused_unavailable();
    case "failed":
      return m.admin_refused_failed();
  }
}

type ServiceProblemNoticeProps = { problem: ServiceProblem; action: string };

/** Why a form about a service was not taken; it takes the focus, whether the page is new or stayed. */
export function ServiceProblemNotice({ problem, action }: ServiceProblemNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each problem is told anew.
  useEffect(() => notice.current?.focus(), [problem]);
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript the answer has to be found as well.
    <div ref={notice} role="alert" tabIndex={-1} autoFocus>
      <Notice tone="stop" className="space-y-3">
        <p>{problemMessage(problem)}</p>
        {"sent" in problem ? <SentAgain sent={problem.sent} action={action} /> : null}
      </Notice>
    </div>
  );
}

/** The form as it was sent, under its key. */
function SentAgain({ sent, action }: { sent: SentCovers; action: string }) {
  return (
    <Form method="post" action={action} discover="none">
      <input type="hidden" name="intent" value="set-capacity" />
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button tone="plain">{m.admin_try_again()}</Button>
    </Form>
  );
}
