import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "./day.ts";
import { parseClosures, wasOpenIn } from "./open-days.ts";

test("a unit is there in a period of which it was open on any day", () => {
  const day = (at: number) => addDays("2022-01-01", at);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 7 }),
      fc.tuple(fc.nat(60), fc.nat(20)),
      (turns, [first, length]) => {
        // Opened, closed, opened again and so on.
        const days = turns.sort((a, b) => a - b).map(day);
        const isOpenOn = (one: string) => days.filter((turn) => turn <= one).length % 2 === 1;
        const closures = days.flatMap((from, at) => {
          const until = days[at + 1];
          return at % 2 === 1 && until !== undefined ? [{ from, until }] : [];
        });
        const closedOn = days.length % 2 === 0 ? (days.at(-1) ?? null) : null;
        const period = Array.from({ length: length + 1 }, (_, at) => day(first + at));
        expect(
          wasOpenIn(
            { openedOn: days[0] ?? "", closedOn, closures },
            { startsOn: period[0] ?? "", endsOn: period.at(-1) ?? "" },
          ),
        ).toBe(period.some(isOpenOn));
      },
    ),
  );
});

test("closures are read as the database writes them", () => {
  expect(parseClosures("{}")).toEqual([]);
  expect(parseClosures("{[2022-01-15,2022-03-05),[2023-01-01,2023-02-01)}")).toEqual([
    { from: "2022-01-15", until: "2022-03-05" },
    { from: "2023-01-01", until: "2023-02-01" },
  ]);
});
