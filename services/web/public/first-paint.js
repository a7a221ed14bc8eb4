// Runs before the first paint, so that a chosen theme or language does not flash; see src/lib/preferences.ts.
try {
  const kept = JSON.parse(localStorage.getItem("thidua.preferences") ?? "{}");
  if (kept.theme === "light" || kept.theme === "dark") document.documentElement.dataset.theme = kept.theme;
  if (kept.language === "en") document.documentElement.lang = "en";
} catch {
  // Storage may be closed to us; the defaults are fine.
}
