import type { Grid } from '#shared/schema/grid.ts';
import type { WorkbookLimits } from './limits.ts';
import { attribute, listTags } from './xml.ts';

type Hidden = Pick<Grid, 'isHidden' | 'hiddenRows' | 'hiddenColumns'>;

const LINE = /<table:table-(row|column)\b[^>]*>/g;

/** Which sheets, rows and columns of an .ods are hidden: the parser does not say. By sheet name. */
export function listOdsHidden(content: string, limits: WorkbookLimits): ReadonlyMap<string, Hidden> {
  const hiddenStyles = new Set(
    content
      .split('<style:style ')
      .filter((style) => listTags(style, 'table-properties').some((tag) => attribute(tag, 'table:display') === 'false'))
      .map((style) => attribute(` ${style}`, 'style:name') ?? ''),
  );
  return new Map(
    content
      .split(/(?=<table:table\s)/)
      .slice(1)
      .map((table) => {
        const [tag = ''] = listTags(table, 'table');
        const isHidden = hiddenStyles.has(attribute(tag, 'table:style-name') ?? '');
        return [attribute(tag, 'table:name') ?? '', { isHidden, ...hiddenLines(table, limits) }];
      }),
  );
}

/** Rows left out by a filter count as hidden, as they do in the other formats. */
function hiddenLines(table: string, limits: WorkbookLimits): Pick<Grid, 'hiddenRows' | 'hiddenColumns'> {
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  let [row, column] = [0, 0];
  for (const [tag, kind] of table.matchAll(LINE)) {
    const isRow = kind === 'row';
    const repeat = Number(attribute(tag, `table:number-${isRow ? 'rows' : 'columns'}-repeated`) ?? 1);
    const start = isRow ? row : column;
    const end = Math.min(start + repeat, isRow ? limits.rows : limits.columns);
    if ((attribute(tag, 'table:visibility') ?? 'visible') !== 'visible')
      for (let line = start; line < end; line += 1) (isRow ? hiddenRows : hiddenColumns).push(line);
    if (isRow) row = end;
    else column = end;
  }
  return { hiddenRows, hiddenColumns };
}
