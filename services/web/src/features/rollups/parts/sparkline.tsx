import { type JSX, Show } from "solid-js";
import "./sparkline.css";

export interface SparklineProps {
  /** In order; null leaves a gap. */
  readonly values: readonly (number | null)[];
}

const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 3;

/** The shape of a course, beside its figures: drawing only, the words stand elsewhere. */
export function Sparkline(props: SparklineProps): JSX.Element {
  const present = () => props.values.filter((value) => value !== null);
  const points = () => {
    const low = Math.min(...present());
    const span = Math.max(...present()) - low;
    const step = props.values.length > 1 ? (WIDTH - 2 * EDGE) / (props.values.length - 1) : 0;
    return props.values.map((value, index) =>
      value === null
        ? null
        : {
            x: EDGE + index * step,
            y: HEIGHT - EDGE - (span ? (value - low) / span : 0.5) * (HEIGHT - 2 * EDGE),
          },
    );
  };
  /** A line is taken up anew after every gap. */
  const way = () =>
    points()
      .map((point, index) =>
        point
          ? `${points()[index - 1] ? "L" : "M"}${point.x.toFixed(1)} ${point.y.toFixed(1)}${points()[index - 1] || points()[index + 1] ? "" : "h0.01"}`
          : "",
      )
      .join("");
  const last = () => points().findLast((point) => point !== null);
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <Show when={present().length > 0}>
        <path d={way()} />
        <Show when={last()}>{(point) => <circle cx={point().x} cy={point().y} r="2.5" />}</Show>
      </Show>
    </svg>
  );
}
