import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dienLucBases,
  legalDocuments,
  legalLinks,
  provinceBases,
} from "../../../demo/content/legal-bases.ts";
import { basisGraph, type GraphDocument, type PlanNode } from "./basis-graph.ts";

const library: readonly GraphDocument[] = legalDocuments.map(({ key, replacedByKey, ...rest }) => ({
  ...rest,
  id: key,
  replacedById: replacedByKey,
}));
const links = legalLinks.map(({ fromKey, toKey, kind }) => ({ fromId: fromKey, toId: toKey, kind }));
const so: PlanNode = {
  unitCode: "so",
  unitName: "Sở",
  number: "31/KH-SGDĐT",
  title: "Phát động",
  issuedOn: "2022-01-07",
  isOwn: false,
};
const school: PlanNode = {
  unitCode: "truong",
  unitName: "Trường",
  number: "13/KH-TrMN",
  title: "Kế hoạch",
  issuedOn: "2022-01-12",
  isOwn: true,
};
const cited = (unitCode: string, bases: typeof dienLucBases) =>
  bases.map(({ documentKey, kind, article }) => ({ unitCode, documentId: documentKey, kind, article }));

describe("the bases of the seed's plan as a graph", () => {
  const { nodes, edges } = basisGraph(
    [so, school],
    [...cited("so", provinceBases), ...cited("truong", dienLucBases)],
    library,
    links,
    "2022-01-12",
  );
  const ids = nodes.map(({ id }) => id);

  it("holds the programme from the Resolution down and the campaign from the Sở, each document once", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        "nq-01-nq-tu",
        "kh-80-ubnd",
        "kh-178-ubnd",
        "kh-825-sgddt",
        "kh-448-gddt",
        "plan:so",
        "plan:truong",
      ]),
    );
    expect(ids).not.toContain("kh-31-sgddt");
    expect(edges).toContainEqual({ fromId: "plan:so", toId: "plan:truong", kind: "campaign", article: null });
    expect(edges).toContainEqual({
      fromId: "kh-80-ubnd",
      toId: "kh-178-ubnd",
      kind: "program",
      article: null,
    });
    expect(edges).toContainEqual({
      fromId: "luat-tdkt-2003",
      toId: "plan:truong",
      kind: "organises",
      article: "Điều 16",
    });
  });

  it("leaves out what has nothing to do with the plan", () => {
    expect(ids).not.toContain("tt-07-2026");
    expect(ids).not.toContain("luat-tdkt-2022");
  });

  it("ranks every document after what it is built on", () => {
    const rank = new Map(nodes.map((node) => [node.id, node.rank]));
    for (const { fromId, toId } of edges) expect(rank.get(fromId) ?? 0).toBeLessThan(rank.get(toId) ?? 0);
    expect(rank.get("nq-01-nq-tu")).toBe(0);
  });
});

describe("any graph of bases", () => {
  it("comes out without circles, with both ends of every edge, whatever the library says", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e");
    const edge = fc.record({
      fromId: id,
      toId: id,
      kind: fc.constantFrom("program" as const, "organises" as const),
    });
    const documents: readonly GraphDocument[] = [..."abcde"].map((one) => ({
      id: one,
      number: one,
      title: one,
      issuer: "",
      kind: "plan",
      issuedOn: null,
      effectiveFrom: null,
      effectiveTo: null,
      replacedById: null,
    }));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 15 }), fc.array(id, { maxLength: 4 }), (random, bases) => {
        const citations = bases.map((documentId) => ({
          unitCode: "truong",
          documentId,
          kind: "program" as const,
          article: null,
        }));
        const { nodes, edges } = basisGraph([school], citations, documents, random, "2022-01-01");
        const rank = new Map(nodes.map((node) => [node.id, node.rank]));
        for (const { fromId, toId } of edges)
          expect((rank.get(fromId) ?? Number.NaN) < (rank.get(toId) ?? Number.NaN)).toBe(true);
        for (const documentId of bases) expect(rank.has(documentId)).toBe(true);
      }),
    );
  });
});
