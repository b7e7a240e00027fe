import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import { m } from "#app/i18n/compiled/messages.js";

type SearchResultProps = {
  /** The list without the search. */
  all: string;
  search: string;
  /** How many were found. */
  found: number;
  /** Where a new reservation is written down for who was searched for; `null` where none may be. */
  entry: string | null;
};

/** What a search in a service has come to, and the ways on from there. */
export function SearchResult({ all, search, found, entry }: SearchResultProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-4" role="status">
      {found === 0 ? (
        <WordsInSentence words={search}>
          {(words) => m.admin_search_nothing({ search: words })}
        </WordsInSentence>
      ) : (
        <span>{m.admin_search_found({ count: found })}</span>
      )}
      <TextLink to={all}>{m.admin_search_all()}</TextLink>
      {entry === null ? null : (
        <TextLink to={entry}>
          <WordsInSentence words={search}>
            {(words) => m.entry_from_search({ search: words })}
          </WordsInSentence>
        </TextLink>
      )}
    </p>
  );
}
