import { type FormEvent, useRef, useState } from "react";
import { useEntryView } from "#app/components/admin/entry/use-entry-view.ts";
import type { EntryView } from "#app/domain/reservations/entry-view.ts";
import type { KnownGuest } from "#app/domain/reservations/known-guest.ts";
import { type EntryField, type EntryValues, entryFields } from "#app/forms/entry-form.ts";
import { typedValues } from "#app/forms/typed-values.ts";

const lookedUpBy: readonly EntryField[] = ["date", "lastName", "firstName", "phone", "email"];

/** What a form of a reservation holds while it is typed, and what is known of that. */
export function useTypedEntry(
  initial: { view: EntryView; values: EntryValues },
  addressOf: (values: EntryValues) => string,
) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(initial.values);
  const { view, look, isLost } = useEntryView(initial.view);

  function read(isLookedUp: boolean) {
    if (!form.current) return;
    const values = typedValues(new FormData(form.current), entryFields);
    setTyped(values);
    // A date that is half typed is empty: what is shown of the one before stays.
    if (isLookedUp && values.date !== "") look(addressOf(values));
  }

  function onInput({ target }: FormEvent<HTMLFormElement>) {
    const name = target instanceof HTMLInputElement ? target.name : "";
    read(lookedUpBy.some((field) => field === name));
  }

  function fill(values: EntryValues, next: EntryField) {
    const { current } = form;
    if (!current) return;
    for (const [name, value] of Object.entries(values)) {
      const field = current.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    }
    const following = current.elements.namedItem(next);
    if (following instanceof HTMLElement) following.focus();
    read("phone" in values);
  }

  function take({ firstName, lastName, phone, email }: KnownGuest) {
    fill({ firstName, lastName, phone: phone ?? "", email: email ?? "" }, "dietaryNote");
  }

  return {
    form,
    typed,
    view,
    isLost,
    onInput,
    take,
    chooseTime: (time: string) => fill({ time }, "time"),
  };
}
