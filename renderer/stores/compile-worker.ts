import { compilePlans } from '#shared/domain/plan/compile.ts';

/** A thread of its own: a long text takes seconds to read, and the window goes on meanwhile. */
addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(compilePlans(data)));
