export const organisations = {
  nav: "Đơn vị",
} as const;
