import type { EducationLevel } from "../../../shared/indicator-kinds.ts";
import { type BuiltInIndicator, preschool36 } from "./built-in/preschool-36.ts";

/** A set of indicators that comes with the product. Others come as data, by import. */
export interface IndicatorTemplate {
  readonly key: string;
  readonly vi: string;
  readonly en: string;
  readonly educationLevel: EducationLevel;
  readonly indicators: readonly BuiltInIndicator[];
}

export const templates: readonly IndicatorTemplate[] = [
  {
    key: "preschool-36",
    vi: "Chuyển đổi số trường mầm non (36 chỉ số)",
    en: "Digital transformation of preschools (36 indicators)",
    educationLevel: "preschool",
    indicators: preschool36,
  },
];
