import { demoPassword, people } from "./content/people.ts";
import { ministry, province } from "./content/units.ts";
import type { DemoHouse } from "./demo-house.ts";
import { fillProvince, fillUnitsBelow } from "./fill-units.ts";
import { DemoStage } from "./stage.ts";

/**
 * Fills an empty product with the demo province, by running the operations in the order and at the moments of 2022.
 * Only the root and its first invitation are made without one, as on the first start of any empty product.
 */
export async function fillDemo(house: DemoHouse): Promise<void> {
  const stage = new DemoStage((clock) => house.compose(clock));
  try {
    const [platformAdmin] = people.filter((one) => one.memberships[0].unitCode === ministry.code);
    if (!platformAdmin) throw new Error("The demo has nobody at the ministry.");
    const token = await house.makeRoot({
      name: ministry.name,
      code: ministry.code,
      adminEmail: platformAdmin.email,
      adminName: platformAdmin.name,
      now: new Date("2022-01-03T08:00:00+07:00"),
    });
    await stage.do({
      at: "2022-01-03T08:10:00+07:00",
      method: "POST",
      path: `/invitations/${token}/acceptance`,
      body: { password: demoPassword },
    });
    await fillProvince(stage, platformAdmin.email);
    house.say(province.name);
  } finally {
    await stage.close();
  }
}
