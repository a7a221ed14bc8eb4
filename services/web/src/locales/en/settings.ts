import type { settings as vi } from "../vi/settings.ts";
import type { Wording } from "../wording.ts";

export const settings: Wording<typeof vi> = {
  nav: "Settings",
  title: "Settings of the unit",
  demands: "What is demanded here and below",
  demandsOwn: "What the unit demands",
  demandsLeadOwn: "What is turned on here holds for everybody in {{ unit }}.",
  demandsLead:
    "What is turned on here holds for {{ unit }} and every unit beneath. Those below may demand more, never less.",
  twoFactor: "Two-step sign-in is required of",
  twoFactorHint: "Whoever holds such a role sets up a code on the phone before working.",
  twoFactorSelf:
    "You have not turned on two-step sign-in. If you require it of your own role, you must set it up right after saving.",
  twoFactorOpen: "Open the account page",
  separate: "Whoever entered figures may not send or approve the same figures",
  separateHint: "Needs at least two people: one enters, one sends.",
  fromAbove: "Demanded by {{ unit }}",
  fromAboveLocked: "Demanded from above",
  save: "Save the demands",
  saved: "The demands are saved",
  unchanged: "Nothing has changed",
  unit: "The unit",
  unitLead: "Used in reports, charts and documents.",
  levels: "Names of the levels",
  levelsLead: "Only the topmost unit names them; the whole nation uses them.",
  levelVi: "Vietnamese name",
  levelEn: "English name",
  levelOf: "Rename the level {{ level }}",
  levelSaved: "The level is renamed",
  rename: "Rename",
  reporting: "sends figures",
  log: "Log",
  logLead: "Who did what in the unit.",
  openLog: "Open the log",
};
