import { expect } from "vitest";
import type { Caller, Product } from "../../support/product.ts";

export const campaign = (more: Readonly<Record<string, unknown>> = {}) => ({
  name: "Đẩy mạnh chuyển đổi số",
  theme: "Xây dựng xã hội số",
  startsOn: "2022-01-01",
  endsOn: "2023-12-31",
  documentNumber: "31/KH-SGDĐT",
  documentOn: "2022-01-07",
  ...more,
});

export const section = (body: string, more: Readonly<Record<string, unknown>> = {}) => ({
  kind: "paragraph",
  depth: 0,
  body,
  ...more,
});

/** Sends changes of one plan one after the other, each with the version the one before answered. */
export function editing(caller: Caller, id: string, version = 1) {
  let at = version;
  return {
    get version() {
      return at;
    },
    async change(method: "put" | "patch" | "delete", part: string, body?: unknown) {
      const path = `/campaigns/${id}${part}`;
      const answer =
        method === "delete"
          ? await caller.delete(path, { ifMatch: at })
          : await caller[method](path, body, { ifMatch: at });
      if (answer.status < 300 && typeof answer.body?.version === "number") at = answer.body.version;
      return answer;
    },
    async must(method: "put" | "patch" | "delete", part: string, body?: unknown) {
      const answer = await this.change(method, part, body);
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      return answer;
    },
  };
}

export const calendar2022 = [
  { period: "2022-01", dueOn: "2022-02-05", graceDays: 3 },
  { period: "2022-02", dueOn: "2022-03-05", graceDays: 3 },
  { period: "2022-Q1", dueOn: "2022-04-10", graceDays: 5 },
  { period: "2022", dueOn: "2023-01-15", graceDays: 5 },
];

/** A draft with two criteria (MN-A3 by month, MN-F2 by quarter), targets and a calendar, ready to be published. */
export async function drafted(officer: Caller, more: Readonly<Record<string, unknown>> = {}) {
  const set = await officer.post("/indicator-sets", { template: "preschool-36" });
  const idOf = (code: string): string =>
    set.body.items.find((item: { code: string }) => item.code === code)?.id ?? "";
  const { body: made } = await officer.post("/campaigns", campaign(more));
  const edit = editing(officer, made.id);
  await edit.must("put", "/criteria", {
    criteria: [
      { indicatorId: idOf("MN-A3"), frequency: "month", weight: "2" },
      { indicatorId: idOf("MN-F2"), frequency: "quarter", weight: "5", isEvidenceRequired: true },
    ],
  });
  await edit.must("put", "/targets", {
    targets: [
      { indicatorId: idOf("MN-A3"), year: 2022, value: "10" },
      { indicatorId: idOf("MN-F2"), year: 2022, value: "0.40" },
    ],
  });
  await edit.must("put", "/calendar", { periods: calendar2022 });
  await edit.must("put", "/sections", {
    sections: [
      section("MỤC ĐÍCH", { kind: "heading", label: "I." }),
      section("Tạo khí thế thi đua."),
      section("GIÁM ĐỐC", { kind: "signature" }),
    ],
  });
  return { id: made.id as string, edit, idOf };
}

/** The same, published. */
export async function launched(officer: Caller, more: Readonly<Record<string, unknown>> = {}) {
  const draft = await drafted(officer, more);
  await draft.edit.must("put", "/publication");
  return draft;
}

/** A province with one person in each place. */
export async function staffed(product: Product) {
  const units = await product.province();
  return {
    units,
    officer: await product.person(units.so, ["province_admin"], { name: "Vũ Thị Châu" }),
    district: await product.person(units.phong, ["tier2_admin"], { name: "Phạm Đức Thịnh" }),
    head: await product.person(units.school, ["school_head"], { name: "Trần Thị Hòa" }),
    teacher: await product.person(units.school, ["teacher"], { name: "Lê Thị An" }),
    siblingHead: await product.person(units.sibling, ["school_head"], { name: "Ngô Thị Bình" }),
    cousinHead: await product.person(units.cousin, ["school_head"], { name: "Đỗ Thị Cúc" }),
  };
}
