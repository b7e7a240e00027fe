import { useEffect } from "react";
import { isTyping } from "#app/components/admin/frame/is-typing.ts";

/** The key `/` leads to the page's search field. */
export function SlashToSearch() {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const field = document.querySelector<HTMLInputElement>("input[type=search]");
      if (!field) return;
      event.preventDefault();
      field.focus();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return null;
}
