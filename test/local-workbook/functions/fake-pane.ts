import { vi } from 'vitest';
import { asCustomFunction } from '../../../functions/associate';
import { NAMESPACE } from '../../../functions/definition';
import { definitions } from '../../../functions/definitions';
import { functionsMetadata } from '../../../functions/metadata';
import {
  type FunctionAnswer,
  type FunctionCall,
  type FunctionsMetadata,
  type PaneFunctions,
} from '../../../local-workbook/functions/pane-functions';

type Implementation = (...args: unknown[]) => unknown;

/** CustomFunctions.Error, as it comes out of office.js where a function returns it. */
class ExcelError {
  readonly valueType = 'CustomFunctionError';
  readonly type = 'Error';
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

export const addInMetadata: FunctionsMetadata = { namespace: NAMESPACE, ...functionsMetadata() };

/** The add-in's own functions. */
export function addInImplementations(): Record<string, Implementation> {
  vi.stubGlobal('CustomFunctions', { Error: ExcelError });
  return Object.fromEntries(definitions.map((one) => [one.id, asCustomFunction(one) as Implementation]));
}

/** A pane that does what office.js does with calls and answers: JSON both ways, thrown errors as a code. */
export class FakePane {
  readonly messages: FunctionCall[][] = [];
  readonly cancelled: number[] = [];
  /** Holds answers back until `release` */
  holds: (call: FunctionCall) => boolean = () => false;
  private held: FunctionCall[] = [];

  constructor(
    private readonly grid: PaneFunctions,
    private readonly implementations: Record<string, Implementation>,
  ) {}

  get calls(): FunctionCall[] {
    return this.messages.flat();
  }

  connect(): this {
    this.grid.connect(
      (calls) => {
        const received = JSON.parse(JSON.stringify(calls)) as FunctionCall[];
        this.messages.push(received);
        setTimeout(() => this.receive(received));
      },
      (invocations) => this.cancelled.push(...invocations),
    );
    return this;
  }

  release(): void {
    const calls = this.held;
    this.held = [];
    this.answer(calls);
  }

  private receive(calls: FunctionCall[]): void {
    this.held.push(...calls.filter(this.holds));
    this.answer(calls.filter((call) => !this.holds(call)));
  }

  private answer(calls: FunctionCall[]): void {
    if (calls.length === 0) return;
    const answers = calls.map((call) => this.answerOf(call));
    this.grid.answer(JSON.parse(JSON.stringify(answers)) as FunctionAnswer[]);
  }

  private answerOf({ invocation, id, args }: FunctionCall): FunctionAnswer {
    const implementation = this.implementations[id];
    if (!implementation) return { invocation, ok: false, error: '#NAME?' };
    try {
      return { invocation, ok: true, value: implementation(...args) };
    } catch (error) {
      return { invocation, ok: false, error: error instanceof ExcelError ? error.code : '#VALUE!' };
    }
  }
}
