export const indicators = {
  nav: "Chỉ tiêu",
} as const;
