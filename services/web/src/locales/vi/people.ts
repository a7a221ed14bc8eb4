export const people = {
  nav: "Nhân sự",
  roles: {
    platform_admin: "Quản trị hệ thống",
    province_admin: "Quản trị Sở",
    province_viewer: "Chuyên viên Sở (xem)",
    tier2_admin: "Quản trị Phòng",
    tier2_officer: "Chuyên viên Phòng",
    school_head: "Hiệu trưởng",
    school_deputy: "Phó hiệu trưởng",
    steering_member: "Ban chỉ đạo",
    group_head: "Tổ trưởng",
    teacher: "Giáo viên",
    staff: "Nhân viên",
    clerk: "Văn thư",
    auditor: "Thanh tra, kiểm tra",
    api_client: "Phần mềm kết nối",
  },
} as const;
