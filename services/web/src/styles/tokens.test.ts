import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** Colour tokens by name, light and dark. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((match) => [
    match[1] ?? "",
    { light: match[2] ?? "", dark: match[3] ?? "" },
  ]),
);

type Theme = "light" | "dark";

function luminance(name: string, theme: Theme): number {
  const colour = tokens.get(name)?.[theme];
  if (!colour) throw new Error(`no token ${name}`);
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string, theme: Theme): number {
  const [high = 0, low = 0] = [luminance(a, theme), luminance(b, theme)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["paper", "surface", "sunken", "hover"];
const STATES = ["good", "wait", "bad", "note", "accent"];

// WCAG 2.2, 1.4.3: text 4.5 : 1; 1.4.11: borders of controls, focus and marks 3 : 1.
describe.each(["light", "dark"] as const)("contrast in %s", (theme) => {
  test.each(
    ["ink", "ink-2", "ink-3", ...STATES].flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  )("%s reads on %s", (ink, ground) => expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5));

  test.each(
    STATES.flatMap((state) => [[state, `${state}-soft`] as const, ["ink", `${state}-soft`] as const]),
  )("%s reads on %s", (ink, ground) => expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5));

  test("quiet text reads in a chosen row", () => {
    expect(contrast("ink-2", "accent-soft", theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast("ink-3", "accent-soft", theme)).toBeGreaterThanOrEqual(4.5);
  });

  test("a main button reads", () => {
    expect(contrast("on-accent", "accent", theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast("on-accent", "accent-strong", theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["line-strong", "surface"],
    ["line-strong", "paper"],
    ["focus", "surface"],
    ["focus", "paper"],
    ["target-mark", "bar"],
    ["target-mark", "bar-rest"],
  ])("%s shows on %s", (mark, ground) => expect(contrast(mark, ground, theme)).toBeGreaterThanOrEqual(3));
});
