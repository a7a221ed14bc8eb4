interface Tag {
  readonly name: string;
  readonly description: string;
  readonly "x-title-vi": string;
  readonly "x-title-en": string;
}

const tag = (name: string, vi: string, en: string, description: string): Tag => ({
  name,
  description,
  "x-title-vi": vi,
  "x-title-en": en,
});

/** The modules as the contract names them. */
export const tags: readonly Tag[] = [
  tag("organisations", "Đơn vị", "Units", "The tree of units, levels, settings"),
  tag("people", "Nhân sự", "People", "Who works in a unit and what they may do"),
  tag("indicators", "Chỉ số", "Indicators", "What is measured, and how it adds up"),
  tag("campaigns", "Phong trào", "Campaigns", "Plans, criteria, targets, calendars"),
  tag("results", "Số liệu", "Results", "Entering figures and sending reports"),
  tag("reviews", "Duyệt", "Reviews", "The queue of a superior"),
  tag("rollups", "So sánh, tổng hợp", "Comparing and totals", "Comparison, roll-up, trend, drill-down"),
  tag("integrations", "Kết nối", "Connections", "Keys for other systems"),
  tag("audit", "Nhật ký", "Events", "What was done"),
  tag("home", "Việc cần làm", "Home", "What waits for whom"),
];

const summariesVi: Readonly<Record<string, string>> = {
  getUnit: "Đơn vị đang làm việc",
  listUnits: "Các đơn vị trực thuộc",
  getUnitBeneath: "Một đơn vị trong tuyến",
  createUnit: "Tạo đơn vị trực thuộc",
  updateUnit: "Sửa thông tin đơn vị",
  previewUnitImport: "Xem trước tệp nhập đơn vị",
  importUnits: "Nhập nhiều đơn vị từ tệp",
  getUnitImportTemplate: "Tệp mẫu nhập đơn vị",
  listLevels: "Các cấp của cây đơn vị",
  updateLevel: "Đổi tên một cấp",
  getSettings: "Những điều đơn vị và cấp trên yêu cầu",
  updateSettings: "Đổi những điều đơn vị yêu cầu",
  getMe: "Ai đang đăng nhập, thuộc những đơn vị nào",
  getInvitation: "Nội dung một lời mời",
  acceptInvitation: "Nhận lời mời",
  listPeople: "Nhân sự của đơn vị",
  addPerson: "Thêm người không cần tài khoản",
  updatePerson: "Sửa tên, chức vụ, hoặc ghi người đã rời đơn vị",
  updateMembership: "Đổi vai trò của một người",
  removeMembership: "Chấm dứt quyền truy cập của một người",
  listInvitations: "Các lời mời vào đơn vị và tới đơn vị trực thuộc",
  inviteMember: "Mời một người bằng liên kết",
  renewInvitation: "Tạo liên kết mới cho lời mời",
  revokeInvitation: "Rút lại lời mời",
  listGroups: "Tổ, nhóm của đơn vị và thành viên",
  createGroup: "Lập tổ, nhóm",
  updateGroup: "Sửa tổ, nhóm, thành viên, người đứng đầu",
  deleteGroup: "Xóa tổ, nhóm",
  listApiKeys: "Các khóa API",
  createApiKey: "Tạo khóa API chỉ đọc",
  revokeApiKey: "Thu hồi khóa API",
  listEvents: "Nhật ký của đơn vị, mới nhất trước",
  listEventActors: "Những người có việc trong nhật ký",
};

/** What an operation does, in Vietnamese; its English summary is in its contract. */
export const summaryVi = (operationId: string): string | undefined => summariesVi[operationId];
