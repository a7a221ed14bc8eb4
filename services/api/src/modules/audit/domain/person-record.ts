/** A row in which a person is named, of some table of some unit; without unit what belongs to the account itself. */
export interface HeldRow {
  readonly unit: string | null;
  readonly table: string;
  readonly held: Readonly<Record<string, unknown>>;
}
export interface PersonRecord {
  readonly madeAt: Date;
  /** Whose it is, and who holds it; null: the product in all units. */
  readonly person: { readonly id: string; readonly name: string };
  readonly holder: string | null;
  readonly rows: readonly HeldRow[];
}

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
};

/** For another program. */
export function recordJson({ madeAt, person, holder, rows }: PersonRecord): string {
  const units = grouped(rows, ({ unit }) => unit ?? "").map(([unit, ofUnit]) => ({
    unit: unit || null,
    tables: Object.fromEntries(
      grouped(ofUnit, ({ table }) => table).map(([table, ofTable]) => [
        table,
        ofTable.map(({ held }) => held),
      ]),
    ),
  }));
  return `${JSON.stringify({ format: "thidua person record 1", madeAt: madeAt.toISOString(), person, holder, units }, null, 2)}\n`;
}

const titles: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  account: ["Tài khoản", "Account"],
  sessions: ["Các phiên đăng nhập", "Sign-in sessions"],
  people: ["Hồ sơ nhân sự", "Entry in the list of people"],
  memberships: ["Quyền truy cập", "Access"],
  invitations: ["Lời mời", "Invitations"],
  group_members: ["Tổ, nhóm", "Groups"],
  events: ["Nhật ký", "Log"],
  figures: ["Số liệu đã nhập và gửi", "Figures entered and sent"],
  figure_drafts: ["Số liệu nháp", "Draft figures"],
  reports: ["Báo cáo đã gửi", "Reports sent"],
  submissions: ["Các lần gửi báo cáo", "Sendings of reports"],
  reviews: ["Nhận xét, duyệt", "Reviews"],
  evidence: ["Minh chứng đã thêm", "Evidence added"],
  plan_tasks: ["Việc được giao", "Tasks"],
  acknowledgements: ["Xác nhận đã đọc", "Acknowledgements"],
  personal_data_requests: ["Yêu cầu về dữ liệu cá nhân", "Requests about personal data"],
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const shown = (value: unknown): string =>
  escaped(
    value === null || value === undefined
      ? ""
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value),
  );

/** For the person: one page that opens anywhere, prints, and asks nothing of the network. */
export function recordHtml({ madeAt, person, holder, rows }: PersonRecord): string {
  const sections = grouped(rows, ({ unit, table }) => `${unit ?? ""}\n${table}`).map(([, ofTable]) => {
    const [first] = ofTable;
    if (!first) return "";
    const [vi, en] = titles[first.table] ?? [first.table, first.table];
    const columns = [...new Set(ofTable.flatMap(({ held }) => Object.keys(held)))];
    const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join("");
    const body = ofTable
      .map(({ held }) => `<tr>${columns.map((column) => `<td>${shown(held[column])}</td>`).join("")}</tr>`)
      .join("\n");
    const unit = first.unit ? ` <small>${escaped(first.unit)}</small>` : "";
    return `<section><h2>${escaped(vi)} <span lang="en">/ ${escaped(en)}</span>${unit}</h2><div><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div></section>`;
  });
  const name = escaped(person.name);
  const where = holder === null ? "trong mọi đơn vị / in every unit" : escaped(holder);
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dữ liệu cá nhân: ${name}</title>
<style>body{font:15px/1.5 sans-serif;margin:2rem;max-width:70rem}table{border-collapse:collapse;font-size:13px}th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}div{overflow-x:auto}h2{font-size:1.1rem;margin:2rem 0 .5rem}small,[lang=en]{font-weight:normal;color:#555}</style>
</head><body><h1>Dữ liệu cá nhân / Personal data: ${name}</h1>
<p>${where} · ${madeAt.toISOString()}</p>
${sections.join("\n")}
</body></html>
`;
}
