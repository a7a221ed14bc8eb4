export const reviews = {
  nav: "Duyệt số liệu",
} as const;
