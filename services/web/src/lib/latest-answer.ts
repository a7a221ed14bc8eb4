import { type Accessor, createEffect, createSignal } from "solid-js";

/** What of a query is used. */
interface Answering<T> {
  readonly isSuccess: boolean;
  readonly data: T | undefined;
}

/**
 * What a query has answered last, for lists that change while somebody types. Whoever reads `data` itself while an
 * answer is on its way, even one that is in the cache, suspends the page: its parts leave the document for a moment,
 * and the field loses the focus in the middle of a word. Effects do not suspend.
 */
export function latestAnswer<T>(query: Answering<T>): Accessor<T | undefined> {
  const [answer, setAnswer] = createSignal<T>();
  createEffect(() => {
    const data = query.isSuccess ? query.data : undefined;
    if (data !== undefined) setAnswer(() => data);
  });
  return answer;
}
