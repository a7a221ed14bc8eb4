import { describe, expect, test } from "vitest";
import { Product } from "../../support/product.ts";
import { calendar2022, drafted, editing, launched, section, staffed } from "./campaigns.ts";

const product = await Product.start();
const { units, officer, district, head, teacher, siblingHead } = await staffed(product);

describe("setSections", () => {
  test("keeps blocks by id, in the order given, whatever the letters", async () => {
    const { edit } = await drafted(officer);
    const first = await edit.must("put", "/sections", {
      sections: [section("Một"), section("Hai", { label: "đ)" })],
    });
    const [one, two] = first.body.sections;
    const second = await edit.must("put", "/sections", { sections: [two, { ...one, body: "Một nghìn" }] });
    expect(second.body.sections.map((each: { id: string }) => each.id)).toEqual([two.id, one.id]);
  });

  test("two people: the later one with the old version is told so and overwrites nothing", async () => {
    const { id, edit } = await drafted(officer);
    const colleague = await product.person(units.so, ["province_admin"]);
    const other = editing(colleague, id, edit.version);
    await edit.must("put", "/sections", { sections: [section("Của tôi")] });
    expect((await other.change("put", "/sections", { sections: [section("Của bạn")] })).status).toBe(412);
    expect((await officer.get(`/campaigns/${id}`)).body.sections[0].body).toBe("Của tôi");
  });

  test("many at once from one version: one is taken, the others are told, and the text is of that one", async () => {
    const { id, edit } = await drafted(officer);
    const admin = product.database.pool("admin", 1);
    const waiting = async () => {
      const [row] = await admin<
        { count: number }[]
      >`select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      return row?.count;
    };
    // Holding the plan's row lets all five read the version before any of them can write.
    const answers = await product.database
      .pool("owner", 1)
      .begin(async (sql) => {
        await sql`set local role sys`;
        await sql`select 1 from core.campaigns where id = ${id} for update`;
        const asked = Promise.all(
          Array.from({ length: 5 }, (_, i) =>
            editing(officer, id, edit.version).change("put", "/sections", {
              sections: [section(`Bản ${i}`)],
            }),
          ),
        );
        await expect.poll(waiting).toBe(5);
        return { asked };
      })
      .then(({ asked }) => asked);
    const taken = answers.filter((answer) => answer.status === 200);
    expect(taken).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 412)).toHaveLength(4);
    const plan = (await officer.get(`/campaigns/${id}`)).body;
    expect(plan.sections).toEqual(taken[0]?.body.sections);
    expect(plan.version).toBe(edit.version + 1);
  });

  test("refuses one block twice, and who may not manage campaigns", async () => {
    const { id, edit } = await drafted(officer);
    const twin = section("x", { id: "018f0000-0000-7000-8000-000000000001" });
    const refused = await edit.change("put", "/sections", { sections: [twin, twin] });
    expect(refused.body.errors).toMatchObject([{ pointer: "#/sections/1/id", code: "repeated" }]);
    const viewer = await product.person(units.so, ["province_viewer"]);
    expect((await editing(viewer, id).change("put", "/sections", { sections: [] })).status).toBe(403);
  });

  test("a gap in the numbering is told at its block", async () => {
    const { id, edit } = await drafted(officer);
    const heading = (label: string) => section(label, { kind: "heading", label });
    const saved = await edit.must("put", "/sections", { sections: ["I.", "II.", "IV."].map(heading) });
    const { findings } = (await officer.get(`/campaigns/${id}`)).body;
    const gap = findings.find((one: { code: string }) => one.code === "numbering_gap");
    expect(gap).toMatchObject({
      message: "Đánh số nhảy từ II sang IV, thiếu III.",
      sectionId: saved.body.sections[2].id,
    });
  });
});

describe("setStages", () => {
  test("a unit below reads the stages of the nearest unit that has any", async () => {
    const { id, edit } = await launched(officer);
    await edit.must("put", "/stages", {
      stages: [{ kind: "final_review", title: "Tổng kết", startsOn: "2023-10-01", endsOn: "2023-12-31" }],
    });
    await head.post(`/campaigns/${id}/adoption`, {});
    expect((await head.get(`/campaigns/${id}`)).body).toMatchObject({
      stages: [{ title: "Tổng kết" }],
      stagesOf: { code: units.so.code },
    });
  });

  test("refuses a stage that ends before it begins, and who may not", async () => {
    const { id, edit } = await drafted(officer);
    const refused = await edit.change("put", "/stages", {
      stages: [{ kind: "phase", title: "x", startsOn: "2022-02-01", endsOn: "2022-01-01" }],
    });
    expect(refused.body.errors[0].pointer).toBe("#/stages/0/endsOn");
    expect((await editing(teacher, id).change("put", "/stages", { stages: [] })).status).toBe(403);
  });
});

describe("setCriteria", () => {
  test("takes the unit's own indicators and those from above, in order, and nothing else", async () => {
    const { id, edit, idOf } = await drafted(officer);
    await edit.must("put", "/criteria", {
      criteria: [
        { indicatorId: idOf("MN-F2"), frequency: "quarter", weight: "2.50" },
        { indicatorId: idOf("MN-A3"), frequency: "month" },
      ],
    });
    const { criteria } = (await officer.get(`/campaigns/${id}`)).body;
    expect(criteria.map((one: { code: string; weight: string }) => [one.code, one.weight])).toEqual([
      ["MN-F2", "2.5"],
      ["MN-A3", "1"],
    ]);
    const foreign = (
      await siblingHead.post("/indicators", {
        code: "LA",
        kind: "count",
        nameVi: "Lạ",
        measureVi: "cái",
        validFrom: "2022-01-01",
      })
    ).body.id;
    const refused = await edit.change("put", "/criteria", {
      criteria: [
        { indicatorId: foreign, frequency: "month" },
        { indicatorId: idOf("MN-A3"), frequency: "month" },
        { indicatorId: idOf("MN-A3"), frequency: "month", weight: "-1" },
      ],
    });
    expect(
      refused.body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code]),
    ).toEqual([
      ["#/criteria/0/indicatorId", "unknown"],
      ["#/criteria/2/indicatorId", "repeated"],
    ]);
  });

  test("a criterion with figures stays, with its frequency", async () => {
    const { id, edit, idOf } = await launched(officer);
    await product.database.pool("owner", 1).begin(async (sql) => {
      await sql`set local role sys`;
      await sql`insert into core.reports (unit_no, campaign_id, period, revision, first_sent_at, sent_at, sent_by, sent_by_name, receipt)
        values (${units.school.no}, ${id}, '2022-01', 1, now(), now(), ${head.personId}, 'x', 'r')`;
      await sql`insert into core.figures (unit_no, campaign_id, period, indicator_id, revision, is_current, num, entered_by, entered_at)
        values (${units.school.no}, ${id}, '2022-01', ${idOf("MN-A3")}, 1, true, 5, ${head.personId}, now())`;
    });
    const rest = [{ indicatorId: idOf("MN-F2"), frequency: "quarter" }];
    for (const criteria of [rest, [...rest, { indicatorId: idOf("MN-A3"), frequency: "quarter" }]]) {
      const refused = await edit.change("put", "/criteria", { criteria });
      expect(refused.body).toMatchObject({ code: "campaigns.has-figures", indicatorCodes: ["MN-A3"] });
    }
    await edit.must("put", "/criteria", {
      criteria: [{ indicatorId: idOf("MN-A3"), frequency: "month", weight: "9" }],
    });
    const refused = await edit.change("put", "/calendar", { periods: calendar2022.slice(1) });
    expect(refused.body).toMatchObject({ code: "campaigns.has-reports", periods: ["2022-01"] });
  });

  test("a unit without a plan sets none, nor who may not", async () => {
    const { id } = await launched(officer);
    expect((await editing(head, id).change("put", "/criteria", { criteria: [] })).body.code).toBe(
      "campaigns.no-plan",
    );
    expect((await editing(teacher, id).change("put", "/criteria", { criteria: [] })).status).toBe(403);
  });
});

describe("setTargets", () => {
  test("stay on the indicator's scale and within the campaign's years", async () => {
    const { edit, idOf } = await drafted(officer);
    const target = (code: string, year: number, value: string) => ({ indicatorId: idOf(code), year, value });
    const refused = await edit.change("put", "/targets", {
      targets: [
        target("MN-F2", 2022, "85"),
        target("MN-F2", 2030, "0.5"),
        target("MN-A1", 2022, "1"),
        target("MN-A3", 2022, "5"),
        target("MN-A3", 2022, "6"),
      ],
    });
    expect(
      refused.body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code]),
    ).toEqual([
      ["#/targets/0/value", "above_hundred"],
      ["#/targets/1/year", "outside"],
      ["#/targets/2/indicatorId", "unknown"],
      ["#/targets/4/year", "repeated"],
    ]);
  });

  test("emptied, those from above apply again; not for who may not", async () => {
    const { id, idOf } = await launched(officer);
    await head.post(`/campaigns/${id}/adoption`, {});
    const school = editing(head, id);
    const value = async () => (await head.get(`/campaigns/${id}`)).body.criteria[0].targets[0].value;
    await school.must("put", "/targets", {
      targets: [{ indicatorId: idOf("MN-A3"), year: 2022, value: "0" }],
    });
    expect(await value()).toBe("0");
    await school.must("put", "/targets", { targets: [] });
    expect(await value()).toBe("10");
    expect((await editing(teacher, id).change("put", "/targets", { targets: [] })).status).toBe(403);
  });

  test("no bar set above is lowered below: told at the cell, with the superior's target and who set it", async () => {
    const { id, idOf, edit } = await launched(officer);
    await head.post(`/campaigns/${id}/adoption`, {});
    const school = editing(head, id);
    const target = (value: string) => ({ indicatorId: idOf("MN-F2"), year: 2022, value });
    const part = { indicatorId: idOf("MN-A3"), year: 2022, value: "4" };
    const refused = await school.change("put", "/targets", { targets: [part, target("0.39")] });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [
        {
          pointer: "#/targets/1/value",
          code: "below_superior",
          detail: "Sở GDĐT Thử Nghiệm đặt chỉ tiêu 40%. Chỉ tiêu của đơn vị phải bằng hoặc cao hơn.",
        },
      ],
    ]);
    const shown = async () => (await head.get(`/campaigns/${id}`)).body.criteria[1].targets[0];
    await school.must("put", "/targets", { targets: [part, target("0.4")] });
    await school.must("put", "/targets", { targets: [part, target("0.5")] });
    expect(await shown()).toMatchObject({
      value: "0.5",
      isOwn: true,
      own: { value: "0.5" },
      above: { value: "0.4", setBy: { code: units.so.code } },
    });

    await edit.must("put", "/targets", { targets: [target("0.9")] });
    expect(await shown()).toMatchObject({ value: "0.9", isOwn: false, own: { value: "0.5" } });
    // The earlier one may stay as it is while another cell changes; lowered, it is refused.
    await school.must("put", "/targets", { targets: [{ ...part, value: "3" }, target("0.50")] });
    expect((await school.change("put", "/targets", { targets: [target("0.6")] })).status).toBe(422);
    await school.must("put", "/targets", { targets: [target("0.95")] });
    expect(await shown()).toMatchObject({ value: "0.95", isOwn: true });
  });
});

describe("setCalendar", () => {
  test("takes all five kinds of periods, by their end and the shorter first, with dates of its own where given", async () => {
    const { id, edit } = await drafted(officer);
    await edit.must("put", "/calendar", {
      periods: [
        { period: "2022", dueOn: "2023-01-15" },
        {
          period: "2021-2022",
          startsOn: "2021-09-05",
          endsOn: "2022-05-31",
          dueOn: "2022-06-15",
          graceDays: 5,
        },
        { period: "2021-2022-T2", dueOn: "2022-06-10" },
        { period: "2022-Q1", dueOn: "2022-04-10" },
        { period: "2022-01", dueOn: "2022-02-05" },
      ],
    });
    const { periods } = (await officer.get(`/campaigns/${id}`)).body;
    expect(periods.map((one: { period: string; startsOn: string }) => [one.period, one.startsOn])).toEqual([
      ["2022-01", "2022-01-01"],
      ["2022-Q1", "2022-01-01"],
      ["2021-2022-T2", "2022-02-01"],
      ["2021-2022", "2021-09-05"],
      ["2022", "2022-01-01"],
    ]);
  });

  test("a period with reports may get another due date, but does not begin on a day to come", async () => {
    const { id, edit } = await launched(officer);
    await product.database.pool("owner", 1).begin(async (sql) => {
      await sql`set local role sys`;
      await sql`insert into core.reports (unit_no, campaign_id, period, revision, first_sent_at, sent_at, sent_by, sent_by_name, receipt)
        values (${units.school.no}, ${id}, '2022-01', 1, now(), now(), ${head.personId}, 'x', 'r')`;
    });
    const [january, ...rest] = calendar2022;
    const moved = (dates: object) => ({ periods: [{ ...january, ...dates }, ...rest] });
    const later = { startsOn: "2022-03-02", endsOn: "2022-03-31", dueOn: "2022-04-05" };
    const refused = await edit.change("put", "/calendar", moved(later));
    expect(refused.body).toMatchObject({ code: "campaigns.has-reports", periods: ["2022-01"] });
    await edit.must(
      "put",
      "/calendar",
      moved({ startsOn: "2022-03-01", endsOn: "2022-03-31", dueOn: "2022-04-05" }),
    );
    await edit.must("put", "/calendar", moved({ dueOn: "2022-03-20" }));
  });

  test("names every wrong entry; belongs to the launching unit; not for who may not", async () => {
    const { id, edit } = await launched(officer);
    const refused = await edit.change("put", "/calendar", {
      periods: [
        ...calendar2022,
        { period: "2022-01", dueOn: "2022-02-05" },
        { period: "2022-13", dueOn: "2022-02-05" },
      ],
    });
    expect(
      refused.body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code]),
    ).toEqual([
      ["#/periods/4/period", "repeated"],
      ["#/periods/5/period", "unknown_period"],
    ]);
    await district.post(`/campaigns/${id}/adoption`, {});
    expect((await editing(district, id).change("put", "/calendar", { periods: [] })).body.code).toBe(
      "campaigns.not-launcher",
    );
    expect((await editing(teacher, id).change("put", "/calendar", { periods: [] })).status).toBe(403);
  });
});

describe("tasks", () => {
  const groupOf = async (kind: string) => {
    const id = "018f0000-0000-7000-8000-0000000000a1";
    await product.database.pool("owner", 1).begin(async (sql) => {
      await sql`set local role sys`;
      await sql`insert into core.groups (unit_no, id, name, kind, position) values (${units.school.no}, ${id}, 'Tổ văn phòng', ${kind}, 0) on conflict do nothing`;
    });
    return id;
  };

  test("name a group, an owner, a day and the indicators they move", async () => {
    const { id, idOf } = await launched(officer);
    await head.post(`/campaigns/${id}/adoption`, { outline: "none" });
    const made = await head.post(`/campaigns/${id}/tasks`, {
      title: "Tuyên truyền cha mẹ nộp tiền không dùng tiền mặt",
      sectionLabel: "VI.3",
      groupId: await groupOf("office"),
      ownerPersonId: teacher.personId,
      dueOn: "2022-12-31",
      indicatorIds: [idOf("MN-F2")],
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      group: { name: "Tổ văn phòng" },
      groupKind: "office",
      owner: { name: "Lê Thị An" },
      indicators: [{ code: "MN-F2" }],
      status: "open",
      version: 1,
    });
    expect((await teacher.get(`/campaigns/${id}`)).body.tasks).toHaveLength(1);
  });

  test("refuse people, groups and indicators that are not the plan's", async () => {
    const { id, idOf } = await launched(officer);
    await head.post(`/campaigns/${id}/adoption`, {});
    const refused = await head.post(`/campaigns/${id}/tasks`, {
      title: "x",
      groupId: "018f0000-0000-7000-8000-0000000000ff",
      ownerPersonId: siblingHead.personId,
      indicatorIds: [idOf("MN-A3"), idOf("MN-A1")],
    });
    expect(refused.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      "#/groupId",
      "#/ownerPersonId",
      "#/indicatorIds/1",
    ]);
    expect((await teacher.post(`/campaigns/${id}/tasks`, { title: "x" })).status).toBe(403);
    expect((await siblingHead.post(`/campaigns/${id}/tasks`, { title: "x" })).body.code).toBe(
      "campaigns.no-plan",
    );
  });

  test("change and go in the version one has seen; an inherited one stays so while its words do", async () => {
    const { id } = await launched(officer);
    await officer.post(`/campaigns/${id}/tasks`, { title: "Việc chung", groupKind: "board" });
    await head.post(`/campaigns/${id}/adoption`, {});
    const [task] = (await head.get(`/campaigns/${id}`)).body.tasks;
    expect(task).toMatchObject({ title: "Việc chung", origin: "inherited" });
    const path = `/campaigns/${id}/tasks/${task.id}`;
    const dated = await head.put(path, { title: "Việc chung", dueOn: "2022-06-30" }, { ifMatch: 1 });
    expect(dated.body).toMatchObject({ origin: "inherited", dueOn: "2022-06-30", version: 2 });
    expect((await head.put(path, { title: "Việc riêng" }, { ifMatch: 1 })).status).toBe(412);
    expect((await head.put(path, { title: "Việc riêng" }, { ifMatch: 2 })).body).toMatchObject({
      origin: "own",
      version: 3,
    });
    expect((await teacher.put(path, { title: "x" }, { ifMatch: 3 })).status).toBe(403);
    expect((await teacher.delete(path, { ifMatch: 3 })).status).toBe(403);
    expect((await head.delete(path, { ifMatch: 2 })).status).toBe(412);
    expect((await head.delete(path, { ifMatch: 3 })).status).toBe(204);
    expect((await head.delete(path, { ifMatch: 3 })).status).toBe(404);
  });

  test("are marked done by their owner or a manager, and reopened; not by a colleague", async () => {
    const { id } = await launched(officer);
    await head.post(`/campaigns/${id}/adoption`, { outline: "none" });
    const { body: task } = await head.post(`/campaigns/${id}/tasks`, {
      title: "Bài giảng",
      ownerPersonId: teacher.personId,
    });
    const path = `/campaigns/${id}/tasks/${task.id}/completion`;
    const colleague = await product.person(units.school, ["teacher"]);
    expect((await colleague.put(path, undefined, { ifMatch: 1 })).body.code).toBe("campaigns.not-your-task");
    const done = await teacher.put(path, undefined, { ifMatch: 1 });
    expect(done.body).toMatchObject({ status: "done", doneAt: "2022-03-01T02:00:00.000Z", version: 2 });
    expect((await head.delete(path, { ifMatch: 1 })).status).toBe(412);
    expect((await head.delete(path, { ifMatch: 2 })).body).toMatchObject({ status: "open", doneAt: null });
    const viewer = await product.person(units.school, ["auditor"]);
    expect((await viewer.put(path, undefined, { ifMatch: 3 })).status).toBe(403);
    expect((await viewer.delete(path, { ifMatch: 3 })).status).toBe(403);
  });
});
