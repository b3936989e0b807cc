WORDS=(
  [unknown_command]="Không có lệnh “%s”; gõ “./thongmach help” để xem danh sách lệnh."
  [unknown_option]="Không có tùy chọn “%s” ở đây; gõ “./thongmach help” để xem các tùy chọn."
  [value_missing]="Tùy chọn %s cần có giá trị."
  [word_missing]="Lệnh “%s” cần thêm một từ nữa; gõ “./thongmach help” để xem cách viết."
  [port_malformed]="“%s” không phải là số cổng; hãy ghi một số từ 1 đến 65535."
  [no_jdk]="Không tìm thấy JDK 25 trong JAVA_HOME hay các thư mục thường dùng; hãy cài đặt (ví dụ Temurin 25) rồi đặt JAVA_HOME trỏ tới đó."
  [tool_missing]="Thiếu “%s” để xây dựng chương trình; hãy cài đặt (trên Debian: apt-get install %s)."
  [node_old]="Node %s quá cũ để xây dựng giao diện; cần Node 20 trở lên."
  [no_disk]="Đĩa chứa “%s” đã đầy; hãy giải phóng dung lượng rồi khởi động lại."
  [root_unwritable]="Người dùng này không ghi được vào “%s”; hãy dùng bản sao của mình hoặc đổi chủ sở hữu."
  [building_console]="Đang xây dựng giao diện (npm) …"
  [building_app]="Đang xây dựng ứng dụng (Maven; lần đầu có tải thư viện) …"
  [building_cluster]="Đang biên dịch phần chạy trên cụm; lần đầu tải thêm khoảng 120 MB…"
  [unpacking_app]="Đang bung ứng dụng …"
  [training]="Đang chuẩn bị để khởi động nhanh (chỉ một lần, khoảng nửa phút) …"
  [training_failed]="Chưa chuẩn bị được khởi động nhanh, hệ thống vẫn tiếp tục khởi động; chi tiết tại %s."
  [still]="  … %s giây"
  [build_failed]="Xây dựng không thành công; phần cuối của %s:"
  [sample_foreign]="Thư mục “%s” đang chứa dữ liệu khác; hãy dành cho dữ liệu mẫu một thư mục riêng bằng --data."
  [sample_unfinished]="Dữ liệu mẫu trong “%s” chưa được chuẩn bị xong; hãy xóa thư mục đó rồi khởi động lại."
  [sample_failed]="Không chuẩn bị được dữ liệu mẫu trong “%s”; hãy xóa thư mục đó rồi khởi động lại."
  [sample_preparing]="Đang chuẩn bị doanh nghiệp mẫu (chỉ một lần, tối đa ba phút) …"
  [sample_units]="  đơn vị của hai hệ thống: %s"
  [sample_people]="  con người: %s"
  [sample_mandates]="  chức vụ: %s"
  [sample_network]="  phần mạng lưới: %s"
  [sample_documents]="  nghị quyết, chỉ thị, kết luận: %s"
  [sample_targets]="  chỉ tiêu: %s"
  [sample_facts]="  số liệu báo cáo: %s"
  [sample_programmes]="  chương trình hành động: %s"
  [sample_tasks]="  nhiệm vụ: %s"
  [sample_events]="  sự cố trong hai năm: %s"
  [sample_recorded]="  phát lại bản ghi thật của một mạng khác"
  [sample_accounts]="Tài khoản của dữ liệu mẫu, lưu trong %s:\n%s"
  [sample_prepared]="Dữ liệu mẫu đã sẵn sàng sau %s giây."
  [starting]="Đang khởi động …"
  [not_running]="Hệ thống không chạy trên thư mục dữ liệu “%s”."
  [stopping]="Đang dừng tiến trình %s …"
  [stopped]="Đã dừng."
  [stop_not_allowed]="Tiến trình %s thuộc người dùng khác; hãy dừng bằng người dùng đó hoặc bằng root."
  [stop_hangs]="Tiến trình %s chưa dừng sau hai phút; hãy xem “%s/log”."
  [status_starting]="Đang khởi động (tiến trình %s, phiên bản %s)."
  [status_running]="Đang chạy tại %s (tiến trình %s, phiên bản %s, tình trạng %s)."
  [chromium_missing]="Kiểm thử trên trình duyệt cần Chromium; hãy cài bằng quyền root: apt-get install chromium"
  [chromium_installing]="Đang cài Chromium để kiểm thử trên trình duyệt (apt) …"
  [test_console]="Giao diện: kiểu dữ liệu, quy tắc mã, kiểm thử đơn vị"
  [test_java]="Java: kiểm tra mã và kiểm thử"
  [test_journeys]="Hành trình: sản phẩm hoàn chỉnh nhìn từ bên ngoài"
  [test_passed]="đạt: %s (%s giây)"
  [test_failed]="KHÔNG ĐẠT: %s (%s giây)"
  [tests_green]="Tất cả kiểm thử đều đạt."
  [tests_red]="Có kiểm thử không đạt; toàn bộ đầu ra nằm trong %s."
  [bench_missing]="Hãy ghi tên phép đo, ví dụ: ./thongmach bench start"
  [help]="Thông Mạch: từ nghị quyết đến mạng lưới và ngược lại.

  ./thongmach start [--port N] [--snmp-port N] [--syslog-port N] [--data DIR] [--database-url URL] [--detach] [--sample]
                                  xây dựng phần còn thiếu, khởi động và báo khi sẵn sàng
  ./thongmach stop [--data DIR]   dừng hệ thống
  ./thongmach status [--data DIR] cho biết hệ thống có đang chạy không (mã thoát 0 hoặc 3)
  ./thongmach token create --name N --role R [--unit U] [--days N] [--origin measured|reported|simulated]
                                  in ra mã truy cập cho máy, riêng trên một dòng
  ./thongmach token revoke --name N
  ./thongmach user add --name N --role R [--unit U] [--password-stdin]
  ./thongmach snmp-sender add --address A --community C [--origin measured|reported|simulated]
                                  nhận trap SNMP v1 và v2c từ địa chỉ này
  ./thongmach snmp-sender remove --address A
  ./thongmach snmp-user add --name N [--auth SHA-256|SHA-384|SHA-512] [--priv AES-128|AES-192|AES-256]
                            [--origin measured|reported|simulated] [--password-stdin]
                                  nhận trap SNMP v3 của người dùng này; in hai mật khẩu một lần,
                                  hoặc đọc hai mật khẩu từ hai dòng đầu vào chuẩn
  ./thongmach snmp-user remove --name N
                                  thêm người dùng
  ./thongmach replay TỆP --source TÊN [--speed N] [--until now|THỜI-ĐIỂM] [--origin measured|reported|simulated]
                                  phát lại nhật ký vào hệ thống đang chạy, nhanh gấp N lần hoặc nhanh
                                  hết mức; --until dời thời gian để nhật ký kết thúc lúc đó
  ./thongmach correlate --inventory TỆP --alarms TỆP --out TỆP
                                  cho biết cảnh báo nào cùng một sự cố và cái gì hỏng, từ tệp CSV
                                  ra tệp JSON; không cần hệ thống đang chạy
  ./thongmach tally --election TỆP (--ballots TỆP | --tallies TỆP) --out TỆP
                                  kiểm phiếu bầu cử trong Đảng từ tệp JSON và CSV, theo quy chế có
                                  hiệu lực vào ngày bầu; không cần hệ thống đang chạy
  ./thongmach grade --subjects TỆP --year NĂM --out TỆP
                                  xếp loại chất lượng tập thể, cá nhân của một năm từ tệp JSON, theo
                                  quy định có hiệu lực trong năm đó; không cần hệ thống đang chạy
  ./thongmach checkpoint --out FILE
                                  ghi điểm đối chiếu ra tệp
  ./thongmach verify [--checkpoint FILE]
                                  chứng minh dữ liệu đã ghi không bị sửa hay cắt bỏ
  ./thongmach cluster-demo        chạy cùng một bão cảnh báo mô phỏng trong một tiến trình và trên cụm
                                  (Kafka, Flink), buộc dừng một máy giữa chừng, so từng dòng kết quả
  ./thongmach test [--fast]       chạy mọi kiểm thử; --fast bỏ qua trình duyệt và các hành trình chậm
  ./thongmach bench NAME          chạy một phép đo
  ./thongmach help | --version

  --snmp-port N        cổng UDP nhận trap SNMP; không ghi là 1162; 0 là không nhận
  --syslog-port N      cổng UDP và TCP nhận syslog; không ghi là không nhận
  --data DIR           thư mục dữ liệu; nếu không ghi: thư mục data cạnh chương trình này
  --sample             doanh nghiệp mẫu không có thật, trên thư mục dữ liệu riêng; chương trình mô
                       phỏng chạy kèm cho đến khi dừng
  --database-url URL   dùng PostgreSQL từ bản 16 thay cho bản nhúng, viết
                       postgresql://người-dùng:mật-khẩu@máy-chủ:cổng/cơ-sở-dữ-liệu; nên đặt trong
                       biến môi trường THONGMACH_DATABASE_URL; “embedded” để quay lại bản nhúng
  Vai trò: leader unit-head programme noc field planner inspector office worker administrator integration"
)
