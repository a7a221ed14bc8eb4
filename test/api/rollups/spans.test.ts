import { expect, test } from "vitest";
import { spanOf } from "../../../services/api/src/modules/rollups/domain/sources.ts";
import { containsPeriod, periodKinds, periodsWithin } from "../../../services/api/src/shared/period.ts";
import { Product } from "../../support/product.ts";

const product = await Product.start();
const admin = product.database.pool("admin", 1);

/** Every period that ends within these years. */
const periods = periodKinds.flatMap((kind) => periodsWithin(kind, "2020-01-01", "2023-12-31"));

test("the database knows the same longer periods of a report as the product asks for", async () => {
  for (const { key, kind } of periodKinds.flatMap((one) => periodsWithin(one, "2021-01-01", "2022-12-31"))) {
    const inner = periods.find((one) => one.key === key);
    const asked = periods
      .filter((outer) => inner && outer.key !== key && containsPeriod(outer, inner))
      .filter((outer) => periodsWithin(kind, outer.startsOn, outer.endsOn).length > 1)
      .map((outer) => spanOf(outer.key, kind));
    const known = await admin<{ span: string }[]>`select app.spans_with(${key}) as span`;
    expect({ key, spans: known.map(({ span }) => span).sort() }).toEqual({
      key,
      spans: [...new Set(asked)].sort(),
    });
  }
});
