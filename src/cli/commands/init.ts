import type { Command } from 'commander';
import { initSite } from '../../editor/init.ts';
import { Refused } from '../../editor/refused.ts';
import { inEachLanguage } from '../in-languages.ts';
import { dayIn } from '../../site/day.ts';

/** `init`: an empty site of another place. */
export function initCommand(program: Command, root: string): void {
  program
    .command('init')
    .argument('<folder>', 'where the new site goes; it must not exist yet')
    .requiredOption('--name <text...>', 'the name of the site; zh="…" en="…" where it differs')
    .requiredOption('--home <id>', 'id of the place it is about, such as nanshan')
    .option('--place <text...>', 'the name of that place; that of the site, if left out')
    .option('--languages <list>', 'its languages, the first at /', 'zh,en')
    .option('--time-zone <name>', 'where its days begin, such as Asia/Shanghai', localZone())
    .description('start an empty site of another place beside this one')
    .addHelpText(
      'after',
      `
Examples:
  npm run data -- init ../nanshan --name 南山数据 --home nanshan --place zh=南山区 en=Nanshan
  npm run data -- init ../leith --name "Leith in figures" --home leith --place Leith --languages en --time-zone Europe/London`,
    )
    .action((folder: string, { languages, name, place = name, ...options }: Options) => {
      const locales = languages.split(',').map((language) => language.trim());
      const named = { name: inEachLanguage(name, locales), place: inEachLanguage(place, locales) };
      const day = todayIn(options.timeZone);
      console.log(initSite(root, folder, { ...options, ...named, locales }, day));
    });
}

interface Options {
  name: string[];
  place?: string[];
  home: string;
  languages: string;
  timeZone: string;
}

/** The time zone of this machine, which is most likely that of who starts a site on it. */
const localZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

function todayIn(timeZone: string): string {
  try {
    return dayIn(timeZone, new Date());
  } catch {
    throw new Refused(
      `“${timeZone}” is not a time zone: write one as in Asia/Shanghai or Europe/Paris.`,
    );
  }
}
