import { v7 as uuidv7 } from "uuid";
import type { Sql } from "../../services/api/src/platform/db/connect.ts";
import type { OverTime, OverUnits } from "../../services/api/src/shared/aggregate.ts";
import { addDays } from "../../services/api/src/shared/day.ts";
import { periodOfKey } from "../../services/api/src/shared/period.ts";
import type { Product, TestUnit } from "./product.ts";

export interface PlantedIndicator {
  readonly code: string;
  readonly kind?: "boolean" | "count" | "amount" | "ratio" | "score" | "level";
  readonly overUnits?: OverUnits;
  readonly overTime?: OverTime;
  readonly direction?: "higher" | "lower";
  readonly isPercent?: boolean;
  readonly frequency?: "month" | "quarter" | "term" | "school_year" | "year";
  readonly weight?: string;
  readonly educationLevel?: string | null;
  readonly valueMin?: string | null;
  readonly valueMax?: string | null;
  readonly isMandatory?: boolean;
  readonly isEvidenceRequired?: boolean;
}

/** Numerator, and denominator of a ratio; null: sent without this figure. */
export type PlantedFigure = readonly [num: string, den?: string] | null;

const overUnitsOf = {
  boolean: "share",
  count: "sum",
  amount: "sum",
  ratio: "ratio",
  score: "mean",
  level: "distribution",
} as const;

/**
 * A published campaign with figures, put straight into the tables: for tests of what is read from them, where going
 * through every school's year would hide the question. What writes is tested by its own operations.
 */
export class PlantedCampaign {
  readonly id = uuidv7();
  readonly root: TestUnit;
  readonly #sql: Sql;
  readonly #indicators = new Map<string, string>();
  /** Who enters and sends in the name of each unit. */
  readonly author = { id: uuidv7(), name: "Nguyễn Thị Nhập" };

  private constructor(sql: Sql, root: TestUnit) {
    this.#sql = sql;
    this.root = root;
  }

  static async plant(
    product: Product,
    root: TestUnit,
    plan: {
      name?: string;
      indicators: readonly PlantedIndicator[];
      periods: readonly string[];
      dueDays?: number;
      graceDays?: number;
    },
  ): Promise<PlantedCampaign> {
    const planted = new PlantedCampaign(product.database.pool("owner", 1), root);
    const [id, at] = [planted.id, "2021-12-01T00:00:00Z"];
    await planted.#asSys(async (sql) => {
      await sql`insert into core.campaigns (unit_no, id, root_unit_no, name, form, starts_on, ends_on, status, is_published, published_at, created_at, updated_at)
        values (${root.no}, ${id}, ${root.no}, ${plan.name ?? "Chuyển đổi số"}, 'thematic', '2021-01-01', '2025-12-31', 'running', true, ${at}, ${at}, ${at})`;
      for (const period of plan.periods) {
        const { kind, startsOn, endsOn } = periodOfKey(period);
        await sql`insert into core.periods (unit_no, campaign_id, period, kind, starts_on, ends_on, due_on, grace_days, is_published)
          values (${root.no}, ${id}, ${period}, ${kind}, ${startsOn}, ${endsOn}, ${addDays(endsOn, plan.dueDays ?? 5)}, ${plan.graceDays ?? 3}, true)`;
      }
      for (const [position, one] of plan.indicators.entries()) {
        const indicatorId = uuidv7();
        planted.#indicators.set(one.code, indicatorId);
        const kind = one.kind ?? "count";
        await sql`insert into core.indicators (unit_no, id, code, kind, is_percent, direction, over_units, over_time, education_level, content, value_min, value_max, is_published, created_at, updated_at)
          values (${root.no}, ${indicatorId}, ${one.code}, ${kind}, ${one.isPercent ?? kind === "ratio"}, ${one.direction ?? "higher"},
                  ${one.overUnits ?? overUnitsOf[kind]}, ${one.overTime ?? "sum"}, ${one.educationLevel ?? null}, 'a', ${one.valueMin ?? null}, ${one.valueMax ?? null}, true, ${at}, ${at})`;
        await sql`insert into core.indicator_versions (unit_no, indicator_id, valid_from, name_vi, name_en, measure_vi, measure_en, is_published)
          values (${root.no}, ${indicatorId}, '2021-01-01', ${`Chỉ số ${one.code}`}, ${`Indicator ${one.code}`}, 'lần', 'times', true)`;
        await sql`insert into core.criteria (unit_no, campaign_id, indicator_id, indicator_unit_no, position, weight, frequency, is_mandatory, is_evidence_required, is_published)
          values (${root.no}, ${id}, ${indicatorId}, ${root.no}, ${position}, ${one.weight ?? "1"}, ${one.frequency ?? "month"},
                  ${one.isMandatory ?? true}, ${one.isEvidenceRequired ?? false}, true)`;
      }
    });
    return planted;
  }

  indicatorId(code: string): string {
    const id = this.#indicators.get(code);
    if (!id) throw new Error(`no indicator ${code}`);
    return id;
  }

  /** Sets a target of a unit, which takes part in the campaign by that. */
  async target(unit: TestUnit, code: string, value: string, year = 2022): Promise<void> {
    await this.adopt(unit);
    await this.#asSys(
      (sql) => sql`insert into core.targets (unit_no, campaign_id, indicator_id, year, value, is_published)
        values (${unit.no}, ${this.id}, ${this.indicatorId(code)}, ${year}, ${value}, true)`,
    );
  }

  /** The unit's own row in the campaign, published unless told. */
  async adopt(unit: TestUnit, status: "draft" | "running" = "running"): Promise<void> {
    const at = "2022-01-05T00:00:00Z";
    const isPublished = status === "running";
    await this.#asSys(
      (
        sql,
      ) => sql`insert into core.campaigns (unit_no, id, parent_unit_no, root_unit_no, name, form, starts_on, ends_on, status, is_published, published_at, created_at, updated_at)
        values (${unit.no}, ${this.id}, ${this.root.no}, ${this.root.no}, 'Chuyển đổi số', 'thematic', '2021-01-01', '2025-12-31', ${status}, ${isPublished}, ${isPublished ? at : null}, ${at}, ${at})
        on conflict do nothing`,
    );
  }

  /** Sends a report, or sends it again with what is given. */
  async report(
    school: TestUnit,
    period: string,
    figures: Readonly<Record<string, PlantedFigure>>,
    { sentAt = "2022-01-01T00:00:00Z", comment = null as string | null } = {},
  ): Promise<void> {
    const { id } = this;
    await this.#asSys(async (sql) => {
      await sql`insert into core.people (unit_no, person_id, name, position, search_text, created_at, updated_at)
        values (${school.no}, ${this.author.id}, ${this.author.name}, 'Văn thư', 'nhap', now(), now()) on conflict do nothing`;
      const [row] = await sql<{ revision: number }[]>`
        insert into core.reports (unit_no, campaign_id, period, revision, first_sent_at, sent_at, sent_by, sent_by_name, receipt)
        values (${school.no}, ${id}, ${period}, 1, ${sentAt}, ${sentAt}, ${this.author.id}, ${this.author.name}, 'BN-1')
        on conflict (unit_no, campaign_id, period) do update set revision = core.reports.revision + 1, sent_at = excluded.sent_at
        returning revision`;
      const revision = row?.revision ?? 1;
      await this.#markStale(sql, school, period, revision === 1);
      await sql`insert into core.submissions (unit_no, campaign_id, period, revision, sent_at, sent_by, sent_by_name, receipt, changed)
        values (${school.no}, ${id}, ${period}, ${revision}, ${sentAt}, ${this.author.id}, ${this.author.name}, 'BN-1', ${Object.keys(figures).length})`;
      for (const [code, figure] of Object.entries(figures)) {
        const indicatorId = this.indicatorId(code);
        await sql`update core.figures set is_current = false
          where unit_no = ${school.no} and campaign_id = ${id} and period = ${period} and indicator_id = ${indicatorId}`;
        await sql`insert into core.figures (unit_no, campaign_id, period, indicator_id, revision, is_current, num, den, comment, entered_by, entered_at)
          values (${school.no}, ${id}, ${period}, ${indicatorId}, ${revision}, true, ${figure?.[0] ?? null}, ${figure?.[1] ?? null}, ${comment}, ${this.author.id}, ${sentAt})`;
      }
    });
  }

  /** A superior's decision on the newest revision. */
  async review(
    school: TestUnit,
    period: string,
    decision: "returned" | "approved" | "withdrawn",
    by: TestUnit,
    {
      reason = null as string | null,
      finding = null as { code: string; reason: string } | null,
      at = "2022-02-20T00:00:00Z",
    } = {},
  ): Promise<void> {
    const reviewId = uuidv7();
    await this.#asSys(async (sql) => {
      await sql`insert into core.reviews (unit_no, id, author_no, campaign_id, period, revision, decision, reason, reviewer_id, reviewer_name, decided_at)
        select unit_no, ${reviewId}, ${by.no}, campaign_id, period, revision, ${decision}, ${reason}, ${uuidv7()}, 'Trần Văn Duyệt', ${at}
        from core.reports where unit_no = ${school.no} and campaign_id = ${this.id} and period = ${period}`;
      await this.#markStale(sql, school, period);
      if (finding)
        await sql`insert into core.review_findings (unit_no, review_id, indicator_id, author_no, reason)
          values (${school.no}, ${reviewId}, ${this.indicatorId(finding.code)}, ${by.no}, ${finding.reason})`;
    });
  }

  async evidence(
    school: TestUnit,
    period: string,
    code: string,
    title: string,
    { isSent = true } = {},
  ): Promise<void> {
    await this.#asSys(
      (
        sql,
      ) => sql`insert into core.evidence (unit_no, id, campaign_id, period, indicator_id, kind, title, url, is_sent, added_by, added_at)
        values (${school.no}, ${uuidv7()}, ${this.id}, ${period}, ${this.indicatorId(code)}, 'link', ${title}, 'https://truong.example/minh-chung', ${isSent}, ${this.author.id}, now())`,
    );
  }

  /** What the product does with every sending and decision. */
  async #markStale(sql: Sql, { no }: TestUnit, period: string, isFirst = false): Promise<void> {
    await sql`insert into core.stale_sums (unit_no, campaign_id, period, id, added)
      select ${no}, ${this.id}, s.period, gen_random_uuid(), ${isFirst ? period : null} from (select ${period} as period union all select app.spans_with(${period})) s`;
  }

  async #asSys(work: (sql: Sql) => PromiseLike<unknown>): Promise<void> {
    await this.#sql.begin(async (sql) => {
      await sql`set local role sys`;
      await work(sql as unknown as Sql);
    });
  }
}
