/**
 * The second act of the demo: Bắc Kạn beside Thái Nguyên, and both through 1 July 2025, when the tier between ended and
 * Bắc Kạn joined Thái Nguyên. Places and codes are real (data set thanglequoc/vietnamese-provinces-database, v2.4.1 and of
 * 25 July 2026); which school passes to which commune is likely by the ward it lies in, and chosen for the demo; people,
 * schools of Bắc Kạn and figures are invented.
 */
import { type Actors, actorsOf, type DemoPerson, mailDomains } from "./people.ts";
import { readTable, wholeNumber } from "./read-table.ts";
import { districts, province, schools } from "./units.ts";

export const reformDay = "2025-07-01";
/** The last day of the old tree. */
export const dayBefore = "2025-06-30";
/** Years of which both provinces have reported when the reform comes. */
export const years = ["2021", "2022", "2023", "2024"] as const;
/** The year that the reform comes in; it is reported when it is over, to the communes. */
export const yearOfReform = "2025";
/** The period that is open when the Phòng end: the communes review it. */
export const openQuarter = "2025-Q2";

const codesSince = "2004-07-08";

export const bacKan = {
  code: "so-gddt-bac-kan",
  name: "Sở Giáo dục và Đào tạo tỉnh Bắc Kạn",
  shortName: "Sở GDĐT Bắc Kạn",
  symbol: "SGDĐT",
  place: "Bắc Kạn",
  adminCode: "06",
  adminCodeFrom: codesSince,
};

export const bacKanDistricts = [
  {
    code: "pgd-tp-bac-kan",
    name: "Phòng Giáo dục và Đào tạo thành phố Bắc Kạn",
    shortName: "Phòng GDĐT TP Bắc Kạn",
    place: "Bắc Kạn",
    adminCode: "058",
    officer: "Hà Thị Lệ Thủy",
  },
  {
    code: "pgd-ba-be",
    name: "Phòng Giáo dục và Đào tạo huyện Ba Bể",
    shortName: "Phòng GDĐT Ba Bể",
    place: "Ba Bể",
    adminCode: "061",
    officer: "Nông Văn Thắng",
  },
] as const;

/** A school as this act needs it. */
export interface ReformSchool {
  readonly code: string;
  readonly name: string;
  readonly officeCode: string;
  readonly adminCode: string;
  readonly childCount: number;
  readonly actors: Actors;
}

const bacKanRows = readTable(
  ["code", "name", "office", "adminCode", "children", "head"],
  `
  code            | name       | office         | adminCode | children | head
  mn-duc-xuan     | Đức Xuân   | pgd-tp-bac-kan | 01840     | 352      | Hoàng Thị Nguyệt
  mn-song-cau-bk  | Sông Cầu   | pgd-tp-bac-kan | 01837     | 288      | Lường Thị Hoài
  mn-huyen-tung   | Huyền Tụng | pgd-tp-bac-kan | 01846     | 214      | Triệu Thị Phương
  mn-cho-ra       | Chợ Rã     | pgd-ba-be      | 01888     | 263      | Dương Thị Hòa
  mn-thuong-giao  | Thượng Giáo| pgd-ba-be      | 01912     | 187      | Nông Thị Vân
  mn-dong-phuc    | Đồng Phúc  | pgd-ba-be      | 01933     | 142      | Ma Thị Thời
  `,
);
const domain = "backan.example";

export const bacKanSchools = bacKanRows.map((row) => ({
  code: row.code,
  name: `Trường Mầm non ${row.name}`,
  shortName: `MN ${row.name}`,
  officeCode: row.office,
  place: row.name,
  adminCode: row.adminCode,
  childCount: wholeNumber(row.children),
  headName: row.head,
  head: `hieutruong.${row.code.replace(/^mn-/, "").replaceAll("-", "")}@${domain}`,
}));

/** Who runs what in Bắc Kạn: the Sở's office, then each Phòng, then each school. */
export const bacKanOffice: DemoPerson = {
  email: `vanphong@${domain}`,
  name: "Đinh Thị Quỳnh",
  memberships: [
    {
      unitCode: bacKan.code,
      roles: ["province_admin"],
      position: "Chuyên viên Văn phòng Sở, thường trực thi đua",
    },
  ],
};
export const bacKanPeople: readonly DemoPerson[] = [
  ...bacKanDistricts.map(
    ({ code, officer }): DemoPerson => ({
      email: `chuyenvien.${code.replace(/^pgd-(tp-)?/, "").replaceAll("-", "")}@${domain}`,
      name: officer,
      memberships: [
        {
          unitCode: code,
          roles: ["tier2_admin", "tier2_officer"],
          position: "Chuyên viên phụ trách mầm non",
        },
      ],
    }),
  ),
  ...bacKanSchools.map(
    ({ code, head, headName }): DemoPerson => ({
      email: head,
      name: headName,
      memberships: [{ unitCode: code, roles: ["school_head"], position: "Hiệu trưởng" }],
    }),
  ),
];

/** Communes of the new Thái Nguyên that take over schools, and the former wards and communes whose schools they take. */
const communeRows = readTable(
  ["adminCode", "kind", "place", "from"],
  `
  adminCode | kind   | place           | from
  05443     | phường | Phan Đình Phùng | 05437 05440 05449 05452 05458
  05455     | phường | Quyết Thắng     | 05455
  05467     | phường | Gia Sàng        | 05461
  05482     | phường | Quan Triều      | 05434 05653
  05500     | phường | Tích Lương      | 05476 05500
  05503     | xã     | Tân Cương       | 05503 05530
  05710     | phường | Linh Sơn        | 05659
  05518     | phường | Sông Công       | 05515 05518 05521
  05528     | phường | Bách Quang      | 05528
  05533     | phường | Bá Xuyên        | 05512
  05860     | phường | Phổ Yên         | 05854 05860 05869
  05890     | phường | Vạn Xuân        | 05878
  05899     | phường | Trung Thành     | 05905
  05857     | phường | Phúc Thuận      | 05866
  05881     | xã     | Thành Công      | 05881
  05569     | xã     | Định Hoá        | 05569
  05602     | xã     | Phú Đình        | 05602
  05605     | xã     | Bình Thành      | 05605
  05581     | xã     | Trung Hội       | 05581
  05551     | xã     | Kim Phượng      | 05545
  05542     | xã     | Lam Vỹ          | 05542
  05611     | xã     | Phú Lương       | 05611 05629
  05641     | xã     | Vô Tranh        | 05647 05650
  05620     | xã     | Yên Trạch       | 05614
  05662     | xã     | Trại Cau        | 05662
  05692     | xã     | Đồng Hỷ         | 05656 05683
  05680     | xã     | Văn Hán         | 05680
  05665     | xã     | Văn Lăng        | 05665
  05716     | xã     | Võ Nhai         | 05716
  05740     | xã     | La Hiên         | 05740
  05746     | xã     | Tràng Xá        | 05746
  05755     | xã     | Dân Tiến        | 05755
  05719     | xã     | Sảng Mộc        | 05719
  05725     | xã     | Thần Sa         | 05725
  05830     | xã     | Đại Từ          | 05761
  05773     | xã     | Phú Xuyên       | 05773
  05809     | xã     | An Khánh        | 05809 05812 05824
  05851     | xã     | Quân Chu        | 05848
  05818     | xã     | La Bằng         | 05815
  05908     | xã     | Phú Bình        | 05908
  05941     | xã     | Điềm Thuỵ       | 05941 05956
  05953     | xã     | Kha Sơn         | 05959
  05917     | xã     | Tân Khánh       | 05917
  01840     | phường | Đức Xuân        | 01840 01846
  01843     | phường | Bắc Kạn         | 01837
  01912     | xã     | Chợ Rã          | 01888 01912
  01933     | xã     | Đồng Phúc       | 01933
  `,
);

export interface ReformCommune {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly place: string;
  readonly adminCode: string;
  readonly officer: DemoPerson;
}

const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

/** Invented names of the officers, put together so that neighbours look unrelated. */
const families = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Dương Lưu Nông Ma Triệu Hà".split(" ");
const givens =
  "Thị Hường,Văn Hiệp,Thị Thanh Nga,Quốc Việt,Thị Bích Đào,Đức Long,Thị Mỹ Linh,Minh Tuấn,Thị Yến,Văn Sơn,Thị Kiều Anh".split(
    ",",
  );

export const communes: readonly ReformCommune[] = communeRows.map(({ adminCode, kind, place }, nth) => {
  const words = bare(place).split(" ");
  const code = `ubnd-${bare(kind)}-${words.join("-")}`;
  return {
    code,
    name: `Ủy ban nhân dân ${kind} ${place}`,
    shortName: `UBND ${kind} ${place}`,
    place,
    adminCode,
    officer: {
      email: `vhxh@${words.join("")}.example`,
      name: `${families[(nth * 5) % families.length]} ${givens[(nth * 4) % givens.length]}`,
      memberships: [
        {
          unitCode: code,
          roles: ["tier2_admin", "tier2_officer"],
          position: "Chuyên viên Phòng Văn hóa - Xã hội",
        },
      ],
    },
  };
});

const communeOfWard = new Map(
  communeRows.flatMap(({ from }, nth) => from.split(" ").map((ward) => [ward, communes[nth]] as const)),
);

/** The commune to which a school passes: that in which its former ward or commune lies. */
export function communeOf(school: Pick<ReformSchool, "code" | "adminCode">): ReformCommune {
  const commune = communeOfWard.get(school.adminCode);
  if (!commune) throw new Error(`No commune takes over ${school.code}.`);
  return commune;
}

/** Every school of both provinces. In Bắc Kạn the head enters figures, too. */
export const reformSchools: readonly ReformSchool[] = [
  ...schools.map(({ code, name, parentCode, adminCode, childCount }) => ({
    code,
    name,
    officeCode: parentCode,
    adminCode: adminCode ?? "",
    childCount,
    actors: actorsOf(code),
  })),
  ...bacKanSchools.map(({ head, ...school }) => ({ ...school, actors: { enterer: head, sender: head } })),
];

/** Every Phòng that ends, by the short name people know it by. */
export const endingOffices: readonly { readonly code: string; readonly shortName: string }[] = [
  ...districts,
  ...bacKanDistricts,
];

/** Accounts printed when the act has been played; the README names the same. */
export const accountsAfter: readonly (readonly [email: string, who: string])[] = [
  ["vhxh@quantrieu.example", "UBND phường Quan Triều: duyệt báo cáo Quý II/2025 của MN Điện Lực"],
  ["vhxh@phandinhphung.example", "UBND phường Phan Đình Phùng"],
  ["vhxh@ducxuan.example", "UBND phường Đức Xuân, trước thuộc tỉnh Bắc Kạn"],
  [
    `truongphong@${mailDomains["pgd-tp-thai-nguyen"]}`,
    "Phòng GDĐT TP Thái Nguyên, đã kết thúc: chỉ đọc hồ sơ của mình",
  ],
  ["giamdoc@thainguyen.example", `${province.shortName}: cả Bắc Kạn, theo cây cũ và cây mới`],
];
