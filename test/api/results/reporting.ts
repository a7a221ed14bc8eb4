import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Answer, type Caller, Product } from "../../support/product.ts";

/** A small campaign at work: a school with a clerk who enters and a head who sends, a Phòng above, strangers beside. */
export async function reporting() {
  const product = await Product.start();
  product.clock.at = new Date("2022-02-02T02:00:00Z");
  const tree = await product.province();
  const campaign = await PlantedCampaign.plant(product, tree.so, {
    indicators: [
      { code: "SL", kind: "count", overTime: "sum", valueMin: "0", valueMax: "20" },
      { code: "TL", kind: "ratio", overTime: "last", valueMin: "0", valueMax: "1" },
      { code: "TIEN", kind: "amount", overTime: "sum", isMandatory: false },
      { code: "QD", kind: "boolean", overTime: "last", frequency: "year", isEvidenceRequired: true },
    ],
    periods: ["2021-12", "2022-01", "2022-02", "2022-03", "2022"],
  });
  await campaign.target(tree.so, "TL", "0.85");
  const clerk = await product.person(tree.school, ["clerk"], { name: "Lê Thị Văn Thư" });
  const head = await product.person(tree.school, ["school_head"], { name: "Trần Thị Hiệu Trưởng" });
  const officer = await product.person(tree.phong, ["tier2_officer"], { name: "Phạm Văn Chuyên Viên" });
  const so = await product.person(tree.so, ["province_admin"], { name: "Hoàng Văn Sở" });
  const sibling = await product.person(tree.sibling, ["school_head"]);
  const path = (period: string, ...rest: string[]) =>
    ["", "campaigns", campaign.id, "reports", period, ...rest].join("/");
  const id = (code: string) => campaign.indicatorId(code);

  /** Types figures as a teacher would, on top of what is there: `{ SL: ["3"], TL: ["24", "28"] }`. */
  async function type(
    caller: Caller,
    period: string,
    figures: Readonly<Record<string, readonly [string | null, (string | null)?]>>,
    comments: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const sheet = (await caller.get(path(period))).body;
    const codes = [...new Set([...Object.keys(figures), ...Object.keys(comments)])];
    return caller.patch(path(period, "figures"), {
      figures: codes.map((code) => ({
        indicatorId: id(code),
        basedOn: sheet.figures.find((one: { code: string }) => one.code === code).version,
        ...(figures[code] ? { num: figures[code][0] } : {}),
        ...(figures[code]?.[1] === undefined ? {} : { den: figures[code][1] }),
        ...(comments[code] === undefined ? {} : { comment: comments[code] }),
      })),
    });
  }
  const send = (caller: Caller, period: string, revision: number, body: object = {}) =>
    caller.put(path(period, "submission"), body, { ifMatch: revision });
  const figure = (answer: Answer, code: string) =>
    answer.body.figures.find((one: { code: string }) => one.code === code);

  return {
    product,
    ...tree,
    campaign,
    clerk,
    head,
    officer,
    soAdmin: so,
    siblingHead: sibling,
    path,
    id,
    type,
    send,
    figure,
  };
}

/** Codes of the places a refusal names, "<pointer> <code>". */
export const places = (answer: Answer): string[] =>
  (answer.body.errors ?? []).map(
    ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`,
  );
