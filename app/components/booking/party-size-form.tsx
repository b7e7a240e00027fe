import { Button } from "#app/components/ui/button.tsx";
import { SelectField } from "#app/components/ui/select-field.tsx";
import { m } from "#app/i18n/compiled/messages.js";

type PartySizeFormProps = {
  action: string;
  covers: number;
  partyMax: number;
  /** What else of the address stays when the size changes. */
  keep: Record<string, string | null>;
};

/** How many come: a form that asks for the same page again. */
export function PartySizeForm({ action, covers, partyMax, keep }: PartySizeFormProps) {
  const sizes = Array.from({ length: partyMax }, (_, index) => index + 1);
  return (
    <form method="get" action={action} className="flex max-w-sm items-end gap-3">
      {Object.entries(keep).map(([name, value]) =>
        value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="flex-1">
        <SelectField
          id="covers"
          name="covers"
          label={m.site_party_label()}
          defaultValue={Math.min(covers, partyMax + 1)}
          // Who comes back to this page finds its own number, not the one chosen on leaving it.
          autoComplete="off"
          data-submit-on-change
        >
          {sizes.map((size) => (
            <option key={size} value={size}>
              {m.site_party_option({ covers: size })}
            </option>
          ))}
          <option value={partyMax + 1}>{m.site_party_more({ count: partyMax })}</option>
        </SelectField>
      </div>
      <Button tone="plain" data-needless-with-script>
        {m.site_party_change()}
      </Button>
    </form>
  );
}
