export const audit = {
  nav: "Nhật ký",
  at: "Lúc",
  person: "Người làm",
} as const;
