/**
 * People of the demo: all invented, except that the head of Điện Lực bears the name that signed the seed plan.
 * Addresses are under .example, which is reserved and can never receive mail.
 */
import { isRole, type Role } from "../../shared/permissions.ts";
import { readTable } from "./read-table.ts";
import { type DemoSchool, dienLucCode, districts, ministry, province, schools } from "./units.ts";

export interface DemoMembership {
  readonly unitCode: string;
  readonly roles: readonly [Role, ...Role[]];
  readonly position: string;
}

export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly memberships: readonly [DemoMembership, ...DemoMembership[]];
}

/** One password for every demo account; printed at start, never used outside the demo. */
export const demoPassword = "thi-dua-2022";

const personColumns = ["email", "name", "roles", "position"] as const;

function rolesIn(cell: string): readonly [Role, ...Role[]] {
  const [first, ...rest] = cell.split(/,\s*/).map((word) => {
    if (!isRole(word)) throw new Error(`"${word}" is no role.`);
    return word;
  });
  if (first === undefined) throw new Error("A person needs a role.");
  return [first, ...rest];
}

const peopleOf = (unitCode: string, text: string): readonly DemoPerson[] =>
  readTable(personColumns, text).map((row) => ({
    email: row.email,
    name: row.name,
    memberships: [{ unitCode, roles: rolesIn(row.roles), position: row.position }],
  }));

const authorities: readonly DemoPerson[] = [
  ...peopleOf(
    ministry.code,
    `
    email                  | name          | roles          | position
    quantri@bogddt.example | Lê Minh Quân  | platform_admin | Quản trị hệ thống
    `,
  ),
  ...peopleOf(
    province.code,
    `
    email                           | name                | roles           | position
    vanphong@thainguyen.example     | Vũ Thị Minh Châu    | province_admin  | Chuyên viên Văn phòng Sở, thường trực thi đua
    mamnon@thainguyen.example       | Đặng Thị Thu Phương | province_admin  | Chuyên viên phòng Giáo dục mầm non
    giamdoc@thainguyen.example      | Nguyễn Quốc Bảo     | province_viewer | Giám đốc Sở
    `,
  ),
  ...peopleOf(
    "pgd-tp-thai-nguyen",
    `
    email                              | name               | roles         | position
    truongphong@tp-thainguyen.example  | Phạm Đức Thịnh     | tier2_admin   | Trưởng phòng
    chuyenvien@tp-thainguyen.example   | Ngô Thị Thu Hằng   | tier2_officer | Chuyên viên phụ trách mầm non
    chuyendoiso@tp-thainguyen.example  | Bùi Anh Tuấn       | tier2_officer | Chuyên viên phụ trách chuyển đổi số
    `,
  ),
];

/** Mail domain of each Phòng and its schools. */
export const mailDomains: Readonly<Record<string, string>> = {
  "pgd-tp-thai-nguyen": "tp-thainguyen.example",
  "pgd-tp-song-cong": "songcong.example",
  "pgd-tp-pho-yen": "phoyen.example",
  "pgd-dinh-hoa": "dinhhoa.example",
  "pgd-phu-luong": "phuluong.example",
  "pgd-dong-hy": "donghy.example",
  "pgd-vo-nhai": "vonhai.example",
  "pgd-dai-tu": "daitu.example",
  "pgd-phu-binh": "phubinh.example",
};

function mailDomainOf(districtCode: string): string {
  const domain = mailDomains[districtCode];
  if (domain === undefined) throw new Error(`No mail domain for ${districtCode}.`);
  return domain;
}

const officerRows = readTable(
  ["unit", "name"],
  `
  unit             | name
  pgd-tp-song-cong | Trần Thị Thanh Mai
  pgd-tp-pho-yen   | Nguyễn Thị Phương Dung
  pgd-dinh-hoa     | Ma Thị Hồng Gấm
  pgd-phu-luong    | Hoàng Văn Nghĩa
  pgd-dong-hy      | Lưu Thị Bích Ngọc
  pgd-vo-nhai      | Triệu Thị Lan Hương
  pgd-dai-tu       | Đỗ Thị Quỳnh Trang
  pgd-phu-binh     | Dương Văn Khoa
  `,
);

/** Outside the city one officer does what head and officers share there. */
const officers: readonly DemoPerson[] = officerRows.map((row) => ({
  email: `chuyenvien@${mailDomainOf(row.unit)}`,
  name: row.name,
  memberships: [
    {
      unitCode: row.unit,
      roles: ["tier2_admin", "tier2_officer"],
      position: "Chuyên viên phụ trách mầm non",
    },
  ],
}));

/** The whole staff of Trường Mầm non Điện Lực: 2 managers, 12 teachers, 6 others. */
const dienLuc: readonly DemoPerson[] = peopleOf(
  dienLucCode,
  `
  email                                   | name                    | roles                        | position
  hieutruong.dienluc@tp-thainguyen.example | Trần Thị Hòa           | school_head                  | Hiệu trưởng
  phohieutruong.dienluc@tp-thainguyen.example | Nguyễn Thị Bích Liên | school_deputy, steering_member | Phó Hiệu trưởng
  totruong.nhatre.dienluc@tp-thainguyen.example | Đỗ Thị Hồng Nhung  | group_head, steering_member  | Giáo viên, Tổ trưởng tổ Nhà trẻ
  totruong.mgbe.dienluc@tp-thainguyen.example | Lý Thị Kim Oanh      | group_head, steering_member  | Giáo viên, Tổ trưởng tổ Mẫu giáo 3-5 tuổi
  totruong.mglon.dienluc@tp-thainguyen.example | Hoàng Thị Thanh Tâm | group_head, steering_member  | Giáo viên, Tổ trưởng tổ Mẫu giáo 5-6 tuổi
  totruong.vanphong.dienluc@tp-thainguyen.example | Dương Thị Lan    | group_head, steering_member  | Kế toán, Tổ trưởng tổ Văn phòng
  giaovien.dienluc@tp-thainguyen.example  | Nguyễn Thị Khánh Huyền  | teacher, steering_member     | Giáo viên, phụ trách số liệu
  hoa.giaovien.dienluc@tp-thainguyen.example | Lê Thị Hoa            | teacher                      | Giáo viên
  thuy.giaovien.dienluc@tp-thainguyen.example | Phạm Thị Thủy        | teacher                      | Giáo viên
  yen.giaovien.dienluc@tp-thainguyen.example | Vũ Hải Yến            | teacher                      | Giáo viên
  nga.giaovien.dienluc@tp-thainguyen.example | Ngô Thị Nga           | teacher                      | Giáo viên
  linh.giaovien.dienluc@tp-thainguyen.example | Bùi Diệu Linh        | teacher                      | Giáo viên
  hien.giaovien.dienluc@tp-thainguyen.example | Trương Thị Hiền      | teacher                      | Giáo viên
  dao.giaovien.dienluc@tp-thainguyen.example | Nông Thị Đào          | teacher                      | Giáo viên
  phuong.giaovien.dienluc@tp-thainguyen.example | Đinh Thị Mai Phương | teacher                    | Giáo viên
  vanthu.dienluc@tp-thainguyen.example    | Vi Thị Ngọc Mai         | clerk                        | Nhân viên văn thư, thủ quỹ
  yte.dienluc@tp-thainguyen.example       | Nông Thị Hạnh           | staff                        | Nhân viên y tế
  van.nuoiduong.dienluc@tp-thainguyen.example | Trịnh Thị Vân        | staff                        | Nhân viên nuôi dưỡng
  duyen.nuoiduong.dienluc@tp-thainguyen.example | Ma Thị Duyên       | staff                        | Nhân viên nuôi dưỡng
  baove.dienluc@tp-thainguyen.example     | Phạm Văn Toàn           | staff                        | Nhân viên bảo vệ
  `,
);

/** The account that enters figures at Điện Lực, and the one that sends them. */
const dienLucEnterer = "giaovien.dienluc@tp-thainguyen.example";
export const dienLucHead = "hieutruong.dienluc@tp-thainguyen.example";

// Names of heads and teachers elsewhere are put together from these; most preschool staff are women.
const families = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Dương Ngô Lưu Nông Ma Triệu Hà Tạ Chu".split(" ");
const middles = "Thị,Thị Thu,Thị Thanh,Thị Ngọc,Thị Hồng,Thị Kim,Thị Bích,Thị Minh,Thị Phương,Thị Hải".split(
  ",",
);
const givens =
  "Hương Lan Hà Thảo Trang Hạnh Thúy Loan Quyên Nhàn Vân Liễu Tuyết Xuân Hằng Nguyệt Thơm Chi Dịu Hậu Giang My Thu Ánh Phúc Hiên Nhung".split(
    " ",
  );

const pick = (from: readonly string[], n: number): string => from[n % from.length] ?? "";

/** A name for the nth person: steps without common divisors, so that neighbours look unrelated. */
const composedName = (n: number): string =>
  `${pick(families, n * 7 + 3)} ${pick(middles, n * 3 + Math.floor(n / 9))} ${pick(givens, n * 11 + 5)}`;

/** "mn-tu-thuc-hoa-sen" becomes "hoasen". */
const mailName = (school: DemoSchool): string =>
  school.code.replace(/^mn-(tu-thuc-|thi-tran-)?/, "").replaceAll("-", "");

/** Elsewhere a school has a head who sends and a teacher who enters. */
const otherSchools: readonly DemoPerson[] = schools
  .filter((school) => school.code !== dienLucCode)
  .flatMap((school, i): readonly DemoPerson[] => {
    const address = (who: string) => `${who}.${mailName(school)}@${mailDomainOf(school.parentCode)}`;
    return [
      {
        email: address("hieutruong"),
        name: composedName(2 * i),
        memberships: [{ unitCode: school.code, roles: ["school_head"], position: "Hiệu trưởng" }],
      },
      {
        email: address("giaovien"),
        name: composedName(2 * i + 1),
        memberships: [
          {
            unitCode: school.code,
            roles: ["teacher", "steering_member"],
            position: "Giáo viên, phụ trách số liệu",
          },
        ],
      },
    ];
  });

export const people: readonly DemoPerson[] = [...authorities, ...officers, ...dienLuc, ...otherSchools];

/** Who acts for a unit: enters figures, sends them, reviews those of the units below. */
export interface Actors {
  readonly enterer: string;
  readonly sender: string;
}

function emailIn(unitCode: string, role: Role): string {
  const found = people.find((person) =>
    person.memberships.some((one) => one.unitCode === unitCode && one.roles.includes(role)),
  );
  if (!found) throw new Error(`Nobody is ${role} in ${unitCode}.`);
  return found.email;
}

const actorsByUnit = new Map<string, Actors>(
  schools.map((school) => [
    school.code,
    school.code === dienLucCode
      ? { enterer: dienLucEnterer, sender: dienLucHead }
      : { enterer: emailIn(school.code, "teacher"), sender: emailIn(school.code, "school_head") },
  ]),
);

/** The two people of a school who never are one: who enters and who sends. */
export function actorsOf(schoolCode: string): Actors {
  const actors = actorsByUnit.get(schoolCode);
  if (!actors) throw new Error(`${schoolCode} is no school of the demo.`);
  return actors;
}

const reviewers = new Map(
  districts.map((district) => [district.code, emailIn(district.code, "tier2_officer")]),
);

/** Who reviews the reports of a Phòng's schools. */
export function reviewerOf(districtCode: string): string {
  const email = reviewers.get(districtCode);
  if (email === undefined) throw new Error(`${districtCode} is no Phòng of the demo.`);
  return email;
}

/** One account a role, printed when the demo starts and listed in the README. */
export const printedAccounts: readonly string[] = [
  "quantri@bogddt.example",
  "vanphong@thainguyen.example",
  "giamdoc@thainguyen.example",
  "truongphong@tp-thainguyen.example",
  "chuyenvien@tp-thainguyen.example",
  "hieutruong.dienluc@tp-thainguyen.example",
  "phohieutruong.dienluc@tp-thainguyen.example",
  "totruong.mglon.dienluc@tp-thainguyen.example",
  "giaovien.dienluc@tp-thainguyen.example",
  "vanthu.dienluc@tp-thainguyen.example",
];

export type GroupKind = "board" | "steering" | "professional" | "office" | "council";

export interface DemoGroup {
  readonly key: string;
  readonly unitCode: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly headEmail: string;
  /** The head among them. */
  readonly memberEmails: readonly string[];
}

const at = (who: string) => `${who}.dienluc@tp-thainguyen.example`;

const groupOf = (
  key: string,
  kind: GroupKind,
  name: string,
  [head, ...others]: readonly [string, ...string[]],
): DemoGroup => ({
  key,
  unitCode: dienLucCode,
  name,
  kind,
  headEmail: at(head),
  memberEmails: [head, ...others].map(at),
});

/** Groups of Điện Lực, as the seed names them in IV.4, VI and its recipients. */
export const dienLucGroups: readonly DemoGroup[] = [
  groupOf("ban-giam-hieu", "board", "Ban giám hiệu", ["hieutruong", "phohieutruong"]),
  groupOf("ban-chi-dao", "steering", "Ban Chỉ đạo chuyển đổi số", [
    "hieutruong",
    "phohieutruong",
    "totruong.nhatre",
    "totruong.mgbe",
    "totruong.mglon",
    "totruong.vanphong",
    "giaovien",
  ]),
  groupOf("to-nha-tre", "professional", "Tổ Nhà trẻ", [
    "totruong.nhatre",
    "hoa.giaovien",
    "thuy.giaovien",
    "yen.giaovien",
  ]),
  groupOf("to-mau-giao-be", "professional", "Tổ Mẫu giáo 3-5 tuổi", [
    "totruong.mgbe",
    "nga.giaovien",
    "linh.giaovien",
    "hien.giaovien",
  ]),
  groupOf("to-mau-giao-lon", "professional", "Tổ Mẫu giáo 5-6 tuổi", [
    "totruong.mglon",
    "giaovien",
    "dao.giaovien",
    "phuong.giaovien",
  ]),
  groupOf("to-van-phong", "office", "Tổ Văn phòng", [
    "totruong.vanphong",
    "vanthu",
    "yte",
    "van.nuoiduong",
    "duyen.nuoiduong",
    "baove",
  ]),
  groupOf("hoi-dong-thi-dua", "council", "Hội đồng thi đua, khen thưởng", [
    "hieutruong",
    "phohieutruong",
    "totruong.nhatre",
    "totruong.mgbe",
    "totruong.mglon",
    "totruong.vanphong",
  ]),
];
