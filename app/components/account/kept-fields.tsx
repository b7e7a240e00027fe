import { copyNames, type KeptTexts, keptInputs } from "#app/domain/accounts/kept-form.ts";

/** The hidden fields by which a form takes along what the log-in page keeps. */
export function KeptFields({ kept }: { kept: KeptTexts }) {
  if (kept.kind === "to-copy") return <input type="hidden" name={copyNames.why} value={kept.why} />;
  return keptInputs(kept.form).map(([name, value], at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a form may have a field twice; they never move.
    <input key={at} type="hidden" name={name} value={value} />
  ));
}
