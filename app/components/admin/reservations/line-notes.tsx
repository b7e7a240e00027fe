import { Mark } from "#app/components/ui/mark.tsx";
import { m } from "#app/i18n/compiled/messages.js";

type LineNotesProps = { note: string | null; dietaryNote: string | null; houseNote: string | null };

const cut = "list-note text-soft";

/**
 * What was written about a party, small under its name: what it must not eat first, and whole however
 * long it is; of the rest as much as a line holds, and all of it once the line is opened.
 */
export function LineNotes({ note, dietaryNote, houseNote }: LineNotesProps) {
  if (note === null && dietaryNote === null && houseNote === null) return null;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 text-[0.8em] sm:flex-nowrap leading-tight print:flex-wrap">
      {dietaryNote === null ? null : (
        <p className="max-w-full font-semibold wrap-anywhere">
          <Mark shape="diamond" className="mr-1" />
          <span className="sr-only">{m.admin_dietary_note()}</span>
          <span dir="auto">{dietaryNote}</span>
        </p>
      )}
      {note === null ? null : (
        <p dir="auto" className={cut}>
          {note}
        </p>
      )}
      {houseNote === null ? null : (
        <p className={cut}>
          <span className="mr-1">{m.admin_house_note()}</span>
          <span dir="auto">{houseNote}</span>
        </p>
      )}
    </div>
  );
}
