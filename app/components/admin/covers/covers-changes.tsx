import { coversSetLabel } from "#app/components/admin/covers/covers-label.ts";
import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import type { CoversChange } from "#app/domain/reservations/covers-view.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { shortDate, timeOfDay } from "#app/i18n/format.ts";

function changeMessage({ slot, before, after }: CoversChange): string {
  const isOfSlot = slot !== null;
  const words = {
    before: coversSetLabel(before, isOfSlot),
    after: coversSetLabel(after, isOfSlot),
  };
  return slot === null
    ? m.covers_changed(words)
    : m.covers_changed_slot({ ...words, time: timeOfDay(slot) });
}

/** How covers were set by hand, the latest first: when, by whom, from what to what. */
export function CoversChanges({ changes }: { changes: readonly CoversChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h3 className="text-[1em] font-medium">{m.covers_changes_title()}</h3>
      <ul className="text-[0.92em] text-soft">
        {changes.map((change) => (
          <li key={change.version} className="flex flex-wrap gap-x-2">
            <span>
              {m.covers_changed_at({
                date: shortDate(change.when.date),
                time: timeOfDay(change.when.time),
              })}
            </span>
            <span>{changeMessage(change)}</span>
            {change.userName === null ? null : (
              <span>
                <WordsInSentence words={change.userName}>
                  {(name) => m.covers_changed_by({ name })}
                </WordsInSentence>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
