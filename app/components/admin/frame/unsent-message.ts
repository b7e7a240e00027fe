/** Whether something that was typed stands on the page, and would be lost with it. */
export function hasUnsentMails(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    "textarea, input:not([type=hidden], [type=search]), [type=search]:focus",
  );
  return [...fields].some((field) =>
    field instanceof HTMLTextAreaElement ? field.value !== "" : field.value !== field.defaultValue,
  );
}
