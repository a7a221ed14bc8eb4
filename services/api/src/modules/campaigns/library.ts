import type { UnitContext } from "../../platform/http/operation.ts";
import { entryFault, refuseEntries } from "./entry.ts";
import { type DocumentRow, documentRows, linkRows } from "./store.ts";

const lineOfUnit = (ctx: UnitContext) => [...ctx.unit.ancestors, ctx.unit.no];

/** The documents the unit may cite: its own library and those of units above, each with what it is built on. */
export async function readLibrary(ctx: UnitContext) {
  const links = Map.groupBy(await linkRows(ctx, lineOfUnit(ctx)), (link) => link.toId);
  return (await documentRows(ctx, lineOfUnit(ctx))).map((document) =>
    viewOf(ctx, document, links.get(document.id)),
  );
}

const viewOf = (
  ctx: UnitContext,
  { unitNo, ...document }: DocumentRow,
  links: Awaited<ReturnType<typeof linkRows>> = [],
) => ({
  ...document,
  isOwn: unitNo === ctx.unit.no,
  basedOn: links.map(({ fromId, kind }) => ({ documentId: fromId, kind })),
});

interface Citing {
  readonly replacedById: string | null;
  readonly basedOn: readonly { readonly documentId: string; readonly kind: string }[];
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

/** Replacements and bases are documents of the unit's own library, and no document stands on itself. */
export async function refuseCitations(ctx: UnitContext, typed: Citing, id?: string): Promise<void> {
  const own = new Set((await documentRows(ctx, [ctx.unit.no])).map((document) => document.id));
  const isUsable = (documentId: string) => own.has(documentId) && documentId !== id;
  refuseEntries(
    ctx,
    "basedOn",
    typed.basedOn.flatMap(({ documentId }, at) =>
      isUsable(documentId)
        ? []
        : [
            entryFault(
              at,
              "documentId",
              "unknown",
              "Chỉ nối được với văn bản trong thư viện của đơn vị.",
              "Only documents of the unit's own library can be linked.",
            ),
          ],
    ),
  );
  if (typed.replacedById !== null && !isUsable(typed.replacedById))
    refuseEntries(ctx, "replacedById", [
      entryFault(0, "documentId", "unknown", "Không thấy văn bản thay thế.", "There is no such replacement."),
    ]);
  if (typed.effectiveFrom && typed.effectiveTo && typed.effectiveTo < typed.effectiveFrom)
    refuseEntries(ctx, "effectiveTo", [
      entryFault(
        0,
        "date",
        "order",
        "Ngày hết hiệu lực trước ngày có hiệu lực.",
        "It ends before it begins.",
      ),
    ]);
}
