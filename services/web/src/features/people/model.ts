import { textIfAny } from "../../lib/i18n.ts";

/** The shortest password that is taken; the API says the same. */
export const PASSWORD_MIN = 10;

/** A return address given in the query, only ever a path of this site: an open redirect would help phishing. */
export function safeReturn(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith("/") || /^\/[/\\]/.test(wanted)) return "/";
  if (wanted.startsWith("/dang-nhap")) return "/";
  return wanted;
}

/** Name of a role in the reader's language; a role this version does not know shows its code. */
export const roleName = (role: string): string => textIfAny(`people.roles.${role}`) ?? role;

/** A device in a few words, from what its browser says of itself: "Chrome, Windows". */
export function deviceName(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const browsers: [RegExp, string][] = [
    [/coc_coc_browser/i, "Cốc Cốc"],
    [/Edg\//, "Edge"],
    [/OPR\//, "Opera"],
    [/Firefox\//, "Firefox"],
    [/Chrome\//, "Chrome"],
    [/Safari\//, "Safari"],
  ];
  const systems: [RegExp, string][] = [
    [/Windows/, "Windows"],
    [/iPhone|iPad/, "iOS"],
    [/Android/, "Android"],
    [/Mac OS X/, "macOS"],
    [/Linux/, "Linux"],
  ];
  const first = (of: [RegExp, string][]): string | undefined =>
    of.find(([sign]) => sign.test(userAgent))?.[1];
  return [first(browsers), first(systems)].filter(Boolean).join(", ") || null;
}
