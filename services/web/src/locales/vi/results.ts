export const results = {
  nav: "Số liệu",
} as const;
