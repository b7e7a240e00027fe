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

/**
 * Where the head is narrow so is the field, a magnifier that keeps the head as low as it can be, and
 * wide while it has the focus: over the row of a phone, beside the field's own place on a tablet.
 */
const narrowClasses =
  "peer min-w-0 flex-1 max-lg:not-focus:pl-9 max-lg:not-focus:placeholder:text-transparent lg:rounded-r-none max-lg:focus:absolute max-lg:focus:z-30 max-md:focus:inset-x-[min(1rem,4vw)] max-md:focus:bottom-1 max-md:focus:w-[calc(100%-2*min(1rem,4vw))] md:max-lg:focus:top-1 md:max-lg:focus:right-0 md:max-lg:focus:w-80";

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
      className="order-last flex min-h-[3.25rem] min-w-0 grow basis-12 py-1 md:relative lg:max-w-md lg:basis-72 lg:last:ml-auto"
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
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="pointer-events-none z-10 order-first -mr-8 ml-3 size-5 flex-none self-center peer-focus:hidden lg:hidden"
      >
        <path
          d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm3.3 7.8 3.7 3.7"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      <button
        type="submit"
        className="min-h-target rounded-r-soft border border-l-0 border-edge px-3 hover:border-ink max-lg:hidden"
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
