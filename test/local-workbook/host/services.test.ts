import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AddInPage, called, desk, type Desk, until } from './support';

let one: Desk;
let page: AddInPage;
beforeEach(async () => {
  one = desk();
  page = await one.load();
});
afterEach(() => one.close());

describe('ribbon', () => {
  test('a command runs, and is done when the add-in says so', async () => {
    const order: string[] = [];
    page.Office.actions.associate('doIt', (event: Office.AddinCommands.Event) => {
      order.push(event.source.id);
      setTimeout(() => {
        order.push('completed');
        event.completed();
      }, 20);
    });
    await one.host.run('Do');
    expect(order).toEqual(['Do', 'completed']);
  });

  test('a command that is pressed while the page still loads waits for the scripts that say what it does', async () => {
    const starting = one.begin();
    const pressed = one.host.run('Do');
    await starting.Office.onReady();
    // What the host could have asked by now has been asked.
    await new Promise((done) => setTimeout(done, 100));
    const order: string[] = ['parsed'];
    starting.Office.actions.associate('doIt', (event: Office.AddinCommands.Event) => {
      order.push(event.source.id);
      event.completed();
    });
    starting.parsed();
    await pressed;
    expect(order).toEqual(['parsed', 'Do']);
  });

  test('a command without its function, and one that is not there, say so', async () => {
    await expect(one.host.run('Do')).rejects.toThrow(/no function "doIt"/);
    await expect(one.host.run('Dance')).rejects.toThrow(
      'The add-in has no command "Dance"; it has Show, Do.',
    );
  });

  test('the button of the pane shows it', async () => {
    await one.host.run('Show');
    expect(one.pane.shown).toBe(true);
  });

  test('the add-in switches a button off and on', async () => {
    const set = (enabled: boolean) =>
      page.Office.ribbon.requestUpdate({ tabs: [{ id: 'TabHome', controls: [{ id: 'Do', enabled }] }] });
    await set(false);
    await expect(one.host.run('Do')).rejects.toThrow('switched off');
    await set(true);
    expect(one.host.ribbon.button('Do').enabled).toBe(true);
  });

  test('a control that is not there, and hiding a tab, are refused', async () => {
    const update = (tab: Office.Tab) => page.Office.ribbon.requestUpdate({ tabs: [tab] });
    await expect(update({ id: 'TabHome', controls: [{ id: 'Dance', enabled: true }] })).rejects.toThrow(
      /Dance/,
    );
    await expect(update({ id: 'TabHome', visible: false })).rejects.toThrow(/does not show or hide/);
  });
});

describe('visibility', () => {
  test('the add-in shows and hides its pane, and hears of it', async () => {
    const heard: string[] = [];
    await page.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void heard.push(visibilityMode));
    await page.Office.addin.showAsTaskpane();
    expect(one.pane.shown).toBe(true);
    one.host.visibilityChanged(true);
    await page.Office.addin.hide();
    expect(one.pane.shown).toBe(false);
    one.host.visibilityChanged(false);
    await until(() => heard.length === 2);
    expect(heard).toEqual(['Taskpane', 'Hidden']);
  });
});

describe('custom functions', () => {
  const call = (invocation: number, id: string, args: unknown[] = []) => ({
    invocation,
    id,
    args,
    address: 'Sheet1!A1',
  });

  test('without a pane, the first call loads it', () => {
    const fresh = desk();
    expect(fresh.pane.loads).toBe(0);
    fresh.functions.send?.([call(1, 'ADD', [1, 2])]);
    expect(fresh.pane.loads).toBe(1);
  });

  test('calls are answered with values and with the errors of Excel', async () => {
    page.CustomFunctions.associate('ADD', (a: number, b: number) => a + b);
    page.CustomFunctions.associate('NONE', () => {
      throw new page.CustomFunctions.Error(page.CustomFunctions.ErrorCode.notAvailable, 'nothing there');
    });
    page.CustomFunctions.associate('BROKEN', () => {
      throw new Error('a mistake');
    });
    page.CustomFunctions.associate('GIVEN', () => [[1, 'two']]);
    page.CustomFunctions.associate(
      'RETURNED',
      () => new page.CustomFunctions.Error(page.CustomFunctions.ErrorCode.divisionByZero),
    );
    await until(() => one.functions.connections >= 3);
    one.functions.send?.([
      call(1, 'ADD', [1, 2]),
      call(2, 'NONE'),
      call(3, 'BROKEN'),
      call(4, 'GIVEN'),
      call(5, 'RETURNED'),
      call(6, 'UNKNOWN'),
    ]);
    await until(() => one.functions.answers.length === 6);
    const answers = [...one.functions.answers].sort((a, b) => a.invocation - b.invocation);
    expect(answers).toMatchObject([
      { invocation: 1, ok: true, value: 3 },
      { invocation: 2, ok: false, error: '#N/A', message: 'nothing there' },
      { invocation: 3, ok: false, error: '#VALUE!' },
      { invocation: 4, ok: true, value: [[1, 'two']] },
      { invocation: 5, ok: false, error: '#DIV/0!' },
      // The client calls what is not there, and so reports an exception.
      { invocation: 6, ok: false, error: '#VALUE!' },
    ]);
  });

  test('what cells cannot call is said when the workbook opens', () => {
    const functions = Object.assign(one.functions, { unsupported: ['TRY.TICK: streaming not implemented'] });
    const { host } = desk({ functions });
    expect(host.log.entries).toMatchObject([
      { kind: 'refused', text: 'Cells cannot call the custom function TRY.TICK: streaming not implemented.' },
    ]);
  });

  test('a call can be cancelled', async () => {
    let cancelled = false;
    page.CustomFunctions.associate(
      'SLOW',
      (invocation: CustomFunctions.CancelableInvocation) =>
        new Promise((done) => {
          invocation.onCanceled = () => {
            cancelled = true;
            done(0);
          };
        }),
    );
    await until(() => one.functions.connections >= 3);
    one.functions.send?.([call(7, 'SLOW')]);
    await new Promise((later) => setTimeout(later, 20));
    one.functions.cancel?.([7]);
    await until(() => cancelled);
  });
});

describe('dialogs', () => {
  const open = (url: string) =>
    called<Office.Dialog>((done) =>
      page.Office.context.ui.displayDialogAsync(url, { width: 40, height: 30 }, done),
    );
  const url = 'http://localhost/dialog.html';

  test('pane and dialog speak to each other, and the pane closes it', async () => {
    const dialog = await open(url);
    expect(one.dialogs[0]?.request).toMatchObject({
      url: expect.stringContaining(url),
      width: 40,
      height: 30,
    });
    const heard: string[] = [];
    dialog.addEventHandler(page.Office.EventType.DialogMessageReceived, (event) => {
      if ('message' in event) heard.push(event.message);
    });
    const inside = await one.loadDialog();
    const said: string[] = [];
    await called((done) =>
      inside.Office.context.ui.addHandlerAsync(
        inside.Office.EventType.DialogParentMessageReceived,
        ({ message }: { message: string }) => void said.push(message),
        done,
      ),
    );
    inside.Office.context.ui.messageParent('from the dialog');
    await until(() => heard.length === 1);
    dialog.messageChild('from the pane');
    await until(() => said.length === 1);
    expect([heard, said]).toEqual([['from the dialog'], ['from the pane']]);
    dialog.close();
    await until(() => one.dialogs[0]?.open === false);
  });

  test('closed by the user, the pane hears it', async () => {
    const dialog = await open(url);
    let code: number | undefined;
    dialog.addEventHandler(page.Office.EventType.DialogEventReceived, (event) => {
      if ('error' in event) code = Number(event.error);
    });
    one.dialogs[0]?.closedByUser();
    await until(() => code !== undefined);
    expect(code).toBe(12006);
  });

  test('one at a time, and none of another origin', async () => {
    await expect(open('https://elsewhere.example/dialog.html')).rejects.toThrow('12004');
    await open(url);
    await expect(open('http://localhost/other.html')).rejects.toThrow('12007');
  });
});
