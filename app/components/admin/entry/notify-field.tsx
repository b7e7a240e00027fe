import { m } from "#app/i18n/compiled/messages.js";

type NotifyFieldProps = {
  label: string;
  isTicked: boolean;
  /** Whether there is an address that a mail could go to. */
  hasAddress: boolean;
};

/** Whether the guest is told by mail; without an address it says that nobody is. */
export function NotifyField({ label, isTicked, hasAddress }: NotifyFieldProps) {
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-4">
      <label className="inline-flex min-h-target max-w-full cursor-pointer items-center gap-2.5">
        <input
          type="checkbox"
          name="notify"
          value="on"
          defaultChecked={isTicked}
          aria-describedby="notify-address"
          className="size-5 flex-none accent-accent"
        />
        <span className="min-w-0">{label}</span>
      </label>
      <span id="notify-address" role="status" className="text-[0.92em] text-soft">
        {hasAddress ? null : m.entry_untold()}
      </span>
    </div>
  );
}
