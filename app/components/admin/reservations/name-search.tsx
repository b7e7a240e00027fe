import { Form } from "@remix-run/react";
import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Field } from "#app/components/ui/field.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import { m } from "#app/i18n/compiled/messages.js";

type NameSearchProps = {
  action: string;
  search: string;
  /** How many were found. */
  found: number;
  /** Where a new reservation is written down for who was searched for; `null` where none may be. */
  entry: string | null;
};

/** Finds “Martin” in a service by the beginning of a name: `mar`. */
export function NameSearch({ action, search, found, entry }: NameSearchProps) {
  return (
    <div>
      <Form
        method="get"
        action={action}
        role="search"
        className="flex max-w-md flex-wrap items-end gap-2"
      >
        <div className="min-w-0 grow basis-44">
          <Field
            id="q"
            name="q"
            dir="auto"
            type="search"
            autoComplete="off"
            maxLength={80}
            label={m.admin_search_label()}
            defaultValue={search}
          />
        </div>
        <Button tone="plain">{m.admin_search_button()}</Button>
      </Form>
      {search === "" ? null : (
        <p className="mt-2 flex flex-wrap items-center gap-x-4" role="status">
          {found === 0 ? (
            <WordsInSentence words={search}>
              {(words) => m.admin_search_nothing({ search: words })}
            </WordsInSentence>
          ) : (
            <span>{m.admin_search_found({ count: found })}</span>
          )}
          <TextLink to={action}>{m.admin_search_all()}</TextLink>
          {entry === null ? null : (
            <TextLink to={entry}>
              <WordsInSentence words={search}>
                {(words) => m.entry_from_search({ search: words })}
              </WordsInSentence>
            </TextLink>
          )}
        </p>
      )}
    </div>
  );
}
