import { bytesBeyond, textOf } from './answer-text';
import { Batch } from './batch';
import { LIMITS, type ExecutorHost } from './host';
import { HostError } from './object';
import { answerError, answerTooLarge, malformed, requestTooLarge } from './refusals';
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
  const answer = { Results: results, ...(batch.traces.length > 0 ? { TraceIds: batch.traces } : {}) };
  const limit = host.limits?.responseBytes ?? LIMITS.responseBytes;
  const bytes = bytesBeyond(textOf(answer), limit);
  // What the batch did stays done; only the answer does not get through.
  return bytes === 0 ? answer : { Results: [], Error: answerError(answerTooLarge(bytes, limit), undefined) };
}

function read(body: string | BatchRequest, limit: number): BatchRequest {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const bytes = bytesBeyond(text, limit);
  if (bytes > 0) throw requestTooLarge(bytes, limit);
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
