import type { PlanSection, PlanTask, SectionKind } from "./plan.ts";

/**
 * The structure of a school's plan, after plan 13/KH-TrMN of 12 January 2022: purpose, contents a to e, organisation,
 * commendation, who does what. Numbered without the gap of the original.
 */
export interface OutlineFacts {
  readonly unitName: string;
  readonly campaignName: string;
  readonly theme: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly participants: string | null;
  readonly goals: string | null;
  readonly isSchool: boolean;
}

const block = (kind: SectionKind, depth: number, label: string | null, body: string): PlanSection => ({
  kind,
  depth,
  label,
  body,
  note: null,
  origin: "own",
});
const heading = (label: string, body: string) => block("heading", 0, label, body);
const part = (label: string, body: string) => block("heading", 1, label, body);
const content = (label: string, body: string) => block("content", 2, label, body);
const item = (label: string, body: string) => block("paragraph", 1, label, body);
const paragraph = (body: string) => block("paragraph", 0, null, body);
const bullet = (body: string) => block("bullet", 2, "-", body);
const recipient = (body: string) => block("recipient", 0, "-", body);

const years = ({ startsOn, endsOn }: OutlineFacts) => {
  const [from, to] = [startsOn.slice(0, 4), endsOn.slice(0, 4)];
  return from === to ? `năm ${from}` : `giai đoạn ${from}-${to}`;
};

/** The text a unit starts from when it has none. Every line is there to be changed. */
export function outlineOf(facts: OutlineFacts): readonly PlanSection[] {
  const campaign = `phong trào thi đua “${facts.campaignName}” ${years(facts)}`;
  const place = facts.isSchool ? "nhà trường" : "đơn vị";
  const staff = facts.isSchool ? "cán bộ, giáo viên, nhân viên" : "tập thể, cá nhân";
  return [
    heading("I.", "MỤC ĐÍCH, YÊU CẦU"),
    part("1.", "Mục đích"),
    bullet(
      `Phát huy sức mạnh của ${staff} trong việc tuyên truyền, nâng cao nhận thức và trực tiếp tham gia ${campaign}.`,
    ),
    bullet(
      `Tạo khí thế thi đua sôi nổi, thúc đẩy mỗi ${facts.isSchool ? "cá nhân" : "đơn vị"} phấn đấu hoàn thành xuất sắc các nhiệm vụ được giao.`,
    ),
    bullet(
      "Biểu dương, khen thưởng kịp thời cá nhân, tập thể tiêu biểu; phát hiện, bồi dưỡng, nhân rộng các điển hình tiên tiến.",
    ),
    part("2.", "Yêu cầu"),
    bullet(
      `Triển khai sâu rộng với nội dung đa dạng, hình thức phong phú, thiết thực, phù hợp với điều kiện thực tế của ${place}.`,
    ),
    bullet(
      "Đề cao trách nhiệm của người đứng đầu; thực hiện thường xuyên, liên tục, có đôn đốc, kiểm tra, đánh giá định kỳ, sơ kết, tổng kết.",
    ),
    heading("II.", "NỘI DUNG PHONG TRÀO THI ĐUA"),
    part("1.", "Đối tượng thi đua"),
    paragraph(
      facts.participants ??
        (facts.isSchool
          ? "Toàn thể cán bộ, giáo viên và nhân viên trong nhà trường."
          : "Các đơn vị trực thuộc và cán bộ, giáo viên, nhân viên."),
    ),
    part("2.", "Mục tiêu thi đua"),
    paragraph(
      facts.goals ??
        "Hoàn thành các chỉ tiêu của phong trào ghi trong bảng tiêu chí, chỉ tiêu kèm theo kế hoạch này.",
    ),
    part("3.", facts.theme ? `Nội dung thi đua. Chủ đề: “${facts.theme}”` : "Nội dung thi đua"),
    content(
      "a)",
      "Tăng cường công tác lãnh đạo, chỉ đạo; đẩy mạnh tuyên truyền, phổ biến, nâng cao nhận thức.",
    ),
    content("b)", `Xây dựng chương trình, kế hoạch; rà soát quy định của ${place}.`),
    content("c)", "Bồi dưỡng kiến thức, kỹ năng cho đội ngũ."),
    content("d)", "Ưu tiên và bảo đảm các nguồn lực để thực hiện."),
    content("đ)", "Đầu tư cơ sở vật chất; sắp xếp, khai thác, sử dụng hiệu quả những gì hiện có."),
    content("e)", "Đổi mới nội dung, phương pháp; chia sẻ tài nguyên dạy và học."),
    heading("III.", "TỔ CHỨC PHONG TRÀO THI ĐUA"),
    item("1.", "Xây dựng kế hoạch hằng năm và giai đoạn, có tiêu chí, chỉ tiêu thi đua cụ thể."),
    item(
      "2.",
      "Tuyên truyền nội dung, ý nghĩa của phong trào; phát huy tính chủ động, tự giác của tập thể, cá nhân.",
    ),
    item("3.", "Kiểm tra, giám sát, sơ kết, tổng kết; gắn khen thưởng với kết quả thực hiện nhiệm vụ."),
    item("4.", "Phát hiện, bồi dưỡng, nhân rộng cá nhân tiêu biểu."),
    item(
      "5.",
      "Khen thưởng khách quan, công khai, kịp thời, đúng đối tượng, đúng thành tích, đúng quy trình.",
    ),
    heading("IV.", "CÔNG TÁC KHEN THƯỞNG"),
    part("1.", "Đối tượng khen thưởng"),
    item(
      "a)",
      `${facts.isSchool ? "Cá nhân" : "Tập thể, cá nhân"} có thành tích xuất sắc trong ${campaign}.`,
    ),
    item(
      "b)",
      `${facts.isSchool ? "Cá nhân" : "Tập thể, cá nhân"} có nhiều đóng góp cho việc thực hiện phong trào của ${place}.`,
    ),
    part("2.", "Khen thưởng hằng năm"),
    paragraph(
      "Kết quả thực hiện phong trào là nội dung quan trọng khi đánh giá thi đua, xét khen thưởng hằng năm.",
    ),
    part("3.", "Khen thưởng sơ kết, tổng kết"),
    paragraph("Khen thưởng và trình cấp trên khen thưởng theo thẩm quyền vào dịp sơ kết, tổng kết."),
    part("4.", "Khen thưởng đột xuất"),
    paragraph(
      "Hội đồng thi đua, khen thưởng xem xét, quyết định, trình cấp trên khen thưởng theo thẩm quyền.",
    ),
    heading("V.", "TỔ CHỨC THỰC HIỆN"),
    ...(facts.isSchool ? schoolDuties : officeDuties),
    paragraph(
      `Trên đây là Kế hoạch tổ chức ${campaign} của ${facts.unitName}, yêu cầu ${facts.isSchool ? "các tổ và toàn thể cán bộ, giáo viên, nhân viên" : "các đơn vị trực thuộc"} nghiêm túc thực hiện.`,
    ),
    block("recipient", 0, null, "Nơi nhận:"),
    ...(facts.isSchool
      ? [recipient("Cấp trên (B/c);"), recipient("Các tổ (T/hiện);"), recipient("Lưu: VT.")]
      : [recipient("Cấp trên (B/c);"), recipient("Các đơn vị trực thuộc (T/hiện);"), recipient("Lưu: VT.")]),
  ];
}

const schoolDuties: readonly PlanSection[] = [
  part("1.", "Ban giám hiệu"),
  bullet("Triển khai kế hoạch tới các tổ và toàn thể cán bộ, giáo viên, nhân viên."),
  bullet("Tuyên truyền, nâng cao nhận thức của đội ngũ và cha mẹ học sinh."),
  bullet("Khen thưởng, báo cáo kết quả thường xuyên, định kỳ, đột xuất theo quy định."),
  part("2.", "Ban Chỉ đạo"),
  bullet("Xây dựng kế hoạch cụ thể bám sát nhiệm vụ, giải pháp, mục tiêu phù hợp với tình hình thực tế."),
  bullet("Đề xuất đầu tư cơ sở vật chất, mua sắm trang thiết bị."),
  bullet("Tổng hợp, báo cáo kết quả thường xuyên, định kỳ, đột xuất theo quy định."),
  part("3.", "Các tổ, giáo viên và nhân viên"),
  bullet("Thực hiện tốt nhiệm vụ được giao; phối hợp, tuyên truyền với cha mẹ học sinh."),
];

const officeDuties: readonly PlanSection[] = [
  part("1.", "Lãnh đạo đơn vị"),
  bullet("Chỉ đạo, triển khai kế hoạch tới các đơn vị trực thuộc; sơ kết, tổng kết, khen thưởng."),
  part("2.", "Bộ phận phụ trách"),
  bullet("Hướng dẫn, đôn đốc, duyệt số liệu, tổng hợp, báo cáo theo lịch."),
  part("3.", "Các đơn vị trực thuộc"),
  bullet("Xây dựng kế hoạch, tổ chức thực hiện và báo cáo đúng hạn."),
];

/** The duties of the plan's last section as tasks, for a school to give owners and days. */
export const outlineTasks: readonly PlanTask[] = [
  {
    title: "Triển khai kế hoạch tới các tổ và toàn thể cán bộ, giáo viên, nhân viên",
    sectionLabel: "V.1",
    groupKind: "board",
  },
  {
    title: "Tuyên truyền, nâng cao nhận thức của đội ngũ và cha mẹ học sinh",
    sectionLabel: "V.1",
    groupKind: "board",
  },
  {
    title: "Xây dựng kế hoạch cụ thể theo nhiệm vụ, giải pháp, mục tiêu",
    sectionLabel: "V.2",
    groupKind: "steering",
  },
  {
    title: "Đề xuất đầu tư cơ sở vật chất, mua sắm trang thiết bị",
    sectionLabel: "V.2",
    groupKind: "steering",
  },
  { title: "Tổng hợp, báo cáo kết quả định kỳ, đột xuất", sectionLabel: "V.2", groupKind: "steering" },
  {
    title: "Thực hiện nhiệm vụ được giao, phối hợp với cha mẹ học sinh",
    sectionLabel: "V.3",
    groupKind: "staff",
  },
  { title: "Xét, đề nghị khen thưởng cá nhân tiêu biểu", sectionLabel: "IV", groupKind: "council" },
];
