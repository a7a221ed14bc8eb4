export const home = {
  nav: "Việc của tôi",
} as const;
