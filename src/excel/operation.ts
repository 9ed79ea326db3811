/** One thing to ask of Excel: about how many bytes it takes in a request, and how it is asked. */
export interface Operation {
  readonly bytes: number;
  /** A request that holds it takes no more bytes than these, where that is less than Excel lets through. */
  readonly most?: number;
  ask(): void;
}

/**
 * Excel refuses a request above 5 MB. Ours stay below this, which leaves room for what the client writes around each
 * call beyond our estimate.
 */
export const REQUEST_BYTES = 4_000_000;
/** What the client writes around one call or assignment, generously: a test holds the estimate to what is sent. */
const CALL_BYTES = 150;

const encoder = new TextEncoder();
/** The length of a value as JSON in UTF-8, which is how it travels. */
export const jsonBytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** An operation of so many calls that carries a payload. */
export const operation = (calls: number, payload: unknown, ask: () => void): Operation => ({
  bytes: calls * CALL_BYTES + jsonBytes(payload),
  ask,
});

/** The operations in order, cut into requests: one, or more where they would be too large together. */
export function intoRequests(operations: readonly Operation[], most = REQUEST_BYTES): Operation[][] {
  const requests: Operation[][] = [[]];
  let used = 0;
  let limit = most;
  for (const one of operations) {
    const own = Math.min(one.most ?? most, most);
    if (used > 0 && used + one.bytes > Math.min(limit, own)) {
      requests.push([]);
      used = 0;
      limit = most;
    }
    requests.at(-1)?.push(one);
    used += one.bytes;
    limit = Math.min(limit, own);
  }
  return requests;
}
