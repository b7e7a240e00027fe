import { FormNotice } from "#app/components/admin/entry/form-notice.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { m } from "#app/i18n/compiled/messages.js";

type ProblemNoticeProps = { kind: "unavailable" | "failed" | "key-reused" };

/** Says that nobody knows what became of a form, which may be sent again as it is; or that its key is spent. */
export function ProblemNotice({ kind }: ProblemNoticeProps) {
  const message = {
    unavailable: m.admin_refused_unavailable,
    failed: m.admin_refused_failed,
    "key-reused": m.admin_refused_key,
  }[kind];
  return (
    <FormNotice tone="stop" of={kind}>
      <p className="mb-3">{message()}</p>
      <Button tone="plain">{m.admin_try_again()}</Button>
    </FormNotice>
  );
}
