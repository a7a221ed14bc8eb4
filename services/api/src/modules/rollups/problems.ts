import { defineProblems } from "../../platform/http/problem.ts";

export const { UnknownIndicator } = defineProblems("rollups", {
  UnknownIndicator: {
    status: 422,
    title: { vi: "Đợt thi đua này không có chỉ số đó", en: "This campaign has no such indicator" },
    help: {
      vi: "Chọn một chỉ số trong bộ tiêu chí của đợt thi đua, hoặc điểm tổng hợp.",
      en: "Choose an indicator from the campaign's criteria, or the weighted score.",
    },
  },
});
