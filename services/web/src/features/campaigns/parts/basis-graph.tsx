import { createMemo, For, type JSX, Show } from "solid-js";
import { formatDate } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { validityText } from "../basis-words.ts";
import { directEdges, placeGraph } from "../model.ts";
import type { BasisGraph } from "../queries.ts";

type Node = BasisGraph["nodes"][number];

/** Sizes of the drawing, in its own units. */
const BOX = { width: 152, height: 78, gapX: 38, gapY: 18 } as const;

const nameOf = (node: Node): string =>
  node.number ?? (node.planOf === null ? t("campaigns.overview.noNumber") : t("campaigns.bases.plan"));

/** The documents in columns from what rests on nothing to this plan; or the same as a list, for reading aloud and for phones. */
export function BasisGraphView(props: {
  readonly graph: BasisGraph;
  readonly isList: boolean;
  readonly unitCode: string;
}): JSX.Element {
  return (
    <>
      <div class={props.isList ? undefined : "only-narrow only-print-list"}>
        <GraphList graph={props.graph} unitCode={props.unitCode} />
      </div>
      <Show when={!props.isList}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
        <section class="only-wide graph-scroll" tabIndex={0} aria-label={t("campaigns.bases.graph")}>
          <Drawing graph={props.graph} unitCode={props.unitCode} />
        </section>
      </Show>
    </>
  );
}

function Drawing(props: { readonly graph: BasisGraph; readonly unitCode: string }): JSX.Element {
  const edges = createMemo(() => directEdges(props.graph.edges));
  const placed = createMemo(() => placeGraph({ nodes: props.graph.nodes, edges: edges() }));
  const height = (row: number) => row * (BOX.height + BOX.gapY);
  /** Columns with fewer boxes stand in the middle. */
  const at = createMemo(() => {
    const counts = new Map<number, number>();
    for (const { column } of placed().nodes) counts.set(column, (counts.get(column) ?? 0) + 1);
    return new Map(
      placed().nodes.map(({ node, column, row }) => [
        node.id,
        {
          x: column * (BOX.width + BOX.gapX),
          y: height(row) + (height(placed().rows) - height(counts.get(column) ?? 1)) / 2,
        },
      ]),
    );
  });
  const width = () => placed().columns * (BOX.width + BOX.gapX) - BOX.gapX;
  const total = () => height(placed().rows) - BOX.gapY;
  const path = (fromId: string, toId: string): string => {
    const from = at().get(fromId);
    const to = at().get(toId);
    if (!from || !to) return "";
    const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
    const [x2, y2] = [to.x - 7, to.y + BOX.height / 2];
    const bend = Math.max(24, (x2 - x1) / 2);
    return `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`;
  };
  return (
    <div class="graph" style={{ width: `${width()}px`, height: `${total()}px` }}>
      <svg
        class="graph-lines"
        width={width()}
        height={total()}
        viewBox={`0 0 ${width()} ${total()}`}
        aria-hidden="true"
      >
        <defs>
          <marker
            id="graph-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0,0 L8,4 L0,8 z" class="graph-head" />
          </marker>
        </defs>
        <For each={edges()}>
          {(edge) => (
            <path
              class={`graph-edge graph-edge-${edge.kind}`}
              d={path(edge.fromId, edge.toId)}
              marker-end="url(#graph-arrow)"
            />
          )}
        </For>
      </svg>
      <ul class="graph-nodes">
        <For each={placed().nodes}>
          {({ node }) => (
            <li
              class="graph-node"
              classList={{
                "graph-node-plan": node.planOf !== null,
                "graph-node-this": node.planOf === props.unitCode,
                "graph-node-past": !node.isInForce,
              }}
              style={{
                left: `${at().get(node.id)?.x ?? 0}px`,
                top: `${at().get(node.id)?.y ?? 0}px`,
                width: `${BOX.width}px`,
                height: `${BOX.height}px`,
              }}
              title={node.title}
            >
              <strong class="figures">{nameOf(node)}</strong>
              <span class="graph-issuer">{node.issuer}</span>
              <span class="small muted figures">
                {node.planOf === props.unitCode
                  ? t("campaigns.bases.thisPlan")
                  : node.isInForce
                    ? node.issuedOn && formatDate(node.issuedOn)
                    : t("campaigns.bases.notInForce")}
              </span>
            </li>
          )}
        </For>
      </ul>
      <Legend />
    </div>
  );
}

function Legend(): JSX.Element {
  return (
    <p class="graph-legend small muted">
      <For each={["program", "campaign", "organises"] as const}>
        {(kind) => (
          <span>
            <svg width="34" height="10" aria-hidden="true">
              <path class={`graph-edge graph-edge-${kind}`} d="M0,5 L34,5" />
            </svg>
            {t(`campaigns.bases.kinds.${kind}`)}: {t(`campaigns.bases.kindHints.${kind}`)}
          </span>
        )}
      </For>
    </p>
  );
}

function GraphList(props: { readonly graph: BasisGraph; readonly unitCode: string }): JSX.Element {
  const byId = createMemo(() => new Map(props.graph.nodes.map((node) => [node.id, node])));
  const below = (node: Node) =>
    props.graph.edges.flatMap((edge) => {
      const from = edge.toId === node.id ? byId().get(edge.fromId) : undefined;
      return from ? [{ from, edge }] : [];
    });
  return (
    <ul class="graph-list">
      <For each={[...props.graph.nodes].reverse()}>
        {(node) => (
          <li>
            <strong class="figures">{nameOf(node)}</strong>{" "}
            <Show when={node.planOf === props.unitCode}>
              <span class="small muted">({t("campaigns.bases.thisPlan")})</span>
            </Show>
            <div>
              {node.issuer}: {node.title}
            </div>
            <div class="small muted figures">
              {[
                node.isInForce ? t("campaigns.bases.inForce") : t("campaigns.bases.notInForce"),
                validityText(node),
              ]
                .filter(Boolean)
                .join(", ")}
            </div>
            <Show when={below(node).length > 0}>
              <div class="small">
                {t("campaigns.bases.builtOn")}:{" "}
                {below(node)
                  .map(
                    ({ from, edge }) =>
                      `${nameOf(from)} (${[
                        t(`campaigns.bases.kinds.${edge.kind}`).toLocaleLowerCase(),
                        edge.article,
                      ]
                        .filter(Boolean)
                        .join(", ")})`,
                  )
                  .join("; ")}
              </div>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
