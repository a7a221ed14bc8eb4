import type { Composed } from "../compose.ts";
import type { Clock } from "../platform/clock/clock.ts";

/** The topmost unit of an empty tree, and who is invited to it first. */
export interface Root {
  readonly name: string;
  readonly code: string;
  readonly adminEmail: string;
  readonly adminName: string;
  readonly now: Date;
}

/** What filling the demo may use: `fillDemo(house: DemoHouse)` in fill-demo.ts. */
export interface DemoHouse {
  /** Makes the root, as the first start of an empty product does, and gives the token of its first invitation. */
  makeRoot(root: Root): Promise<string>;
  /** The parts of an app that lives in the demo's time and does not throttle sign-ins. Close it when done. */
  compose(clock: Clock): Composed;
  /** Tells the person at the terminal how far it is. */
  say(line: string): void;
}
