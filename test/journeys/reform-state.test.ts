import { expect, test } from "vitest";
import { bacKan, reformSchools, yearOfReform } from "../../services/api/src/demo/content/reform.ts";
import { dienLucCode } from "../../services/api/src/demo/content/units.ts";
import { reformState } from "../../services/api/src/reform-state.ts";
import { Product } from "../support/product.ts";

test("an act that was interrupted is told from one that was played to its end", async () => {
  const product = await Product.start();
  const owner = product.database.pool("owner", 1);
  const send = async (units: readonly { no: number }[]) =>
    owner.begin(async (sql) => {
      await sql`set local role sys`;
      for (const { no } of units)
        await sql`insert into core.reports (unit_no, campaign_id, period, revision, first_sent_at, sent_at, sent_by, sent_by_name, receipt)
          values (${no}, gen_random_uuid(), ${yearOfReform}, 1, now(), now(), gen_random_uuid(), 'ai', 'BN')`;
    });
  expect(await reformState(owner)).toBe("no demo");
  const so = await product.unit();
  const dienLuc = await product.unit(so, { level: "school", code: dienLucCode });
  expect(await reformState(owner)).toBe("not played");
  await product.unit(product.root, { code: bacKan.code });
  expect(await reformState(owner)).toBe("interrupted");
  const others = [];
  for (const { code } of reformSchools)
    if (code !== dienLucCode) others.push(await product.unit(so, { level: "school", code }));
  await send(others);
  expect(await reformState(owner)).toBe("interrupted");
  await send([dienLuc]);
  expect(await reformState(owner)).toBe("played");
});
