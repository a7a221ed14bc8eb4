import type { frame as vi } from "../vi/frame.ts";
import type { Wording } from "../wording.ts";

export const frame: Wording<typeof vi> = {
  skip: "Skip to the main content",
  mainNavigation: "Main pages",
  menu: "Menu",
  closeMenu: "Close the menu",
  unit: "Unit",
  switchUnit: "Change unit, now",
  allUnits: "All my units",
  campaign: "Campaign",
  period: "Period",
  context: "Viewing",
  userMenu: "Account: {{ name }}",
  account: "My account",
  signOut: "Sign out",
  toDark: "Dark background",
  toLight: "Light background",
  offline:
    "No connection. What you have entered is kept on this device and will be sent once you are back online.",
  offlineShort: "No connection. The page will load again once you are back online.",
  twoFactorNeeded: "Your role needs two-step sign-in.",
  twoFactorNow: "Turn it on",
  notFound: {
    title: "This page cannot be found",
    hint: "The address may have changed, or you may not be allowed to see it.",
    home: "To the first page",
  },
  unitNotFound: {
    title: "This unit cannot be found",
    hint: "You may not belong to it, or the address is wrong.",
    choose: "Choose one of my units",
  },
  notAllowed: {
    title: "This task is not yours yet",
    hint: "Your unit's administrator can give you another role.",
    home: "To my work",
  },
  failed: {
    title: "The page ran into an error",
    hint: "What was saved is safe. Please load the page again.",
    reload: "Load again",
  },
  newVersion: "A new version has just been put in place.",
};
