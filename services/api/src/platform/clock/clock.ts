/** Where "now" comes from. Operations read it once, so that one operation has one moment. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
