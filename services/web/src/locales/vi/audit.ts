export const audit = {
  nav: "Nhật ký",
} as const;
