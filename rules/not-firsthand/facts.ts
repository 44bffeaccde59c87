import type { ContentContext } from "elek/rule";

/** What the platform itself knows about the author's experience. */
export interface Facts {
  /** the platform knows that the author did not buy it */
  readonly notBought: boolean;
  /** the platform knows of the purchase */
  readonly bought: boolean;
  /** written before the goods were handed over */
  readonly beforeDelivery: boolean;
}

export function readFacts({ purchase, submittedAt }: ContentContext): Facts {
  const delivered = purchase?.deliveredAt === undefined ? Number.NaN : Date.parse(purchase.deliveredAt);
  const submitted = submittedAt === undefined ? Number.NaN : Date.parse(submittedAt);
  return {
    notBought: purchase?.verified === false,
    bought: purchase?.verified === true,
    // false where either instant is missing or is none
    beforeDelivery: submitted < delivered,
  };
}
