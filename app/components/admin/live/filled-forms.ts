/** What a refusal shows is gone once the page is read anew, and with it what was typed. */
const refused = "main :is([role=alert], [aria-invalid=true])";
const field = "main :is(input, textarea, select)";

/**
 * The forms of the page that somebody is filling in: from the first key in one of their fields until
 * they are sent, emptied or gone. Forms that only ask are none: their words stay in their fields.
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

  /** Whether a page that is read anew would take something from who is typing. */
  get any(): boolean {
    for (const form of this.#forms) if (!form.isConnected) this.#forms.delete(form);
    const isInField = document.activeElement?.matches(field) ?? false;
    return this.#forms.size > 0 || isInField || document.querySelector(refused) !== null;
  }

  #note(target: EventTarget | null): void {
    const form = target instanceof Element ? target.closest("form") : null;
    if (form?.method === "post") this.#forms.add(form);
  }

  #forget(target: EventTarget | null): void {
    if (target instanceof HTMLFormElement) this.#forms.delete(target);
  }
}
