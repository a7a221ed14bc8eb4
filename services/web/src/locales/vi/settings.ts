export const settings = {
  nav: "Cài đặt",
} as const;
