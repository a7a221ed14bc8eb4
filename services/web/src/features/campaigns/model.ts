import { divideDecimals, multiplyDecimals, normalise } from "@thidua/api/shared/decimal.ts";
import type { BasisGraph, Campaign, PlanBasis, PlanCriterion, PlanSection, PlanTask } from "./queries.ts";

// Dates and names as documents write them -----------------------------------------------------------------------

/** "12 tháng 01 năm 2022": days below ten and the months 1 and 2 with two figures (Nghị định 30/2020/NĐ-CP). */
export function documentDate(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** "07/01/2022", but "12/4/2022", as citations write it. */
export function citedDate(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}

const kindNames: Readonly<Record<string, string>> = {
  constitution: "Hiến pháp",
  law: "Luật",
  resolution: "Nghị quyết",
  decree: "Nghị định",
  decision: "Quyết định",
  circular: "Thông tư",
  directive: "Chỉ thị",
  plan: "Kế hoạch",
  guidance: "Hướng dẫn",
};
export const documentKinds = [...Object.keys(kindNames), "other"] as const;

/** "Căn cứ Kế hoạch số 31/KH-SGDĐT ngày 07/01/2022 của Sở GDĐT Thái Nguyên về việc ...;" — laws are cited by name. */
export function citation(basis: PlanBasis): string {
  const date = basis.issuedOn ? ` ngày ${citedDate(basis.issuedOn)}` : "";
  const article = basis.article ? `${basis.article} ` : "";
  if (basis.documentKind === "law" || basis.documentKind === "constitution")
    return `Căn cứ ${article}${basis.title} số ${basis.number}${date};`;
  const kind = kindNames[basis.documentKind] ?? "Văn bản";
  const title = /^(về|quy định|thực hiện|triển khai|ban hành|hướng dẫn)(?=\s)/i.test(basis.title)
    ? basis.title
    : `về ${basis.title}`;
  return `Căn cứ ${article}${kind} số ${basis.number}${date} của ${basis.issuer} ${title};`;
}

// Text blocks ---------------------------------------------------------------------------------------------------

export type SectionKind = PlanSection["kind"];
export interface Block {
  readonly id: string;
  readonly kind: SectionKind;
  readonly depth: number;
  readonly label: string | null;
  readonly body: string;
  readonly note: string | null;
  readonly origin: PlanSection["origin"];
}

/** How deep a kind of block stands where nothing else is said. */
export const usualDepth: Readonly<Record<SectionKind, number>> = {
  header: 0,
  title: 0,
  basis: 0,
  heading: 0,
  content: 2,
  paragraph: 0,
  bullet: 2,
  recipient: 0,
  signature: 0,
};

/** A text pasted from Word as blocks: Roman numerals head parts, figures sub-parts, letters contents, dashes bullets. */
export function blocksFromText(text: string, newId: () => string): Block[] {
  let inRecipients = false;
  return text
    .normalize("NFC")
    .split(/\r?\n/)
    .map((line) => line.replace(/[\u00a0\t]+/g, " ").trim())
    .filter((line) => line !== "")
    .map((line) => {
      const block = (kind: SectionKind, depth: number, label: string | null, body: string): Block => ({
        id: newId(),
        kind,
        depth,
        label,
        body,
        note: null,
        origin: "own",
      });
      const cut = (pattern: RegExp) => {
        const [, label = "", body = ""] = pattern.exec(line) ?? [];
        return label && body ? ([label, body] as const) : undefined;
      };
      if (/^nơi nhận\s*:?$/i.test(line)) {
        inRecipients = true;
        return block("recipient", 0, null, "Nơi nhận:");
      }
      const bullet = cut(/^([-–•+*])\s*(.+)$/);
      if (bullet)
        return inRecipients ? block("recipient", 0, "-", bullet[1]) : block("bullet", 2, "-", bullet[1]);
      if (inRecipients) return block("signature", 0, null, line);
      if (/^căn cứ\s/i.test(line)) return block("basis", 0, null, line);
      const roman = cut(/^([IVXL]+\.)\s+(.+)$/);
      if (roman) return block("heading", 0, roman[0], roman[1]);
      const figure = cut(/^(\d{1,2}(?:\.\d{1,2})*[.)])\s+(.+)$/);
      if (figure)
        return figure[1].length > 90
          ? block("paragraph", 1, figure[0], figure[1])
          : block("heading", 1, figure[0], figure[1]);
      const letter = cut(/^([a-zđ]\))\s+(.+)$/i);
      if (letter) return block("content", 2, letter[0], letter[1]);
      return block("paragraph", 0, null, line);
    });
}

/** Moves one block by a step; at the edge nothing moves. */
export function moved<Item>(list: readonly Item[], from: number, step: 1 | -1): readonly Item[] {
  const to = from + step;
  const item = list[from];
  const other = list[to];
  if (item === undefined || other === undefined) return list;
  const next = [...list];
  next[to] = item;
  next[from] = other;
  return next;
}

export type BlockList = readonly Block[];
/** Whether two texts say the same, note and origin included. */
export const isSameText = (a: BlockList, b: BlockList): boolean =>
  a.length === b.length &&
  a.every((block, at) => {
    const other = b[at];
    return (
      other !== undefined &&
      block.id === other.id &&
      block.kind === other.kind &&
      block.depth === other.depth &&
      (block.label ?? "") === (other.label ?? "") &&
      block.body === other.body &&
      (block.note ?? "") === (other.note ?? "")
    );
  });

// Targets -------------------------------------------------------------------------------------------------------

type Scale = Pick<PlanCriterion, "kind" | "isPercent">;

/** A target as people type it: 0.85 of a percentage is 85. */
export const typedTarget = (criterion: Scale, value: string): string =>
  criterion.isPercent ? multiplyDecimals(value, "100") : normalise(value);

/** What was typed on the indicator's own scale: 85 of a percentage is 0.85. */
export const storedTarget = (criterion: Scale, typed: string): string =>
  criterion.isPercent ? (divideDecimals(typed, "100") ?? "0") : normalise(typed);

/** Calendar years that a campaign touches. */
export function yearsOf({ startsOn, endsOn }: Pick<Campaign, "startsOn" | "endsOn">): readonly number[] {
  const first = Number(startsOn.slice(0, 4));
  const last = Number(endsOn.slice(0, 4));
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
}

export interface ContentGroup<Item> {
  readonly content: string | null;
  readonly items: readonly Item[];
}

/** Items by content in the order in which the contents first appear. */
export function byContent<Item extends { readonly content: string | null }>(
  items: readonly Item[],
): readonly ContentGroup<Item>[] {
  const groups = new Map<string | null, Item[]>();
  for (const item of items) {
    const group = groups.get(item.content);
    if (group) group.push(item);
    else groups.set(item.content, [item]);
  }
  return [...groups].map(([content, members]) => ({ content, items: members }));
}

// What is left to do --------------------------------------------------------------------------------------------

export type StepKey = "head" | "text" | "bases" | "criteria" | "calendar" | "targets" | "tasks";
export interface PlanStep {
  readonly key: StepKey;
  readonly isDone: boolean;
  /** Without it the plan cannot be published. */
  readonly isNeeded: boolean;
}

/** The way from a new draft to a plan that can be published, in the order in which one goes it. */
export function stepsOf(plan: Campaign): readonly PlanStep[] {
  const steps: readonly (PlanStep | false)[] = [
    {
      key: "head",
      isDone: Boolean(plan.documentNumber && plan.documentOn && plan.signerName),
      isNeeded: false,
    },
    { key: "text", isDone: plan.sections.length > 0, isNeeded: false },
    { key: "bases", isDone: plan.bases.length > 0, isNeeded: false },
    { key: "criteria", isDone: plan.criteria.length > 0, isNeeded: true },
    plan.isRoot && { key: "calendar", isDone: plan.periods.length > 0, isNeeded: true },
    {
      key: "targets",
      isDone: plan.criteria.some((criterion) => criterion.targets.some((target) => target.isOwn)),
      isNeeded: false,
    },
    {
      key: "tasks",
      isDone: plan.tasks.some((task) => task.owner !== null || task.dueOn !== null),
      isNeeded: false,
    },
  ];
  return steps.filter((step) => step !== false);
}

// Tasks ---------------------------------------------------------------------------------------------------------

const groupOrder = ["board", "steering", "council", "professional", "office", "staff"] as const;

/** Tasks by group as section VI names them: board, committee, council, groups, all staff. */
export function byGroup(tasks: readonly PlanTask[]): readonly {
  readonly kind: PlanTask["groupKind"];
  readonly name: string | null;
  readonly tasks: readonly PlanTask[];
}[] {
  const groups = new Map<string, { kind: PlanTask["groupKind"]; name: string | null; tasks: PlanTask[] }>();
  for (const task of tasks) {
    const key = task.group?.id ?? task.groupKind ?? "";
    const group = groups.get(key);
    if (group) group.tasks.push(task);
    else groups.set(key, { kind: task.groupKind, name: task.group?.name ?? null, tasks: [task] });
  }
  const rank = (kind: PlanTask["groupKind"]) =>
    kind === null ? groupOrder.length : groupOrder.indexOf(kind);
  return [...groups.values()].sort((a, b) => rank(a.kind) - rank(b.kind));
}

// Graph ---------------------------------------------------------------------------------------------------------

/** Edges without those that a longer way already tells: a drawing of every citation would be a tangle. */
export function directEdges(edges: BasisGraph["edges"]): BasisGraph["edges"] {
  const next = new Map<string, string[]>();
  for (const { fromId, toId } of edges) next.set(fromId, [...(next.get(fromId) ?? []), toId]);
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (next.get(from) ?? []).some((id) => {
      if (id === to) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      return reaches(id, to, seen);
    });
  return edges.filter(
    ({ fromId, toId }) =>
      !(next.get(fromId) ?? []).some((between) => between !== toId && reaches(between, toId)),
  );
}

export interface PlacedNode {
  readonly node: BasisGraph["nodes"][number];
  readonly column: number;
  readonly row: number;
}
export interface Placed {
  readonly nodes: readonly PlacedNode[];
  readonly columns: number;
  readonly rows: number;
}

/**
 * Places every document in the column of its rank, and within a column near the middle of what it is joined to, so
 * that lines cross little. Pure and steady: the same graph always looks the same.
 */
export function placeGraph({ nodes, edges }: Pick<BasisGraph, "nodes" | "edges">): Placed {
  const columns: string[][] = [];
  for (const node of nodes) {
    columns[node.rank] ??= [];
    columns[node.rank]?.push(node.id);
  }
  const filled = columns.filter((column) => column !== undefined);
  const place = new Map<string, number>();
  const settle = () => {
    for (const column of filled) for (const [row, id] of column.entries()) place.set(id, row);
  };
  settle();
  const neighbours = (id: string) =>
    edges.flatMap((edge) => (edge.toId === id ? [edge.fromId] : edge.fromId === id ? [edge.toId] : []));
  const middle = (id: string) => {
    const near = neighbours(id).map((other) => place.get(other) ?? 0);
    return near.length ? near.reduce((sum, row) => sum + row, 0) / near.length : (place.get(id) ?? 0);
  };
  for (let round = 0; round < 4; round++) {
    for (const column of round % 2 ? [...filled].reverse() : filled) {
      const wanted = new Map(column.map((id) => [id, middle(id)]));
      column.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
      for (const [row, id] of column.entries()) place.set(id, row);
    }
  }
  settle();
  const columnOf = new Map(filled.flatMap((column, at) => column.map((id) => [id, at] as const)));
  return {
    nodes: nodes.map((node) => ({ node, column: columnOf.get(node.id) ?? 0, row: place.get(node.id) ?? 0 })),
    columns: filled.length,
    rows: Math.max(1, ...filled.map((column) => column.length)),
  };
}
