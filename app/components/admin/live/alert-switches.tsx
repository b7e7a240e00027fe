import { useMayKeepAwake } from "#app/components/admin/live/use-awake.ts";
import type { useStoredChoice } from "#app/components/admin/live/use-stored-choice.ts";
import { useScripts } from "#app/components/ui/use-scripts.ts";
import { m } from "#app/i18n/compiled/messages.js";

type Choice = ReturnType<typeof useStoredChoice>;

const switchClasses =
  "min-h-target border border-edge px-2.5 text-[0.9em] [button+&]:border-l-0 aria-pressed:bg-accent aria-pressed:text-on-accent";

/** A sound for what guests do about today, and a screen that stays on: off until they are switched on. */
export function AlertSwitches({ sound, awake }: { sound: Choice; awake: Choice }) {
  const hasScripts = useScripts();
  const mayKeepAwake = useMayKeepAwake();
  if (!hasScripts) return null;
  return (
    <fieldset className="flex flex-wrap">
      <legend className="sr-only">{m.admin_alerts()}</legend>
      <button
        type="button"
        aria-pressed={sound.isOn}
        title={m.admin_sound_hint()}
        onClick={sound.toggle}
        className={switchClasses}
      >
        {m.admin_sound()}
      </button>
      {mayKeepAwake ? (
        <button
          type="button"
          aria-pressed={awake.isOn}
          onClick={awake.toggle}
          className={switchClasses}
        >
          {m.admin_awake()}
        </button>
      ) : null}
    </fieldset>
  );
}
