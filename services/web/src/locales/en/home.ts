import type { home as vi } from "../vi/home.ts";
import type { Wording } from "../wording.ts";

export const home: Wording<typeof vi> = {
  nav: "My work",
  title: "My work",
  lead: "What waits for you at {{ unit }}.",
  nothing: "Nothing waits for you",
  nothingHint: "What needs doing or is about to be due will appear here.",
  overdue: "Overdue",
  soon: "Due soon",
  anytime: "Waiting",
  due: "due {{ date }}",
  more: "and {{ count }} more",
  morePeriods: "and {{ count }} more period[s]",
  report_due: {
    title: "Enter figures for {{ period }}",
    begun: "{{ count }} of {{ outOf }} indicator[s] entered",
    none: "Nothing entered yet, {{ outOf }} indicator[s]",
    action: "Enter figures",
  },
  report_ready: {
    title: "Send the figures for {{ period }}",
    note: "All {{ outOf }} indicator[s] entered, not sent",
    action: "Look and send",
  },
  report_returned: {
    title: "Mend and resend the figures for {{ period }}",
    note: "Returned by {{ from }}",
    noteFindings: "Returned by {{ from }}, {{ count }} place[s] to mend",
    action: "Mend figures",
  },
  plan_missing: {
    title: "Make the school's plan",
    note: "Launched by {{ from }}",
    action: "Make the plan",
  },
  plan_unpublished: {
    title: "Publish the plan in preparation",
    note: "The plan is still a draft",
    action: "Open the plan",
  },
  plan_changed: {
    title: "Read what has changed in the plan",
    note: "The plan has changed since you confirmed it",
    action: "Read the plan",
  },
  plan_to_acknowledge: {
    title: "Read and acknowledge the plan",
    note: "The plan is published; you have not acknowledged it",
    action: "Read the plan",
  },
  task_due: {
    note: "Your task in the plan",
    action: "Open the task",
  },
  reviews_waiting: {
    title: "Review {{ count }} report[s]",
    late: "{{ count }} late",
    changed: "{{ count }} sent again",
    note: "Waiting: {{ periods }}",
    action: "Review",
  },
  reports_missing: {
    title: "{{ schools }} school[s] [owes|owe] {{ count }} overdue report[s]",
    action: "See who has not sent",
  },
  campaign_to_adopt: {
    title: "Bring the campaign to the schools",
    note: "Launched by {{ from }}",
    action: "Adopt",
  },
  adoption_unpublished: {
    title: "Publish the adoption in preparation",
    note: "Schools do not see it yet",
    action: "Open the adoption",
  },
  adoptions_missing: {
    title: "{{ count }} of {{ outOf }} unit[s] [has|have] not adopted",
    action: "See the campaign",
  },
  coverage: {
    title: "{{ period }}: {{ count }} of {{ outOf }} school[s] [has|have] sent",
    action: "See the units",
  },
  api_key_expiring: {
    title: "The key {{ title }} is about to end",
    note: "The system that uses it will no longer read the figures",
    action: "Open Connections",
  },
  reorganisation_planned: {
    title: "Planned: {{ title }}",
    note: "Ordered by {{ from }}; nothing changes before that day",
    action: "Look",
  },
  reorganisation_failed: {
    title: "Not carried out: {{ title }}",
    note: "Nothing has changed. Mend it and order it again from what was filled in, or lay it aside.",
    action: "Look and mend",
  },
};
