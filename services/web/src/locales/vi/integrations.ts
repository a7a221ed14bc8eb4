export const integrations = {
  nav: "Kết nối",
} as const;
