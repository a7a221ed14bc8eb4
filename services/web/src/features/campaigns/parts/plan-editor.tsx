import Ellipsis from "lucide-solid/icons/ellipsis";
import Plus from "lucide-solid/icons/plus";
import { createEffect, createSignal, For, type JSX, Match, on, onMount, Show, Switch } from "solid-js";
import { newId } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { formatTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Banner, Button, ErrorPanel, Menu, type MenuItem, toast } from "../../../ui/index.ts";
import { createPlanDraft, type PlanDraft } from "../draft.ts";
import { type Block, moved, type SectionKind, usualDepth } from "../model.ts";
import type { Campaign } from "../queries.ts";
import { PasteDialog } from "./paste-dialog.tsx";

const KINDS: readonly SectionKind[] = [
  "heading",
  "content",
  "paragraph",
  "bullet",
  "basis",
  "header",
  "title",
  "recipient",
  "signature",
];

/** The text of a plan, a box a paragraph. Saves itself. */
export function PlanEditor(props: { readonly plan: Campaign; readonly onDone: () => void }): JSX.Element {
  const acting = useActing();
  const draft = createPlanDraft(acting.unit.code, props.plan);
  const [isPasting, setPasting] = createSignal(false);
  let list: HTMLOListElement | undefined;

  onMount(() => {
    if (draft.isRestored) toast({ text: t("campaigns.editor.restored"), tone: "note" });
  });
  const focusOn = (id: string) =>
    queueMicrotask(() => list?.querySelector<HTMLTextAreaElement>(`[data-block="${id}"] textarea`)?.focus());
  const addAt = (at: number, like?: Block) => {
    const kind = like && like.kind !== "heading" && like.kind !== "title" ? like.kind : "paragraph";
    const block: Block = {
      id: newId(),
      kind,
      depth: like && kind === like.kind ? like.depth : usualDepth[kind],
      label: kind === "bullet" ? "-" : null,
      body: "",
      note: null,
      origin: "own",
    };
    draft.replace([...draft.blocks.slice(0, at), block, ...draft.blocks.slice(at)]);
    focusOn(block.id);
  };
  const remove = (at: number) => {
    const before = [...draft.blocks];
    const near = before[at - 1] ?? before[at + 1];
    draft.replace(before.filter((_, index) => index !== at));
    if (near) focusOn(near.id);
    toast({ text: t("campaigns.editor.removed"), undo: () => draft.replace(before) });
  };
  const move = (at: number, step: 1 | -1) => {
    const block = draft.blocks[at];
    draft.replace(moved([...draft.blocks], at, step));
    if (block) focusOn(block.id);
  };

  return (
    <section class="stack plan-editor" aria-label={t("campaigns.editor.label")}>
      <div class="plan-editor-bar">
        <SaveState draft={draft} />
        <div class="row">
          <Button size="s" onClick={() => setPasting(true)}>
            {t("campaigns.editor.paste")}
          </Button>
          <Button
            size="s"
            tone="main"
            onClick={() => {
              void draft.save();
              props.onDone();
            }}
          >
            {t("campaigns.page.done")}
          </Button>
        </div>
      </div>
      <Show when={draft.state() === "conflict"}>
        <Banner
          tone="bad"
          action={
            <div class="row">
              <Button size="s" onClick={() => void draft.takeTheirs()}>
                {t("campaigns.editor.takeTheirs")}
              </Button>
              <Button size="s" onClick={() => void draft.keepMine()}>
                {t("campaigns.editor.keepMine")}
              </Button>
            </div>
          }
        >
          {t("campaigns.editor.conflict")}
        </Banner>
      </Show>
      <Show when={draft.state() === "refused"}>
        <ErrorPanel error={draft.error()} onRetry={() => void draft.save()} />
      </Show>
      <p class="small muted">
        {t("campaigns.editor.lead")} <span class="only-wide">{t("campaigns.editor.keys")}.</span>
      </p>
      <ol class="blocks" ref={list}>
        <For each={draft.blocks}>
          {(block, index) => (
            <BlockField
              block={block}
              number={index() + 1}
              onChange={(change) => draft.change(index(), change)}
              onAdd={() => addAt(index() + 1, block)}
              onRemove={() => remove(index())}
              onMove={(step) => move(index(), step)}
            />
          )}
        </For>
      </ol>
      <div>
        <Button
          icon={<Plus size={16} aria-hidden="true" />}
          onClick={() => addAt(draft.blocks.length, draft.blocks.at(-1))}
        >
          {t("campaigns.editor.add")}
        </Button>
      </div>
      <PasteDialog
        open={isPasting()}
        hasText={draft.blocks.length > 0}
        onOpenChange={setPasting}
        onPaste={(blocks, replaces) => {
          const before = [...draft.blocks];
          draft.replace(replaces ? blocks : [...before, ...blocks]);
          toast({
            text: t("campaigns.editor.pasted", { count: blocks.length }),
            undo: () => draft.replace(before),
          });
        }}
      />
    </section>
  );
}

/** "Đã lưu lúc 10:42", when that is true. */
function SaveState(props: { readonly draft: PlanDraft }): JSX.Element {
  return (
    <span class="save-state" role="status" data-state={props.draft.state()}>
      <Switch>
        <Match when={props.draft.state() === "saving"}>{t("campaigns.editor.saving")}…</Match>
        <Match when={props.draft.state() === "offline"}>{t("campaigns.editor.offline")}</Match>
        <Match when={props.draft.state() === "saved" && props.draft.savedAt()}>
          {(at) => <>{t("campaigns.editor.savedAt", { time: formatTime(at()) })}</>}
        </Match>
        <Match when={props.draft.state() !== "saved"}>{t("campaigns.editor.waiting")}</Match>
      </Switch>
    </span>
  );
}

function BlockField(props: {
  readonly block: Block;
  readonly number: number;
  readonly onChange: (change: Partial<Block>) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  readonly onMove: (step: 1 | -1) => void;
}): JSX.Element {
  const [hasNote, setNote] = createSignal(props.block.note !== null);
  const name = () =>
    `${t("campaigns.editor.block", { n: props.number })}, ${t(`campaigns.editor.kinds.${props.block.kind}`)}`;
  const items = (): MenuItem[] => [
    { label: t("campaigns.editor.addBelow"), onSelect: props.onAdd },
    { label: t("campaigns.editor.up"), onSelect: () => props.onMove(-1) },
    { label: t("campaigns.editor.down"), onSelect: () => props.onMove(1) },
    {
      label: t("campaigns.editor.deeper"),
      disabled: props.block.depth >= 6,
      onSelect: () => props.onChange({ depth: props.block.depth + 1 }),
    },
    {
      label: t("campaigns.editor.shallower"),
      disabled: props.block.depth === 0,
      onSelect: () => props.onChange({ depth: props.block.depth - 1 }),
    },
    { label: t("campaigns.editor.addNote"), onSelect: () => setNote(true) },
    { label: t("campaigns.editor.remove"), danger: true, onSelect: props.onRemove },
    "line",
    ...KINDS.map((kind) => ({
      label: t(`campaigns.editor.kinds.${kind}`),
      current: kind === props.block.kind,
      onSelect: () => props.onChange({ kind, depth: usualDepth[kind] }),
    })),
  ];
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      props.onAdd();
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      props.onMove(event.key === "ArrowUp" ? -1 : 1);
    } else if (event.key === "Backspace" && event.currentTarget.value === "") {
      event.preventDefault();
      props.onRemove();
    }
  };
  return (
    <li
      class={`block block-${props.block.kind} block-depth-${Math.min(props.block.depth, 3)}`}
      data-block={props.block.id}
    >
      <input
        class="block-label"
        aria-label={`${t("campaigns.editor.blockLabel")}, ${name()}`}
        value={props.block.label ?? ""}
        maxLength={30}
        onInput={(event) => props.onChange({ label: event.currentTarget.value || null })}
      />
      <div class="block-body">
        <Growing
          label={name()}
          value={props.block.body}
          onInput={(body) => props.onChange({ body })}
          onKeyDown={onKeyDown}
        />
        <Show when={hasNote()}>
          <Growing
            class="block-note"
            label={`${t("campaigns.editor.note")}, ${name()}`}
            placeholder={t("campaigns.editor.note")}
            value={props.block.note ?? ""}
            onInput={(note) => props.onChange({ note: note || null })}
          />
        </Show>
      </div>
      <span class="block-marks">
        <Show when={props.block.origin === "inherited"}>
          <span class="document-mark" title={t("campaigns.plan.inheritedHint")}>
            {t("campaigns.plan.inherited")}
          </span>
        </Show>
        <Show when={props.block.origin === "added"}>
          <span class="document-mark" title={t("campaigns.plan.addedHint")}>
            {t("campaigns.plan.added")}
          </span>
        </Show>
        <Menu
          trigger={<Ellipsis size={18} aria-hidden="true" />}
          label={`${t("campaigns.page.more")}: ${name()}`}
          triggerClass="button button-quiet icon-button"
          edge="end"
          items={items()}
        />
      </span>
    </li>
  );
}

/** A text field that is as tall as its text. */
function Growing(props: {
  readonly label: string;
  readonly value: string;
  readonly class?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly onInput: (value: string) => void;
  readonly onKeyDown?:
    | ((event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }) => void)
    | undefined;
}): JSX.Element {
  let field: HTMLTextAreaElement | undefined;
  const fit = () => {
    if (!field) return;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  onMount(fit);
  createEffect(on(() => props.value, fit, { defer: true }));
  return (
    <textarea
      ref={field}
      class={`block-text ${props.class ?? ""}`}
      aria-label={props.label}
      rows={1}
      placeholder={props.placeholder}
      value={props.value}
      onInput={(event) => {
        props.onInput(event.currentTarget.value);
        fit();
      }}
      onKeyDown={(event) => props.onKeyDown?.(event)}
    />
  );
}
