import { NotifyField } from "#app/components/admin/entry/notify-field.tsx";
import { Button } from "#app/components/ui/button.tsx";

type SaveRowProps = {
  label: string;
  /** Whether the form is under way, sent by this button. */
  isBusy: boolean;
  /** Whether its guest is told; `null` where nobody may be. */
  notify: { label: string; isTicked: boolean; hasAddress: boolean } | null;
};

/** The end of a form of a reservation: who is told, and the button that saves it. */
export function SaveRow({ label, isBusy, notify }: SaveRowProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      {notify === null ? null : <NotifyField {...notify} />}
      <Button busy={isBusy} className="ml-auto min-w-[min(10rem,100%)] max-sm:w-full">
        {label}
      </Button>
    </div>
  );
}
