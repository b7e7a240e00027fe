/** What a refusal shows is gone once the page is read anew, and with it what was typed. */
const refused = "main :is([role=alert], [aria-invalid=true])";
const field = "main form[method=post] :is(input, textarea, select)";
/** Who has stood in a field for so long without a key has left it. */
const longestThought = 10 * 60_000;

/** Whether no field of a form differs from what the page brought in it. */
function isAsItCame({ elements }: HTMLFormElement): boolean {
  return [...elements].every((each) => {
    if (each instanceof HTMLTextAreaElement) return each.value === each.defaultValue;
    if (each instanceof HTMLSelectElement) {
      return [...each.options].every((option) => option.selected === option.defaultSelected);
    }
    if (!(each instanceof HTMLInputElement)) return true;
    return each.value === each.defaultValue && each.checked === each.defaultChecked;
  });
}

/**
 * The forms of the page that somebody is filling in: from the first key in one of their fields until
 * they are sent, are again as they came, or gone. Forms that only ask are none: their words stay in their fields.
 */
export class FilledForms {
  #forms = new Set<HTMLFormElement>();

  /** Watches the page until the returned function is called. */
  watch(): () => void {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("input", ({ target }) => this.#note(target), { signal });
    for (const kind of ["submit", "reset"] as const) {
      document.addEventListener(kind, ({ target }) => this.#forget(target), { signal });
    }
    return () => listening.abort();
  }

  /**
   * Whether a page of this age, in milliseconds, that is read anew would take something from who is
   * typing, or is about to.
   */
  forbids(age: number): boolean {
    for (const form of this.#forms) if (!form.isConnected) this.#forms.delete(form);
    if (this.#forms.size > 0 || document.querySelector(refused) !== null) return true;
    return age < longestThought && (document.activeElement?.matches(field) ?? false);
  }

  #note(target: EventTarget | null): void {
    const form = target instanceof Element ? target.closest("form") : null;
    if (form?.method !== "post") return;
    if (isAsItCame(form)) this.#forms.delete(form);
    else this.#forms.add(form);
  }

  #forget(target: EventTarget | null): void {
    if (target instanceof HTMLFormElement) this.#forms.delete(target);
  }
}
