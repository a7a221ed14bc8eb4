import { expect, test } from "vitest";
import { isProblem, readProblem } from "./problem.ts";

test("a problem document keeps its code, places and additions", async () => {
  const problem = await readProblem(
    Response.json(
      {
        type: "/problems/http.invalid",
        title: "Có chỗ chưa đúng",
        status: 422,
        code: "http.invalid",
        detail: "Sửa những chỗ được nêu.",
        instance: "urn:request:0197",
        errors: [{ pointer: "#/name", code: "too_small", detail: "Cần điền tên." }, "rác"],
        limit: 5,
      },
      { status: 422 },
    ),
  );
  expect(isProblem(problem, "http.invalid")).toBe(true);
  expect(problem.at("/name")).toBe("Cần điền tên.");
  expect(problem.errors).toHaveLength(1);
  expect(problem.requestId).toBe("0197");
  expect(problem.extra).toEqual({ limit: 5 });
});

test("an answer that is no problem document is still one", async () => {
  const problem = await readProblem(new Response("<h1>Bad Gateway</h1>", { status: 502 }));
  expect(problem.code).toBe("http.502");
  expect(problem.title).toBe("");
});
