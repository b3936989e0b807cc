import { absenceVi } from './absence-vi';
import { administrationVi, importsWordsVi } from './administration-vi';
import { peopleRulesVi } from './people-rules-vi';
import { searchVi, stripVi } from './circuit-vi';
import { checkInVi } from './check-ins-vi';
import { causeNamesVi } from './cause-names-vi';
import { bundleVi } from './bundle-vi';
import { calendarVi } from './calendar-vi';
import { commentVi } from './comments-vi';
import { availabilityVi } from './availability-vi';
import { protectionVi, workVi } from './work-vi';
import { incidentsVi } from './incidents-vi';
import { viewVi } from './saved-views-vi';
import { seriesVi } from './series-vi';
import { exemplarVi } from './exemplar-vi';
import { initiativeVi } from './initiative-vi';
import { practiceVi } from './practice-vi';
import { meetingsVi } from './meetings-vi';
import { membershipVi } from './membership-vi';
import { capabilityVi } from './capability-vi';
import { studyVi } from './study-vi';
import { congressVi } from './congress-vi';
import { critiqueVi } from './critique-vi';
import { supervisionEvidenceVi } from './supervision-evidence-vi';
import { supervisionFindingsVi } from './supervision-findings-vi';
import { supervisionLeadVi } from './supervision-lead-vi';
import { awardVi } from './award-vi';
import { emulationVi } from './emulation-vi';
import { gradingVi } from './grading-vi';
import { supervisionVi } from './supervision-vi';
import { taskListVi } from './task-list-vi';
import { disputeVi } from './dispute-vi';
import { causesVi, delayVi, forecastVi, foresightVi } from './forecast-vi';
import { formVi, writeVi } from './forms-vi';
import { historyVi, obstaclesVi, resolutionsVi } from './intent-vi';
import { alarmsVi, commitmentsVi, networkVi } from './features-vi';
import { recomputeVi } from './recompute-vi';
import { budgetVi, evidenceVi, periodVi, recordVi, scorecardVi, targetVi } from './targets-vi';
import { handoversVi } from './handovers-vi';
import { intakeVi } from './intake-vi';
import { mailVi } from './mail-vi';
import { noticesVi } from './notices-vi';
import { offlineVi, pushVi } from './offline-vi';
import { authorityVi, changesVi, objectPartVi, printVi, unitPartVi } from './part-vi';
import { plansVi } from './plans-vi';
import { qualityVi } from './quality-vi';
import { deadlineVi, fieldVi, originMixVi, overviewVi } from './views-vi';
import { myWorkVi, organisationVi, programmesVi } from './workspaces-vi';

export const vi = {
  product: 'Thông Mạch',
  loading: 'Đang tải dữ liệu',
  shell: {
    skip: 'Đến nội dung chính',
    workspaces: 'Không gian làm việc',
    home: 'Thông Mạch, về trang đầu',
    commitments: 'Cam kết',
    network: 'Mạng',
    targets: 'Chỉ tiêu',
    alarms: 'Cảnh báo',
    incidents: 'Sự cố',
    work: 'Công việc',
    protection: 'Bảo đảm thông tin',
    provinces: 'Tỉnh',
    resources: 'Tài nguyên',
    myWork: 'Việc của tôi',
    tasks: 'Hôm nay',
    plans: 'Giao chỉ tiêu',
    quality: 'Điểm MTCL',
    programmes: 'Chương trình',
    resolutions: 'Nghị quyết',
    obstacles: 'Vướng mắc',
    handovers: 'Bàn giao',
    organisation: 'Tổ chức',
    overview: 'Toàn cảnh',
    cockpit: 'Buồng lái',
    decisions: 'Chờ quyết',
    coverage: 'Độ phủ nghị quyết',
    field: 'Hiện trường',
    area: 'Địa bàn',
    people: 'Con người',
    morePages: 'Thêm',
    members: 'Đảng viên',
    meetings: 'Sinh hoạt, hội nghị',
    study: 'Học tập',
    congresses: 'Đại hội',
    supervision: 'Kiểm tra, giám sát',
    critiques: 'Phản biện',
    emulation: 'Thi đua',
    grading: 'Đánh giá, xếp loại',
    capability: 'Năng lực',
    administration: 'Quản trị',
    accounts: 'Tài khoản',
    units: 'Đơn vị',
    rules: 'Quy định',
    imports: 'Nhập dữ liệu',
    notices: 'Thông báo',
    mail: 'Thư điện tử',
    unclear: 'Chờ quy đổi',
    mapping: 'Quy tắc quy đổi',
  },
  meetings: meetingsVi,
  membership: membershipVi,
  study: studyVi,
  capability: capabilityVi,
  congress: congressVi,
  grading: gradingVi,
  supervision: supervisionVi,
  supervisionEvidence: supervisionEvidenceVi,
  supervisionFindings: supervisionFindingsVi,
  supervisionLead: supervisionLeadVi,
  bundle: bundleVi,
  critique: critiqueVi,
  emulation: emulationVi,
  award: awardVi,
  practice: practiceVi,
  initiative: initiativeVi,
  exemplar: exemplarVi,
  offline: offlineVi,
  push: pushVi,
  sample: { mark: 'Dữ liệu mẫu: doanh nghiệp này không có thật, sự kiện mạng do chương trình mô phỏng gửi' },
  source: { notice: 'Nguồn' },
  asOf: {
    label: 'Tính đến',
    choose: '– chọn ngày khác',
    day: 'Xem số liệu tính đến hết ngày',
    view: 'Xem',
    back: 'Về hiện tại',
    about: 'Chỉ tiêu, điểm số và cảnh báo được tính lại theo những gì đã xảy ra đến hết ngày đó.',
    notice: 'Số liệu tính đến hết ngày {{day}}, không cập nhật trực tiếp.',
    noticeNow: 'Trang này chỉ có số liệu hiện tại; mốc {{day}} không áp dụng ở đây.',
    pick: { yesterday: 'Hôm qua', month: 'Cuối tháng trước', quarter: 'Cuối quý trước', year: 'Cuối năm trước' },
    live: 'trực tiếp',
    connecting: 'đang nối',
    stale: 'số cũ {{minutes}} phút',
    staleSeconds: 'số cũ dưới 1 phút',
  },
  origin: {
    legend: 'Dấu nguồn số liệu',
    MEASURED: 'Số đo được',
    REPORTED: 'Số báo cáo',
    SIMULATED: 'Số mô phỏng',
    short: { MEASURED: 'đo được', REPORTED: 'báo cáo', SIMULATED: 'mô phỏng' },
  },
  unproven: 'Chưa xác thực được nguồn gửi',
  account: {
    menu: 'Tài khoản {{name}}: ngôn ngữ, giao diện, đăng xuất',
    light: 'Giao diện sáng',
    dark: 'Giao diện tối',
    signOut: 'Đăng xuất',
  },
  role: {
    leader: 'Lãnh đạo',
    'unit-head': 'Người đứng đầu đơn vị',
    programme: 'Cán bộ chương trình',
    noc: 'Trực ca NOC',
    field: 'Nhân viên địa bàn',
    planner: 'Cán bộ quy hoạch',
    inspector: 'Cán bộ kiểm tra',
    office: 'Văn phòng',
    worker: 'Người lao động',
    administrator: 'Quản trị hệ thống',
    integration: 'Tài khoản tích hợp',
  },
  signIn: {
    title: 'Đăng nhập',
    lead: 'Dùng tài khoản do quản trị hệ thống cấp.',
    name: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    refused: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    retryAfter: 'Thử lại sau {{seconds}} giây.',
    help: 'Quên mật khẩu? Hãy liên hệ quản trị hệ thống của đơn vị.',
    bead: { resolution: 'Điểm nghị quyết', target: 'Chỉ tiêu', score: 'Bảng điểm', object: 'Đối tượng mạng', event: 'Sự kiện gốc' },
    promise: 'Từ điểm nghị quyết tới từng đối tượng mạng, và trở lại bằng kết quả đo được.',
  },
  fault: {
    title: 'Chưa lấy được dữ liệu',
    text: 'Trang gặp lỗi khi hiển thị. Hãy tải lại trang.',
    retry: 'Thử lại',
    unreachable: 'Không kết nối được máy chủ',
    unreachableText: 'Kiểm tra đường truyền tới máy chủ rồi thử lại.',
    forbidden: 'Tài khoản không có quyền xem mục này',
    forbiddenText: 'Vai trò của tài khoản không bao gồm mục này. Nếu công việc cần tới, hãy đề nghị quản trị hệ thống của đơn vị cấp quyền.',
  },
  missing: { title: 'Không có trang này', text: 'Địa chỉ sai hoặc trang đã được chuyển.', home: 'Về trang đầu' },
  scoreState: {
    ON_PLAN: 'Đúng kế hoạch',
    SLOW: 'Chậm',
    SHORT: 'Hụt',
    SEVERE: 'Hụt nặng',
    none: 'Chưa có điểm',
  },
  severity: { CRITICAL: 'Nghiêm trọng', MAJOR: 'Cao', MINOR: 'Thấp', WARNING: 'Lưu ý', NORMAL: 'Hết cảnh báo' },
  duration: { days: '{{n}} ngày', hours: '{{n}} giờ', minutes: '{{n}} phút', seconds: '{{n}} giây' },
  action: { close: 'Đóng', copy: 'Sao chép', copied: 'Đã sao chép', back: 'Quay lại', retry: 'Thử lại', more: 'Xem thêm' },
  event: {
    source: 'Nguồn gửi',
    sourceName: 'Tên đối tượng tại nguồn',
    unvalidated: 'chưa kiểm theo lược đồ',
    id: 'Số bản ghi · mã tại nguồn',
    sourceTime: 'Giờ tại nguồn',
    receivedTime: 'Giờ nhận',
    bytes: '{{n}} byte, nguyên như lúc nhận',
    moreBytes: 'Hiện thêm, còn {{n}} byte',
    showText: 'Xem dạng chữ',
    showHex: 'Xem dạng hex',
    rawLabel: 'Dữ liệu gốc của bản tin',
  },
  proof: {
    noCrypto: 'trình duyệt chỉ tính được qua kết nối an toàn',
    batch: 'Lô',
    batchOpen: 'lô còn mở, sẽ đóng trong vài giây',
    batchOnly: 'lô {{number}}',
    batchRow: 'lô {{number}}, hàng {{row}} trong {{rows}} hàng',
    tree: 'Cây',
    treeSize: '{{n}} lô dưới gốc đã ký',
    root: 'Gốc cây',
    signer: 'Nơi ký',
    verdict: {
      SIGNED: 'Khớp. Trình duyệt đã tự tính lại: bản ghi nằm đúng vị trí trong cây, gốc cây do khóa của hệ thống ký.',
      INCLUDED: 'Khớp. Trình duyệt đã tự tính lại: bản ghi nằm đúng vị trí trong cây; chữ ký kiểm bằng thongmach verify.',
      WRONG_SIGNATURE: 'Chữ ký trên gốc cây không phải của khóa hệ thống; hãy báo Ủy ban Kiểm tra và chạy thongmach verify.',
      NOT_INCLUDED: 'Không khớp. Bản ghi không dẫn tới gốc đã ký; hãy báo Ủy ban Kiểm tra và chạy thongmach verify.',
      MALFORMED: 'Chứng thực không đọc được; hãy chạy thongmach verify trên máy chủ.',
      NO_CRYPTO: 'Trình duyệt chỉ kiểm được qua HTTPS hoặc trên chính máy chủ.',
      OPEN: 'Lô chứa bản ghi chưa đóng; chứng thực có sau vài giây.',
    },
  },
  score: { bar: 'Điểm {{score}} trên 100 theo kế hoạch' },
  period: periodVi,
  target: targetVi,
  plans: plansVi,
  quality: qualityVi,
  budget: budgetVi,
  record: recordVi,
  recompute: recomputeVi,
  scorecard: scorecardVi,
  evidence: evidenceVi,
  commitments: commitmentsVi,
  alarms: alarmsVi,
  network: networkVi,
  search: searchVi,
  strip: stripVi,
  myWork: myWorkVi,
  authority: authorityVi,
  unitPart: unitPartVi,
  changes: changesVi,
  objectPart: objectPartVi,
  print: printVi,
  programmes: programmesVi,
  organisation: organisationVi,
  administration: administrationVi,
  peopleRules: peopleRulesVi,
  imports: importsWordsVi,
  resolutions: resolutionsVi,
  history: historyVi,
  obstacles: obstaclesVi,
  handovers: handoversVi,
  absence: absenceVi,
  mail: mailVi,
  intake: intakeVi,
  notices: noticesVi,
  form: formVi,
  write: writeVi,
  deadline: deadlineVi,
  originMix: originMixVi,
  overview: overviewVi,
  field: fieldVi,
  forecast: forecastVi,
  causes: causesVi,
  causeName: causeNamesVi,
  dispute: disputeVi,
  checkIn: checkInVi,
  calendar: calendarVi,
  comment: commentVi,
  series: seriesVi,
  taskList: taskListVi,
  view: viewVi,
  incidents: incidentsVi,
  availability: availabilityVi,
  protection: protectionVi,
  work: workVi,
  delay: delayVi,
  foresight: foresightVi,
};

/** Every language has the same keys. */
export type Words = typeof vi;
