import { ARCHIVE_DAYS } from "./archive-life.ts";

interface About {
  readonly unit: string;
  readonly above: readonly string[];
  readonly madeAt: Date;
  readonly askedBy: string;
}

/** The page that lies on top of an archive, for whoever opens it without knowing the product. */
export function archiveReadme({ unit, above, madeAt, askedBy }: About): string {
  const at = madeAt.toISOString();
  const line = above.join(" > ");
  return [
    `DỮ LIỆU CỦA ${unit.toLocaleUpperCase("vi")}`,
    "",
    `Đơn vị:        ${unit}`,
    ...(line ? [`Trực thuộc:    ${line}`] : []),
    `Tính đến lúc:  ${at} (giờ quốc tế; giờ Việt Nam sớm hơn 7 giờ)`,
    `Người yêu cầu: ${askedBy}`,
    "",
    "Trong này có gì",
    "  bang/json/*.json   mỗi bảng một tệp, giữ nguyên từng giá trị; số thập phân viết dạng chuỗi",
    "  bang/csv/*.csv     cùng dữ liệu, mở thẳng bằng Excel. Ô bắt đầu bằng = + - @ có dấu nháy đơn phía trước",
    "                     để Excel không coi là công thức",
    "  tep/               các tệp minh chứng, theo kỳ, mang tên đã đặt khi tải lên",
    "  manifest.json      danh mục: bảng nào bao nhiêu dòng, cột nào không có và vì sao, mã SHA-256 của từng tệp",
    "",
    "Không có gì trong này",
    "  Dữ liệu của đơn vị khác, kể cả đơn vị trực thuộc: mỗi đơn vị tự yêu cầu bản của mình.",
    "  Nhận xét đơn vị đã viết cho đơn vị trực thuộc: chúng thuộc về đơn vị được nhận xét.",
    "  Mật khẩu, mã xác thực, khóa API.",
    "",
    `Tệp có dữ liệu cá nhân. Hãy cất như hồ sơ của đơn vị; trên máy chủ nó tự xóa sau ${ARCHIVE_DAYS} ngày.`,
    "",
    "-".repeat(100),
    "",
    `DATA OF ${unit.toLocaleUpperCase("vi")}`,
    "",
    `Unit:         ${unit}`,
    ...(line ? [`Belongs to:   ${line}`] : []),
    `As of:        ${at}`,
    `Asked for by: ${askedBy}`,
    "",
    "What is here",
    "  bang/json/*.json   one file a table, every value as it is; decimal numbers are strings",
    "  bang/csv/*.csv     the same for spreadsheets. Cells that begin with = + - @ have an apostrophe in front,",
    "                     so that no spreadsheet runs them",
    "  tep/               evidence files by period, under the names they were uploaded with",
    "  manifest.json      tables with their number of rows, columns left out and why, SHA-256 of every file",
    "",
    "What is not here",
    "  Data of other units, those beneath included: each asks for its own.",
    "  Findings that the unit wrote on units beneath: they belong to the unit they are about.",
    "  Passwords, codes, API keys.",
    "",
    `There is personal data in here. Keep it as you keep the unit's records; the server deletes it after ${ARCHIVE_DAYS} days.`,
    "",
  ].join("\r\n");
}
