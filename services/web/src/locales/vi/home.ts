export const home = {
  nav: "Việc của tôi",
  title: "Việc của tôi",
  lead: "Những việc đang chờ bạn ở {{ unit }}.",
  nothing: "Không có việc nào đang chờ bạn",
  nothingHint: "Khi có việc cần làm hoặc sắp đến hạn, việc đó sẽ hiện ở đây.",
  overdue: "Quá hạn",
  soon: "Sắp đến hạn",
  anytime: "Đang chờ",
  due: "hạn {{ date }}",
  more: "và {{ count }} nơi khác",
  morePeriods: "và {{ count }} kỳ khác",
  report_due: {
    title: "Nhập số liệu {{ period }}",
    begun: "Đã nhập {{ count }}/{{ outOf }} chỉ số",
    none: "Chưa nhập số nào, {{ outOf }} chỉ số",
    action: "Nhập số liệu",
  },
  report_ready: {
    title: "Gửi số liệu {{ period }}",
    note: "Đã nhập đủ {{ outOf }} chỉ số, chưa gửi",
    action: "Xem và gửi",
  },
  report_returned: {
    title: "Sửa và gửi lại số liệu {{ period }}",
    note: "{{ from }} trả lại",
    noteFindings: "{{ from }} trả lại, {{ count }} chỗ cần sửa",
    action: "Sửa số liệu",
  },
  plan_missing: {
    title: "Lập kế hoạch của trường",
    note: "{{ from }} đã phát động",
    action: "Lập kế hoạch",
  },
  plan_unpublished: {
    title: "Ban hành kế hoạch đang soạn",
    note: "Kế hoạch còn là bản nháp",
    action: "Mở kế hoạch",
  },
  plan_changed: {
    title: "Đọc thay đổi của kế hoạch",
    note: "Kế hoạch đã thay đổi sau khi bạn xác nhận",
    action: "Đọc kế hoạch",
  },
  plan_to_acknowledge: {
    title: "Đọc và xác nhận kế hoạch",
    note: "Kế hoạch đã ban hành, bạn chưa xác nhận đã đọc",
    action: "Đọc kế hoạch",
  },
  task_due: {
    note: "Nhiệm vụ của bạn trong kế hoạch",
    action: "Mở nhiệm vụ",
  },
  reviews_waiting: {
    title: "Duyệt {{ count }} báo cáo",
    late: "{{ count }} gửi muộn",
    changed: "{{ count }} gửi lại",
    note: "Chờ duyệt: {{ periods }}",
    action: "Duyệt",
  },
  reports_missing: {
    title: "{{ schools }} trường còn thiếu {{ count }} báo cáo đã quá hạn",
    action: "Xem ai chưa gửi",
  },
  campaign_to_adopt: {
    title: "Triển khai phong trào xuống các trường",
    note: "{{ from }} đã phát động",
    action: "Triển khai",
  },
  adoption_unpublished: {
    title: "Ban hành bản triển khai đang soạn",
    note: "Các trường chưa thấy bản này",
    action: "Mở bản triển khai",
  },
  adoptions_missing: {
    title: "{{ count }}/{{ outOf }} đơn vị chưa triển khai",
    action: "Xem phong trào",
  },
  coverage: {
    title: "{{ period }}: mới có {{ count }}/{{ outOf }} trường gửi số liệu",
    action: "Xem các đơn vị",
  },
  api_key_expiring: {
    title: "Khóa kết nối {{ title }} sắp hết hạn",
    note: "Hệ thống đang dùng khóa này sẽ không đọc được số liệu nữa",
    action: "Mở Kết nối",
  },
  reorganisation_planned: {
    title: "Lịch sắp xếp: {{ title }}",
    note: "{{ from }} đã lên lịch; đến ngày đó mới thay đổi",
    action: "Xem",
  },
  reorganisation_failed: {
    title: "Chưa sắp xếp được: {{ title }}",
    note: "Chưa có gì thay đổi. Sửa rồi ra lại từ nội dung đã ghi, hoặc bỏ qua.",
    action: "Xem và sửa",
  },
} as const;
