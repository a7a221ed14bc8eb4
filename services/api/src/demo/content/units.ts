/**
 * The demo tree of 2022: ministry, Sở GDĐT Thái Nguyên, its nine Phòng GDĐT and 63 preschools.
 *
 * Places and codes are real (data set thanglequoc/vietnamese-provinces-database v2.4.1); sizes, figures and, but for
 * the head of Điện Lực, all people are invented. Only wards and communes that bore their name in 2022 are used.
 */
import { readTable, wholeNumber } from "./read-table.ts";

export type LevelCode = "ministry" | "province" | "district" | "school";
/** Phường, thị trấn, xã, xã miền núi. "mountain" is chosen for the demo, not taken from a legal list. */
export type AreaType = "ward" | "township" | "commune" | "mountain";
export type Ownership = "public" | "private";

/** What a unit is, in the words of the product's units. */
export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Symbol in document numbers, as in 13/KH-TrMN. */
  readonly symbol: string;
  readonly levelCode: LevelCode;
  readonly parentCode: string | null;
  /** Place name in "Quang Vinh, ngày ...". */
  readonly place: string;
  readonly adminCode: string | null;
  /** Since when the code means this place: codes are reused. */
  readonly adminCodeFrom: string | null;
}

/** Children, classrooms and staff at the beginning of 2022. */
export interface SchoolSize {
  /** Nhóm trẻ, under three. */
  readonly toddlerGroups: number;
  /** Lớp mẫu giáo, three to five. */
  readonly classes: number;
  readonly children: number;
  readonly managers: number;
  readonly teachers: number;
  readonly otherStaff: number;
}

export interface DemoSchool extends DemoUnit {
  readonly levelCode: "school";
  readonly parentCode: string;
  readonly educationLevel: "preschool";
  readonly ownership: Ownership;
  readonly areaType: AreaType;
  readonly childCount: number;
  readonly size: SchoolSize;
}

/** General statistics office codes by decision 124/2004/QĐ-TTg of 8 July 2004. */
const codesSince = "2004-07-08";

/**
 * Phổ Yên was a town (thị xã) until 9 April 2022 and is a city since the 10th (resolution 469/NQ-UBTVQH15), which
 * also made nine of its communes wards. The demo uses the later names: they hold for nine of its twelve months.
 */
const phoYenCitySince = "2022-04-10";

export const ministry: DemoUnit = {
  code: "bo-gddt",
  name: "Bộ Giáo dục và Đào tạo",
  shortName: "Bộ GDĐT",
  symbol: "BGDĐT",
  levelCode: "ministry",
  parentCode: null,
  place: "Hà Nội",
  adminCode: null,
  adminCodeFrom: null,
};

export const province: DemoUnit = {
  code: "so-gddt-thai-nguyen",
  name: "Sở Giáo dục và Đào tạo tỉnh Thái Nguyên",
  shortName: "Sở GDĐT Thái Nguyên",
  symbol: "SGDĐT",
  levelCode: "province",
  parentCode: ministry.code,
  place: "Thái Nguyên",
  adminCode: "19",
  adminCodeFrom: codesSince,
};

// The seed cites 448/KH-GDĐT of the Phòng of the city, hence its symbol; the others are usual.
const districtRows = readTable(
  ["code", "area", "short", "place", "symbol", "adminCode", "since"],
  `
  code               | area                   | short          | place       | symbol | adminCode | since
  pgd-tp-thai-nguyen | thành phố Thái Nguyên  | TP Thái Nguyên | Thái Nguyên | GDĐT   | 164       | ${codesSince}
  pgd-tp-song-cong   | thành phố Sông Công    | TP Sông Công   | Sông Công   | PGDĐT  | 165       | ${codesSince}
  pgd-tp-pho-yen     | thành phố Phổ Yên      | TP Phổ Yên     | Phổ Yên     | PGDĐT  | 172       | ${phoYenCitySince}
  pgd-dinh-hoa       | huyện Định Hóa         | Định Hóa       | Định Hóa    | PGDĐT  | 167       | ${codesSince}
  pgd-phu-luong      | huyện Phú Lương        | Phú Lương      | Phú Lương   | PGDĐT  | 168       | ${codesSince}
  pgd-dong-hy        | huyện Đồng Hỷ          | Đồng Hỷ        | Đồng Hỷ     | PGDĐT  | 169       | ${codesSince}
  pgd-vo-nhai        | huyện Võ Nhai          | Võ Nhai        | Võ Nhai     | PGDĐT  | 170       | ${codesSince}
  pgd-dai-tu         | huyện Đại Từ           | Đại Từ         | Đại Từ      | PGDĐT  | 171       | ${codesSince}
  pgd-phu-binh       | huyện Phú Bình         | Phú Bình       | Phú Bình    | PGDĐT  | 173       | ${codesSince}
  `,
);

export const districts: readonly DemoUnit[] = districtRows.map((row) => ({
  code: row.code,
  name: `Phòng Giáo dục và Đào tạo ${row.area}`,
  shortName: `Phòng GDĐT ${row.short}`,
  symbol: row.symbol,
  levelCode: "district",
  parentCode: province.code,
  place: row.place,
  adminCode: row.adminCode,
  adminCodeFrom: row.since,
}));

/** Wards of Phổ Yên that were communes before 10 April 2022. */
const wardsSinceCity = ["05869", "05905"];

const schoolColumns = [
  "code",
  "name",
  "ward",
  "adminCode",
  "area",
  "own",
  "toddlers",
  "classes",
  "children",
  "managers",
  "teachers",
  "staff",
] as const;

const schoolTables: Readonly<Record<string, string>> = {
  "pgd-tp-thai-nguyen": `
  code                       | name                   | ward           | adminCode | area     | own     | toddlers | classes | children | managers | teachers | staff
  mn-dien-luc                | Điện Lực               | Quang Vinh     | 05434     | ward     | public  | 2 |  4 | 168 | 2 | 12 |  6
  mn-quang-vinh              | Quang Vinh             | Quang Vinh     | 05434     | ward     | public  | 1 |  4 | 169 | 2 | 11 |  6
  mn-1-5                     | 1-5                    | Trung Thành    | 05476     | ward     | public  | 2 |  8 | 318 | 3 | 20 |  9
  mn-dong-quang              | Đồng Quang             | Đồng Quang     | 05458     | ward     | public  | 3 | 10 | 402 | 3 | 26 | 11
  mn-tuc-duyen               | Túc Duyên              | Túc Duyên      | 05437     | ward     | public  | 2 |  7 | 276 | 3 | 18 |  8
  mn-gia-sang                | Gia Sàng               | Gia Sàng       | 05461     | ward     | public  | 2 |  8 | 305 | 3 | 20 |  9
  mn-thinh-dan               | Thịnh Đán              | Thịnh Đán      | 05455     | ward     | public  | 3 |  9 | 371 | 3 | 24 | 10
  mn-tich-luong              | Tích Lương             | Tích Lương     | 05500     | ward     | public  | 3 | 10 | 388 | 3 | 25 | 10
  mn-chua-hang               | Chùa Hang              | Chùa Hang      | 05659     | ward     | public  | 3 | 12 | 462 | 3 | 30 | 12
  mn-son-cam                 | Sơn Cẩm                | Sơn Cẩm        | 05653     | commune  | public  | 2 | 10 | 365 | 3 | 22 |  9
  mn-tan-cuong               | Tân Cương              | Tân Cương      | 05503     | commune  | public  | 1 |  7 | 224 | 2 | 15 |  6
  mn-tu-thuc-hoa-huong-duong | tư thục Hoa Hướng Dương| Hoàng Văn Thụ  | 05440     | ward     | private | 4 |  6 | 248 | 2 | 20 | 11
  mn-tu-thuc-sao-mai         | tư thục Sao Mai        | Phan Đình Phùng| 05449     | ward     | private | 5 |  7 | 296 | 2 | 25 | 14
  mn-tu-thuc-anh-duong       | tư thục Ánh Dương      | Tân Thịnh      | 05452     | ward     | private | 3 |  3 | 131 | 1 | 12 |  7
  `,
  "pgd-tp-song-cong": `
  code                       | name                   | ward           | adminCode | area     | own     | toddlers | classes | children | managers | teachers | staff
  mn-1-6                     | 1-6                    | Mỏ Chè         | 05512     | ward     | public  | 4 | 13 | 548 | 3 | 32 | 11
  mn-pho-co                  | Phố Cò                 | Phố Cò         | 05521     | ward     | public  | 2 |  8 | 297 | 3 | 20 |  8
  mn-cai-dan                 | Cải Đan                | Cải Đan        | 05515     | ward     | public  | 2 |  7 | 268 | 3 | 18 |  8
  mn-bach-quang              | Bách Quang             | Bách Quang     | 05528     | ward     | public  | 2 |  9 | 334 | 3 | 22 |  9
  mn-binh-son                | Bình Sơn               | Bình Sơn       | 05530     | commune  | public  | 1 |  8 | 243 | 2 | 16 |  6
  mn-tu-thuc-hoa-mai         | tư thục Hoa Mai        | Thắng Lợi      | 05518     | ward     | private | 3 |  4 | 154 | 1 | 14 |  8
  `,
  "pgd-tp-pho-yen": `
  code                       | name                   | ward           | adminCode | area     | own     | toddlers | classes | children | managers | teachers | staff
  mn-ba-hang                 | Ba Hàng                | Ba Hàng        | 05860     | ward     | public  | 3 | 11 | 431 | 3 | 27 | 10
  mn-bai-bong                | Bãi Bông               | Bãi Bông       | 05854     | ward     | public  | 2 |  7 | 271 | 3 | 18 |  7
  mn-dong-tien               | Đồng Tiến              | Đồng Tiến      | 05878     | ward     | public  | 3 | 12 | 468 | 3 | 29 | 11
  mn-hong-tien               | Hồng Tiến              | Hồng Tiến      | 05869     | ward     | public  | 3 | 11 | 442 | 3 | 27 | 10
  mn-thuan-thanh             | Thuận Thành            | Thuận Thành    | 05905     | ward     | public  | 2 |  9 | 326 | 3 | 22 |  8
  mn-phuc-thuan              | Phúc Thuận             | Phúc Thuận     | 05866     | commune  | public  | 2 | 12 | 389 | 3 | 26 |  9
  mn-thanh-cong              | Thành Công             | Thành Công     | 05881     | commune  | public  | 2 | 13 | 417 | 3 | 28 |  9
  mn-tu-thuc-tuoi-tho        | tư thục Tuổi Thơ       | Đồng Tiến      | 05878     | ward     | private | 6 |  8 | 331 | 2 | 28 | 15
  `,
  "pgd-dinh-hoa": `
  code                       | name                   | ward           | adminCode | area     | own     | toddlers | classes | children | managers | teachers | staff
  mn-cho-chu                 | Chợ Chu                | Chợ Chu        | 05569     | township | public  | 3 |  8 | 314 | 3 | 22 |  8
  mn-phu-dinh                | Phú Đình               | Phú Đình       | 05602     | mountain | public  | 2 |  7 | 203 | 2 | 16 |  5
  mn-binh-thanh              | Bình Thành             | Bình Thành     | 05605     | mountain | public  | 2 |  6 | 181 | 2 | 14 |  5
  mn-trung-hoi               | Trung Hội              | Trung Hội      | 05581     | commune  | public  | 2 |  7 | 226 | 2 | 17 |  6
  mn-quy-ky                  | Quy Kỳ                 | Quy Kỳ         | 05545     | mountain | public  | 1 |  6 | 158 | 2 | 12 |  4
  mn-lam-vy                  | Lam Vỹ                 | Lam Vỹ         | 05542     | mountain | public  | 1 |  7 | 172 | 2 | 14 |  4
  `,
  "pgd-phu-luong": `
  code                       | name                   | ward           | adminCode | area     | own     | toddlers | classes | children | managers | teachers | staff
  mn-thi-tran-du             | thị trấn Đu            | Đu             | 05611     | township | public  | 3 | 11 | 398 | 3 | 26 |  9
  mn-dong-dat                | Động Đạt               | Động Đạt       | 05629     | commune  | public  | 2 |  8 | 259 | 2 | 18 |  6
  mn-vo-tranh                | Vô Tranh               | Vô Tranh       | 05647     | commune  | public  | 2 |  9 | 288 | 3 | 20 |  7
  mn-co-lung                 | Cổ Lũng                | Cổ Lũng        | 05650     | commune  | public  | 2 |  9 | 301 | 3 | 20 |  7
  mn-yen-ninh                | Yên Ninh               | Yên Ninh       | 05614     | mountain | public  | 1 |  8 | 197 | 2 | 15 |  5
  `,
  "pgd-dong-hy": `
  code                       | name                   | ward           | adminCode | area     | own     | toddlers | classes | children | managers | teachers | staff
  mn-trai-cau                | Trại Cau               | Trại Cau       | 05662     | township | public  | 2 |  6 | 211 | 2 | 15 |  6
  mn-song-cau                | Sông Cầu               | Sông Cầu       | 05656     | township | public  | 2 |  5 | 186 | 2 | 13 |  5
  mn-hoa-trung               | Hóa Trung              | Hóa Trung      | 05683     | commune  | public  | 2 |  7 | 238 | 2 | 17 |  6
  mn-van-han                 | Văn Hán                | Văn Hán        | 05680     | mountain | public  | 2 | 11 | 334 | 3 | 24 |  7
  mn-van-lang                | Văn Lăng               | Văn Lăng       | 05665     | mountain | public  | 1 |  8 | 189 | 2 | 15 |  4
  `,
  "pgd-vo-nhai": `
  code                       | name                   | ward           | adminCode | area     | own     | toddlers | classes | children | managers | teachers | staff
  mn-dinh-ca                 | Đình Cả                | Đình Cả        | 05716     | township | public  | 2 |  7 | 252 | 2 | 18 |  7
  mn-la-hien                 | La Hiên                | La Hiên        | 05740     | commune  | public  | 2 |  8 | 263 | 3 | 19 |  6
  mn-trang-xa                | Tràng Xá               | Tràng Xá       | 05746     | mountain | public  | 2 | 10 | 281 | 3 | 22 |  6
  mn-dan-tien                | Dân Tiến               | Dân Tiến       | 05755     | mountain | public  | 1 |  9 | 234 | 2 | 18 |  5
  mn-sang-moc                | Sảng Mộc               | Sảng Mộc       | 05719     | mountain | public  | 1 |  6 | 127 | 2 | 11 |  3
  mn-than-xa                 | Thần Xa                | Thần Xa        | 05725     | mountain | public  | 1 |  5 | 108 | 2 | 10 |  3
  `,
  "pgd-dai-tu": `
  code                       | name                   | ward           | adminCode | area     | own     | toddlers | classes | children | managers | teachers | staff
  mn-hung-son                | Hùng Sơn               | Hùng Sơn       | 05761     | township | public  | 3 | 12 | 447 | 3 | 29 | 10
  mn-yen-lang                | Yên Lãng               | Yên Lãng       | 05773     | commune  | public  | 2 | 13 | 402 | 3 | 28 |  8
  mn-cu-van                  | Cù Vân                 | Cù Vân         | 05809     | commune  | public  | 2 |  8 | 266 | 3 | 19 |  6
  mn-ha-thuong               | Hà Thượng              | Hà Thượng      | 05812     | commune  | public  | 2 |  7 | 231 | 2 | 17 |  6
  mn-an-khanh                | An Khánh               | An Khánh       | 05824     | commune  | public  | 2 |  7 | 245 | 2 | 17 |  6
  mn-cat-ne                  | Cát Nê                 | Cát Nê         | 05848     | commune  | public  | 1 |  6 | 178 | 2 | 13 |  5
  mn-la-bang                 | La Bằng                | La Bằng        | 05815     | mountain | public  | 1 |  6 | 164 | 2 | 13 |  4
  `,
  "pgd-phu-binh": `
  code                       | name                   | ward           | adminCode | area     | own     | toddlers | classes | children | managers | teachers | staff
  mn-huong-son               | Hương Sơn              | Hương Sơn      | 05908     | township | public  | 3 | 10 | 376 | 3 | 25 |  9
  mn-diem-thuy               | Điềm Thụy              | Điềm Thụy      | 05941     | commune  | public  | 3 | 12 | 438 | 3 | 29 |  9
  mn-kha-son                 | Kha Sơn                | Kha Sơn        | 05959     | commune  | public  | 2 |  9 | 305 | 3 | 21 |  7
  mn-nga-my                  | Nga My                 | Nga My         | 05956     | commune  | public  | 2 | 11 | 347 | 3 | 24 |  7
  mn-tan-khanh               | Tân Khánh              | Tân Khánh      | 05917     | mountain | public  | 1 |  9 | 258 | 2 | 18 |  5
  mn-tu-thuc-hoa-sen         | tư thục Hoa Sen        | Điềm Thụy      | 05941     | commune  | private | 3 |  3 | 126 | 1 | 12 |  6
  `,
};

function oneOf<const T extends string>(allowed: readonly T[], cell: string): T {
  const found = allowed.find((value) => value === cell);
  if (found === undefined) throw new Error(`"${cell}" is none of ${allowed.join(", ")}.`);
  return found;
}

/** MN and the initials: "tư thục Hoa Sen" becomes MNHS. The seed fixes TrMN for Điện Lực. */
function symbolOf(name: string): string {
  if (name === "Điện Lực") return "TrMN";
  const words = name.replace(/^(tư thục|thị trấn) /, "").split(" ");
  return `MN${words.map((word) => (/^\d/.test(word) ? word : word.charAt(0))).join("")}`;
}

export const schools: readonly DemoSchool[] = districts.flatMap((district) =>
  readTable(schoolColumns, schoolTables[district.code] ?? "").map((row) => ({
    code: row.code,
    name: `Trường Mầm non ${row.name}`,
    shortName: `MN ${row.name}`,
    symbol: symbolOf(row.name),
    levelCode: "school" as const,
    parentCode: district.code,
    educationLevel: "preschool" as const,
    ownership: oneOf(["public", "private"], row.own),
    areaType: oneOf(["ward", "township", "commune", "mountain"], row.area),
    place: row.ward,
    adminCode: row.adminCode,
    adminCodeFrom: wardsSinceCity.includes(row.adminCode) ? phoYenCitySince : codesSince,
    childCount: wholeNumber(row.children),
    size: {
      toddlerGroups: wholeNumber(row.toddlers),
      classes: wholeNumber(row.classes),
      children: wholeNumber(row.children),
      managers: wholeNumber(row.managers),
      teachers: wholeNumber(row.teachers),
      otherStaff: wholeNumber(row.staff),
    },
  })),
);

/** The school of the seed plan. */
export const dienLucCode = "mn-dien-luc";

/** All units, parents before children. */
export const units: readonly (DemoUnit | DemoSchool)[] = [ministry, province, ...districts, ...schools];
