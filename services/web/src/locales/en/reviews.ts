import type { reviews as vi } from "../vi/reviews.ts";
import type { Wording } from "../wording.ts";

export const reviews: Wording<typeof vi> = {
  nav: "Review",
};
