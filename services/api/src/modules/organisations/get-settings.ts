import { operation } from "../../platform/http/operation.ts";
import { effectiveSettings } from "./effective-settings.ts";
import { Settings } from "./shapes.ts";

export const getSettings = operation({
  operationId: "getSettings",
  method: "get",
  path: "/settings",
  summary: "What the unit demands, and what units above demand of it",
  permission: "units.read",
  mode: "read",
  success: Settings,
}).run((ctx) => effectiveSettings(ctx));
