import type { UnitChange } from "./effects.ts";
import type { PlanProblem } from "./planned.ts";

type Locale = "vi" | "en";

const problems: Readonly<Record<PlanProblem["code"], Readonly<Record<Locale, (subject: string) => string>>>> =
  {
    refused: {
      vi: () => "Đến ngày hiệu lực, cây đơn vị đã khác lúc lên lịch nên không thực hiện được như đã ghi",
      en: () => "On its day the tree was no longer what it was when this was ordered",
    },
    "changed-later": {
      vi: (subject) => `“${subject}” đã thay đổi sau ngày hiệu lực này`,
      en: (subject) => `“${subject}” had changed after this effective day`,
    },
    "not-allowed": {
      vi: () => "Người lên lịch không còn quyền sắp xếp đơn vị",
      en: () => "Who ordered it may no longer re-organise units",
    },
    left: {
      vi: () => "Người lên lịch không còn là thành viên của đơn vị",
      en: () => "Who ordered it is no longer a member of the unit",
    },
    "unit-closed": {
      vi: () => "Đơn vị ra quyết định đã kết thúc hoạt động",
      en: () => "The unit that ordered it has ended",
    },
  };

/** Why a planned order was not carried out, in the reader's language. */
export const problemMessage = ({ code, subject = "" }: PlanProblem, locale: Locale): string =>
  problems[code][locale](subject);

const listed = (units: readonly { readonly name: string }[]) => units.map(({ name }) => name).join(", ");

/** What a planned order would make of a unit, said to itself. */
export function changeMessage(
  { change, name, formerName, to, successors }: UnitChange,
  locale: Locale,
): string {
  const isVietnamese = locale === "vi";
  switch (change) {
    case "ended":
      if (!successors.length) return isVietnamese ? "Đơn vị sẽ kết thúc hoạt động" : "The unit will end";
      return isVietnamese
        ? `Đơn vị sẽ kết thúc; kế tục là ${listed(successors)}`
        : `The unit will end; it is carried on by ${listed(successors)}`;
    case "moved":
      return isVietnamese
        ? `Đơn vị sẽ trực thuộc ${to?.name ?? ""}`
        : `The unit will stand beneath ${to?.name ?? ""}`;
    case "renamed":
      if (formerName === null)
        return isVietnamese
          ? "Mã, cấp hoặc ký hiệu của đơn vị sẽ thay đổi; tên giữ nguyên"
          : "The unit’s code, level or symbol will change; its name stays";
      return isVietnamese ? `Đơn vị sẽ có tên mới: ${name}` : `The unit will be called ${name}`;
    case "reopened":
      return isVietnamese ? "Đơn vị sẽ hoạt động trở lại" : "The unit will open again";
    case "made":
      return isVietnamese ? "Đơn vị sẽ được thành lập" : "The unit will be founded";
  }
}
