import { Link } from "@remix-run/react";
import { cx } from "class-variance-authority";
import { type ReactNode, useEffect, useRef } from "react";
import { HitLine } from "#app/components/admin/search/hit-line.tsx";
import type { SearchChoices } from "#app/components/admin/search/search-choices.ts";
import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import type { SearchHit } from "#app/domain/reservations/reservation-search.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** The id of a choice, which the field names as the active one. */
export function choiceId(at: number): string {
  return `search-choice-${at}`;
}

type ChoiceProps = {
  at: number;
  active: number | null;
  to: string;
  onChoose: () => void;
  children: ReactNode;
};

function Choice({ at, active, to, onChoose, children }: ChoiceProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const isActive = at === active;
  useEffect(() => {
    if (isActive) link.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    <Link
      ref={link}
      id={choiceId(at)}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      to={to}
      discover="none"
      onClick={onChoose}
      className={cx(
        "block min-h-target content-center border-l-4 px-3 py-1.5 no-underline hover:bg-paper",
        isActive ? "border-accent bg-paper" : "border-transparent",
      )}
    >
      {children}
    </Link>
  );
}

type SearchPanelProps = {
  text: string;
  choices: SearchChoices;
  active: number | null;
  /** A choice was touched; its page comes. */
  onChoose: () => void;
};

/** What was found below the search field, to be chosen by arrow keys or by touch. */
export function SearchPanel({ text, choices, active, onChoose }: SearchPanelProps) {
  const { coming, past, addresses, hasMore } = choices;
  const choice = (at: number, children: ReactNode) => (
    <Choice key={addresses[at]} {...{ at, active, onChoose }} to={addresses[at] ?? ""}>
      {children}
    </Choice>
  );
  const group = (title: string, hits: readonly SearchHit[], first: number) =>
    hits.length === 0 ? null : (
      // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
      <div role="group" aria-label={title} className="border-b border-line pb-1">
        <p aria-hidden="true" className="px-4 pt-2 text-[0.88em] font-medium text-soft">
          {title}
        </p>
        {hits.map((hit, index) => choice(first + index, <HitLine hit={hit} />))}
      </div>
    );
  const last = addresses.length - 1;
  return (
    <div
      id="search-choices"
      role="listbox"
      tabIndex={-1}
      aria-label={m.search_results()}
      className="max-h-[65vh] overflow-y-auto border-t border-line"
      // The focus stays in the field, which closes the panel when it goes.
      onMouseDown={(event) => event.preventDefault()}
    >
      {group(m.search_coming(), coming, 0)}
      {group(m.search_past(), past, coming.length)}
      {hasMore ? choice(last - 1, m.search_all()) : null}
      {choice(
        last,
        <WordsInSentence words={text}>
          {(search) => m.entry_from_search({ search })}
        </WordsInSentence>,
      )}
    </div>
  );
}
