import { LineButton } from "#app/components/admin/reservations/line-button.tsx";
import { useSecondsLeft } from "#app/components/admin/reservations/use-seconds-left.ts";
import { m } from "#app/i18n/compiled/messages.js";

type LineUndoProps = { name: string; seconds: number; requestKey: string };

/** Takes back what was done last, in the place of the button that did it, while it may be. */
export function LineUndo({ name, seconds, requestKey }: LineUndoProps) {
  const left = useSecondsLeft(seconds);
  if (left === 0) return null;
  return (
    <LineButton intent="undo" requestKey={requestKey} tone="plain" isAlone className="w-full">
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 flex-none">
        <path
          d="M6.5 2 2.5 6l4 4M3 6h6a4.5 4.5 0 0 1 0 9H7"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
        />
      </svg>
      <span className="sr-only">{m.admin_undo()}</span>
      <bdi className="sr-only">{` ${name}`}</bdi>
      <span aria-hidden="true" className="tabular-nums">
        {m.admin_undo_seconds({ seconds: left })}
      </span>
    </LineButton>
  );
}
