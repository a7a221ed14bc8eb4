import { z } from "zod";
import { provinceCampaign } from "./content/campaign.ts";
import { type DemoLegalDocument, legalDocuments, legalLinks } from "./content/legal-bases.ts";
import { ministry, province } from "./content/units.ts";
import { firstOf } from "./fill-people.ts";
import { idsBy, type KnownIds } from "./known-ids.ts";
import type { DemoStage } from "./stage.ts";

/** Laws stand in the library of the ministry, plans of the province in that of its Sở. */
const libraryOf = ({ kind }: DemoLegalDocument): string =>
  ["law", "decree", "circular"].includes(kind) ? ministry.code : province.code;

/** Plans of the campaign enter a library when they are published. */
const isPlanOfCampaign = ({ issuedOn, kind }: DemoLegalDocument): boolean =>
  kind === "plan" && issuedOn >= provinceCampaign.documentOn;

const known = legalDocuments.filter(
  (document) => document.issuedOn < provinceCampaign.documentOn && !isPlanOfCampaign(document),
);
const later = legalDocuments
  .filter((document) => document.issuedOn >= provinceCampaign.documentOn && !isPlanOfCampaign(document))
  .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1));

const Written = z.object({ id: z.uuid() });

/** Writes documents into the libraries and remembers their ids. */
class Librarian {
  readonly #stage: DemoStage;
  readonly #ids = new Map<string, string>();

  constructor(stage: DemoStage) {
    this.#stage = stage;
  }

  async add(document: DemoLegalDocument, at: string): Promise<void> {
    const { id } = await this.#stage.ask(
      {
        by: firstOf(libraryOf(document)).email,
        at,
        method: "POST",
        path: `/units/${libraryOf(document)}/legal-documents`,
        body: this.#bodyOf(document),
      },
      Written,
    );
    this.#ids.set(document.key, id);
  }

  /** What changes for a document on the day on which its successor is issued. */
  async replace(document: DemoLegalDocument, at: string): Promise<void> {
    await this.#stage.do({
      by: firstOf(libraryOf(document)).email,
      at,
      method: "PUT",
      path: `/units/${libraryOf(document)}/legal-documents/${this.#ids.get(document.key)}`,
      version: 1,
      body: {
        ...this.#bodyOf(document),
        effectiveTo: document.effectiveTo,
        replacedById: this.#ids.get(document.replacedByKey ?? ""),
      },
    });
  }

  #bodyOf(document: DemoLegalDocument) {
    const { number, title, kind, issuer, issuedOn, effectiveFrom, source, key } = document;
    return {
      number,
      title,
      kind,
      issuer,
      issuedOn,
      effectiveFrom,
      source,
      basedOn: legalLinks.flatMap((link) => {
        const documentId = this.#ids.get(link.fromKey);
        return link.toKey === key && documentId !== undefined ? [{ documentId, kind: link.kind }] : [];
      }),
    };
  }
}

/** What was there to be cited in January 2022, and what has replaced it since, each on its day. */
export async function fillLibraries(stage: DemoStage): Promise<void> {
  const librarian = new Librarian(stage);
  for (const [nth, document] of known.entries())
    await librarian.add(document, `2022-01-05T14:${String(10 + nth)}:00+07:00`);
  for (const document of later) {
    const at = new Date(
      Math.min(Date.parse(`${document.issuedOn}T16:00:00+07:00`), Date.now()),
    ).toISOString();
    await librarian.add(document, at);
    for (const old of legalDocuments.filter((one) => one.replacedByKey === document.key))
      await librarian.replace(old, at);
  }
}

/** The documents that a unit may cite on a day, by the keys of the content. */
export async function libraryFor(stage: DemoStage, unitCode: string, day: string): Promise<KnownIds> {
  const { items } = await stage.ask(
    {
      by: firstOf(unitCode).email,
      at: `${day}T08:00:00+07:00`,
      method: "GET",
      path: `/units/${unitCode}/legal-documents`,
    },
    z.object({ items: z.array(z.object({ id: z.uuid(), number: z.string() })) }),
  );
  const byNumber = idsBy(items.map(({ number, id }) => [number, id]));
  const numbers = idsBy(legalDocuments.map(({ key, number }) => [key, number]));
  return (key) => byNumber(numbers(key));
}
