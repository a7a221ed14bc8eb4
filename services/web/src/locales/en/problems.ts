import type { problems as vi } from "../vi/problems.ts";
import type { Wording } from "../wording.ts";

export const problems: Wording<typeof vi> = {
  offline: {
    title: "No connection",
    detail: "The system cannot be reached. Please check the network and try again.",
  },
  unknown: {
    title: "Something went wrong",
    detail: "The system could not do this. Please try again in a few minutes.",
  },
  notFound: {
    title: "Not found",
    detail: "There is no such thing, or you are not allowed to see it.",
  },
  changed: {
    title: "Somebody else has just changed this",
    detail: "Load it again to see the new version, then go on.",
  },
  summary: "{{ count }} place[s] need your attention",
  summaryOne: "One place needs your attention",
  reference: "Reference: {{ id }}",
};
