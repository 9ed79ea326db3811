import { GridError } from '../grid/grid';
import { HostError } from './object';
import type { AnswerError } from './wire';

/** What the executor itself refuses, in one place. Texts that begin with [local workbook] are ours and not Excel's. */
export const unknownMember = (where: string): HostError =>
  new HostError('ApiNotFound', `The API you are trying to use could not be found: ${where}.`, where, 404);

export const aboveClaims = (where: string, set: string, claims: string): HostError =>
  new HostError(
    'ApiNotFound',
    `The API you are trying to use could not be found: ${where} is part of ${set}, and this Excel has ${claims}.`,
    where,
    404,
  );

export const notImplemented = (where: string): HostError =>
  new HostError('NotImplemented', `[local workbook] ${where} is not implemented.`, where, 501);

export const readOnly = (where: string): HostError =>
  new HostError('InvalidOperation', `${where} is read-only.`, where);

export const notFound = (where?: string): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", where, 404);

export const invalidArgument = (message?: string, where?: string): HostError =>
  new HostError(
    'InvalidArgument',
    message ?? 'The argument is invalid or missing or has an incorrect format.',
    where,
  );

export const wrongDimensions = (where?: string): HostError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    where,
  );

export const invalidReference = (): HostError =>
  new HostError('InvalidReference', 'This reference is not valid for the current operation.');

export const nullObject = (where: string): HostError =>
  new HostError('InvalidOperation', `${where} was set on a null object: there is nothing to change.`, where);

export const requestTooLarge = (bytes: number, limit: number): HostError =>
  new HostError(
    'RequestPayloadSizeLimitExceeded',
    `The request payload size has exceeded the limit: ${bytes} bytes of ${limit}.`,
    undefined,
    413,
  );

export const answerTooLarge = (bytes: number, limit: number): HostError =>
  new HostError(
    'ResponsePayloadSizeLimitExceeded',
    `The response payload size has exceeded the limit: ${bytes} bytes of ${limit}.`,
  );

export const responseTooLarge = (cells: number, limit: number, where: string): HostError =>
  new HostError(
    'ResponsePayloadSizeLimitExceeded',
    `The response payload size has exceeded the limit: ${cells} cells of ${limit}.`,
    where,
  );

/** The client takes `items/` out of texts, not out of arrays; Excel then loads nothing (OfficeDev/office-js issue 190). */
export const pathThroughItems = (where: string): HostError =>
  invalidArgument(
    '[local workbook] Excel does not load paths through items that are given in an array or an object: leave "items/" out.',
    where,
  );

export const malformed = (what: string): HostError =>
  new HostError('InvalidRequest', `[local workbook] The request cannot be read: ${what}.`);

export const isMissing = (error: unknown): boolean =>
  (error instanceof HostError || error instanceof GridError) && error.code === 'ItemNotFound';

/** Any failure as the add-in gets it. What is no refusal is a fault of the stand-in, and says so. */
export function answerError(error: unknown, where: string | undefined, index?: number): AnswerError {
  const location = (error instanceof HostError ? error.location : undefined) ?? where;
  const refused = error instanceof HostError || error instanceof GridError;
  return {
    Code: refused ? error.code : 'GeneralException',
    Message: refused ? error.message : `[local workbook] ${String(error)}`,
    ...(location === undefined ? {} : { Location: location }),
    HttpStatusCode: error instanceof HostError ? error.status : refused ? 400 : 500,
    ...(index === undefined ? {} : { ActionIndex: index }),
  };
}
