import { Problem, problems } from '../problems.ts';
import type { App } from './zod-schemas.ts';

const RETRY_AFTER_MS = 5_000;

/** Every refusal and every fault leaves here, in the shape of `syncErrorSchema`. */
export function answerProblems(app: App): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = toProblem(error, request.id);
    // Only code and stack: a database error carries the row that it is about.
    if (problem.status >= 500) request.log.error({ code: codeOf(error), stack: stackOf(error) }, problem.message);
    else request.log.info({ kind: problem.body.kind }, problem.message);
    return reply.code(problem.status).send(problem.body);
  });
  app.setNotFoundHandler((request) => {
    const [path = ''] = request.url.split('?');
    throw problems.noSuchRoute({ method: request.method, path });
  });
}

function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problems.tooLarge({ limit: 'the body limit of this route' });
  // What Fastify finds wrong with a request before we see it: bad JSON, an unknown content type.
  if (code.startsWith('FST_ERR_') && statusOf(error) < 500) {
    return problems.malformed({ where: 'request', issues: code });
  }
  // SQLSTATE classes: 22 bad data, 23 constraint, 54 beyond a limit. Asking again would not help.
  if (/^(22|23|54)[0-9A-Z]{3}$/u.test(code)) return problems.unstorable({ code });
  // 08 connection, 53 resources, 55 lock, 57 shutdown or time-out; a full or read-only disk; no connection at all.
  if (/^(08|53|55|57)[0-9A-Z]{3}$|^(ENOSPC|EDQUOT|EROFS|ECONNREFUSED|ECONNRESET|ETIMEDOUT)$/u.test(code)) {
    return problems.unavailable({ retryAfterMs: RETRY_AFTER_MS });
  }
  return problems.fault({ requestId });
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
const stackOf = (error: unknown): string | undefined => (error instanceof Error ? error.stack : undefined);
