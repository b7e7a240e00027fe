import { Form, useLocation } from "@remix-run/react";
import { type Theme, themes } from "#app/domain/site/theme.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

const words = {
  system: m.admin_theme_system,
  light: m.admin_theme_light,
  dark: m.admin_theme_dark,
} as const satisfies Record<Theme, () => string>;

/** Light, dark, or as the device has it. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={paths.appearance()} preventScrollReset>
      <input type="hidden" name="next" value={pathname + search} />
      <fieldset className="flex flex-wrap">
        <legend className="sr-only">{m.admin_theme()}</legend>
        {themes.map((choice) => (
          <button
            key={choice}
            type="submit"
            name="theme"
            value={choice}
            aria-pressed={choice === theme}
            className="min-h-target border border-edge px-2.5 text-[0.9em] not-first:border-l-0 aria-pressed:bg-accent aria-pressed:text-on-accent"
          >
            {words[choice]()}
          </button>
        ))}
      </fieldset>
    </Form>
  );
}
