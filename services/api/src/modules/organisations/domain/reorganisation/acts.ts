import type { Day } from "../../../../shared/day.ts";

/** A unit that an act makes. Later acts of the same order name it by its code. */
export interface MadeUnit {
  readonly name: string;
  readonly level: string;
  /** Code of the unit above; the act's own place for it unless told. */
  readonly parent?: string | undefined;
  readonly code?: string | undefined;
  readonly shortName?: string | undefined;
  readonly symbol?: string | null | undefined;
  readonly educationLevel?: string | null | undefined;
  readonly ownership?: string | null | undefined;
  readonly areaType?: string | null | undefined;
  readonly childCount?: number | null | undefined;
  readonly place?: string | null | undefined;
  readonly adminCode?: string | undefined;
  readonly adminCodeFrom?: Day | undefined;
}

/** A unit by its code, or one to be made. */
export type Successor = string | MadeUnit;

export interface NewNames {
  readonly unit: string;
  readonly name?: string | undefined;
  readonly shortName?: string | undefined;
  readonly symbol?: string | undefined;
  readonly place?: string | undefined;
  readonly level?: string | undefined;
  readonly adminCode?: string | undefined;
  readonly adminCodeFrom?: Day | undefined;
}

export interface Move {
  readonly unit: string;
  readonly to: string;
}

export interface Part {
  readonly unit: Successor;
  /** The part of the divided unit that goes into this one, as decided. */
  readonly share: number;
  /** Units directly beneath the divided one that go with this part. */
  readonly children?: readonly string[] | undefined;
}

/** One thing an order does to the tree. */
export type Act =
  | { readonly kind: "create"; readonly units: readonly MadeUnit[] }
  | { readonly kind: "rename"; readonly units: readonly NewNames[] }
  | { readonly kind: "move"; readonly units: readonly Move[] }
  | {
      readonly kind: "merge" | "merge_provinces";
      readonly units: readonly string[];
      readonly into: Successor;
    }
  | {
      readonly kind: "split";
      readonly unit: string;
      /** The divided unit goes on with what is left of it. */
      readonly keepsOpen?: boolean | undefined;
      readonly into: readonly Part[];
    }
  | {
      readonly kind: "close";
      readonly units: readonly string[];
      readonly childrenTo?: string | undefined;
    }
  | { readonly kind: "reopen"; readonly units: readonly { unit: string; parent?: string | undefined }[] }
  | {
      readonly kind: "abolish_level";
      readonly level: string;
      /** Only beneath this unit; everywhere beneath the ordering one unless told. */
      readonly under?: string | undefined;
      readonly create?: readonly MadeUnit[] | undefined;
      readonly map?: readonly Move[] | undefined;
      /** What becomes of children that the map does not name. */
      readonly rest?: "up" | "refuse" | undefined;
    }
  | {
      readonly kind: "rename_level";
      readonly level: string;
      readonly nameVi?: string | undefined;
      readonly nameEn?: string | undefined;
    };

/** Why an order cannot be carried out as it stands. */
export type FaultCode =
  | "unknown-unit"
  | "acting-unit"
  | "already-ended"
  | "still-open"
  | "unknown-level"
  | "wrong-level"
  | "reporting-level"
  | "code-taken"
  | "own-successor"
  | "named-twice"
  | "children-left"
  | "shares-above-one"
  | "parent-ended"
  | "only-root"
  | "changed-later"
  | "nothing-changes";

export interface Fault {
  readonly code: FaultCode;
  /** Place in the order: `acts/0/units/3`. */
  readonly at: string;
  /** The unit or level it is about, as the order names it. */
  readonly subject: string;
  /** What it collides with. */
  readonly other?: string;
}
