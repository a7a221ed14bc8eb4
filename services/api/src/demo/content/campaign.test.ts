import { describe, expect, it } from "vitest";
import { isWeaker } from "../../modules/campaigns/domain/effective-criteria.ts";
import { preschool36 } from "../../modules/indicators/domain/built-in/preschool-36.ts";
import {
  acknowledged,
  cityCampaign,
  cityIndicators,
  dienLucCampaign,
  dienLucTasks,
  plainAdoptions,
  provinceCampaign,
} from "./campaign.ts";
import { legalDocuments, legalLinks } from "./legal-bases.ts";
import { dienLucGroups, people } from "./people.ts";
import { figurePeriods, monthsOf, periods2022 } from "./periods.ts";
import { dienLucCode, units } from "./units.ts";

const documents = new Map(legalDocuments.map((document) => [document.key, document]));
const codes = new Set([...preschool36, ...cityIndicators].map((indicator) => indicator.code));

describe("the targets", () => {
  it("of the school are nowhere weaker than the province's, save its part of what is summed", () => {
    const rules = new Map(preschool36.map((indicator) => [indicator.code, indicator]));
    const above = new Map(
      provinceCampaign.targets.map((one) => [`${one.indicatorCode} ${one.year}`, one.value]),
    );
    const weaker = dienLucCampaign.targets.filter(({ indicatorCode, year, value }) => {
      const rule = rules.get(indicatorCode);
      const bar = above.get(`${indicatorCode} ${year}`);
      return rule && bar !== undefined && isWeaker(rule, value, bar);
    });
    expect(weaker).toEqual([]);
    expect(dienLucCampaign.targets.length).toBeGreaterThan(30);
  });
});

describe("the legal bases", () => {
  it("are a graph without loops whose edges join known documents, older to newer", () => {
    for (const { fromKey, toKey } of legalLinks) {
      const [from, to] = [documents.get(fromKey), documents.get(toKey)];
      expect([fromKey, toKey, from && to && from.issuedOn < to.issuedOn]).toEqual([fromKey, toKey, true]);
    }
  });

  it("hold the chain of the seed: resolution, province, Sở, Phòng, and the school's plan under the campaign", () => {
    const has = (from: string, kind: string, to: string) =>
      legalLinks.some((link) => link.fromKey === from && link.kind === kind && link.toKey === to);
    expect(has("nq-01-nq-tu", "program", "kh-80-ubnd")).toBe(true);
    expect(has("kh-80-ubnd", "program", "kh-178-ubnd")).toBe(true);
    expect(has("kh-80-ubnd", "program", "kh-825-sgddt")).toBe(true);
    expect(has("kh-825-sgddt", "program", "kh-448-gddt")).toBe(true);
    expect(has("kh-31-sgddt", "campaign", "kh-13-trmn")).toBe(true);
  });

  it("say that a replaced document ends the day before its successor begins", () => {
    for (const document of legalDocuments.filter((one) => one.replacedByKey !== null)) {
      const next = documents.get(document.replacedByKey ?? "");
      const dayAfter = new Date(`${document.effectiveTo}T00:00:00Z`);
      dayAfter.setUTCDate(dayAfter.getUTCDate() + 1);
      expect([document.key, dayAfter.toISOString().slice(0, 10)]).toEqual([
        document.key,
        next?.effectiveFrom,
      ]);
    }
  });

  it("of each plan were in force on the day it was issued", () => {
    for (const campaign of [provinceCampaign, cityCampaign, dienLucCampaign])
      for (const basis of campaign.bases) {
        const document = documents.get(basis.documentKey);
        const from = document?.effectiveFrom ?? document?.issuedOn ?? "9999";
        expect([basis.documentKey, from <= campaign.documentOn]).toEqual([basis.documentKey, true]);
        expect([basis.documentKey, (document?.effectiveTo ?? "9999") >= campaign.documentOn]).toEqual([
          basis.documentKey,
          true,
        ]);
      }
  });
});

describe("the calendar of 2022", () => {
  it("has twelve months, four quarters, two terms, a school year and the year, due after their end", () => {
    const count = (kind: string) => periods2022.filter((period) => period.kind === kind).length;
    expect(["month", "quarter", "term", "school_year", "year"].map(count)).toEqual([12, 4, 2, 1, 1]);
    for (const period of periods2022)
      expect([period.key, period.startsOn < period.endsOn && period.endsOn < period.dueOn]).toEqual([
        period.key,
        true,
      ]);
  });

  it("has monthly reports due on the 5th with three days of grace", () => {
    for (const period of periods2022.filter((one) => one.kind === "month"))
      expect([period.dueOn.slice(8), period.graceDays]).toEqual(["05", 3]);
    expect(periods2022.find((period) => period.key === "2022")?.dueOn).toBe("2023-01-15");
  });

  it("cuts the year into quarters and months without gap", () => {
    const months = (kind: string) => figurePeriods.filter((period) => period.kind === kind).flatMap(monthsOf);
    expect(months("quarter")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(months("month")).toEqual(months("quarter"));
    expect(months("year")).toEqual(months("quarter"));
  });
});

describe("the campaign at its levels", () => {
  it("asks for the 36 of the Sở and two of the Phòng, in periods that the calendar has", () => {
    expect(provinceCampaign.criteria).toHaveLength(36);
    expect(cityCampaign.criteria).toHaveLength(2);
    const kinds = new Set<string>(figurePeriods.map((period) => period.kind));
    for (const criterion of [...provinceCampaign.criteria, ...cityCampaign.criteria])
      expect([criterion.indicatorCode, kinds.has(criterion.frequency)]).toEqual([
        criterion.indicatorCode,
        true,
      ]);
  });

  it("has the five stages of the law, a phase for each year, and reviews in 2023 and 2025", () => {
    const of = (kind: string) => provinceCampaign.stages.filter((stage) => stage.kind === kind);
    expect(of("stage")).toHaveLength(5);
    expect(of("phase").map((stage) => stage.startsOn.slice(0, 4))).toEqual([
      "2021",
      "2022",
      "2023",
      "2024",
      "2025",
    ]);
    expect(of("interim_review").map((stage) => stage.endsOn)).toEqual(["2023-12-31"]);
    expect(of("final_review").map((stage) => stage.endsOn)).toEqual(["2025-12-31"]);
  });

  it("has the contents a to e with đ between d and e", () => {
    for (const campaign of [provinceCampaign, dienLucCampaign])
      expect(
        campaign.sections.filter((block) => block.kind === "content").map((block) => block.label),
      ).toEqual(["a)", "b)", "c)", "d)", "đ)", "e)"]);
  });

  it("is carried out by every unit below the Sở, each once, after the unit above", () => {
    const adopted = new Map([
      [provinceCampaign.unitCode, provinceCampaign.documentOn],
      [cityCampaign.unitCode, cityCampaign.documentOn],
      [dienLucCampaign.unitCode, dienLucCampaign.documentOn],
      ...plainAdoptions.map((one) => [one.unitCode, one.adoptedOn] as const),
    ]);
    expect(adopted.size).toBe(plainAdoptions.length + 3);
    for (const unit of units.filter((one) => one.levelCode === "district" || one.levelCode === "school")) {
      const above = adopted.get(unit.parentCode ?? "") ?? "9999";
      expect([unit.code, above < (adopted.get(unit.code) ?? "")]).toEqual([unit.code, true]);
    }
  });

  it("gives the school targets of its own only for known indicators", () => {
    expect(dienLucCampaign.targets.length).toBeGreaterThan(0);
    for (const target of dienLucCampaign.targets) expect(codes).toContain(target.indicatorCode);
  });
});

describe("the tasks of Điện Lực", () => {
  it("move each of the 38 indicators that the school reports", () => {
    const moved = new Set(dienLucTasks.flatMap((task) => task.indicatorCodes));
    expect([...moved].toSorted()).toEqual([...codes].toSorted());
  });

  it("belong to a group that the seed names and to a person of the school", () => {
    const staff = people
      .filter((person) => person.memberships[0].unitCode === dienLucCode)
      .map((one) => one.email);
    for (const task of dienLucTasks) {
      expect(staff).toContain(task.ownerEmail);
      if (task.groupKey !== null)
        expect([task.key, dienLucGroups.find((group) => group.key === task.groupKey)?.kind]).toEqual([
          task.key,
          task.groupKind,
        ]);
    }
    expect(new Set(dienLucTasks.map((task) => task.groupKind))).toEqual(
      new Set(["board", "steering", "professional", "office", "council", "staff"]),
    );
  });

  it("are owned by a member of their group", () => {
    for (const task of dienLucTasks) {
      const group = dienLucGroups.find((one) => one.key === task.groupKey);
      if (group)
        expect([task.key, group.memberEmails]).toEqual([task.key, expect.arrayContaining([task.ownerEmail])]);
    }
  });

  it("are known to some of the staff and not yet to others", () => {
    const staff = people
      .filter((person) => person.memberships[0].unitCode === dienLucCode)
      .map((one) => one.email);
    expect(staff).toEqual(expect.arrayContaining([...acknowledged]));
    expect(acknowledged.length).toBeLessThan(staff.length);
  });
});
