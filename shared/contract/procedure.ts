import { z } from 'zod';
import { Fault, FAULT_CODES, type FaultCode, type FaultParams } from './fault.ts';

/** One procedure of the contract: what goes in and out, both checked at the door. */
export interface Procedure<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly output: Output;
}
export const procedure = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Procedure<Input, Output> => ({
  input,
  output,
});

/** Flat names, `evidence.add`, to procedures. */
export type Procedures = Readonly<Record<string, Procedure>>;

/** What travels back: JSON, the same over both transports. An error is a code and what fills its words. */
export const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    code: z.enum(FAULT_CODES),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export type Reply = z.infer<typeof replySchema>;

type Handler<P extends Procedure, Context> = (
  input: z.output<P['input']>,
  context: Context,
) => z.input<P['output']> | Promise<z.input<P['output']>>;
export type Handlers<C extends Procedures, Context> = {
  readonly [Name in keyof C]: Handler<C[Name], Context>;
};

/** Finds what goes in and out of a procedure, and nothing where there is none of that name; it may have to be loaded first. */
export type FindProcedure = (name: string) => Promise<Procedure | undefined>;

/** Finds what answers a procedure; it may have to be loaded first. */
export type FindHandler<C extends Procedures, Context> = <Name extends keyof C>(
  name: Name,
) => Promise<Handlers<C, Context>[Name]>;

/** Answers one call; never throws. */
export type Answer<Context> = (name: string, input: unknown, context: Context) => Promise<Reply>;

/**
 * The server half, free of any transport: checks the input, finds and calls the handler, checks the output.
 * A `Fault` becomes its code; anything else is reported to `onCrash` and becomes `internal`.
 */
export function createAnswer<C extends Procedures, Context>(
  findProcedure: FindProcedure,
  findHandler: FindHandler<C, Context>,
  onCrash: (name: string, error: unknown) => void,
): Answer<Context> {
  const refuse = (code: FaultCode, params: FaultParams = {}): Reply => ({ ok: false, code, params });
  return async (name, input, context) => {
    try {
      const known = await findProcedure(name);
      if (known === undefined) return refuse('unknown-procedure', { name });
      const parsed = known.input.safeParse(input);
      if (!parsed.success) return refuse('bad-input', { detail: describe(parsed.error) });
      const handler = (await findHandler(name)) as Handler<Procedure, Context>;
      return { ok: true, value: known.output.parse(await handler(parsed.data, context)) };
    } catch (error) {
      if (error instanceof Fault) return refuse(error.code, error.params);
      onCrash(name, error);
      return refuse('internal');
    }
  };
}

/** Carries a call to the other side. `file` travels beside the input, never in it. */
export type Transport<File> = (name: string, input: unknown, file?: File) => Promise<unknown>;
export type Client<C extends Procedures, File> = {
  readonly [Name in keyof C]: (
    input: z.input<C[Name]['input']>,
    file?: File,
  ) => Promise<z.output<C[Name]['output']>>;
};

/**
 * The client half: one function for each procedure; a refusal is thrown as a `Fault`. What comes back was checked by the
 * other half.
 */
export function createClient<C extends Procedures, File>(send: Transport<File>): Client<C, File> {
  const call = (name: string) => async (input: unknown, file?: File) => {
    const reply = replySchema.parse(await send(name, input, file));
    if (!reply.ok) throw new Fault(reply.code, reply.params);
    return reply.value;
  };
  // Which procedures there are is known to the compiler alone, until one is called.
  return new Proxy({} as Client<C, File>, {
    get: (_none, name) => (typeof name === 'string' && name.includes('.') ? call(name) : undefined),
  });
}

/**
 * The first complaints of a failed check, as `place: message`.
 * @param tell the words for one; without it the schema's own
 */
export function describe(
  error: z.ZodError,
  tell: (issue: z.core.$ZodIssue) => string = ({ message }) => message,
): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${['', ...issue.path].join('/') || '/'}: ${tell(issue)}`)
    .join('; ');
}
