import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifySchemaCompiler,
  FastifySerializerCompiler,
  FastifyTypeProvider,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { z } from 'zod';
import { problems } from '../problems.ts';

/** Types of a request's parts and of its reply come from the zod schemas of its route. */
export interface ZodTypes extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
  serializer: this['schema'] extends z.ZodType ? z.input<this['schema']> : unknown;
}

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypes
>;

/** Parses requests with their schemas. A reply is our own value, held to its schema by the compiler. */
export function parseWithZod(app: App): void {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
}

const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data: unknown) => {
    try {
      const { data: value, error } = schema.safeParse(data);
      if (error === undefined) return { value };
      return { error: problems.malformed({ where: httpPart ?? 'request', issues: issuesOf(error) }) };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { error: problems.malformed({ where: httpPart ?? 'request', issues: 'expected less nesting' }) };
    }
  };

const serializerCompiler: FastifySerializerCompiler<z.ZodType> = () => (data: unknown) => JSON.stringify(data);

/** Where and what was expected, never what was found: that may be something a person wrote. */
const issuesOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || '(all)'}: ${issue.code}`)
    .join('; ');
