import type { Text } from "../http/problem.ts";

const text = (vi: string, en: string): Text => ({ vi, en });

/** What the pages about the API say themselves; what operations say comes from the document. */
export const wording = {
  title: text("API của hệ thống Thi đua", "The Thi đua API"),
  otherLanguage: text("English", "Tiếng Việt"),
  skip: text("Tới nội dung", "Skip to content"),
  contents: text("Mục lục", "Contents"),
  begin: text("Bắt đầu", "Beginning"),
  lead: text(
    "Mọi việc trên trang web đều đi qua API này. Địa chỉ nào cũng nêu đơn vị đang làm việc, nên hai hệ thống có thể làm cho hai đơn vị cùng lúc.",
    "Everything that the web does goes through this API. Every address names the acting unit, so two systems can act for two units at once.",
  ),
  machine: text("Bản cho máy đọc", "For machines"),
  keyTitle: text("Đọc bằng khóa API", "Reading with an API key"),
  keyText: text(
    "Người quản trị của đơn vị tạo khóa ở mục Kết nối. Khóa chỉ đọc, thấy những gì đơn vị thấy: chính mình và mọi đơn vị trực thuộc. Khóa hiện một lần; máy chủ chỉ giữ giá trị băm.",
    "An administrator of a unit makes a key under Connections. It only reads, and sees what the unit sees: itself and every unit beneath. The key is shown once; the server keeps its hash alone.",
  ),
  rulesTitle: text("Quy ước chung", "What holds everywhere"),
  rules: [
    text(
      'Số thập phân là chuỗi, ví dụ "12.5", để không mất chữ số nào. Thiếu là null, không phải 0.',
      'Decimal numbers are strings, such as "12.5", so that no digit is lost. Missing is null, not zero.',
    ),
    text(
      "Ngày là 2022-01-12; thời điểm theo ISO 8601, giờ quốc tế.",
      "Days are 2022-01-12; moments are ISO 8601 in UTC.",
    ),
    text(
      "Sửa một thứ đã có thì gửi If-Match với phiên bản vừa đọc (ETag). Ai đó đã sửa trước: 412.",
      "Whoever changes what exists sends If-Match with the version read (ETag). Somebody was faster: 412.",
    ),
    text(
      "Yêu cầu tạo mới có thể kèm Idempotency-Key; gửi lại cùng khóa trong 24 giờ thì chỉ làm một lần.",
      "Creating requests may carry an Idempotency-Key; sent again with the same key within 24 hours they are done once.",
    ),
    text(
      "Không thuộc phạm vi của bạn thì là 404, như không tồn tại; 403 chỉ khi bạn được biết là có.",
      "What is not yours answers 404, as if it were not there; 403 only where you may know that it is.",
    ),
    text(
      "Lỗi theo RFC 9457, có mã ổn định; mỗi mã có một trang giải thích.",
      "Errors follow RFC 9457 with stable codes; every code has a page of its own.",
    ),
    text(
      "Accept-Language: vi hoặc en chọn ngôn ngữ của lời báo.",
      "Accept-Language: vi or en chooses the language of messages.",
    ),
  ],
  allProblems: text("Tất cả mã lỗi", "All problems"),
  permission: text("Quyền", "Permission"),
  access: text("Ai gọi được", "Who may call it"),
  accessKey: text("phiên đăng nhập hoặc khóa API", "a session or an API key"),
  accessSession: text("phiên đăng nhập", "a session"),
  accessAnybody: text("bất kỳ ai", "anybody"),
  parameters: text("Tham số", "Parameters"),
  body: text("Nội dung gửi", "Request body"),
  answer: text("Trả lời", "Answer"),
  file: text("một tệp", "a file"),
  nothing: text("không có nội dung", "no content"),
  problems: text("Khi không được", "When it is refused"),
  example: text("Ví dụ", "Example"),
  field: text("Trường", "Field"),
  type: text("Kiểu", "Type"),
  meaning: text("Ý nghĩa", "Meaning"),
  required: text("bắt buộc", "required"),
  fields: text("Các trường", "Fields"),
  characters: text("ký tự", "characters"),
  problemTitle: text("Mã lỗi của API", "Problems of the API"),
  problemLead: text(
    "Mỗi lỗi có mã không đổi. Phần mềm nên dựa vào mã, không dựa vào lời.",
    "Every problem has a code that never changes. Programs should go by the code, not by the words.",
  ),
  status: text("Trạng thái HTTP", "HTTP status"),
  help: text("Cách xử lý", "What to do"),
  usedBy: text("Thao tác có thể báo lỗi này", "Operations that may answer with it"),
  everywhere: text("Nhiều thao tác", "Many operations"),
  back: text("Về tài liệu API", "Back to the API"),
  schema: text("Dạng chung", "Common shape"),
} as const;
