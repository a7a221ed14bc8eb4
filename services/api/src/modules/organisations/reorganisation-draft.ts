import type { z } from "@hono/zod-openapi";
import { readTable, UnreadableTable } from "../../platform/files/read-table.ts";
import type { UnitContext } from "../../platform/http/operation.ts";
import { NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { type ReadColumns, readColumns, type TableColumn } from "../../shared/table-columns.ts";
import { nationalLines } from "./domain/national-tree.ts";
import {
  codesOfNewPlaces,
  nationalOrder,
  type SuccessionColumn,
  successionColumns,
  successionMessage,
} from "./domain/reorganisation/national-order.ts";
import { readNewTree, treeFaultMessage } from "./domain/reorganisation/new-tree.ts";
import { type UnitColumn, unitColumns } from "./domain/unit-import.ts";
import { DraftCarriedOut, DraftUnfinished } from "./problems.ts";
import { ReorganisationOrder } from "./reorganisation-shapes.ts";
import { allLevels, knownUnits, ownDraft, type StoredDraft, takenCodes } from "./store.ts";

const LINES_MAX = 60_000;

/** The tree that is to be, as it was uploaded. */
export async function readTreeFile(file: File): Promise<ReadColumns<UnitColumn>> {
  const read = readColumns(
    await readTable(file, { linesMax: LINES_MAX, ofObject: nationalLines }),
    unitColumns,
  );
  requireColumns(
    read,
    unitColumns.filter(({ key }) => key === "name" || key === "adminCode"),
  );
  return read;
}

/** The table of who becomes whom, as it was uploaded. */
export async function readSuccessionFile(file: File): Promise<ReadColumns<SuccessionColumn>> {
  const read = readColumns(await readTable(file, { linesMax: LINES_MAX }), successionColumns);
  requireColumns(
    read,
    successionColumns.filter(({ key }) => key !== "share"),
  );
  return read;
}

function requireColumns<Key extends string>(
  { headings }: ReadColumns<Key>,
  needed: readonly TableColumn<Key>[],
): void {
  const missing = needed.find(({ key }) => headings[key] === undefined);
  if (!missing) return;
  const [vi, en] = [missing.headings[0], missing.headings.at(-1)];
  throw UnreadableTable({
    detail: {
      vi: `Không thấy cột “${vi}”. Dòng tiêu đề phải có cột này.`,
      en: `There is no column “${vi}” (${en}). The line of headings needs it.`,
    },
  });
}

const noTable: ReadColumns<SuccessionColumn> = {
  headings: {},
  records: [],
  missing: [],
  unknown: [],
  repeated: [],
};

/** A draft of the acting unit, or the answer that there is none. */
export async function draftOf(ctx: UnitContext, id: string): Promise<StoredDraft> {
  const draft = await ownDraft(ctx, id);
  if (!draft) throw NotFound();
  return draft;
}

/** The same for changing it: as it was when the caller looked, and not carried out yet. */
export async function openDraftOf(ctx: UnitContext, id: string): Promise<StoredDraft> {
  const draft = await draftOf(ctx, id);
  if (draft.reorganisationId) throw DraftCarriedOut({ extra: { reorganisation: draft.reorganisationId } });
  if (draft.version !== ctx.expectedVersion) throw VersionMismatch();
  return draft;
}

/** What a draft comes to against the tree of now: the acts, what becomes of each unit, and every wrong cell. */
export async function workOut(ctx: UnitContext, draft: StoredDraft) {
  const levels = await allLevels(ctx);
  const read = draft.tree as ReadColumns<UnitColumn>;
  const table = (draft.succession as ReadColumns<SuccessionColumn> | null) ?? noTable;
  const { tree, faults: ofTree } = readNewTree(
    read,
    levels.map(({ code, rank, isReporting, nameVi, nameEn }) => ({
      code,
      rank,
      isReporting,
      names: ctx.locale === "en" ? [nameEn, nameVi] : [nameVi, nameEn],
    })),
  );
  const { acts, lines, faults, totals } = nationalOrder(tree, table, {
    units: await knownUnits(ctx),
    actingCode: ctx.unit.code,
    reportingLevels: new Set(levels.filter(({ isReporting }) => isReporting).map(({ code }) => code)),
    takenCodes: await takenCodes(ctx, codesOfNewPlaces(tree)),
  });
  const errors = [
    ...ofTree.map((fault) => ({
      file: "tree" as const,
      line: fault.line,
      column: fault.column,
      heading: read.headings[fault.column] ?? headingOf(unitColumns, fault.column),
      code: fault.code,
      message: treeFaultMessage(fault, ctx.locale),
      value: fault.value,
    })),
    // Line 0 stands for units that the table leaves out: they are among the lines.
    ...faults
      .filter(({ line }) => line > 0)
      .map((fault) => ({
        file: "table" as const,
        line: fault.line,
        column: fault.column,
        heading: table.headings[fault.column] ?? headingOf(successionColumns, fault.column),
        code: fault.code,
        message: successionMessage(fault, ctx.locale),
        value: fault.value,
      })),
  ];
  return {
    tree,
    acts: errors.length ? [] : acts,
    isReady: !errors.length && !faults.length && acts.length > 0,
    lines,
    tableLines: table.records.length,
    errors,
    totals: totals.map((total) => ({ ...total, levelName: levelName(total.level) })),
    levelName,
  };

  function levelName(code: string): string {
    return levels.find((level) => level.code === code)?.name ?? code;
  }
}

const headingOf = (columns: readonly TableColumn<string>[], key: string): string =>
  columns.find((column) => column.key === key)?.headings[0] ?? key;

/** The order of a finished draft. */
export async function orderOf(
  ctx: UnitContext,
  draft: StoredDraft,
): Promise<z.output<typeof ReorganisationOrder>> {
  const { acts, isReady } = await workOut(ctx, draft);
  const { title, legalBasis, effectiveOn, passStaff } = draft;
  const order = ReorganisationOrder.safeParse({ title, legalBasis, effectiveOn, passStaff, acts });
  if (!isReady || !order.success)
    throw DraftUnfinished({
      errors: (order.error?.issues ?? []).map(({ path, code, message }) => ({
        pointer: `#/${path.join("/")}`,
        code: code ?? "invalid",
        detail: message,
      })),
    });
  return order.data;
}
