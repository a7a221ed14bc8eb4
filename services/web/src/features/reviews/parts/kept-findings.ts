import { createSignal } from "solid-js";

/** What a reviewer is writing about one revision, kept on the device until it is sent or dropped. */
export interface Findings {
  readonly overall: string;
  readonly byIndicator: Readonly<Record<string, string>>;
}

const none: Findings = { overall: "", byIndicator: {} };

function readKept(key: string): Findings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null) return none;
    const { overall, byIndicator } = kept as Partial<Record<keyof Findings, unknown>>;
    const reasons =
      typeof byIndicator === "object" && byIndicator !== null ? Object.entries(byIndicator) : [];
    return {
      overall: typeof overall === "string" ? overall : "",
      byIndicator: Object.fromEntries(
        reasons.filter((one): one is [string, string] => typeof one[1] === "string"),
      ),
    };
  } catch {
    return none;
  }
}

/** Reasons by figure and for the whole; a reload, or a look at another report, loses none of them. */
export function createFindings(...address: readonly (string | number)[]) {
  const key = ["thidua.findings", ...address].join("/");
  const [findings, setFindings] = createSignal(readKept(key));
  const put = (next: Findings): void => {
    setFindings(next);
    try {
      if (next.overall === "" && Object.keys(next.byIndicator).length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // It then lasts until the page is left.
    }
  };
  return {
    overall: (): string => findings().overall,
    of: (indicator: string): string | undefined => findings().byIndicator[indicator],
    setOverall: (overall: string): void => put({ ...findings(), overall }),
    set: (indicator: string, reason: string): void =>
      put({ ...findings(), byIndicator: { ...findings().byIndicator, [indicator]: reason } }),
    drop(indicator: string): void {
      const { [indicator]: _, ...byIndicator } = findings().byIndicator;
      put({ ...findings(), byIndicator });
    },
    clear: (): void => put(none),
    /** Those with words in them, as they are sent. */
    list: (): { indicatorId: string; reason: string }[] =>
      Object.entries(findings().byIndicator).flatMap(([indicatorId, reason]) =>
        reason.trim() ? [{ indicatorId, reason: reason.trim() }] : [],
      ),
  };
}
export type KeptFindings = ReturnType<typeof createFindings>;
