import { people } from "./content/people.ts";
import { ministry, province } from "./content/units.ts";
import type { DemoHouse } from "./demo-house.ts";
import { adoptElsewhere, adoptInCity, launchCampaign, planOfDienLuc } from "./fill-campaigns.ts";
import { fillLibraries } from "./fill-legal-documents.ts";
import { accept, fillGroups, fillPeopleBelow, fillProvincePeople, firstOf } from "./fill-people.ts";
import { fillReports } from "./fill-reports.ts";
import { demandSeparateVerifier, fillProvince, fillUnitsBelow } from "./fill-units.ts";
import { DemoStage } from "./stage.ts";

/**
 * Fills an empty product with the demo province, by running the operations in the order and at the moments of 2022.
 * Only the root and its first invitation are made without one, as on the first start of any empty product.
 */
export async function fillDemo(house: DemoHouse): Promise<void> {
  const stage = new DemoStage((clock) => house.compose(clock));
  try {
    const platformAdmin = firstOf(ministry.code);
    const token = await house.makeRoot({
      name: ministry.name,
      code: ministry.code,
      adminEmail: platformAdmin.email,
      adminName: platformAdmin.name,
      now: new Date("2022-01-03T08:00:00+07:00"),
    });
    await accept(stage, token, "2022-01-03T08:10:00+07:00");
    await fillProvince(stage, platformAdmin.email);
    await fillProvincePeople(stage);
    await fillUnitsBelow(stage, firstOf(province.code).email);
    house.say(`Đang mời ${people.length} người…`);
    await fillPeopleBelow(stage);
    await demandSeparateVerifier(stage);
    const known = await fillGroups(stage);
    house.say("Đang phát động phong trào, lập kế hoạch…");
    await fillLibraries(stage);
    const launched = await launchCampaign(stage);
    const ids = await adoptInCity(stage, launched);
    await planOfDienLuc(stage, ids, known);
    await adoptElsewhere(stage, ids);
    await fillReports(stage, ids, house.say);
  } finally {
    await stage.close();
  }
}
