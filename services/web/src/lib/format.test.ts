import { describe, expect, test } from "vitest";
import {
  dueState,
  formatBytes,
  formatDate,
  formatDateTime,
  formatDue,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatPeriodShort,
  formatRatio,
  parseDate,
  today,
} from "./format.ts";

describe("numbers", () => {
  test("are written the Vietnamese way", () => {
    expect(formatNumber("1234.5")).toBe("1.234,5");
    expect(formatNumber("1234.5", { decimals: 2 })).toBe("1.234,50");
    expect(formatNumber("-3", { sign: true })).toBe("-3");
    expect(formatNumber("3", { sign: true })).toBe("+3");
    expect(formatNumber("12345678901234567890.5")).toBe("12.345.678.901.234.567.890,5");
  });
  test("missing is not zero", () => {
    expect(formatNumber(null)).toBe("–");
    expect(formatNumber("0")).toBe("0");
  });
  test("percentages, ratios, money, sizes", () => {
    expect(formatPercent("87.5")).toBe("87,5%");
    expect(formatRatio("0.875")).toBe("87,5%");
    expect(formatRatio("1")).toBe("100,0%");
    expect(formatRatio("-0.0333333")).toBe("-3,3%");
    expect(formatMoney("1250000")).toBe("1.250.000 ₫");
    expect(formatBytes(1_500_000)).toBe("1,4 MB");
  });
});

describe("days", () => {
  test("are written day first, in Vietnamese time", () => {
    expect(formatDate("2022-01-12")).toBe("12/01/2022");
    expect(formatDate("2022-01-12T18:30:00Z")).toBe("13/01/2022");
    expect(formatDateTime("2022-01-12T03:42:00Z")).toBe("10:42, 12/01/2022");
    expect(today(new Date("2022-01-12T17:00:00Z"))).toBe("2022-01-13");
  });
  test("are read as people type them", () => {
    expect(parseDate("12/1/2022")).toBe("2022-01-12");
    expect(parseDate("12-01-22")).toBe("2022-01-12");
    expect(parseDate("12012022")).toBe("2022-01-12");
    expect(parseDate("31/02/2022")).toBeNull();
    expect(parseDate("hôm qua")).toBeNull();
  });
  test("stand to today in words", () => {
    expect(formatDue("2022-01-15", "2022-01-12")).toBe("còn 3 ngày");
    expect(formatDue("2022-01-12", "2022-01-12")).toBe("hạn hôm nay");
    expect(formatDue("2022-01-10", "2022-01-12")).toBe("quá hạn 2 ngày");
    expect(formatDue("2022-01-10", "2025-12-10")).toBe("quá hạn 1.430 ngày");
    expect(dueState("2022-01-10", "2022-01-12")).toBe("bad");
    expect(dueState("2022-01-14", "2022-01-12")).toBe("wait");
    expect(dueState("2022-02-14", "2022-01-12")).toBe("neutral");
  });
});

test("periods have a name", () => {
  expect(formatPeriod("2022-01")).toContain("2022");
  expect(formatPeriodShort("2022-Q1")).not.toBe("2022-Q1");
});
