import { type DatedDocument, isInForce } from "./bases.ts";
import type { BasisKind } from "./plan.ts";

/** A plan of the campaign's line, as a document. */
export interface PlanNode {
  readonly unitCode: string;
  readonly unitName: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuedOn: string | null;
  readonly isOwn: boolean;
}

export interface GraphDocument extends DatedDocument {
  readonly kind: string;
}

export interface GraphNode {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string;
  readonly kind: string;
  readonly issuedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly isInForce: boolean;
  readonly successorId: string | null;
  /** Unit whose plan this is; null for any other document. */
  readonly planOf: string | null;
  readonly isOwn: boolean;
  /** How many steps from the documents that rest on nothing: the column in a drawing. */
  readonly rank: number;
}

export interface GraphEdge {
  readonly fromId: string;
  readonly toId: string;
  readonly kind: BasisKind;
  readonly article: string | null;
}

/**
 * The bases of a plan as a graph: every document cited by a plan of the line, what those documents are built on, and
 * the plans themselves. A plan that stands in the library under its number is one node, not two.
 */
export function basisGraph(
  plans: readonly PlanNode[],
  citations: readonly {
    readonly unitCode: string;
    readonly documentId: string;
    readonly kind: BasisKind;
    readonly article: string | null;
  }[],
  library: readonly GraphDocument[],
  links: readonly { readonly fromId: string; readonly toId: string; readonly kind: BasisKind }[],
  on: string,
): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
  const documents = new Map(library.map((document) => [document.id, document]));
  const documentOf = (plan: PlanNode) =>
    plan.number === null
      ? undefined
      : library.find((one) => one.number === plan.number && one.issuedOn === plan.issuedOn);
  const aliases = new Map(
    plans.flatMap((plan) => {
      const same = documentOf(plan);
      return same ? [[same.id, `plan:${plan.unitCode}`] as const] : [];
    }),
  );
  const nodeId = (documentId: string) => aliases.get(documentId) ?? documentId;

  const edges = new Map<string, GraphEdge>();
  const add = (fromId: string, toId: string, kind: BasisKind, article: string | null) => {
    const key = `${fromId} ${toId}`;
    if (fromId !== toId && !edges.has(key)) edges.set(key, { fromId, toId, kind, article });
  };
  for (const { unitCode, documentId, kind, article } of citations)
    if (documents.has(documentId)) add(nodeId(documentId), `plan:${unitCode}`, kind, article);
  for (const [at, plan] of plans.entries()) {
    const above = plans[at - 1];
    if (above) add(`plan:${above.unitCode}`, `plan:${plan.unitCode}`, "campaign", null);
  }
  // What the cited documents are themselves built on, as far down as the library knows.
  const wanted = [...edges.values()].map(({ fromId }) => fromId);
  const seen = new Set(wanted);
  while (wanted.length) {
    const id = wanted.pop();
    for (const link of links) {
      if (nodeId(link.toId) !== id || !documents.has(link.fromId)) continue;
      add(nodeId(link.fromId), id, link.kind, null);
      if (seen.has(nodeId(link.fromId))) continue;
      seen.add(nodeId(link.fromId));
      wanted.push(nodeId(link.fromId));
    }
  }

  const acyclic = withoutCircles([...edges.values()]);
  const ids = new Set([
    ...plans.map((plan) => `plan:${plan.unitCode}`),
    ...acyclic.flatMap(({ fromId, toId }) => [fromId, toId]),
  ]);
  const ranks = ranksOf(ids, acyclic);
  const nodes = [...ids].flatMap((id): GraphNode[] => {
    const rank = ranks.get(id) ?? 0;
    const plan = plans.find((one) => `plan:${one.unitCode}` === id);
    if (plan)
      return [
        {
          id,
          number: plan.number,
          title: plan.title,
          issuer: plan.unitName,
          kind: "plan",
          issuedOn: plan.issuedOn,
          effectiveFrom: null,
          effectiveTo: null,
          isInForce: true,
          successorId: null,
          planOf: plan.unitCode,
          isOwn: plan.isOwn,
          rank,
        },
      ];
    const document = documents.get(id);
    return document
      ? [
          {
            ...document,
            isInForce: isInForce(document, on),
            successorId: document.replacedById,
            planOf: null,
            isOwn: false,
            rank,
          },
        ]
      : [];
  });
  return {
    nodes: nodes.sort((a, b) => a.rank - b.rank || ((a.issuedOn ?? "") < (b.issuedOn ?? "") ? -1 : 1)),
    edges: acyclic,
  };
}

/** Leaves out every edge that would close a circle: a drawing needs an order, and so does reasoning from bases. */
function withoutCircles(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const kept: GraphEdge[] = [];
  const reaches = (from: string, to: string): boolean =>
    from === to || kept.some((edge) => edge.fromId === from && reaches(edge.toId, to));
  for (const edge of edges) if (!reaches(edge.toId, edge.fromId)) kept.push(edge);
  return kept;
}

function ranksOf(ids: ReadonlySet<string>, edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  const rank = (id: string): number => {
    const known = ranks.get(id);
    if (known !== undefined) return known;
    const below = edges.filter((edge) => edge.toId === id).map((edge) => rank(edge.fromId) + 1);
    const found = Math.max(0, ...below);
    ranks.set(id, found);
    return found;
  };
  for (const id of ids) rank(id);
  return ranks;
}
