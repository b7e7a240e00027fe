import { StaffActionForm } from "#app/components/admin/reservations/staff-action-form.tsx";
import { useSecondsLeft } from "#app/components/admin/reservations/use-seconds-left.ts";
import { m } from "#app/i18n/compiled/messages.js";

type UndoFormProps = {
  /** The reservation's own page. */
  action: string;
  requestKey: string;
  expectedVersion: number;
  next: string;
  /** For how long it may be pressed. */
  seconds: number;
  /** Of whom, where it stands on a line of many. */
  name?: string;
};

/** The button that takes back what staff did last; it counts down, and goes when it is too late. */
export function UndoForm({ seconds, name, ...form }: UndoFormProps) {
  const left = useSecondsLeft(seconds);
  if (left === 0) return null;
  return (
    <StaffActionForm
      {...form}
      staffAction="undo"
      label={
        <span className="flex flex-wrap items-baseline justify-center gap-x-2">
          <span>{m.admin_undo()}</span>
          {name ? <bdi className="sr-only">{` ${name}`}</bdi> : null}
          <span aria-hidden="true" className="min-w-[2.2em] text-right tabular-nums">
            {m.admin_undo_seconds({ seconds: left })}
          </span>
        </span>
      }
    />
  );
}
