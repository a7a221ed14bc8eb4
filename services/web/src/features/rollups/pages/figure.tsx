import { useParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import type { JSX } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { NotFound } from "../../../frame/not-found.tsx";
import { PageHeader, QueryBarrier } from "../../../ui/index.ts";
import { valueText } from "../../results/wording.ts";
import { figureQuery } from "../queries.ts";

/** `/:unit/so-lieu/:campaign/:school/:period/:indicator`: a single figure, with all that is behind it. */
export function FigurePage(): JSX.Element {
  const acting = useActing();
  const params = useParams<{ campaign: string; school: string; period: string; indicator: string }>();
  const figure = useQuery(() =>
    figureQuery(acting.unit.code, params.campaign, params.school, params.period, params.indicator),
  );
  return (
    <QueryBarrier
      query={figure}
      failed={(error) => (isProblem(error) && error.status === 404 ? <NotFound /> : null)}
    >
      {(data) => (
        <>
          <PageHeader title={data().indicator.name} lead={data().school.name} />
          <p class="strong">{valueText(data().indicator, data().value)}</p>
        </>
      )}
    </QueryBarrier>
  );
}
