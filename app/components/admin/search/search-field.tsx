import { Form, useLocation } from "@remix-run/react";
import { type FocusEvent, useEffect, useRef, useState } from "react";
import { searchChoices } from "#app/components/admin/search/search-choices.ts";
import { choiceId, SearchPanel } from "#app/components/admin/search/search-panel.tsx";
import { useChoice } from "#app/components/admin/search/use-choice.ts";
import { type Searched, useSearch } from "#app/components/admin/search/use-search.ts";
import { controlClasses } from "#app/components/ui/field-frame.tsx";
import { searchLength } from "#app/domain/reservations/reservation-search.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

function searchMessage({ result }: Searched): string {
  if (result === "unreachable") return m.search_unreachable();
  if (!result.isEnough) return m.search_help();
  const count = result.coming.length + result.past.length;
  if (count === 0) return m.search_nothing_short();
  return result.hasMore ? m.search_more() : m.search_found({ count });
}

/** What the search page was asked for; elsewhere the field is empty. */
function useAskedText(): string {
  const { pathname, search } = useLocation();
  if (pathname !== paths.search()) return "";
  return new URLSearchParams(search).get("q") ?? "";
}

/** On a tablet the field is narrow, so that the head stays one line, and wide while it has the focus. */
const narrowClasses =
  "min-w-0 flex-1 rounded-r-none text-ellipsis md:max-lg:rounded-r-soft md:max-lg:focus:absolute md:max-lg:focus:top-1 md:max-lg:focus:right-0 md:max-lg:focus:z-30 md:max-lg:focus:w-80";

/** Finds a reservation of any date, as one types; with Enter, or without scripts, on a page. */
export function SearchField() {
  const field = useRef<HTMLInputElement>(null);
  const asked = useAskedText();
  const { key } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const { searched, search } = useSearch();
  const shown = isOpen ? searched : null;
  const choices = shown && searchChoices(shown);
  const { active, unset, onKeyDown } = useChoice(choices?.addresses ?? [], leave);

  function close() {
    setIsOpen(false);
    search("");
    unset();
  }

  function leave() {
    if (field.current) field.current.value = asked;
    field.current?.blur();
    close();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: at each page, even the same one again
  useEffect(() => {
    // What is being typed stays while a page comes that was asked for before.
    if (field.current && field.current !== document.activeElement) field.current.value = asked;
  }, [key, asked]);

  function onBlur({ currentTarget, relatedTarget }: FocusEvent<HTMLFormElement>) {
    if (!currentTarget.contains(relatedTarget)) close();
  }

  return (
    <Form
      method="get"
      action={paths.search()}
      role="search"
      aria-label={m.search_label()}
      className="order-last flex basis-full pb-px md:relative md:min-h-[3.25rem] md:min-w-0 md:grow md:basis-14 md:py-1 lg:max-w-md lg:basis-72 lg:last:ml-auto"
      onBlur={onBlur}
      onSubmit={close}
    >
      <input
        ref={field}
        type="search"
        name="q"
        dir="auto"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={searchLength}
        aria-label={m.search_label()}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={choices !== null}
        aria-controls={choices ? "search-choices" : undefined}
        aria-activedescendant={choices && active !== null ? choiceId(active) : undefined}
        placeholder={m.search_placeholder()}
        defaultValue={asked}
        className={`${controlClasses} ${narrowClasses}`}
        onKeyDown={onKeyDown}
        onInput={({ currentTarget }) => {
          setIsOpen(true);
          unset();
          search(currentTarget.value);
        }}
      />
      <button
        type="submit"
        className="min-h-target rounded-r-soft border md:max-lg:hidden border-l-0 border-edge px-3 hover:border-ink"
      >
        {m.search_button()}
      </button>
      <div
        className={
          shown
            ? "absolute inset-x-0 top-full z-20 border border-edge bg-raised shadow-lg md:left-auto md:w-120"
            : "sr-only"
        }
      >
        <p role="status" className={shown ? "px-4 py-2 text-[0.95em]" : undefined}>
          {shown ? searchMessage(shown) : null}
        </p>
        {shown && choices ? (
          <SearchPanel text={shown.text} {...{ choices, active }} onChoose={leave} />
        ) : null}
      </div>
    </Form>
  );
}
