/**
 * The plan of Trường Mầm non Điện Lực, 13/KH-TrMN of 12 January 2022, whole and word for word, and what it lacks.
 * Slips of the original stay as they are and carry a note: an issued document is never corrected silently.
 */

export type PlanBlockKind =
  | "header"
  | "title"
  | "basis"
  | "heading"
  | "content"
  | "paragraph"
  | "bullet"
  | "recipient"
  | "signature";

export interface PlanBlock {
  readonly kind: PlanBlockKind;
  readonly depth: number;
  /** "I.", "a)", "-"; null where the line has none. */
  readonly label: string | null;
  readonly body: string;
  readonly note: string | null;
  /** "seed": a line of the original; "added": not in it. */
  readonly origin: "seed" | "added";
}

/** What is amiss in the original, and the rule it goes against. */
export interface FormatFinding {
  readonly vi: string;
  readonly en: string;
  readonly rule: string;
}

export const findings = {
  header: {
    vi: "Thiếu Quốc hiệu, Tiêu ngữ, cơ quan chủ quản và tên trường ở phần đầu văn bản.",
    en: "The head lacks the national name and motto, the superior body and the school's name.",
    rule: "Nghị định 30/2020/NĐ-CP, Điều 8 khoản 2 điểm a, b",
  },
  title: {
    vi: "Trích yếu không ghi tên đầy đủ của phong trào như ở phần căn cứ.",
    en: "The title omits the campaign's full name, which the basis gives.",
    rule: "Thống nhất tên gọi",
  },
  issuer: {
    vi: "Ký hiệu SGDĐT là của Sở nhưng nơi ban hành lại ghi Phòng GDĐT thành phố.",
    en: "The symbol is the Sở's, the issuer named is the city's Phòng.",
    rule: "Ký hiệu phải khớp với cơ quan ban hành",
  },
  dayZero: {
    vi: "Ngày 7/01/2022 thiếu số 0 phía trước: ngày nhỏ hơn 10 viết 07.",
    en: "The day 7 lacks its leading zero: days below ten are written 07.",
    rule: "Nghị định 30/2020/NĐ-CP, Phụ lục I",
  },
  resolution: {
    vi: "Câu này in nghiêng như căn cứ; chỉ căn cứ mới in nghiêng.",
    en: "This sentence is italic like a basis; only bases are.",
    rule: "Nghị định 30/2020/NĐ-CP, Phụ lục I",
  },
  head: {
    vi: "Có thể thiếu chữ: “người đứng đầu nhà trường”.",
    en: "A word seems missing: “người đứng đầu nhà trường”.",
    rule: "Chính tả",
  },
  citations: {
    vi: "Nghị quyết 01-NQ/TU được dẫn đầy đủ nhiều lần; từ lần thứ hai chỉ cần loại và số.",
    en: "Resolution 01-NQ/TU is cited in full each time; later citations need only type and number.",
    rule: "Nghị định 30/2020/NĐ-CP, Phụ lục I",
  },
  program: {
    vi: "Kế hoạch 448/KH-GDĐT: có thể thiếu chữ “số” trong “chương trình chuyển đổi ngành Giáo dục”.",
    en: "Plan 448/KH-GDĐT: “số” seems missing in “chương trình chuyển đổi ngành Giáo dục”.",
    rule: "Chính tả",
  },
  law: {
    vi: "Đúng luật khi ban hành; Luật 2003 và Nghị định 91/2017 hết hiệu lực từ 01/01/2024.",
    en: "Right when issued; the 2003 Law and Decree 91/2017 ended on 31 December 2023.",
    rule: "Căn cứ phải còn hiệu lực vào ngày ban hành",
  },
  targets: {
    vi: "Yêu cầu có tiêu chí, chỉ tiêu cụ thể nhưng kế hoạch không kèm; xem Phụ lục 1 (bổ sung).",
    en: "Demands criteria and targets, yet has none; see appendix 1 (added).",
    rule: "Kế hoạch mục III.1",
  },
  space: {
    vi: "Thừa khoảng trắng trước dấu chấm.",
    en: "A space too many before the full stop.",
    rule: "Chính tả",
  },
  section: {
    vi: "Đánh số nhảy từ IV sang VI, không có mục V.",
    en: "Numbering goes from IV to VI; V is missing.",
    rule: "Đánh số liên tục",
  },
  typo: {
    vi: "Thừa chữ “ụ” trong “thi đua ụ chuyển đổi số”.",
    en: "A stray “ụ” in “thi đua ụ chuyển đổi số”.",
    rule: "Chính tả",
  },
  fullStop: {
    vi: "Thiếu dấu chấm cuối câu.",
    en: "The full stop is missing.",
    rule: "Chính tả",
  },
  twice: {
    vi: "“HIỆU TRƯỞNG” in hai lần ở phần ký.",
    en: "“HIỆU TRƯỞNG” is printed twice in the signature.",
    rule: "Nghị định 30/2020/NĐ-CP, Điều 8 khoản 2 điểm g",
  },
} as const satisfies Record<string, FormatFinding>;

const seedBlock = (
  kind: PlanBlockKind,
  depth: number,
  label: string | null,
  body: string,
  ...noted: readonly FormatFinding[]
): PlanBlock => ({
  kind,
  depth,
  label,
  body,
  note: noted.length > 0 ? noted.map((one) => one.vi).join(" ") : null,
  origin: "seed",
});

type Noted = readonly FormatFinding[];
const header = (body: string, ...n: Noted) => seedBlock("header", 0, null, body, ...n);
const title = (body: string, ...n: Noted) => seedBlock("title", 0, null, body, ...n);
const basis = (body: string, ...n: Noted) => seedBlock("basis", 0, null, body, ...n);
const section = (label: string, body: string, ...n: Noted) => seedBlock("heading", 0, label, body, ...n);
const part = (label: string, body: string, ...n: Noted) => seedBlock("heading", 1, label, body, ...n);
const content = (label: string, body: string, ...n: Noted) => seedBlock("content", 2, label, body, ...n);
const item = (label: string, body: string, ...n: Noted) => seedBlock("paragraph", 1, label, body, ...n);
const paragraph = (body: string, ...n: Noted) => seedBlock("paragraph", 0, null, body, ...n);
const bullet = (body: string, ...n: Noted) => seedBlock("bullet", 2, "-", body, ...n);
const recipient = (label: string | null, body: string, ...n: Noted) =>
  seedBlock("recipient", 0, label, body, ...n);
const signature = (body: string, ...n: Noted) => seedBlock("signature", 0, null, body, ...n);

/** Every line of the original, first to last. */
export const dienLucPlan: readonly PlanBlock[] = [
  header("Số: 13/KH-TrMN", findings.header),
  header("Quang Vinh, ngày 12 tháng 01 năm 2022"),
  title("KẾ HOẠCH"),
  title("Tổ chức phong trào thi đua đẩy mạnh chương trình chuyển đổi số", findings.title),
  title("giai đoạn 2021-2025"),
  basis(
    "Căn cứ Kế hoạch số 31/KH-SGDĐT ngày 7/01/2022 của Phòng GDĐT thành phố Thái Nguyên về việc Tổ chức phong trào thi đua “Ngành giáo dục Thái Nguyên đẩy mạnh chương trình chuyển đổi số” giai đoạn 2021-2025;",
    findings.issuer,
    findings.dayZero,
  ),
  paragraph(
    "Trường Mầm non Điện Lực thành phố Thái Nguyên xây dựng kế hoạch thực hiện với những nội dung sau đây:",
    findings.resolution,
  ),
  section("I.", "MỤC ĐÍCH, YÊU CẦU"),
  part("1.", "Mục đích"),
  bullet(
    "Phát huy sức mạnh của cán bộ giáo viên và nhân viên trong việc tuyên truyền, nâng cao nhận thức và trực tiếp tham gia vào quá trình chuyển đổi số của nhà trường.",
  ),
  bullet(
    "Tạo khí thế thi đua sôi nổi, thúc đẩy mỗi cán bộ giáo viên và nhân viên phấn đấu hoàn thành xuất sắc các nhiệm vụ được giao, góp phần hoàn thành các mục tiêu Nghị quyết số 01-NQ/TU ngày 31/12/2020 của Ban Chấp hành Đảng bộ tỉnh Thái Nguyên về chương trình chuyển đổi số tỉnh Thái Nguyên, giai đoạn 2021-2025, định hướng đến năm 2030 đề ra.",
  ),
  bullet(
    "Biểu dương, tôn vinh, khen thưởng các cá nhân có thành tích tiêu biểu, xuất sắc trong thực hiện chương trình chuyển đổi số của ngành giáo dục; kịp thời phát hiện nhân tố mới, bồi dưỡng, nhân rộng các điển hình tiên tiến trong thực hiện chương trình chuyển đổi số nhằm tạo sự lan tỏa trong nhà trường.",
  ),
  part("2.", "Yêu cầu"),
  bullet(
    "Phong trào thi đua được triển khai sâu rộng đến tất cả cán bộ, công chức, viên chức và phụ huynh với nội dung đa dạng, hình thức phong phú, thiết thực, phù hợp với điều kiện thực tế của nhà trường.",
  ),
  bullet(
    "Nhà trường coi việc thực hiện phong trào thi đua là nhiệm vụ quan trọng, luôn song hành trong chỉ đạo, điều hành các hoạt động của nhà trường; chủ động xây dựng chương trình, kế hoạch, đẩy nhanh tiến trình chuyển đổi số theo từng lĩnh vực, từng cá nhân trong nhà trường.",
  ),
  bullet(
    "Đề cao trách nhiệm, vai trò của người đứng nhà trường trong việc chỉ đạo, tổ chức thực hiện phong trào; việc tổ chức thực hiện phong trào phải thường xuyên, liên tục, có đôn đốc, kiểm tra, đánh giá định kỳ hằng năm, sơ kết, tổng kết 5 năm.",
    findings.head,
  ),
  section("II.", "NỘI DUNG PHONG TRÀO THI ĐUA"),
  part("1.", "Đối tượng thi đua"),
  paragraph("Toàn thể cán bộ giáo viên và nhân viên trong nhà trường."),
  part("2.", "Mục tiêu thi đua"),
  paragraph(
    "Thi đua phấn đấu hoàn thành các mục tiêu cơ bản Nghị quyết số 01-NQ/TU ngày 31/12/2020 của Ban Chấp hành Đảng bộ tỉnh Thái Nguyên về chương trình chuyển đổi số tỉnh Thái Nguyên, giai đoạn 2021-2025, định hướng đến năm 2030; Kế hoạch số 80/KH-UBND ngày 20/4/2021 của UBND tỉnh Thái Nguyên, thực hiện Chương trình Chuyển đổi số tỉnh Thái Nguyên giai đoạn 2021-2025, định hướng đến năm 2030; Kế hoạch số 178/KH-UBND ngày 16/8/2021 của UBND thành phố Thái Nguyên về việc thực hiện Chương trình Chuyển đổi số thành phố Thái Nguyên giai đoạn 2021-2025, định hướng đến năm 2030; Kế hoạch số 825/KH-SGDĐT ngày 29/4/2021 của Sở GDĐT Thái Nguyên, triển khai thực hiện Chương trình chuyển đổi số ngành giáo dục tỉnh Thái Nguyên giai đoạn 2021-2025, định hướng đến năm 2030; Kế hoạch 448/KH-GDĐT ngày 06/5/2021 của Phòng GDĐT thành phố Thái Nguyên về việc triển khai, thực hiện Chương trình chuyển đổi ngành Giáo dục thành phố Thái Nguyên, giai đoạn 2021-2025, định hướng đến năm 2030 đã đề ra.",
    findings.citations,
    findings.program,
  ),
  part("3.", "Nội dung thi đua Chủ đề: “Thi đua xây dựng chính quyền số, phát triển kinh tế số, xã hội số”"),
  content(
    "a)",
    "Tăng cường công tác lãnh đạo, chỉ đạo, đẩy mạnh công tác tuyên truyền, tổ chức phổ biến, triển khai, quán triệt chủ trương của Đảng, nâng cao nhận thức của các cấp ủy Đảng, lãnh đạo, cán bộ, viên chức, người lao động, học sinh, phụ huynh học sinh về sự cần thiết và tính cấp thiết của chuyển đổi số, chính quyền số, kinh tế số, xã hội số.",
  ),
  content(
    "b)",
    "Xây dựng chương trình, kế hoạch và đẩy nhanh tiến trình chuyển đổi số trong nhà trường; chủ động rà soát, tham mưu sửa đổi nhằm tạo môi trường pháp lý thuận lợi cho chuyển đổi số, thúc đẩy chính quyền số, góp phần phát triển kinh tế số, thúc đẩy phát triển xã hội số tỉnh Thái Nguyên.",
  ),
  content(
    "c)",
    "Tích cực bồi dưỡng kiến thức, kỹ năng về công nghệ số, chuyển đổi số cho đội ngũ cán bộ giáo viên và nhân viên, tập trung bồi dưỡng, nâng cao kỹ năng ứng dụng công nghệ thông tin cho giáo viên và phụ huynh.",
  ),
  content("d)", "Ưu tiên và bảo đảm các nguồn lực để thực hiện các hoạt động chuyển đổi số."),
  content(
    "đ)",
    "Tăng cường đầu tư cơ sở vật chất, phát triển hạ tầng số, nền tảng số, sẵn sàng thử nghiệm các giải pháp, công nghệ mới nhằm đáp ứng yêu cầu và thúc đẩy nhanh tiến trình chuyển đổi số, trước mắt ưu tiên việc rà soát, sắp xếp, khai thác, sử dụng hiệu quả các hạ tầng hiện có.",
  ),
  content(
    "e)",
    "Chú trọng ưu tiên, thi đua đẩy mạnh đổi mới nội dung và chương trình giáo dục, đào tạo thích ứng với môi trường công nghệ liên tục thay đổi và phát triển. Số hóa tài liệu, xây dựng nền tảng chia sẻ tài nguyên giảng dạy và học tập theo cả hình thức trực tiếp và trực tuyến tại nhà trường.",
  ),
  section("III.", "TỔ CHỨC PHONG TRÀO THI ĐUA"),
  paragraph(
    "Tổ chức thi đua theo quy định tại Điều 16 của Luật Thi đua, Khen thưởng; Điều 5 Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ và thực hiện các nhiệm vụ cụ thể sau:",
    findings.law,
  ),
  item(
    "1.",
    "Xây dựng kế hoạch, chương trình hành động cụ thể hàng năm và giai đoạn, có tiêu chí, chỉ tiêu thi đua cụ thể.",
    findings.targets,
  ),
  item(
    "2.",
    "Tuyên truyền về nội dung, ý nghĩa của phong trào thi đua, phát huy tính chủ động, tích cực, trách nhiệm, tự giác của tập thể, cá nhân tham gia thi đua.",
  ),
  item(
    "3.",
    "Đẩy mạnh việc kiểm tra, giám sát, sơ kết, tổng kết đánh giá phong trào thi đua, công tác khen thưởng gắn với kiểm tra, sơ kết, tổng kết thực hiện nhiệm vụ trong năm học, có trọng tâm, trọng điểm, đưa phong trào thi đua, công tác khen thưởng ngày càng đi vào nền nếp, hiệu quả và thực chất.",
  ),
  item(
    "4.",
    "Quan tâm phát hiện, xây dựng, bồi dưỡng, nhân rộng các cá nhân tiêu biểu trong thực hiện phong trào thi đua.",
  ),
  item(
    "5.",
    "Kịp thời phát hiện và lựa chọn các tập thể, cá nhân có thành tích tiêu biểu, xuất sắc để khen thưởng, biểu dương. Khen thưởng phải đảm bảo khách quan, công khai, kịp thời, đúng đối tượng, đúng thành tích, đúng quy trình, thủ tục.",
  ),
  section("IV.", "CÔNG TÁC KHEN THƯỞNG"),
  part("1.", "Đối tượng khen thưởng"),
  item(
    "a)",
    "Cá nhân có thành tích xuất sắc trong thực hiện phong trào thi đua “Ngành giáo dục Thái Nguyên đẩy mạnh chương trình chuyển đổi số” giai đoạn 2021-2025.",
  ),
  item("b)", "Cá nhân có nhiều đóng góp cho việc thực hiện chương trình chuyển đổi số của nhà trường."),
  part("2.", "Khen thưởng hằng năm .", findings.space),
  paragraph(
    "Hằng năm, nhà trường triển khai tổ chức thực hiện phong trào thi đua “Ngành giáo dục Thái Nguyên đẩy mạnh chương trình chuyển đổi số” là nội dung quan trọng khi đánh giá thi đua, xét khen thưởng thành tích công tác của các đơn vị.",
  ),
  part("3.", "Khen thưởng sơ kết, tổng kết"),
  paragraph(
    "Vào dịp sơ kết, tổng kết thực hiện Nghị quyết số 01-NQ/TU ngày 31/12/2020 của Ban Chấp hành Đảng bộ tỉnh về Chương trình chuyển đổi số tỉnh Thái Nguyên, giai đoạn 2021-2025, định hướng đến năm 2030, Nhà trường căn cứ tình hình thực tiễn thực hiện khen thưởng, trình cấp trên khen thưởng theo thẩm quyền.",
  ),
  part("4.", "Khen thưởng đột xuất"),
  paragraph(
    "Cá nhân có thành tích đột xuất, Hội đồng thi đua khen thưởng nhà trường xem xét, quyết định khen thưởng, trình cấp trên khen thưởng theo thẩm quyền.",
  ),
  section("VI.", "TỔ CHỨC THỰC HIỆN", findings.section),
  part("1.", "Ban giám hiệu:"),
  bullet(
    "Thực hiện và triển khai kế hoạch tổ chức phong trào thi đua “Ngành giáo dục Thái Nguyên đẩy mạnh chương trình chuyển đổi số” giai đoạn 2021-2025 tới tổ chuyên môn và CBGV,NV.",
  ),
  bullet(
    "Tuyên truyền, thay đổi nhận thức cho đội ngũ cán bộ quản lý, giáo viên, nhân viên, phụ huynh để đẩy mạnh phong trào thi đua ụ chuyển đổi số trong Giáo dục – Đào tạo, thích ứng với sự phát triển của xã hội số.",
    findings.typo,
  ),
  bullet("Khen thưởng, báo cáo kết quả thường xuyên, định kỳ, đột xuất về Phòng Giáo dục theo quy định."),
  part("2.", "Ban Chỉ đạo chuyển đổi số"),
  bullet(
    "Xây dựng kế hoạch tổ chức phong trào thi đua chuyển đổi số cụ thể bám sát nhiệm vụ, giải pháp, mục tiêu phù hợp với tình hình thực tế của nhà trường",
    findings.fullStop,
  ),
  bullet("Thực hiện và triển khai kế hoạch tổ chức thi đua chuyển đổi số của nhà trường."),
  bullet("Đề xuất đầu tư cơ sở vật chất, mua sắm trang thiết bị thực hiện kế hoạch chuyển đổi số."),
  bullet("Tổng hợp, báo cáo kết quả thường xuyên, định kỳ, đột xuất theo quy định."),
  part("3.", "Giáo viên và nhân viên trong nhà trường."),
  bullet(
    "Thực hiện tốt việc tuyên truyền với phụ huynh về nhiệm vụ chuyển đổi số trong Giáo dục – Đào tạo, thích ứng với sự phát triển của xã hội số; tuyên truyền thanh toán tiền học phí, các khoản thu qua ngân hàng không dùng tiền mặt; phối hợp với cô giáo, nhà trường thực hiện nhiệm vụ chăm sóc giáo dục trẻ qua các ứng dụng, trang nhóm qua mạng internet và điện thoại di động, dịch vụ công trực tuyến.",
  ),
  bullet(
    "Thi đua làm tốt nhiệm vụ chuyển đổi số trong Giáo dục – Đào tạo, thích ứng với sự phát triển của xã hội số.",
  ),
  paragraph(
    "Trên đây là Kế hoạch tổ chức phong trào thi đua “Ngành giáo dục Thái Nguyên đẩy mạnh chương trình chuyển đổi số” giai đoạn 2021-2025 của trường Mầm non Điện Lực, yêu cầu tổ chuyên môn, tổ văn phòng, toàn thể CBGV,NV trong trường nghiêm túc thực hiện.",
  ),
  recipient(null, "Nơi nhận:"),
  recipient("-", "Phòng GD&ĐT(B/c);"),
  recipient("-", "BCĐ chuyển đổi số trường MNĐL (T/hiện);"),
  recipient("-", "Các tổ CM, tổ VP (T/hiện);"),
  recipient("-", "Lưu: VT, HS."),
  signature("HIỆU TRƯỞNG"),
  signature("HIỆU TRƯỞNG", findings.twice),
  signature("Trần Thị Hòa"),
];

/** Why a recipient gets the plan: (B/c) để báo cáo, (T/hiện) để thực hiện, lưu. */
export type RecipientPurpose = "report" | "execute" | "archive";

/** The recipients of the original, as data. */
export const dienLucRecipients: readonly {
  readonly name: string;
  readonly purposeCode: string | null;
  readonly purpose: RecipientPurpose;
}[] = [
  { name: "Phòng GD&ĐT", purposeCode: "(B/c)", purpose: "report" },
  { name: "BCĐ chuyển đổi số trường MNĐL", purposeCode: "(T/hiện)", purpose: "execute" },
  { name: "Các tổ CM, tổ VP", purposeCode: "(T/hiện)", purpose: "execute" },
  { name: "VT, HS", purposeCode: null, purpose: "archive" },
];
