import { dot, ruleX } from "@observablehq/plot";
import Download from "lucide-solid/icons/download";
import Pencil from "lucide-solid/icons/pencil";
import Printer from "lucide-solid/icons/printer";
import { createSignal, For, type JSX } from "solid-js";
import { ApiOffline, ApiProblem } from "../api/problem.ts";
import { formatPercent } from "../lib/format.ts";
import { setLanguage, setTheme } from "../lib/preferences.ts";
import {
  Badge,
  Banner,
  Button,
  ButtonLink,
  Chart,
  Checkbox,
  CheckboxGroup,
  type Column,
  Combobox,
  CopyButton,
  DataBar,
  DateField,
  Dialog,
  EmptyState,
  ErrorPanel,
  ErrorSummary,
  FileDrop,
  FilterBar,
  IconButton,
  KeyHint,
  Link,
  Menu,
  MultiCombobox,
  NumberField,
  PageHeader,
  Pagination,
  PasswordField,
  Popover,
  ProgressLine,
  RadioGroup,
  Select,
  Skeleton,
  type Sort,
  Spinner,
  StatusBadge,
  Stepper,
  Switch,
  Table,
  Tabs,
  TextArea,
  TextField,
  Tooltip,
  toast,
} from "../ui/index.ts";
import { PlotChart } from "../ui/plot.tsx";
import "../frame/frame.css";

interface School {
  readonly name: string;
  readonly place: string;
  readonly rate: number | null;
  readonly state: "good" | "wait" | "bad" | "note" | "neutral";
  readonly word: string;
}

const SCHOOLS: readonly School[] = [
  { name: "Trường Mầm non Điện Lực", place: "TP Thái Nguyên", rate: 96.4, state: "good", word: "Đã duyệt" },
  { name: "Trường Mầm non 19/5", place: "TP Thái Nguyên", rate: 87.5, state: "note", word: "Đã gửi" },
  { name: "Trường Mầm non Hóa Thượng", place: "Đồng Hỷ", rate: 71.2, state: "bad", word: "Trả lại" },
  { name: "Trường Mầm non Định Hóa", place: "Định Hóa", rate: 64, state: "wait", word: "Sắp đến hạn" },
  { name: "Trường Mầm non Võ Nhai", place: "Võ Nhai", rate: null, state: "neutral", word: "Bản nháp" },
];

const UNITS = SCHOOLS.map((school, index) => ({
  value: `u${index}`,
  label: school.name,
  hint: school.place,
}));

const PROBLEM = new ApiProblem({
  status: 422,
  code: "http.invalid",
  title: "Có chỗ chưa đúng",
  detail: "Sửa những chỗ được nêu rồi gửi lại.",
  errors: [
    { pointer: "/ten", code: "too_small", detail: "Cần điền tên." },
    { pointer: "/so-tre", code: "too_big", detail: "Số trẻ lớn hơn tổng số." },
  ],
});

function Part(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <section class="stack">
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** Every component in all its states; in development only. */
export function ComponentsPage(): JSX.Element {
  const [text, setText] = createSignal("");
  const [number, setNumber] = createSignal<string | null>("1234.5");
  const [date, setDate] = createSignal<string | null>("2022-01-12");
  const [choice, setChoice] = createSignal<"a" | "b" | "c">("a");
  const [choices, setChoices] = createSignal<("a" | "b")[]>(["a"]);
  const [unit, setUnit] = createSignal<string | null>("u0");
  const [units, setUnits] = createSignal<string[]>(["u0", "u2"]);
  const [on, setOn] = createSignal(true);
  const [tab, setTab] = createSignal("mot");
  const [open, setOpen] = createSignal(false);
  const [side, setSide] = createSignal(false);
  const [page, setPage] = createSignal(2);
  const [sort, setSort] = createSignal<Sort>({ key: "rate", descending: true });
  const [chosen, setChosen] = createSignal<readonly School[]>(SCHOOLS.slice(1, 2));
  const rows = () =>
    [...SCHOOLS].sort((a, b) => {
      const way = sort().descending ? -1 : 1;
      return sort().key === "rate"
        ? way * ((a.rate ?? -1) - (b.rate ?? -1))
        : way * a.name.localeCompare(b.name, "vi");
    });
  const columns: Column<School>[] = [
    {
      key: "name",
      header: "Trường",
      rowHeader: true,
      sortable: true,
      cell: (row) => (
        <Link plain href="#">
          {row.name}
        </Link>
      ),
    },
    { key: "place", header: "Địa bàn", cell: (row) => row.place },
    {
      key: "rate",
      header: "Tỷ lệ chuyên cần",
      sortable: true,
      firstDescending: true,
      width: "34%",
      cell: (row) => (
        <DataBar
          value={row.rate}
          max={100}
          target={90}
          label={formatPercent(row.rate === null ? null : String(row.rate))}
          targetLabel="90%"
        />
      ),
      footer: () => <DataBar value={82.1} max={100} target={90} label="82,1%" />,
    },
    {
      key: "state",
      header: "Tình trạng",
      tight: true,
      cell: (row) => <StatusBadge state={row.state}>{row.word}</StatusBadge>,
    },
  ];

  return (
    <main class="main">
      <div class="stack-l">
        <PageHeader
          title="Bộ thành phần"
          path={[
            { label: "Sở GDĐT Thái Nguyên", href: "#" },
            { label: "TP Thái Nguyên", href: "#" },
            { label: "Trường Mầm non Điện Lực" },
          ]}
          status={<StatusBadge state="note">Đã gửi</StatusBadge>}
          lead="Mọi thành phần trong mọi trạng thái, chỉ hiện khi phát triển."
          more={
            <>
              <IconButton label="In" icon={<Printer size={18} />} />
              <Button icon={<Download size={16} />}>Tải về</Button>
            </>
          }
          action={<Button tone="main">Gửi lên Phòng GDĐT</Button>}
        />
        <div class="row">
          <Button size="s" onClick={() => setTheme("light")}>
            Nền sáng
          </Button>
          <Button size="s" onClick={() => setTheme("dark")}>
            Nền tối
          </Button>
          <Button size="s" onClick={() => setTheme("system")}>
            Theo máy
          </Button>
          <Button size="s" onClick={() => setLanguage("vi")}>
            VI
          </Button>
          <Button size="s" onClick={() => setLanguage("en")}>
            EN
          </Button>
        </div>

        <Part title="Chữ">
          <div class="stack-s prose">
            <h1>Ngành Giáo dục đẩy mạnh chuyển đổi số</h1>
            <h2>Điều 2: Nghị quyết, ưu tiên, khuyến khích</h2>
            <h3>Đặng Thị Quỳnh Hương, Trường Mầm non Điện Lực</h3>
            <p>
              Chữ thường: ằ ẵ ặ ễ ệ ộ ỡ ợ ữ ự ỵ Ễ Ộ Ữ Ặ Đ đ. Số đứng cột: 1.234,5 và 9.876,1.{" "}
              <Link href="#">Một đường dẫn</Link>
            </p>
            <p class="small muted">Chữ nhỏ, mực nhạt: cập nhật lúc 10:42, 12/01/2022.</p>
            <table style={{ width: "auto" }}>
              <tbody>
                <tr>
                  <td class="num">1.111,1</td>
                </tr>
                <tr>
                  <td class="num">9.876,5</td>
                </tr>
                <tr>
                  <td class="num strong">4.704,0</td>
                </tr>
              </tbody>
            </table>
          </div>
        </Part>

        <Part title="Nút">
          <div class="row">
            <Button tone="main">Duyệt 12 trường</Button>
            <Button>Lưu</Button>
            <Button tone="quiet">Thôi</Button>
            <Button tone="danger">Trả lại trường</Button>
            <Button tone="main" busy>
              Đang gửi
            </Button>
            <Button disabled>Chưa gửi được</Button>
            <Button tone="main" disabled>
              Chưa gửi được
            </Button>
            <ButtonLink href="#">Đường dẫn dạng nút</ButtonLink>
            <IconButton label="Sửa" icon={<Pencil size={18} />} />
            <IconButton tone="plain" label="Sửa" icon={<Pencil size={18} />} />
          </div>
          <div class="row">
            <Button size="s" tone="main">
              Nhỏ
            </Button>
            <Button size="s">Nhỏ</Button>
            <Button size="s" tone="quiet">
              Nhỏ
            </Button>
            <CopyButton size="s" text="abc" />
            <Spinner />
            <KeyHint keys="mod+Enter" />
            <KeyHint keys="ArrowDown" />
            <KeyHint keys="j" />
          </div>
        </Part>

        <Part title="Trạng thái">
          <div class="row">
            <StatusBadge state="good">Đã duyệt</StatusBadge>
            <StatusBadge state="wait">Sắp đến hạn, còn 3 ngày</StatusBadge>
            <StatusBadge state="bad">Quá hạn 2 ngày</StatusBadge>
            <StatusBadge state="note">Đã gửi</StatusBadge>
            <StatusBadge state="neutral">Bản nháp</StatusBadge>
            <Badge>Bắt buộc</Badge>
            <Badge accent>36 chỉ tiêu</Badge>
          </div>
          <div class="row">
            <For each={SCHOOLS}>
              {(school) => (
                <StatusBadge bare state={school.state}>
                  {school.word}
                </StatusBadge>
              )}
            </For>
          </div>
        </Part>

        <Part title="Ô nhập">
          <div class="columns">
            <TextField
              label="Tên trường"
              pointer="/ten"
              hint="Như trong quyết định thành lập"
              value={text()}
              onInput={setText}
            />
            <TextField label="Tên ngắn" optional value="MN Điện Lực" />
            <TextField label="Mã đơn vị" error="Mã này đã có." value="mn-dien-luc" />
            <TextField label="Chỉ đọc" readOnly value="TP Thái Nguyên" />
            <TextField label="Đã khóa" disabled value="TP Thái Nguyên" />
            <TextField label="Tìm" type="search" placeholder="Tên trường hoặc xã" value="" />
            <PasswordField label="Mật khẩu" autocomplete="new-password" value="bi-mat" onInput={() => {}} />
            <NumberField
              label="Số trẻ"
              pointer="/so-tre"
              suffix="trẻ"
              value={number()}
              onChange={setNumber}
              hint={`Gửi đi: ${number() ?? "trống"}`}
            />
            <NumberField
              label="Kinh phí"
              suffix="₫"
              error="Lớn gấp mười kỳ trước, xin xem lại."
              value="1250000"
              onChange={() => {}}
            />
            <DateField
              label="Hạn nộp"
              value={date()}
              onChange={setDate}
              hint={`Gửi đi: ${date() ?? "trống"}`}
            />
            <Select
              label="Kỳ báo cáo"
              value={choice()}
              onChange={setChoice}
              options={[
                { value: "a", label: "Tháng 1/2022", group: "Tháng" },
                { value: "b", label: "Tháng 2/2022", group: "Tháng" },
                { value: "c", label: "Quý I/2022", group: "Quý" },
              ]}
            />
            <Select
              label="Chưa chọn"
              value={null}
              onChange={() => {}}
              options={[{ value: "a", label: "Một" }]}
            />
            <Combobox
              label="Đơn vị"
              options={UNITS}
              value={unit()}
              onChange={setUnit}
              hint="Gõ không dấu cũng tìm được"
            />
            <MultiCombobox label="Gửi tới" options={UNITS} values={units()} onChange={setUnits} />
            <TextArea label="Lý do trả lại" value="" placeholder="Nói rõ chỗ cần sửa" />
          </div>
          <div class="columns">
            <div class="stack-s">
              <Checkbox label="Ghi nhớ trên máy này" checked={on()} onChange={setOn} />
              <Checkbox label="Một phần" indeterminate checked={false} onChange={() => {}} />
              <Checkbox label="Đã khóa" disabled checked onChange={() => {}} hint="Do đơn vị cấp trên đặt" />
              <Switch
                label="Người nhập không tự duyệt"
                checked={on()}
                onChange={setOn}
                hint="Áp dụng cho cả trường"
              />
              <Switch label="Tắt" checked={false} onChange={() => {}} />
            </div>
            <RadioGroup
              label="Nền"
              value={choice()}
              onChange={setChoice}
              choices={[
                { value: "a", label: "Theo máy", hint: "Đổi sáng tối theo thiết bị" },
                { value: "b", label: "Sáng" },
                { value: "c", label: "Tối", disabled: true },
              ]}
            />
            <CheckboxGroup
              label="Bậc học"
              values={choices()}
              onChange={setChoices}
              error="Xin chọn ít nhất một."
              choices={[
                { value: "a", label: "Mầm non" },
                { value: "b", label: "Tiểu học" },
              ]}
            />
          </div>
          <FileDrop
            label="Minh chứng"
            accept={[".pdf", ".jpg", ".xlsx"]}
            maxBytes={10 * 1024 * 1024}
            onFiles={(files) => toast({ text: `Nhận ${files.length} tệp` })}
          />
        </Part>

        <Part title="Bảng">
          <FilterBar result="5 trong 63 trường" onClear={() => setText("")}>
            <TextField label="Tìm trường" type="search" value={text()} onInput={setText} />
            <Select
              label="Tình trạng"
              value="all"
              onChange={() => {}}
              options={[{ value: "all", label: "Tất cả" }]}
            />
          </FilterBar>
          <Table
            caption="Tỷ lệ chuyên cần tháng 1/2022"
            columns={columns}
            rows={rows()}
            sort={sort()}
            onSort={setSort}
            isCurrent={(row) => row.name.includes("Hóa Thượng")}
            selection={{
              isSelected: (row) => chosen().includes(row),
              onSelect: (row, selected) =>
                setChosen(selected ? [...chosen(), row] : chosen().filter((one) => one !== row)),
              onSelectAll: (selected) =>
                setChosen(selected ? SCHOOLS.filter((row) => row.rate !== null) : []),
              name: (row) => row.name,
              canSelect: (row) => row.rate !== null,
            }}
          />
          <Pagination page={page()} pageSize={20} total={63} onPage={setPage} />
          <Table
            caption="Bảng trống"
            columns={columns}
            rows={[]}
            empty="Chưa có trường nào gửi số liệu kỳ này."
          />
        </Part>

        <Part title="Hình">
          <Chart
            title="Tỷ lệ chuyên cần theo trường"
            source="TP Thái Nguyên, tháng 1/2022, tính đến 10:42 ngày 12/01/2022"
            table={() => <Table caption="Tỷ lệ chuyên cần" columns={columns} rows={rows()} />}
          >
            <PlotChart
              label="Mỗi chấm một trường, chỉ tiêu 90%"
              options={() => ({
                height: 110,
                x: { label: "%", domain: [50, 100], grid: true },
                marks: [
                  ruleX([90], { stroke: "var(--target-mark)", strokeWidth: 2 }),
                  dot(
                    SCHOOLS.filter((school) => school.rate !== null),
                    { x: "rate", r: 5, fill: "var(--accent)", title: "name" },
                  ),
                ],
              })}
            />
          </Chart>
        </Part>

        <Part title="Tiến độ và đường đi">
          <Stepper steps={["Căn cứ", "Nội dung", "Chỉ tiêu", "Công bố"]} current={1} />
          <ProgressLine
            done={31}
            total={36}
            label="chỉ tiêu"
            action={
              <Button tone="quiet" size="s">
                Tới chỉ tiêu còn thiếu
              </Button>
            }
          />
          <ProgressLine done={36} total={36} label="chỉ tiêu" />
          <Tabs
            label="Xem theo"
            value={tab()}
            onChange={setTab}
            tabs={[
              { key: "mot", label: "Nội dung", content: () => <p>Nội dung thứ nhất.</p> },
              { key: "hai", label: "Nhiệm vụ", mark: "12", content: () => <p>Nội dung thứ hai.</p> },
              { key: "ba", label: "Chỉ tiêu", content: () => <p>Nội dung thứ ba.</p> },
            ]}
          />
        </Part>

        <Part title="Lớp trên">
          <div class="row">
            <Button onClick={() => setOpen(true)}>Mở hộp thoại</Button>
            <Button onClick={() => setSide(true)}>Mở bên cạnh</Button>
            <Menu
              trigger="Việc khác"
              items={[
                { label: "Sửa", icon: <Pencil size={16} /> },
                { label: "Xem lịch sử", hint: "3 lần gửi" },
                "line",
                { label: "Trả lại", danger: true },
                { label: "Khóa", disabled: true },
              ]}
            />
            <Popover trigger="Cách tính" title="Tỷ lệ chuyên cần">
              <p>Tổng ngày đi học chia tổng ngày phải học.</p>
            </Popover>
            <Tooltip text="Tổng tử số chia tổng mẫu số">Tỷ lệ gộp</Tooltip>
            <Button onClick={() => toast({ text: "Đã duyệt 12 trường", undo: () => {} })}>
              Báo tin có hoàn tác
            </Button>
            <Button onClick={() => toast({ text: "Chưa gửi được, đã giữ trên máy", tone: "bad" })}>
              Báo lỗi
            </Button>
          </div>
          <Dialog
            open={open()}
            onOpenChange={setOpen}
            title="Trả lại Trường Mầm non Hóa Thượng"
            description="Trường sẽ thấy lý do ở từng số liệu và gửi lại."
            footer={
              <>
                <Button onClick={() => setOpen(false)}>Thôi</Button>
                <Button tone="main" onClick={() => setOpen(false)}>
                  Trả lại trường
                </Button>
              </>
            }
          >
            <TextArea label="Lý do" value="" />
          </Dialog>
          <Dialog side size="s" open={side()} onOpenChange={setSide} title="Lịch sử">
            <p>Ba lần gửi.</p>
          </Dialog>
        </Part>

        <Part title="Nói với người dùng">
          <Banner tone="offline" action={<Button size="s">Thử lại</Button>}>
            Không có kết nối. Những gì đã nhập vẫn được giữ.
          </Banner>
          <Banner tone="note">Phòng GDĐT vừa công bố thêm 2 chỉ tiêu.</Banner>
          <Banner tone="good">Đã gửi lúc 10:42, số biên nhận 0197.</Banner>
          <Banner tone="bad">Có 2 số liệu bị trả lại.</Banner>
          <div class="columns">
            <EmptyState title="Chưa có phong trào nào" action={<Button tone="main">Mở phong trào</Button>}>
              Phong trào do Sở và Phòng công bố sẽ hiện ở đây; trường cũng có thể tự mở.
            </EmptyState>
            <Skeleton lines={4} />
            <ErrorPanel error={new ApiOffline(null)} onRetry={() => {}} />
            <ErrorPanel
              error={
                new ApiProblem({
                  status: 500,
                  code: "http.unexpected",
                  title: "Có lỗi ngoài dự kiến",
                  detail: "Thử lại; nếu vẫn lỗi, báo cho người quản trị.",
                  requestId: "0197ab",
                })
              }
            />
            <ErrorSummary
              error={PROBLEM}
              nameOf={(pointer) => (pointer === "/ten" ? "Tên trường" : undefined)}
            />
          </div>
        </Part>
      </div>
    </main>
  );
}
