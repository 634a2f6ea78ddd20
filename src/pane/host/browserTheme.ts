import type { PaneHost, ThemeName } from "./types";

/** The look that the browser asks for: forced colours, dark or light; follows changes while the page is open. */
export function browserTheme(): PaneHost["theme"] {
  const matching = (query: string): MediaQueryList | null =>
    typeof matchMedia === "undefined" ? null : matchMedia(query);
  const forced = matching("(forced-colors: active)");
  const dark = matching("(prefers-color-scheme: dark)");
  return {
    get: (): ThemeName => (forced?.matches ? "highContrast" : dark?.matches ? "dark" : "light"),
    subscribe(listener) {
      forced?.addEventListener("change", listener);
      dark?.addEventListener("change", listener);
      return () => {
        forced?.removeEventListener("change", listener);
        dark?.removeEventListener("change", listener);
      };
    },
  };
}
