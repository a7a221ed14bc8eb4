import { describe, expect, it } from "vitest";
import { preschool36 } from "../../modules/indicators/domain/built-in/preschool-36.ts";
import { addDays } from "../../shared/day.ts";
import { checkFigure } from "../../shared/figure-checks.ts";
import { onTimeUntil } from "../../shared/period.ts";
import { cityIndicators } from "./campaign.ts";
import { codesFor, trueFigure } from "./figures.ts";
import { actorsOf, reviewerOf } from "./people.ts";
import { figurePeriods } from "./periods.ts";
import { type DemoReport, demoReports, type Outcome } from "./reports.ts";
import { schools } from "./units.ts";

const reports = demoReports();
const indicators = new Map([...preschool36, ...cityIndicators].map((one) => [one.code, one]));

/** School and period of a report; its title is what a failing test shows. */
function contextOf(report: DemoReport) {
  const school = schools.find((one) => one.code === report.unitCode);
  const period = figurePeriods.find((one) => one.key === report.period);
  if (!school || !period) throw new Error(`${report.unitCode} ${report.period}`);
  return { school, period, title: `${report.unitCode} ${report.period} ${report.outcome}` };
}

/** The stages that a report with this outcome has gone through. */
const storyOf: Readonly<Record<Outcome, readonly ("returned" | "approved" | "unreviewed")[]>> = {
  approved: ["approved"],
  returned_then_approved: ["returned", "approved"],
  returned: ["returned"],
  resent: ["returned", "unreviewed"],
  waiting: ["unreviewed"],
  draft: [],
  missing: [],
};

describe("the reports of 2022", () => {
  it("are one for each school and period, the same each time", () => {
    expect(reports).toHaveLength(schools.length * figurePeriods.length);
    expect(new Set(reports.map((report) => `${report.unitCode} ${report.period}`)).size).toBe(reports.length);
    expect(demoReports()).toEqual(reports);
  });

  it("went through the stages that their outcome tells", () => {
    for (const report of reports) {
      const { title } = contextOf(report);
      const stages = report.revisions.map((revision) => revision.review?.decision ?? "unreviewed");
      expect([title, stages]).toEqual([title, storyOf[report.outcome]]);
      expect([title, report.draft !== null]).toEqual([title, report.outcome === "draft"]);
      expect([title, report.timing === null]).toEqual([title, report.revisions.length === 0]);
    }
  });

  it("were entered, sent and decided in this order, by three different people", () => {
    for (const report of reports) {
      const { school, period, title } = contextOf(report);
      const moments = report.revisions.flatMap((revision) => [
        revision.enteredAt,
        revision.sentAt,
        ...(revision.review ? [revision.review.decidedAt] : []),
      ]);
      expect([title, moments]).toEqual([title, moments.toSorted()]);
      expect([title, new Set(moments).size]).toEqual([title, moments.length]);
      for (const at of moments) expect([title, at.slice(0, 10) > period.endsOn]).toEqual([title, true]);
      for (const revision of report.revisions) {
        expect(actorsOf(school.code)).toEqual({ enterer: revision.enteredBy, sender: revision.sentBy });
        if (revision.review) expect(revision.review.reviewerEmail).toBe(reviewerOf(school.parentCode));
      }
    }
  });

  it("were early, on time or late as they say", () => {
    for (const report of reports) {
      const [first] = report.revisions;
      if (!first) continue;
      const { period, title } = contextOf(report);
      const day = first.sentAt.slice(0, 10);
      const timing = day < period.dueOn ? "early" : day <= onTimeUntil(period) ? "on_time" : "late";
      expect([title, report.timing]).toEqual([title, timing]);
      expect([title, day <= addDays(onTimeUntil(period), 14)]).toEqual([title, true]);
    }
  });

  it("hold every mandatory figure once sent, and never a figure with an error", () => {
    for (const report of reports) {
      const { school, period, title } = contextOf(report);
      const mandatory = codesFor(school, period).filter((code) => indicators.get(code)?.isMandatory);
      for (const { figures } of report.revisions) {
        const codes = figures.map((figure) => figure.indicatorCode);
        expect([title, mandatory.filter((code) => !codes.includes(code))]).toEqual([title, []]);
        for (const figure of figures) {
          const indicator = indicators.get(figure.indicatorCode);
          if (!indicator) throw new Error(figure.indicatorCode);
          const errors = checkFigure(indicator, figure).filter((check) => check.severity === "error");
          expect([title, figure.indicatorCode, errors]).toEqual([title, figure.indicatorCode, []]);
        }
      }
    }
  });

  it("tell the truth once approved, and what was returned was wrong just where it says", () => {
    for (const report of reports) {
      const { school, period, title } = contextOf(report);
      for (const { review, figures } of report.revisions) {
        const wrong = figures
          .filter((figure) => {
            const truth = trueFigure(school, figure.indicatorCode, period);
            return truth?.num !== figure.num || truth.den !== figure.den;
          })
          .map((figure) => figure.indicatorCode);
        const named = review?.findings.map((finding) => finding.indicatorCode) ?? [];
        expect([title, named.toSorted()]).toEqual([title, wrong.toSorted()]);
        expect([title, review?.decision === "returned"]).toEqual([title, wrong.length > 0]);
        for (const finding of review?.findings ?? []) expect(finding.reason.length).toBeGreaterThan(20);
      }
    }
  });

  it("leave something to enter in a draft", () => {
    for (const report of reports) {
      if (!report.draft) continue;
      const { school, period, title } = contextOf(report);
      expect([title, report.draft.figures.length < codesFor(school, period).length]).toEqual([title, true]);
      expect(report.draft.figures.length).toBeGreaterThan(0);
    }
  });

  it("carry evidence wherever it is required and there is something to show: a file, or a reserved address", () => {
    for (const figure of reports.flatMap((report) => report.revisions.flatMap((one) => one.figures))) {
      if (indicators.get(figure.indicatorCode)?.isEvidenceRequired)
        expect(figure.evidence.length).toBe(figure.num === "0" ? 0 : 1);
      for (const one of figure.evidence)
        if ("url" in one) expect(new URL(one.url).hostname).toMatch(/\.example$/);
        else expect(one.fileName).toMatch(/^[a-z0-9-]+\.(pdf|png)$/);
    }
  });

  it("carry links and files of both kinds, as many as one looks at and no more", () => {
    const evidence = reports.flatMap((report) =>
      report.revisions.slice(0, 1).flatMap((one) => one.figures.flatMap((figure) => figure.evidence)),
    );
    const count = (ending: string) =>
      evidence.filter((one) => "fileName" in one && one.fileName.endsWith(ending)).length;
    expect(evidence.filter((one) => "url" in one).length).toBeGreaterThan(200);
    for (const ending of [".pdf", ".png"]) {
      expect([ending, count(ending) >= 30]).toEqual([ending, true]);
      expect([ending, count(ending) <= 400]).toEqual([ending, true]);
    }
  });

  it("carry some comments and some voluntary evidence, not everywhere", () => {
    const figures = reports.flatMap((report) => report.revisions.flatMap((one) => one.figures));
    const share = (count: number) => count / figures.length;
    expect(share(figures.filter((figure) => figure.comment !== null).length)).toBeGreaterThan(0.01);
    expect(share(figures.filter((figure) => figure.comment !== null).length)).toBeLessThan(0.1);
    expect(share(figures.filter((figure) => figure.evidence.length > 0).length)).toBeGreaterThan(0.01);
    expect(share(figures.filter((figure) => figure.evidence.length > 0).length)).toBeLessThan(0.1);
  });
});

describe("the picture that the reports give", () => {
  const of = (period: string, ...wanted: readonly Outcome[]) =>
    reports.filter((report) => report.period === period && wanted.includes(report.outcome));
  const months = figurePeriods.filter((period) => period.kind === "month").map((period) => period.key);

  it("is nearly complete until November and still open in December, the fourth quarter and the year", () => {
    for (const month of months.slice(0, 11))
      expect([month, of(month, "approved", "returned_then_approved").length >= 50]).toEqual([month, true]);
    for (const open of ["2022-12", "2022-Q4", "2022"]) {
      expect([open, of(open, "waiting", "resent").length >= 15]).toEqual([open, true]);
      expect([open, of(open, "missing", "draft").length >= 10]).toEqual([open, true]);
    }
  });

  it("shows every outcome and every timing", () => {
    expect(new Set(reports.map((report) => report.outcome)).size).toBe(7);
    for (const timing of ["early", "on_time", "late"])
      expect(reports.filter((report) => report.timing === timing).length).toBeGreaterThan(100);
  });

  it("gives the Phòng of the city a queue worth working through: new, late, changed since last time", () => {
    const city = new Set(
      schools.filter((school) => school.parentCode === "pgd-tp-thai-nguyen").map((school) => school.code),
    );
    const queue = reports.filter(
      (report) => city.has(report.unitCode) && (report.outcome === "waiting" || report.outcome === "resent"),
    );
    expect(queue.length).toBeGreaterThanOrEqual(10);
    expect(queue.some((report) => report.timing === "late")).toBe(true);
    expect(queue.some((report) => report.outcome === "resent")).toBe(true);
  });

  it("leaves Điện Lực with December half entered and eleven months approved, one after a return", () => {
    const dienLuc = reports.filter((report) => report.unitCode === "mn-dien-luc");
    const outcome = (period: string) => dienLuc.find((report) => report.period === period)?.outcome;
    expect(outcome("2022-12")).toBe("draft");
    expect(outcome("2022-04")).toBe("returned_then_approved");
    expect(months.slice(0, 11).map(outcome)).not.toContain("missing");
  });

  it("has schools without a report: missing is not zero", () => {
    for (const report of reports.filter((one) => one.outcome === "missing"))
      expect(report.revisions).toEqual([]);
    expect(reports.filter((one) => one.outcome === "missing").length).toBeGreaterThan(40);
  });
});
