import { createRoot, createSignal } from "solid-js";

export type Language = "vi" | "en";
export type Theme = "system" | "light" | "dark";

interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** Code of the unit the person last worked for on this device. */
  readonly lastUnit: string | null;
}

// public/first-paint.js reads the same key.
const KEY = "thidua.preferences";

function read(): Preferences {
  let kept: { readonly language?: unknown; readonly theme?: unknown; readonly lastUnit?: unknown } = {};
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    // A closed or spoilt storage is the same as an empty one.
  }
  return {
    language: kept.language === "en" ? "en" : "vi",
    theme: kept.theme === "light" || kept.theme === "dark" ? kept.theme : "system",
    lastUnit: typeof kept.lastUnit === "string" ? kept.lastUnit : null,
  };
}

const [preferences, setPreferences] = createRoot(() => createSignal(read()));

function keep(change: Partial<Preferences>): void {
  const next = setPreferences((before) => ({ ...before, ...change }));
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // The choice then lasts until the page is left.
  }
}

/** Language of the interface, kept on the device. */
export const language = (): Language => preferences().language;
export const theme = (): Theme => preferences().theme;
export const lastUnit = (): string | null => preferences().lastUnit;

export function setLanguage(value: Language): void {
  document.documentElement.lang = value;
  keep({ language: value });
}

export function setTheme(value: Theme): void {
  if (value === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", value);
  keep({ theme: value });
}

export function rememberUnit(code: string): void {
  if (code !== lastUnit()) keep({ lastUnit: code });
}
