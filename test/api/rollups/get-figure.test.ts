import { beforeAll, expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Caller, Product, type TestUnit } from "../../support/product.ts";

const product = await Product.start();
const tree = await product.province();
let campaign: PlantedCampaign;
let so: Caller;
let sibling: Caller;

const figure = (caller: Caller, school: TestUnit, period = "2022-01", indicator = "TL") =>
  caller.get(`/campaigns/${campaign.id}/figures/${school.code}/${period}/${encodeURIComponent(indicator)}`);

beforeAll(async () => {
  campaign = await PlantedCampaign.plant(product, tree.so, {
    indicators: [
      { code: "TL", kind: "ratio", overTime: "last" },
      { code: "Đ1", kind: "count", frequency: "year" },
    ],
    periods: ["2021-12", "2022-01", "2022"],
  });
  await campaign.target(tree.phong, "TL", "0.9");
  await campaign.report(tree.school, "2021-12", { TL: ["20", "40"] }, { sentAt: "2022-01-03T02:00:00Z" });
  await campaign.report(tree.school, "2022-01", { TL: ["41", "40"] }, { sentAt: "2022-02-01T02:00:00Z" });
  await campaign.review(tree.school, "2022-01", "returned", tree.phong, {
    reason: "Xem lại số liệu",
    finding: { code: "TL", reason: "Tử số lớn hơn mẫu số" },
    at: "2022-02-03T02:00:00Z",
  });
  await campaign.report(
    tree.school,
    "2022-01",
    { TL: ["38", "40"] },
    { sentAt: "2022-02-04T02:00:00Z", comment: "Đã sửa" },
  );
  await campaign.review(tree.school, "2022-01", "approved", tree.phong, { at: "2022-02-05T02:00:00Z" });
  await campaign.evidence(tree.school, "2022-01", "TL", "Ảnh chụp danh sách");
  await campaign.evidence(tree.school, "2022-01", "TL", "Bản nháp", { isSent: false });
  so = await product.person(tree.so, ["province_viewer"]);
  sibling = await product.person(tree.sibling, ["school_head"]);
}, 60_000);

test("the province sees the figure with its author, reviewer, evidence and the way down", async () => {
  const { status, body } = await figure(so, tree.school);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    num: "38",
    den: "40",
    value: "0.95",
    target: "0.9",
    isMet: true,
    comment: "Đã sửa",
    state: "approved",
    isLate: false,
    author: { name: "Nguyễn Thị Nhập", position: "Văn thư", at: "2022-02-04T02:00:00.000Z" },
    reviewer: { name: "Trần Văn Duyệt", unitName: "Phòng GDĐT Một", at: "2022-02-05T02:00:00.000Z" },
    report: {
      revision: 2,
      receipt: "BN-1",
      sentAt: "2022-02-04T02:00:00.000Z",
      firstSentAt: "2022-02-01T02:00:00.000Z",
    },
    previous: { period: "2021-12", value: "0.5" },
    way: [{ code: tree.so.code }, { code: tree.phong.code }],
  });
  expect(body.evidence.map((one: { title: string }) => one.title)).toEqual(["Ảnh chụp danh sách"]);
});

test("every revision and every decision stays readable, newest first", async () => {
  const { body } = await figure(so, tree.school);
  expect(
    body.history.map(
      (one: { kind: string; revision: number; num?: string; decision?: string; finding?: string }) => [
        one.kind,
        one.revision,
        one.num ?? one.decision ?? null,
        one.finding ?? null,
      ],
    ),
  ).toEqual([
    ["reviewed", 2, "approved", null],
    ["entered", 2, "38", null],
    ["sent", 2, null, null],
    ["reviewed", 1, "returned", "Tử số lớn hơn mẫu số"],
    ["entered", 1, "41", null],
    ["sent", 1, null, null],
  ]);
});

test("an approval that was taken back names no reviewer", async () => {
  await campaign.report(tree.cousin, "2022-01", { TL: ["1", "2"] }, { sentAt: "2022-02-01T02:00:00Z" });
  await campaign.review(tree.cousin, "2022-01", "approved", tree.otherPhong, { at: "2022-02-02T02:00:00Z" });
  await campaign.review(tree.cousin, "2022-01", "withdrawn", tree.otherPhong, { at: "2022-02-02T02:05:00Z" });
  const { body } = await figure(so, tree.cousin);
  expect(body).toMatchObject({ state: "sent", reviewer: null });
});

test("a figure that was never sent says so, and is not zero", async () => {
  const { body } = await figure(so, tree.sibling);
  expect(body).toMatchObject({
    num: null,
    value: null,
    author: null,
    report: null,
    state: "overdue",
    history: [],
  });
});

test("letters of the Vietnamese alphabet work in addresses", async () => {
  expect((await figure(so, tree.school, "2022", "Đ1")).status).toBe(200);
});

test("what is not asked for in that period, or is no school, is not there", async () => {
  expect((await figure(so, tree.school, "2022", "TL")).status).toBe(404);
  expect((await figure(so, tree.school, "2022-07")).status).toBe(404);
  expect((await figure(so, tree.phong)).status).toBe(404);
});

test("a sibling school finds nothing", async () => {
  expect((await figure(sibling, tree.school)).status).toBe(404);
});
