/** What a preschool adds of its own: the least that makes an indicator. */
export const counted = (code: string, more: Readonly<Record<string, unknown>> = {}) => ({
  code,
  kind: "count",
  nameVi: "Số cây trồng mới",
  measureVi: "cây",
  validFrom: "2022-01-01",
  ...more,
});

export const ratio = (code: string, more: Readonly<Record<string, unknown>> = {}) => ({
  code,
  kind: "ratio",
  isPercent: true,
  nameVi: "Tỷ lệ gia đình dùng ứng dụng",
  nameEn: "Families on the app",
  measureVi: "%",
  numeratorVi: "Gia đình dùng ứng dụng",
  denominatorVi: "Tổng số gia đình",
  validFrom: "2022-01-01",
  ...more,
});
