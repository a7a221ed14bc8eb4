import type { Permission } from "@thidua/api/shared/permissions.ts";
import Archive from "lucide-solid/icons/archive";
import Blocks from "lucide-solid/icons/blocks";
import Building from "lucide-solid/icons/building";
import ChartBarBig from "lucide-solid/icons/chart-bar-big";
import ClipboardCheck from "lucide-solid/icons/clipboard-check";
import Flag from "lucide-solid/icons/flag";
import House from "lucide-solid/icons/house";
import KeyRound from "lucide-solid/icons/key-round";
import ScrollText from "lucide-solid/icons/scroll-text";
import Settings from "lucide-solid/icons/settings";
import Sigma from "lucide-solid/icons/sigma";
import TableProperties from "lucide-solid/icons/table-properties";
import Users from "lucide-solid/icons/users";
import type { Component } from "solid-js";
import type { PlainTextKey } from "../lib/i18n.ts";

export interface Destination {
  readonly text: PlainTextKey;
  /** Below the unit; "" is its home. */
  readonly path: string;
  readonly icon: Component<{ size?: number }>;
  /** Shown to those who hold any of these; to everybody without it. */
  readonly permissions?: readonly Permission[];
  /** Shown to units of these levels only; to every level without it. */
  readonly levels?: readonly string[];
  readonly section: "work" | "look" | "unit";
}

const ABOVE_SCHOOLS = ["ministry", "province", "district", "commune"] as const;

/** Every entry of the navigation, in order. */
const DESTINATIONS: readonly Destination[] = [
  { section: "work", text: "home.nav", path: "", icon: House },
  { section: "work", text: "campaigns.nav", path: "phong-trao", icon: Flag, permissions: ["campaigns.read"] },
  {
    section: "work",
    text: "results.nav",
    path: "so-lieu",
    icon: TableProperties,
    permissions: ["results.read"],
    levels: ["school"],
  },
  {
    section: "work",
    text: "reviews.nav",
    path: "duyet",
    icon: ClipboardCheck,
    permissions: ["reviews.read", "reviews.decide"],
    levels: ABOVE_SCHOOLS,
  },
  {
    section: "look",
    text: "rollups.navCompare",
    path: "so-sanh",
    icon: ChartBarBig,
    permissions: ["rollups.read"],
    levels: ABOVE_SCHOOLS,
  },
  { section: "look", text: "rollups.navTotal", path: "tong-hop", icon: Sigma, permissions: ["rollups.read"] },
  {
    section: "unit",
    text: "organisations.nav",
    path: "don-vi",
    icon: Building,
    permissions: ["units.read"],
    levels: ABOVE_SCHOOLS,
  },
  { section: "unit", text: "people.nav", path: "nhan-su", icon: Users, permissions: ["people.read"] },
  {
    section: "unit",
    text: "indicators.nav",
    path: "chi-tieu",
    icon: Blocks,
    permissions: ["indicators.read"],
  },
  {
    section: "unit",
    text: "integrations.nav",
    path: "ket-noi",
    icon: KeyRound,
    permissions: ["api-keys.manage"],
  },
  {
    section: "unit",
    text: "audit.nav",
    path: "nhat-ky",
    icon: ScrollText,
    permissions: ["events.read"],
  },
  {
    section: "unit",
    text: "unitData.nav",
    path: "du-lieu",
    icon: Archive,
    permissions: ["unit-data.export", "personal-data.manage"],
  },
  {
    section: "unit",
    text: "settings.nav",
    path: "cai-dat",
    icon: Settings,
    permissions: ["settings.manage"],
  },
];

/** The entries for a level and what is held there. */
export const destinationsFor = (
  level: string,
  can: (...permissions: readonly Permission[]) => boolean,
): readonly Destination[] =>
  DESTINATIONS.filter(
    (one) => (!one.permissions || can(...one.permissions)) && (!one.levels || one.levels.includes(level)),
  );
