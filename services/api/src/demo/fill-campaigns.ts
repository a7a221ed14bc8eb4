import { z } from "zod";
import {
  acknowledged,
  cityCampaign,
  type DemoCampaign,
  dienLucCampaign,
  plainAdoptions,
  provinceCampaign,
} from "./content/campaign.ts";
import type { PlanBlock } from "./content/dien-luc-plan.ts";
import { eachOf } from "./each-of.ts";
import { libraryFor } from "./fill-legal-documents.ts";
import { firstOf, type KnownAtDienLuc } from "./fill-people.ts";
import { idsBy, type KnownIds } from "./known-ids.ts";
import type { DemoStage } from "./stage.ts";

const AT_A_TIME = 8;
/** The set of the Sở comes with the product. */
const TEMPLATE = "preschool-36";
/** Tasks due until then are done; the last ones of the year are still open when the demo begins. */
const DONE_UNTIL = "2022-12-20";

/** The campaign whose reports come in, and its indicators by code. */
export interface DemoCampaignIds {
  readonly campaignId: string;
  readonly indicatorId: KnownIds;
}

const Changed = z.object({ id: z.uuid(), version: z.int() });

/** One unit's plan, written part by part: each change names the version that the one before it answered. */
class PlanInHand {
  readonly #stage: DemoStage;
  readonly #unitCode: string;
  readonly #day: string;
  #id = "";
  #version = 0;
  #minutes = 8 * 60;

  constructor(stage: DemoStage, unitCode: string, day: string) {
    this.#stage = stage;
    this.#unitCode = unitCode;
    this.#day = day;
  }

  get id(): string {
    return this.#id;
  }

  get #at(): string {
    this.#minutes += 5;
    const [hours, minutes] = [Math.floor(this.#minutes / 60), this.#minutes % 60].map((n) =>
      String(n).padStart(2, "0"),
    );
    return `${this.#day}T${hours}:${minutes}:00+07:00`;
  }

  get #common() {
    return { by: firstOf(this.#unitCode).email, at: this.#at };
  }

  async launch(body: object): Promise<void> {
    await this.#change({ method: "POST", path: "", body });
  }

  /** `outline`: where the text comes from. */
  async adopt(campaignId: string, outline: "above" | "none"): Promise<void> {
    this.#id = campaignId;
    await this.#change({ method: "POST", path: `/${campaignId}/adoption`, body: { outline } });
  }

  update(body: object): Promise<void> {
    return this.#change({ method: "PATCH", path: `/${this.#id}`, body, version: this.#version });
  }

  set(part: string, body: object): Promise<void> {
    return this.#change({ method: "PUT", path: `/${this.#id}/${part}`, body, version: this.#version });
  }

  publish(): Promise<void> {
    return this.#change({ method: "PUT", path: `/${this.#id}/publication`, version: this.#version });
  }

  /** A request about something beside the plan itself, on the same day. */
  ask<T>(method: "GET" | "POST", path: string, body: unknown, reply: z.ZodType<T>): Promise<T> {
    return this.#stage.ask({ ...this.#common, method, path: `/units/${this.#unitCode}${path}`, body }, reply);
  }

  async #change(request: {
    method: "POST" | "PUT" | "PATCH";
    path: string;
    body?: object;
    version?: number;
  }): Promise<void> {
    const { id, version } = await this.#stage.ask(
      { ...this.#common, ...request, path: `/units/${this.#unitCode}/campaigns${request.path}` },
      Changed,
    );
    this.#id = id;
    this.#version = version;
  }
}

/** What stands at the head of a plan. */
const headOf = (plan: DemoCampaign) => ({
  planTitle: plan.planTitle,
  theme: plan.theme,
  participants: plan.participants,
  goals: plan.goals,
  documentNumber: plan.documentNumber,
  documentPlace: plan.documentPlace,
  documentOn: plan.documentOn,
  signerTitle: plan.signerTitle,
  signerName: plan.signerName,
});

const sectionsOf = (blocks: readonly PlanBlock[]) => ({
  sections: blocks.map(({ origin, ...block }) => ({
    ...block,
    origin: origin === "added" ? "added" : "own",
  })),
});

const basesOf = (plan: DemoCampaign, documents: KnownIds) => ({
  bases: plan.bases.map(({ documentKey, kind, article }) => ({
    documentId: documents(documentKey),
    kind,
    article,
  })),
});

const criteriaOf = (plan: DemoCampaign, indicators: KnownIds) => ({
  criteria: plan.criteria.map(({ indicatorCode, ...criterion }) => ({
    indicatorId: indicators(indicatorCode),
    ...criterion,
  })),
});

const targetsOf = (plan: DemoCampaign, indicators: KnownIds) => ({
  targets: plan.targets.map(({ indicatorCode, year, value, origin }) => ({
    indicatorId: indicators(indicatorCode),
    year,
    value,
    origin,
  })),
});

const Indicators = z.object({ items: z.array(z.object({ id: z.uuid(), code: z.string() })) });

/** The Sở takes over the built-in indicators and launches the campaign. */
export async function launchCampaign(stage: DemoStage): Promise<DemoCampaignIds> {
  const content = provinceCampaign;
  const documents = await libraryFor(stage, content.unitCode, content.documentOn);
  const plan = new PlanInHand(stage, content.unitCode, content.documentOn);
  const { items } = await plan.ask("POST", "/indicator-sets", { template: TEMPLATE }, Indicators);
  const indicatorId = idsBy(items.map(({ code, id }) => [code, id]));
  const { name, form, startsOn, endsOn } = content;
  await plan.launch({ name, form, startsOn, endsOn, ...headOf(content) });
  await plan.set("sections", sectionsOf(content.sections));
  await plan.set("bases", basesOf(content, documents));
  await plan.set("stages", {
    stages: content.stages.map(({ titleEn, ...stageOfPlan }) => stageOfPlan),
  });
  await plan.set("criteria", criteriaOf(content, indicatorId));
  await plan.set("targets", targetsOf(content, indicatorId));
  await plan.set("calendar", {
    periods: content.periods.map(({ key, startsOn, endsOn, dueOn, graceDays }) => ({
      period: key,
      startsOn,
      endsOn,
      dueOn,
      graceDays,
    })),
  });
  await plan.publish();
  return { campaignId: plan.id, indicatorId };
}

/** The Phòng of the city adopts the campaign and adds two criteria of its own. */
export async function adoptInCity(
  stage: DemoStage,
  { campaignId, indicatorId }: DemoCampaignIds,
): Promise<DemoCampaignIds> {
  const content = cityCampaign;
  const documents = await libraryFor(stage, content.unitCode, content.documentOn);
  const plan = new PlanInHand(stage, content.unitCode, content.documentOn);
  const own = new Map<string, string>();
  for (const {
    versions,
    seedSection,
    isInferred,
    overTimeReason,
    frequency,
    weight,
    ...rules
  } of content.ownIndicators) {
    const [{ validTo, ...version }] = versions;
    const { id } = await plan.ask(
      "POST",
      "/indicators",
      { ...rules, ...version },
      z.object({ id: z.uuid() }),
    );
    own.set(rules.code, id);
  }
  const withOwn: KnownIds = (code) => own.get(code) ?? indicatorId(code);
  await plan.adopt(campaignId, "none");
  await plan.update(headOf(content));
  await plan.set("sections", sectionsOf(content.sections));
  await plan.set("bases", basesOf(content, documents));
  await plan.set("criteria", criteriaOf(content, withOwn));
  await plan.set("targets", targetsOf(content, withOwn));
  await plan.publish();
  return { campaignId, indicatorId: withOwn };
}

/** Units that carry out the campaign with nothing of their own, each after the one above it. */
export async function adoptElsewhere(stage: DemoStage, { campaignId }: DemoCampaignIds): Promise<void> {
  const isDistrict = (unitCode: string) => unitCode.startsWith("pgd-");
  for (const wave of [
    plainAdoptions.filter(({ unitCode }) => isDistrict(unitCode)),
    plainAdoptions.filter(({ unitCode }) => !isDistrict(unitCode)),
  ])
    await eachOf(wave, AT_A_TIME, async ({ unitCode, adoptedOn }) => {
      const plan = new PlanInHand(stage, unitCode, adoptedOn);
      await plan.adopt(campaignId, "above");
      await plan.publish();
    });
}

/** Điện Lực makes its plan, section by section as the original has it, and gives out the tasks. */
export async function planOfDienLuc(
  stage: DemoStage,
  { campaignId, indicatorId }: DemoCampaignIds,
  { personId, groupId }: KnownAtDienLuc,
): Promise<void> {
  const content = dienLucCampaign;
  const documents = await libraryFor(stage, content.unitCode, content.documentOn);
  const plan = new PlanInHand(stage, content.unitCode, content.documentOn);
  await plan.adopt(campaignId, "none");
  await plan.update(headOf(content));
  await plan.set("sections", sectionsOf(content.sections));
  await plan.set("bases", basesOf(content, documents));
  await plan.set("targets", targetsOf(content, indicatorId));
  const tasks = [];
  for (const task of content.tasks) {
    const made = await plan.ask(
      "POST",
      `/campaigns/${campaignId}/tasks`,
      {
        title: task.title,
        sectionLabel: task.sectionLabel,
        groupId: task.groupKey === null ? null : groupId(task.groupKey),
        groupKind: task.groupKind,
        ownerPersonId: personId(task.ownerEmail),
        dueOn: task.dueOn,
        indicatorIds: task.indicatorCodes.map(indicatorId),
        origin: task.origin,
      },
      z.object({ id: z.uuid(), version: z.int() }),
    );
    tasks.push({ ...task, ...made });
  }
  await plan.publish();
  for (const { id, version, ownerEmail, dueOn } of tasks.filter((task) => task.dueOn <= DONE_UNTIL))
    await stage.do({
      by: ownerEmail,
      at: `${dueOn}T15:40:00+07:00`,
      method: "PUT",
      path: `/units/${content.unitCode}/campaigns/${campaignId}/tasks/${id}/completion`,
      version,
    });

  for (const [nth, by] of acknowledged.entries())
    await stage.do({
      by,
      at: `2022-01-${13 + Math.floor(nth / 6)}T${10 + (nth % 6)}:20:00+07:00`,
      method: "PUT",
      path: `/units/${content.unitCode}/campaigns/${campaignId}/acknowledgement`,
    });
}
