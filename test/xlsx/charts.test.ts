import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  type ChartSeries,
  type DescribedWorkbook,
  calc,
  chart,
  f,
  input,
  layout,
  range,
  row,
  sheet,
  text,
  workbook,
} from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { sampleWorkbook } from '../workbook/sample';
import { type XlsxPackage, readPackage } from './package';

interface Node {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Node[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
});

type Parsed = { ':@'?: Record<string, string> } & Record<string, Parsed[] | string>;

function toNode(parsed: Parsed): Node {
  const name = Object.keys(parsed).find((key) => key !== ':@') ?? '';
  const inside = parsed[name] as Parsed[];
  const words = inside.flatMap((child) => ('#text' in child ? [String(child['#text'])] : []));
  const children = inside.filter((child) => !('#text' in child)).map(toNode);
  return { name, attributes: parsed[':@'] ?? {}, text: words.join(''), children };
}

const parse = (xml: string): Node =>
  (parser.parse(xml) as Parsed[]).map(toNode).find(({ name }) => name === 'c:chartSpace')!;

const within = (node: Node): Node[] => [node, ...node.children.flatMap(within)];
const all = (node: Node, name: string) => within(node).filter((one) => one.name === name);
const at = (node: Node, ...path: string[]): Node | undefined =>
  path.reduce<Node | undefined>((from, name) => from?.children.find((one) => one.name === name), node);
const setting = (node: Node, ...path: string[]) => at(node, ...path)?.attributes['val'];

const chartsOf = ({ parts }: XlsxPackage): Node[] =>
  [...parts.keys()]
    .filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map((path) => parse(parts.get(path) ?? ''));

const described = layout(sampleWorkbook());
const bytes = await writeXlsx(described);
const made = readPackage(bytes);
const charts = chartsOf(made);
const [costs, lines, bars, band] = charts as [Node, Node, Node, Node];

/** ISO/IEC 29500-1, 21.2.2 and 20.1.2, as far as we use it. */
const ORDER: Record<string, string> = {
  'c:chartSpace': 'c:date1904 c:lang c:roundedCorners c:style c:chart c:spPr c:txPr c:printSettings',
  'c:chart': 'c:title c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs',
  'c:title': 'c:tx c:layout c:overlay c:spPr c:txPr',
  'c:plotArea': 'c:layout c:barChart c:lineChart c:catAx c:valAx c:spPr',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId',
  'c:lineChart': 'c:grouping c:varyColors c:ser c:dLbls c:marker c:smooth c:axId',
  'c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:smooth',
  'c:dPt': 'c:idx c:invertIfNegative c:marker c:bubble3D c:explosion c:spPr',
  'c:dLbls':
    'c:dLbl c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize',
  'c:marker': 'c:symbol c:size c:spPr',
  'c:strRef': 'c:f c:strCache',
  'c:numRef': 'c:f c:numCache',
  'c:strCache': 'c:ptCount c:pt',
  'c:numCache': 'c:formatCode c:ptCount c:pt',
  'c:catAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl',
  'c:valAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween',
  'c:scaling': 'c:logBase c:orientation c:max c:min',
  'c:legend': 'c:legendPos c:layout c:overlay c:spPr c:txPr',
  'c:manualLayout': 'c:layoutTarget c:xMode c:yMode c:wMode c:hMode c:x c:y c:w c:h',
  'c:txPr': 'a:bodyPr a:lstStyle a:p',
  'c:rich': 'a:bodyPr a:lstStyle a:p',
  'c:spPr': 'a:noFill a:solidFill a:ln',
  'a:ln': 'a:noFill a:solidFill a:prstDash a:round',
  'a:p': 'a:pPr a:r a:endParaRPr',
  'a:r': 'a:rPr a:t',
  'a:defRPr': 'a:solidFill a:latin',
};

test.each(charts.map((node, i) => [i + 1, node] as const))(
  'chart %i: every element stands in the order of the standard',
  (number, node) => {
    expect(XMLValidator.validate(made.parts.get(`xl/charts/chart${number}.xml`) ?? '')).toBe(true);
    for (const { name, children } of within(node)) {
      const order = ORDER[name]?.split(' ');
      if (!order) continue;
      const positions = children.map((child) => order.indexOf(child.name));
      expect(positions, `${name}: ${children.map((child) => child.name).join(' ')}`).toEqual(
        [...positions].sort((a, b) => a - b),
      );
      expect(positions, name).not.toContain(-1);
    }
  },
);

test('every reference carries what its cells hold', () => {
  const sheets = new Map(made.sheets.map((one) => [one.name, one.cells]));
  let points = 0;
  for (const node of charts) {
    for (const reference of [...all(node, 'c:strRef'), ...all(node, 'c:numRef')]) {
      const [cache] = [...all(reference, 'c:strCache'), ...all(reference, 'c:numCache')];
      const held = valuesIn(sheets, at(reference, 'c:f')?.text ?? '');
      const cached = all(cache!, 'c:pt').map((point) => at(point, 'c:v')?.text);
      expect(setting(cache!, 'c:ptCount')).toBe(String(held.length));
      expect(cached).toEqual(held.map(String));
      points += cached.length;
    }
  }
  expect(points).toBe(50);
});

function valuesIn(sheets: ReadonlyMap<string, XlsxPackage['sheets'][number]['cells']>, address: string) {
  const found = /^'(.+)'!\$([A-Z])\$(\d+)(?::\$([A-Z])\$(\d+))?$/.exec(address);
  expect(found, address).not.toBeNull();
  const [, name = '', left = '', top = '', right = left, bottom = top] = found ?? [];
  const values = [];
  for (let line = Number(top); line <= Number(bottom); line += 1) {
    for (let letter = left.charCodeAt(0); letter <= right.charCodeAt(0); letter += 1) {
      const cell = `${String.fromCharCode(letter)}${line}`;
      values.push(sheets.get(name.replaceAll("''", "'"))?.get(cell)?.value);
    }
  }
  return values;
}

test('a title can follow a cell, so that the finding stays true', () => {
  const title = at(band, 'c:chart', 'c:title')!;
  expect(at(title, 'c:tx', 'c:strRef', 'c:f')?.text).toMatch(/^'Caseload'!\$D\$\d+$/);
  expect(all(title, 'c:v').map((v) => v.text)).toEqual(['1 of 3 options leave caseloads above the band']);
  expect(at(title, 'c:txPr')).toBeDefined();
  expect(all(at(costs, 'c:chart', 'c:title')!, 'a:t').map((t) => t.text)).toEqual([
    'Moving a post costs least',
  ]);
});

test('lines run over columns, thin and without markers, on the same axes', () => {
  const plot = at(band, 'c:chart', 'c:plotArea')!;
  const [columns, over] = [at(plot, 'c:barChart')!, at(plot, 'c:lineChart')!];
  expect(all(columns, 'c:ser')).toHaveLength(1);
  expect(all(over, 'c:ser')).toHaveLength(2);
  expect(all(over, 'c:symbol').map((symbol) => symbol.attributes['val'])).toEqual(['none', 'none']);
  expect(all(over, 'a:prstDash')).toHaveLength(1);
  const axes = (node: Node) => all(node, 'c:axId').map((id) => id.attributes['val']);
  expect(axes(columns)).toEqual(axes(over));
  expect(all(plot, 'c:idx').map((idx) => idx.attributes['val'])).toEqual(['0', '1', '2']);
});

test('a name of a series can follow a cell', () => {
  const names = all(band, 'c:ser').map((series) => at(series, 'c:tx')!);
  expect(names.map((tx) => all(tx, 'c:v').map((v) => v.text))).toEqual([
    ['Cases per FTE, of 410 cases'],
    ['Band: low'],
    ['Band: high'],
  ]);
  expect(names.map((tx) => all(tx, 'c:f').length)).toEqual([1, 0, 0]);
});

test('one series of columns says its figures and has no grid lines; a legend comes with a second series', () => {
  const seen = charts.map((node) => [
    all(node, 'c:majorGridlines').length,
    all(node, 'c:showVal').map((show) => show.attributes['val']),
    all(node, 'c:legend').length,
  ]);
  expect(seen).toEqual([
    [0, ['1'], 0],
    [1, [], 1],
    [0, ['1'], 0],
    [1, ['1'], 1],
  ]);
});

test('the columns of a single series are all in the accent', () => {
  const [series] = all(costs, 'c:ser');
  expect(all(at(series!, 'c:spPr')!, 'a:srgbClr').map(({ attributes }) => attributes['val'])).toEqual([
    described.palette.accent,
  ]);
  expect(all(costs, 'c:dPt')).toEqual([]);
});

test('columns start at zero; figures keep the format of the chart; names are level; letters are Calibri', () => {
  for (const node of charts) {
    const value = at(node, 'c:chart', 'c:plotArea', 'c:valAx')!;
    expect(setting(value, 'c:scaling', 'c:min')).toBe(node === lines ? undefined : '0');
    expect(at(value, 'c:numFmt')?.attributes['sourceLinked']).toBe('0');
    const names = at(node, 'c:chart', 'c:plotArea', 'c:catAx')!;
    expect(at(names, 'c:txPr', 'a:bodyPr')?.attributes['rot']).toBe('0');
    expect(new Set(all(node, 'a:latin').map((latin) => latin.attributes['typeface']))).toEqual(
      new Set(['Calibri']),
    );
  }
  expect(at(band, 'c:chart', 'c:plotArea', 'c:valAx', 'c:numFmt')?.attributes['formatCode']).toBe('0.0');
});

test('bars are read from the top, with their figures below', () => {
  const plot = at(bars, 'c:chart', 'c:plotArea')!;
  expect(setting(plot, 'c:barChart', 'c:barDir')).toBe('bar');
  expect(setting(plot, 'c:catAx', 'c:scaling', 'c:orientation')).toBe('maxMin');
  expect(setting(plot, 'c:valAx', 'c:crosses')).toBe('max');
});

describe('on a sheet of their own', () => {
  const names = ['Team "A" & B', '_x0041_ team', 'R&D <new>'].map((name) => text(name));
  const figures = [input(4), calc(f`0*1`, 'Nobody'), input(6)];
  const oneSheet = (series: ChartSeries, name = "Cook's & co"): DescribedWorkbook => {
    const blocks: Block[] = [
      row('Names', '', names),
      row('Figures', '', figures),
      chart({
        type: 'column',
        title: 'A <title> & more',
        categories: names,
        series: [series],
        altText: 'A "quoted" <text> & more',
      }),
    ];
    const properties = { title: 'T', author: 'A', created: '2026-04-01', version: '1' };
    return layout(workbook(properties, [sheet(name, blocks, { kind: 'output' })]));
  };
  const read = async (series: ChartSeries) => {
    const written = readPackage(await writeXlsx(oneSheet(series)));
    return { written, node: chartsOf(written)[0]! };
  };

  test('awkward names survive; text among figures leaves a gap', async () => {
    const { written, node } = await read({ name: '<s> & "t"', values: range(figures[0]!, figures[2]!) });
    const xml = written.parts.get('xl/charts/chart1.xml') ?? '';
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain("<c:f>'Cook''s &amp; co'!$D$1:$F$1</c:f>");
    expect(xml).toContain('_x005F_x0041_ team');
    const cached = all(all(node, 'c:numCache')[0]!, 'c:pt');
    expect(cached.map((point) => point.attributes['idx'])).toEqual(['0', '2']);
  });

  test('the text for people who cannot see it stands in the drawing', async () => {
    const { written } = await read({ name: 's', values: figures });
    const drawing = [...written.parts].find(([path]) => /drawings\/drawing\d+\.xml$/.test(path))?.[1];
    expect(drawing).toContain('descr="A &quot;quoted&quot; &lt;text&gt; &amp; more"');
  });

  test('a chart with negative figures lets its axis fall below zero, with room for a 0 under its title', async () => {
    const falling = layout(
      workbook({ title: 'T', author: 'A', created: '2026-04-01', version: '1' }, [
        sheet(
          'S',
          (() => {
            const [heads, values] = [[text('a')], [input(-2)]];
            return [
              row('h', '', heads),
              row('v', '', values),
              chart({
                type: 'column',
                title: 'T',
                categories: heads,
                series: [{ name: 's', values }],
                altText: 'falls',
              }),
            ];
          })(),
          { kind: 'output' },
        ),
      ]),
    );
    expect(falling.sheets[0]?.charts[0]?.fromZero).toBe(false);
    const xml = readPackage(await writeXlsx(falling)).parts.get('xl/charts/chart1.xml')!;
    const plot = all(toNode((parser.parse(xml) as Parsed[]).at(-1)!), 'c:plotArea')[0]!;
    const y = Number(all(all(plot, 'c:layout')[0]!, 'c:y')[0]?.attributes['val']);
    const h = Number(all(all(plot, 'c:layout')[0]!, 'c:h')[0]?.attributes['val']);
    expect([y > 0.15, y + h < 0.9]).toEqual([true, true]);
  });
});

test('the program is named; parts that are not ours are left as they were', () => {
  expect(made.parts.get('docProps/app.xml')).toContain('<Application>Workforce Case</Application>');
  expect([...made.parts.values()].some((xml) => /hucre/i.test(xml))).toBe(false);
});
