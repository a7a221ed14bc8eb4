const namedMost = 3;

/** What keeps a plan from being taken back: who has published a plan from it, and what has been sent. */
export function inUseText(
  units: readonly string[],
  reports: number,
): { readonly vi: string; readonly en: string } {
  const named = units.slice(0, namedMost).join(", ");
  const rest = units.length - namedMost;
  return {
    vi: [
      units.length
        ? `${units.length} đơn vị đã ban hành kế hoạch theo: ${named}${rest > 0 ? ` và ${rest} đơn vị khác` : ""}.`
        : "",
      reports ? `Đã có ${reports} báo cáo gửi lên.` : "",
      "Kế hoạch vẫn sửa được, không cần thu hồi.",
    ]
      .filter(Boolean)
      .join(" "),
    en: [
      units.length
        ? `${units.length} ${units.length === 1 ? "unit has" : "units have"} published a plan from it: ${named}${rest > 0 ? ` and ${rest} more` : ""}.`
        : "",
      reports ? `${reports} ${reports === 1 ? "report has" : "reports have"} been sent.` : "",
      "The plan can still be changed as it is.",
    ]
      .filter(Boolean)
      .join(" "),
  };
}
