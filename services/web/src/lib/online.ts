import { createRoot, createSignal } from "solid-js";

const [reachable, setReachable] = createRoot(() => {
  const signal = createSignal(typeof navigator === "undefined" ? true : navigator.onLine !== false);
  if (typeof window !== "undefined") {
    window.addEventListener("online", () => signal[1](true));
    window.addEventListener("offline", () => signal[1](false));
  }
  return signal;
});

/** False while the server cannot be reached: the device says so, or the last request did not get through. */
export const online = reachable;

/** The client reports what it sees; a request that gets an answer, any answer, proves the line. */
export const reportReachable = (value: boolean): void => {
  if (value !== reachable()) setReachable(value);
};
