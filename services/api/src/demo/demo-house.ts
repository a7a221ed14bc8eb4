import type { Composed } from "../compose.ts";
import type { Clock } from "../platform/clock/clock.ts";

/** What filling the demo may use: `fillDemo(house: DemoHouse)` in fill-demo.ts. */
export interface DemoHouse {
  /** Role owner, for the root and its first invitation; everything else goes through the operations. */
  readonly ownerUrl: string;
  /** The parts of an app that lives in the demo's time and does not throttle sign-ins. Close it when done. */
  compose(clock: Clock): Composed;
  /** Tells the person at the terminal how far it is. */
  say(line: string): void;
}
