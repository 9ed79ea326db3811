import { Batch } from './batch';
import { LIMITS, type ExecutorHost } from './host';
import { HostError } from './object';
import { answerError, malformed, requestTooLarge } from './refusals';
import type { ActionResult, Answer, BatchRequest } from './wire';

/**
 * Carries out one batch of office.js. Never throws: what fails ends the batch, is told in `Error` with code, message, location and the
 * index of the action, and what was done before stays done, as in Excel.
 *
 * @param body - the request as JSON text (its size counts), or as an object where it never crossed a boundary
 */
export async function execute(body: string | BatchRequest, host: ExecutorHost): Promise<Answer> {
  let request: BatchRequest;
  try {
    request = read(body, host.limits?.requestBytes ?? LIMITS.requestBytes);
  } catch (error) {
    return { Results: [], Error: answerError(error, undefined) };
  }
  const batch = new Batch(host, request);
  const results: ActionResult[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: await batch.perform(action) });
    } catch (error) {
      const told = answerError(error, batch.where, index);
      if (told.Code === 'GeneralException' && !(error instanceof HostError)) host.onFault?.(error);
      return { Results: results, TraceIds: batch.traces, Error: told };
    }
  }
  return { Results: results, ...(batch.traces.length > 0 ? { TraceIds: batch.traces } : {}) };
}

function read(body: string | BatchRequest, limit: number): BatchRequest {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  // No character takes more than three bytes: most requests need no counting.
  const bytes = text.length * 3 > limit ? new TextEncoder().encode(text).length : 0;
  if (bytes > limit) throw requestTooLarge(bytes, limit);
  const request: unknown = typeof body === 'string' ? parse(body) : body;
  if (!isRequest(request)) throw malformed('it has no Actions and ObjectPaths');
  return request;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('it is no JSON');
  }
}

const isRequest = (value: unknown): value is BatchRequest =>
  typeof value === 'object' &&
  value !== null &&
  'Actions' in value &&
  Array.isArray(value.Actions) &&
  'ObjectPaths' in value &&
  typeof value.ObjectPaths === 'object' &&
  value.ObjectPaths !== null;
