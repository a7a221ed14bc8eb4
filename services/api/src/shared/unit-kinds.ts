/** What a unit may be, as the tables of migrations/ check it, with the words people use for it. */
export const educationLevels = {
  preschool: ["Mầm non", "Mẫu giáo", "Nhà trẻ", "Preschool"],
  primary: ["Tiểu học", "TH", "Primary"],
  lower_secondary: ["THCS", "Trung học cơ sở", "Lower secondary"],
  upper_secondary: ["THPT", "Trung học phổ thông", "Upper secondary"],
  continuing: ["GDTX", "Giáo dục thường xuyên", "GDNN-GDTX", "Continuing"],
} as const;

export const ownerships = {
  public: ["Công lập", "Public"],
  private: ["Tư thục", "Ngoài công lập", "Dân lập", "Private"],
} as const;

export const areaTypes = {
  ward: ["Phường", "Ward"],
  township: ["Thị trấn", "Township"],
  commune: ["Xã", "Commune"],
  mountain: ["Miền núi", "Xã miền núi", "Vùng cao", "Mountain"],
} as const;

export type EducationLevel = keyof typeof educationLevels;
export type Ownership = keyof typeof ownerships;
export type AreaType = keyof typeof areaTypes;
