import { useQuery } from "@tanstack/solid-query";
import type { Permission } from "@thidua/api/shared/permissions.ts";
import { createContext, createMemo, type JSX, useContext } from "solid-js";
import { unitQuery } from "../features/organisations/queries.ts";
import { type Me, type Membership, meQuery } from "../features/people/me.ts";

/** The unit in the address and what the person may do for it. */
export interface Acting {
  readonly unit: Membership["unit"];
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly position: string | null;
  readonly person: Me["person"];
  /** The first day on which the unit is no more; null while it is, and until that is known. */
  readonly endedOn: string | null;
  /** True when any of the named permissions is held. */
  can(...permissions: readonly Permission[]): boolean;
  /** An address below the unit: `path("phong-trao")` gives "/mn-dien-luc/phong-trao". */
  path(...parts: readonly (string | number)[]): string;
}

const ActingContext = createContext<Acting>();

/** What those of a unit that has ended may go on doing: read, take along, take access back, answer for personal data. */
const staysWithEnded: ReadonlySet<string> = new Set<Permission>([
  "units.read",
  "people.read",
  "people.manage",
  "indicators.read",
  "campaigns.read",
  "results.read",
  "reviews.read",
  "rollups.read",
  "rollups.export",
  "api-keys.manage",
  "events.read",
  "unit-data.export",
  "personal-data.manage",
]);

/** For whom the page acts. Only below `/:unit`; reading a property is reactive. */
export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (!acting) throw new Error("useActing is for pages below /:unit");
  return acting;
}

export function ActingProvider(props: {
  readonly me: Me;
  readonly membership: Membership;
  readonly children: JSX.Element;
}): JSX.Element {
  const unit = useQuery(() => ({
    ...unitQuery(props.membership.unit.code, props.membership.unit.code),
    enabled: props.membership.permissions.includes("units.read"),
    throwOnError: false,
  }));
  const endedOn = createMemo(() => (unit.isSuccess ? (unit.data.closedOn ?? null) : null));
  const held = createMemo(
    () =>
      new Set(props.membership.permissions.filter((one) => endedOn() === null || staysWithEnded.has(one))),
  );
  const acting: Acting = {
    get unit() {
      return props.membership.unit;
    },
    get roles() {
      return props.membership.roles;
    },
    get permissions() {
      return [...held()];
    },
    get endedOn() {
      return endedOn();
    },
    get position() {
      return props.membership.position;
    },
    get person() {
      return props.me.person;
    },
    can: (...permissions) => permissions.some((permission) => held().has(permission)),
    path: (...parts) => unitPath(props.membership.unit.code, ...parts),
  };
  return <ActingContext.Provider value={acting}>{props.children}</ActingContext.Provider>;
}

/** An address below any unit. */
export const unitPath = (unit: string, ...parts: readonly (string | number)[]): string =>
  `/${[unit, ...parts].map((part) => encodeURIComponent(part)).join("/")}`;

export const useMe = () => useQuery(meQuery);
