import { createMemo, For, type JSX, Match, Show, Switch } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { citation, documentDate } from "../model.ts";
import type { Campaign, PlanFinding, PlanSection } from "../queries.ts";

interface DocumentProps {
  readonly plan: Campaign;
  /** Notes, findings and where each block comes from. */
  readonly hasMarks: boolean;
}

type Run =
  | { readonly kind: "blocks"; readonly blocks: readonly PlanSection[] }
  | { readonly kind: "end"; readonly blocks: readonly PlanSection[] };

/** Recipients and signature stand side by side wherever they come in the text. */
function runsOf(sections: readonly PlanSection[]): readonly Run[] {
  const runs: { kind: Run["kind"]; blocks: PlanSection[] }[] = [];
  for (const section of sections) {
    if (section.kind === "header" || section.kind === "title" || section.kind === "basis") continue;
    const kind = section.kind === "recipient" || section.kind === "signature" ? "end" : "blocks";
    const last = runs.at(-1);
    if (last?.kind === kind) last.blocks.push(section);
    else runs.push({ kind, blocks: [section] });
  }
  return runs;
}

/** A plan set as an administrative document (Nghị định 30/2020/NĐ-CP). What the text lacks is made from the plan's facts. */
export function PlanDocument(props: DocumentProps): JSX.Element {
  const ofKind = (kind: PlanSection["kind"]) =>
    props.plan.sections.filter((section) => section.kind === kind);
  const runs = createMemo(() => runsOf(props.plan.sections));
  const findings = createMemo(() => {
    const bySection = new Map<string, PlanFinding[]>();
    for (const finding of props.plan.findings) {
      if (finding.sectionId === null) continue;
      const known = bySection.get(finding.sectionId);
      if (known) known.push(finding);
      else bySection.set(finding.sectionId, [finding]);
    }
    return bySection;
  });
  /** Where a run of added or inherited blocks begins, the word stands; the line beside them marks them all. */
  const starts = createMemo(
    () =>
      new Set(
        props.plan.sections
          .filter((section, at) => section.origin !== props.plan.sections[at - 1]?.origin)
          .map((section) => section.id),
      ),
  );
  const block = (section: PlanSection) => (
    <Block
      section={section}
      isStart={starts().has(section.id)}
      hasMarks={props.hasMarks}
      findings={section.note ? [] : (findings().get(section.id) ?? [])}
    />
  );
  const hasEnd = () => runs().some((run) => run.kind === "end");
  return (
    <article
      class="document sheet"
      lang="vi"
      aria-label={t("campaigns.page.planOf", { unit: props.plan.unit.name })}
    >
      <Show when={ofKind("header").length > 0} fallback={<Head plan={props.plan} />}>
        <div class="document-own-head">
          <For each={ofKind("header")}>{block}</For>
        </div>
      </Show>
      <header class="document-title">
        <Show
          when={ofKind("title").length > 0}
          fallback={
            <>
              <p>{t("campaigns.plan.kind")}</p>
              <p>{props.plan.planTitle ?? props.plan.name}</p>
            </>
          }
        >
          <For each={ofKind("title")}>{block}</For>
        </Show>
      </header>
      <Show
        when={ofKind("basis").length > 0}
        fallback={
          <For each={props.plan.bases}>{(basis) => <p class="document-basis">{citation(basis)}</p>}</For>
        }
      >
        <For each={ofKind("basis")}>{block}</For>
      </Show>
      <For each={runs()}>
        {(run) => (
          <Show when={run.kind === "end"} fallback={<For each={run.blocks}>{block}</For>}>
            <div class="document-end keep-together">
              <div class="document-recipients">
                <For each={run.blocks.filter((one) => one.kind === "recipient")}>{block}</For>
              </div>
              <div class="document-signature">
                <Show
                  when={run.blocks.some((one) => one.kind === "signature")}
                  fallback={<Signature plan={props.plan} />}
                >
                  <For each={run.blocks.filter((one) => one.kind === "signature")}>{block}</For>
                </Show>
              </div>
            </div>
          </Show>
        )}
      </For>
      <Show when={!hasEnd()}>
        <div class="document-end keep-together">
          <div class="document-recipients" />
          <div class="document-signature">
            <Signature plan={props.plan} />
          </div>
        </div>
      </Show>
    </article>
  );
}

/** The head of an official document, from the plan's facts. */
function Head(props: { readonly plan: Campaign }): JSX.Element {
  // A school stands under its office on paper; what stands above an office is not in the tree of education.
  const above = () => (props.plan.unit.level === "school" ? props.plan.parentName : null);
  return (
    <div class="document-head">
      <div>
        <Show when={above()}>{(name) => <p>{name().toLocaleUpperCase("vi")}</p>}</Show>
        <p class="document-issuer">{props.plan.unit.name.toLocaleUpperCase("vi")}</p>
        <p class="document-number">
          {t("campaigns.plan.number", { number: props.plan.documentNumber ?? t("campaigns.plan.dots") })}
        </p>
      </div>
      <div>
        <p class="document-nation">{t("campaigns.plan.nation")}</p>
        <p class="document-motto">{t("campaigns.plan.motto")}</p>
        <p class="document-place">
          {[
            props.plan.documentPlace ?? t("campaigns.plan.dots"),
            props.plan.documentOn ? `ngày ${documentDate(props.plan.documentOn)}` : "ngày … tháng … năm …",
          ].join(", ")}
        </p>
      </div>
    </div>
  );
}

function Signature(props: { readonly plan: Campaign }): JSX.Element {
  return (
    <>
      <p class="document-signer-title">{props.plan.signerTitle}</p>
      <p class="document-signer">{props.plan.signerName}</p>
    </>
  );
}

function Block(props: {
  readonly section: PlanSection;
  readonly isStart: boolean;
  readonly hasMarks: boolean;
  readonly findings: readonly PlanFinding[];
}): JSX.Element {
  const label = () => (props.section.label ? `${props.section.label} ` : "");
  return (
    <div
      class={`document-block document-${props.section.kind} document-depth-${Math.min(props.section.depth, 3)}`}
      classList={{
        "document-added": props.section.origin === "added",
        "document-inherited": props.hasMarks && props.section.origin === "inherited",
        "document-appendix": /^phụ lục/i.test(props.section.label ?? ""),
      }}
    >
      <Switch>
        <Match when={props.section.kind === "heading" && props.section.depth === 0}>
          <h2>
            {label()}
            {props.section.body}
          </h2>
        </Match>
        <Match when={props.section.kind === "heading"}>
          <h3>
            {label()}
            {props.section.body}
          </h3>
        </Match>
        <Match when={true}>
          <p>
            <Show when={props.section.label}>
              <span class="document-label">{props.section.label}</span>{" "}
            </Show>
            {props.section.body}
          </p>
        </Match>
      </Switch>
      <Show when={props.isStart && props.section.origin === "added"}>
        <span class="document-mark" title={t("campaigns.plan.addedHint")}>
          {t("campaigns.plan.added")}
        </span>
      </Show>
      <Show when={props.isStart && props.hasMarks && props.section.origin === "inherited"}>
        <span class="document-mark no-print" title={t("campaigns.plan.inheritedHint")}>
          {t("campaigns.plan.inherited")}
        </span>
      </Show>
      <Show when={props.hasMarks && props.section.note}>
        {(note) => (
          <p class="document-note no-print">
            <strong>{t("campaigns.plan.note")}:</strong> {note()}
          </p>
        )}
      </Show>
      <Show when={props.hasMarks}>
        <For each={props.findings}>
          {(finding) => (
            <p class="document-note document-warning no-print">
              <strong>{t("campaigns.plan.warning")}:</strong> {finding.message}
            </p>
          )}
        </For>
      </Show>
    </div>
  );
}
