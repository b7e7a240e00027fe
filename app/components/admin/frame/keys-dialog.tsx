import { switchKeys, useKeysOn } from "#app/components/admin/frame/keys-switch.ts";
import { Button } from "#app/components/ui/button.tsx";
import { textLinkLook } from "#app/components/ui/text-link.tsx";
import { useScripts } from "#app/components/ui/use-scripts.ts";
import { m } from "#app/i18n/compiled/messages.js";

const dialogId = "keys";

const keyList = [
  { keys: ["j", "k"], label: m.keys_lines },
  { keys: ["Enter"], label: m.keys_open },
  { keys: ["a"], label: m.keys_first_action },
  { keys: ["x"], label: m.keys_absent },
  { keys: ["u"], label: m.keys_undo },
  { keys: ["n"], label: m.keys_new_entry },
  { keys: ["w"], label: m.keys_walk_in },
  { keys: ["/"], label: m.keys_search },
  { keys: ["t"], label: m.keys_tonight },
  { keys: ["←", "→"], label: m.keys_arrows },
  { keys: ["?"], label: m.keys_help },
];

/** Opens the list of the keys; who closes it is where she was. */
export function openKeysDialog(): void {
  const dialog = document.getElementById(dialogId);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

function KeyRow({ keys, label }: (typeof keyList)[number]) {
  return (
    <div className="flex items-baseline gap-x-3 border-b border-line py-1">
      <dt className="flex w-[4.75rem] flex-none gap-x-1">
        {keys.map((key) => (
          <kbd
            key={key}
            className="min-w-[1.9em] rounded-soft border border-edge bg-paper px-1.5 text-center font-sans text-[0.9em] font-semibold"
          >
            {key}
          </kbd>
        ))}
      </dt>
      <dd className="min-w-0">{label()}</dd>
    </div>
  );
}

/** The way to the list of the keys without a key, and the list, with the switch that turns them off. */
export function KeysDialog() {
  const isOn = useKeysOn();
  // Without scripts no key does anything.
  if (!useScripts()) return null;
  return (
    <>
      <button type="button" onClick={openKeysDialog} className={textLinkLook()}>
        {m.keys_title()}
      </button>
      <dialog
        id={dialogId}
        aria-labelledby="keys-title"
        className="m-auto w-[min(30rem,94vw)] border border-edge bg-raised px-[min(1.5rem,5vw)] py-5 text-ink backdrop:bg-[#000]/50"
      >
        <h2 id="keys-title" className="text-[1.25em]">
          {m.keys_title()}
        </h2>
        <dl className="mt-2 border-t border-line">
          {keyList.map((row) => (
            <KeyRow key={row.keys[0]} {...row} />
          ))}
        </dl>
        <form method="dialog" className="mt-3 flex flex-wrap items-center justify-between gap-3">
          <label className="inline-flex min-h-target items-center gap-x-3">
            <input
              type="checkbox"
              value="on"
              checked={isOn}
              onChange={({ currentTarget }) => switchKeys(currentTarget.checked)}
              className="size-5 accent-accent"
            />
            <span>{m.keys_switch()}</span>
          </label>
          <Button tone="plain">{m.keys_close()}</Button>
        </form>
      </dialog>
    </>
  );
}
