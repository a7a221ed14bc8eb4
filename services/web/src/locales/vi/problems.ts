/** What is said for problems the API names by code, and for failures that never reached it. */
export const problems = {
  offline: {
    title: "Không có kết nối",
    detail: "Máy chưa liên lạc được với hệ thống. Xin kiểm tra mạng rồi thử lại.",
  },
  unknown: {
    title: "Có lỗi xảy ra",
    detail: "Hệ thống chưa làm được việc này. Xin thử lại sau ít phút.",
  },
  notFound: {
    title: "Không tìm thấy",
    detail: "Mục này không có, hoặc bạn không được xem.",
  },
  changed: {
    title: "Người khác vừa sửa mục này",
    detail: "Xin tải lại để xem bản mới rồi sửa tiếp.",
  },
  summary: "Có {{ count }} chỗ cần sửa",
  summaryOne: "Có một chỗ cần sửa",
  reference: "Mã tra cứu: {{ id }}",
} as const;
