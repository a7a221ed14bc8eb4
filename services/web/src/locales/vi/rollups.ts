export const rollups = {
  navCompare: "So sánh",
  navTotal: "Tổng hợp",
  rollUp: {
    title: "Tổng hợp chỉ tiêu",
    indicator: "Chỉ tiêu",
    value: "Kết quả",
    none: "Chưa có phong trào nào để tổng hợp.",
  },
} as const;
