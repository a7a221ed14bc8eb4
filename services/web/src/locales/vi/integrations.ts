export const integrations = {
  nav: "Kết nối",
  name: "Tên",
} as const;
