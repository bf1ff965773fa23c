// What a request costs an nginx with the configuration that the build writes, against one that sends plain files: the same page as
// it is, and the same compressed bytes. Needs Linux, nginx and ab (apt-get install nginx-light apache2-utils). Requests a second
// are medians of interleaved runs on the loopback; what is held to a bound is the server's own time on the processor, which other
// work on the machine does not change.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtSite, removeBuilds } from '../fixtures/built-site.ts';
import { nginx, startNginx, type Nginx } from '../fixtures/nginx.ts';
import { median } from './measure.ts';

const page = '/regions/lutian/index.html';
const rounds = 15;

interface Case {
  name: string;
  server: Nginx;
  path: string;
  /** How often it is asked in a round. */
  requests: number;
  perSecond: number[];
  /** Hundredths of a second on the processor, of all rounds. */
  ticks: number;
}

/** Time of a process on the processor, its own and the system's for it, in hundredths of a second (proc(5)). */
function ticksOf({ pid }: Nginx): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

function ask(one: Case): void {
  const { server, path, requests } = one;
  const options = ['-q', '-k', '-n', String(requests), '-c', '8', '-H', 'Accept-Encoding: gzip'];
  const before = ticksOf(server);
  const { stdout } = spawnSync('ab', [...options, server.origin + path], { encoding: 'utf8' });
  const [, found] = /Requests per second:\s+([\d.]+)/.exec(stdout) ?? [];
  if (found === undefined) throw new Error(`ab could not ask for ${path}:\n${stdout}`);
  one.ticks += ticksOf(server) - before;
  one.perSecond.push(Number(found));
}

/** Microseconds on the processor for a request. */
const cost = ({ ticks, requests }: Case) => (ticks * 10_000) / (requests * rounds);

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jieli-bench-nginx-'));
  const root = join(folder, 'www');
  cpSync(builtSite('/').dist, root, { recursive: true });
  const start = async (name: string, ...lines: string[]) =>
    startNginx(join(folder, name), [`root ${root};`, ...lines]);
  const ours = await start('ours', `include ${root}/_nginx.conf;`);
  const plain = await start('plain');
  const flying = await start('flying', 'gzip on; gzip_http_version 1.0;');
  const of = (name: string, server: Nginx, path: string, requests: number): Case => ({
    ...{ name, server, path, requests, perSecond: [], ticks: 0 },
  });
  const cases = [
    of('as the build configures it', ours, page, 3000),
    of('the page, as it is', plain, page, 3000),
    of('the same bytes, as a file', plain, `${page}.gz`, 3000),
    of('compressed on the fly', flying, page, 200),
  ];
  for (let round = 0; round < rounds; round++) cases.forEach(ask);
  [ours, plain, flying].forEach(({ stop }) => stop());
  const [own] = cases as [Case];
  for (const one of cases.slice(1)) {
    const ratio = cost(one) / cost(own);
    const enough = ratio >= 0.95;
    if (!enough) process.exitCode = 1;
    console.log(
      `${enough ? '✓' : '✗'} ${ratio.toFixed(2)} requests for one of “${one.name}” (${cost(own).toFixed(0)} and ${cost(one).toFixed(0)} µs each; ${median(own.perSecond).toFixed(0)} and ${median(one.perSecond).toFixed(0)} a second), at least 0.95`,
    );
  }
}

process.on('exit', removeBuilds);
const able = nginx !== undefined && existsSync('/proc/self/stat') && !spawnSync('ab', ['-V']).error;
if (able) await bench();
else console.log('not measured: it needs Linux, nginx and ab');
