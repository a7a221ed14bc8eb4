export const rollups = {
  navCompare: "So sánh",
  navTotal: "Tổng hợp",
} as const;
