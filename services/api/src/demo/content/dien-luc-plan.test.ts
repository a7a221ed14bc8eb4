import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dienLucCampaign } from "./campaign.ts";
import { dienLucPlan, dienLucRecipients, findings } from "./dien-luc-plan.ts";

/**
 * The original's non-empty lines in order, each without heading and emphasis marks and with single spaces, in NFC:
 * the first 16 digits of the SHA-256. Taken from the document itself, not from the content under test.
 */
const originalLines = `
  59fa8d8777fad648 f97ff1314f139d36 729bcf1f592a079d 53f7af8e257adbdc 85dd72f7a31e02af
  4f253d3f48b4b19a 86e0f9a7b5970e90 4bf65abf4d1f7868 5f940de72dce2a24 56d9f43ad8dd0f08
  27ebc60944b9fdeb 07c8e94e5f3817e2 086111724f1f8de7 c2281b7e4ff826ce abc3adce7844dda2
  4042ca0f5c2bfbbd 7834188a4887933b 54bece5635454217 2f14c51e2ae12158 9dd3d5e01ecd4ac6
  7a27aa61f951cf62 1413114e472bfc45 ff29d0d3a88f4ff7 640bcc4175a7e5ae 1ac05583f93529f3
  78942c972b884e37 dd7a24d432158d1d 6a4566b55ef45314 4da48239df93cc23 b2cc66c5a79f97b6
  0ed0fee871ac1991 2eb07746c2f4fda9 d233b46e3408b9c0 b2b65ceb74caa267 d64e0fccdf5a1dac
  e3e6e3fa4b378e43 349acd80683a7d82 2b8606fa8ff70137 f010c39b35dd9f8d f321d222d887f8ba
  6fca084b40ae18cc fd64d74b3fe66123 e7c4fdfb5b1a5f94 d21e76b0841f8a0e 4d833c0d15444aa3
  244767c91b82b5f0 f79c1a1bc54ea16b 905bccc041d03eba 605a20c5272c39c1 26f5890a1c31b822
  a70a745dca53288c 5127c9088c02f0de f067931f0bf88457 465ca773275c943e 6a7182706c88fc55
  29b5cf07c9c94950 1004e960c7d64973 1212a7e3edc2aeb6 939f470ad9957da0 91679214aaf68c90
  e2a4f96d5de7c3d7 aa8160bc2c32ca72 2e431269df267e2b 2154b4d419c91b6d a1485a65f24f748c
  a1485a65f24f748c e9ff24065c7e4345
`
  .trim()
  .split(/\s+/);

const digest = (line: string) =>
  createHash("sha256").update(line.normalize("NFC").replace(/\s+/g, " ").trim()).digest("hex").slice(0, 16);

const lineOf = (block: { label: string | null; body: string }) =>
  block.label === null ? block.body : `${block.label} ${block.body}`;

describe("the plan of Điện Lực", () => {
  it("holds every line of the original, word for word and in order, and no other", () => {
    expect(dienLucPlan.map(lineOf).map(digest)).toEqual(originalLines);
  });

  it("stands whole at the head of the campaign's sections, what was added after it and marked", () => {
    const { sections } = dienLucCampaign;
    expect(sections.slice(0, originalLines.length)).toEqual(dienLucPlan);
    expect(sections.filter((block) => block.origin === "seed")).toHaveLength(originalLines.length);
    expect(sections.slice(originalLines.length).every((block) => block.origin === "added")).toBe(true);
  });

  it("keeps the slips of the original, each with a note", () => {
    const noted = dienLucPlan.map((block) => block.note ?? "").join("\n");
    for (const finding of Object.values(findings)) expect(noted).toContain(finding.vi);
    expect(dienLucPlan.some((block) => block.body.includes("thi đua ụ chuyển đổi số"))).toBe(true);
    expect(dienLucPlan.filter((block) => block.body === "HIỆU TRƯỞNG")).toHaveLength(2);
  });

  it("goes from IV to VI without V, as signed", () => {
    const sections = dienLucPlan.filter((block) => block.kind === "heading" && block.depth === 0);
    expect(sections.map((block) => block.label)).toEqual(["I.", "II.", "III.", "IV.", "VI."]);
  });

  it("names its recipients with their purposes as the original prints them", () => {
    const printed = dienLucPlan
      .filter((block) => block.kind === "recipient" && block.label !== null)
      .map((block) => block.body);
    expect(printed).toHaveLength(dienLucRecipients.length);
    dienLucRecipients.forEach((recipient, i) => {
      expect(printed[i]).toContain(recipient.name);
      expect(printed[i]).toContain(recipient.purposeCode ?? "Lưu");
    });
  });
});
