import { HitRow } from "#app/components/admin/search/hit-row.tsx";
import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { SearchHit, SearchResult } from "#app/domain/reservations/reservation-search.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

function HitList({ title, hits }: { title: string; hits: readonly SearchHit[] }) {
  if (hits.length === 0) return null;
  return (
    <section>
      <h2 className="border-b-2 border-ink pb-1 text-[1.15em]">{title}</h2>
      <ul>
        {hits.map((hit) => (
          <HitRow key={hit.code} hit={hit} />
        ))}
      </ul>
    </section>
  );
}

type SearchResultsProps = { text: string; result: SearchResult };

function Found({ text, result: { coming, past, hasMore } }: SearchResultsProps) {
  const count = coming.length + past.length;
  if (count === 0) {
    return (
      <WordsInSentence words={text}>{(search) => m.search_nothing({ search })}</WordsInSentence>
    );
  }
  return <span>{hasMore ? m.search_more() : m.search_found({ count })}</span>;
}

/** What a search found, the coming reservations before the past ones, and the way to enter one. */
export function SearchResults({ text, result }: SearchResultsProps) {
  if (!result.isEnough) return <Notice>{m.search_help()}</Notice>;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p>
          <Found text={text} result={result} />
        </p>
        <ButtonLink tone="plain" to={paths.newReservation({ q: text })}>
          <WordsInSentence words={text}>
            {(search) => m.entry_from_search({ search })}
          </WordsInSentence>
        </ButtonLink>
      </div>
      <HitList title={m.search_coming()} hits={result.coming} />
      <HitList title={m.search_past()} hits={result.past} />
    </>
  );
}
