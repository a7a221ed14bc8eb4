export const indicators = {
  nav: "Chỉ tiêu",
  code: "Mã",
  name: "Tên",
} as const;
