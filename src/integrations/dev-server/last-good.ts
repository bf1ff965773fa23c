import type { Connect } from 'vite';

/** Remembers each page as it was last served, and serves that again while something is wrong: a text that cannot be read at all must not take the page away. */
export function keepLastGood(inOrder: () => boolean): Connect.NextHandleFunction {
  const pages = new Map<string, string>();
  return (request, response, next) => {
    const url = request.url ?? '/';
    if (!request.headers.accept?.includes('text/html') || url.includes('/__draft/')) return next();
    const kept = pages.get(url);
    if (!inOrder() && kept !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return response.end(kept);
    }
    const chunks: Buffer[] = [];
    const hear = (chunk: unknown) => {
      if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    response.write = overheard(response.write, hear);
    response.end = overheard(response.end, (chunk) => {
      hear(chunk);
      if (response.statusCode === 200 && inOrder())
        pages.set(url, Buffer.concat(chunks).toString());
    });
    next();
  };
}

/** A method whose first argument is heard before each call. */
function overheard<Method extends (...given: never[]) => unknown>(
  method: Method,
  hear: (first: unknown) => void,
): Method {
  return new Proxy(method, {
    apply(target, self, given: unknown[]) {
      hear(given[0]);
      return Reflect.apply(target, self, given);
    },
  });
}
