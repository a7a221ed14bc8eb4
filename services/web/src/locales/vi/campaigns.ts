export const campaigns = {
  nav: "Phong trào",
} as const;
