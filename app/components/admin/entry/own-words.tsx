import { DietaryMark } from "#app/components/admin/reservations/dietary-mark.tsx";
import { m } from "#app/i18n/compiled/messages.js";

type OwnWordsProps = { note: string | null; dietaryNote: string | null };

/** What a guest wrote herself, to be read and not to be edited. */
export function OwnWords({ note, dietaryNote }: OwnWordsProps) {
  if (note === null && dietaryNote === null) return null;
  return (
    <div>
      <p className="font-medium">{m.edit_own_words()}</p>
      {dietaryNote === null ? null : <DietaryMark words={dietaryNote} />}
      {note === null ? null : (
        <p dir="auto" className="whitespace-pre-line wrap-anywhere text-soft">
          {note}
        </p>
      )}
    </div>
  );
}
