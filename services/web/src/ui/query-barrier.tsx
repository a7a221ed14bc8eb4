import { type Accessor, type JSX, Match, Show, Switch } from "solid-js";
import { ErrorPanel, Skeleton } from "./states.tsx";

/** The part of a query's result the barrier looks at. */
export interface QueryState<Data> {
  readonly data: Data | undefined;
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

export interface QueryBarrierProps<Data> {
  readonly query: QueryState<Data>;
  /** What holds the place while loading; three lines unless told. */
  readonly pending?: JSX.Element;
  /** Shown instead of the panel where the page says it better (404 of a drill-down). */
  readonly failed?: ((error: unknown) => JSX.Element | null) | undefined;
  readonly children: (data: Accessor<Data>) => JSX.Element;
}

/** Pending, failed or there: the three faces of a query in one place. Data once shown stays while it is fetched anew. */
export function QueryBarrier<Data>(props: QueryBarrierProps<Data>): JSX.Element {
  const failedWithoutData = (): boolean => props.query.isError && held() === undefined;
  // Reading `data` of a query that failed on its first try throws; a later failure keeps the data.
  const held = (): Data | undefined => {
    try {
      return props.query.isPending ? undefined : props.query.data;
    } catch {
      return undefined;
    }
  };
  return (
    <Switch>
      <Match when={failedWithoutData()}>
        {props.failed?.(props.query.error) ?? (
          <ErrorPanel error={props.query.error} onRetry={() => void props.query.refetch()} />
        )}
      </Match>
      <Match when={props.query.isPending}>{props.pending ?? <Skeleton />}</Match>
      <Match when={held() !== undefined}>
        <Show when={held() as NonNullable<Data>}>{(data) => props.children(data)}</Show>
      </Match>
    </Switch>
  );
}
