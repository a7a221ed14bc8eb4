import ExternalLink from "lucide-solid/icons/external-link";
import { createEffect, createSignal, type JSX, Match, on, Show, Switch } from "solid-js";
import { formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { ButtonLink, Dialog } from "../../../ui/index.ts";
import { EvidenceList } from "../../results/parts/evidence-list.tsx";
import { FigureHistory } from "../../results/parts/figure-history.tsx";
import { type Evidence, evidenceFileUrl } from "../../results/queries.ts";
import type { ReviewAddress, ReviewFigure } from "../queries.ts";
import "./evidence-look.css";

export interface EvidenceLookProps {
  /** The acting unit. */
  readonly unit: string;
  readonly address: ReviewAddress;
  readonly figure: ReviewFigure | undefined;
  readonly onClose: () => void;
}

/** Evidence and history of a figure beside the report: pictures and PDF open here, the rest in a window of its own. */
export function EvidenceLook(props: EvidenceLookProps): JSX.Element {
  const [shown, setShown] = createSignal<Evidence | null>(null);
  createEffect(
    on(
      () => props.figure,
      (figure) =>
        setShown(figure?.evidence.find(({ isInline, removedAt }) => isInline && removedAt === null) ?? null),
    ),
  );
  return (
    <Dialog
      open={props.figure !== undefined}
      onOpenChange={(open) => !open && props.onClose()}
      title={t("reviews.report.evidenceTitle", { name: props.figure?.name ?? "" })}
      side
      size="l"
    >
      <Show when={props.figure}>
        {(figure) => (
          <div class="stack">
            <Show
              when={figure().evidence.length > 0}
              fallback={<p class="muted">{t("results.panel.evidenceNone")}</p>}
            >
              <EvidenceList unit={props.unit} evidence={figure().evidence} onLook={setShown} />
            </Show>
            <Show when={shown()}>
              {(one) => (
                <figure class="evidence-look">
                  <Switch>
                    <Match when={one().contentType !== "application/pdf"}>
                      <img src={evidenceFileUrl(props.unit, one().id)} alt={one().title} />
                    </Match>
                    {/* A browser without a viewer, as on many phones, would only save the file. */}
                    <Match when={!navigator.pdfViewerEnabled}>
                      <p class="muted">{t("reviews.report.evidenceNoViewer")}</p>
                    </Match>
                    <Match when={true}>
                      <iframe
                        src={`${evidenceFileUrl(props.unit, one().id)}#navpanes=0&view=FitH`}
                        title={t("reviews.report.evidenceFrame", { title: one().title })}
                      />
                    </Match>
                  </Switch>
                  <figcaption>
                    <ButtonLink
                      size="s"
                      external
                      href={evidenceFileUrl(props.unit, one().id)}
                      icon={<ExternalLink size={16} />}
                    >
                      {t("reviews.report.evidenceOpen")}
                    </ButtonLink>
                  </figcaption>
                </figure>
              )}
            </Show>
            <Show when={figure().enteredBy}>
              {(name) => (
                <p class="small muted">
                  {t("reviews.report.enteredBy", { name: name(), time: formatDateTime(figure().enteredAt) })}
                </p>
              )}
            </Show>
            <Show when={figure().description}>{(text) => <p class="small">{text()}</p>}</Show>
            <section class="stack-s">
              <h3>{t("reviews.report.figureHistory")}</h3>
              <FigureHistory
                address={{ unit: props.unit, campaign: props.address.campaign, period: props.address.period }}
                figure={figure()}
                of={props.address.school}
              />
            </section>
          </div>
        )}
      </Show>
    </Dialog>
  );
}
