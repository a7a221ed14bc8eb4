import { expectOk } from "./expect-ok.ts";
import type { Asker, Size } from "./generated.ts";

/** Re-organisations of growing size, by the product's own operation, one after the other on the same tree. */
export async function printReorganisations(
  ask: (asker: Asker, path: string, body: unknown) => Promise<Response>,
  root: Asker,
  size: Size,
): Promise<void> {
  const act = async (name: string, acts: readonly unknown[]) => {
    const startedAt = performance.now();
    const answer = await ask(root, "reorganisations", {
      title: name,
      legalBasis: "Nghị quyết thử",
      effectiveOn: "2023-02-01",
      passStaff: false,
      acts,
    });
    await expectOk(answer);
    console.log(`${name.padEnd(64)} ${((performance.now() - startedAt) / 1000).toFixed(2)} s`);
  };
  console.log("\nre-organisations, each one request and one transaction");
  await act("a commune moves to another province", [
    { kind: "move", units: [{ unit: "cap-2-1", to: "so-2" }] },
  ]);
  await act("a district tier of one province ends, its schools go up", [
    { kind: "abolish_level", level: size.middle.level, under: "so-5", rest: "up" },
  ]);
  await act("two provinces become one", [{ kind: "merge_provinces", units: ["so-3"], into: "so-4" }]);
  const units = Array.from({ length: size.middle.count }, (_, at) => ({
    code: `moi-${at + 1}`,
    name: `Xã mới ${at + 1}`,
    level: "commune",
    parent: `so-${[1, 2, 4, 6, 7, 8, 9, 10][at % 8]}`,
  }));
  await act(
    `the nation: ${size.middle.count} new communes, ${size.schools} schools to them, all others end`,
    [
      {
        kind: "abolish_level",
        level: size.middle.level,
        create: units,
        map: Array.from({ length: size.schools }, (_, at) => ({
          unit: `truong-${at + 1}`,
          to: `moi-${(at % size.middle.count) + 1}`,
        })),
        rest: "up",
      },
    ],
  );
}
