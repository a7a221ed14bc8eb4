import { defineProblems } from "../../platform/http/problem.ts";

export const { ArchiveUnderWay, ArchiveNotReady, RequestClosed } = defineProblems("audit", {
  ArchiveUnderWay: {
    status: 409,
    title: {
      vi: "Một bản dữ liệu của đơn vị đang được lập",
      en: "An archive of the unit's data is being made",
    },
    help: {
      vi: "Chờ bản đang lập xong rồi tải về, hoặc yêu cầu lại sau đó.",
      en: "Wait until it is done and download it, or ask again afterwards.",
    },
  },
  RequestClosed: {
    status: 409,
    title: { vi: "Yêu cầu này đã được giải quyết", en: "This request has been closed" },
    help: { vi: "Tải lại trang để xem kết quả.", en: "Reload the page to see what became of it." },
  },
  ArchiveNotReady: {
    status: 409,
    title: { vi: "Bản dữ liệu này không tải được", en: "This archive cannot be downloaded" },
    help: {
      vi: "Bản chưa lập xong thì chờ thêm; bản đã hết hạn thì yêu cầu một bản mới.",
      en: "Wait while it is being made; ask for a new one when it has expired.",
    },
  },
});
