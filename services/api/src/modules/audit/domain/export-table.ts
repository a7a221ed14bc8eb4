import { eventSentence, type ToldEvent } from "../../../shared/event-sentence.ts";
import { eventWords } from "../../../shared/event-words.ts";
import { harmless } from "../../../shared/harmless.ts";

type Locale = keyof typeof eventWords;

const words = {
  vi: {
    fileName: "Ai ngoài đơn vị đã xem hoặc sửa",
    headings: ["Lúc", "Người", "Đơn vị", "Việc", "Với quyền", "Loại"],
    kinds: { read: "Xem", write: "Sửa" },
  },
  en: {
    fileName: "Who outside has read or changed",
    headings: ["When", "Who", "Unit", "What", "Under which right", "Kind"],
    kinds: { read: "Read", write: "Changed" },
  },
} as const;

/** What a row of the export tells. */
export interface ExportedEvent extends ToldEvent {
  readonly occurredAt: string;
  readonly personName: string;
  readonly credential: string;
  readonly permission: string | null;
  readonly kind: "read" | "write";
  readonly unit: { readonly name: string };
}

/** Under which right somebody acted: as a superior who may do so, or with a key of its unit. */
export function rightOf(event: Pick<ExportedEvent, "permission" | "credential">, locale: Locale): string {
  const { rights, byKey, otherRight } = eventWords[locale];
  const named: Readonly<Record<string, string>> = rights;
  const right = named[event.permission ?? ""] ?? otherRight;
  return event.credential === "api_key" ? `${right}, ${byKey}` : right;
}

// All of Vietnam keeps one time.
const moment = (iso: string) => {
  const local = new Date(new Date(iso).getTime() + 7 * 3_600_000).toISOString();
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`;
};

/** Events as rows of words, in the reader's language. */
export function exportTable(events: readonly ExportedEvent[], locale: Locale) {
  const { fileName, headings, kinds } = words[locale];
  return {
    fileName,
    headings: [...headings],
    rows: events.map((event) =>
      [
        moment(event.occurredAt),
        event.personName,
        event.unit.name,
        eventSentence(event, locale) ?? event.name,
        rightOf(event, locale),
        kinds[event.kind],
      ].map(harmless),
    ),
  };
}
