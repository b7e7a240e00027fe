import { m } from "#app/i18n/compiled/messages.js";

/** Says that what is shown beside the fields is of a while ago; what is typed goes on. */
export function LostNotice({ isLost }: { isLost: boolean }) {
  return (
    <p role="status" className="font-medium text-wait">
      {isLost ? m.entry_lost() : null}
    </p>
  );
}
