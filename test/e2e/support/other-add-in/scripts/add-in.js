/* global CustomFunctions, Excel, Office */
const heard = [];
globalThis.heard = heard;

CustomFunctions.associate('TWICE', (n) => 2 * n);
CustomFunctions.associate(
  'LATER',
  (n, invocation) =>
    new Promise((done) => {
      const timer = setTimeout(() => done(n), 300);
      invocation.onCanceled = () => clearTimeout(timer);
    }),
);

Office.onReady(() => {
  Office.addin.onVisibilityModeChanged(({ visibilityMode }) => heard.push(visibilityMode));
});

Office.actions.associate('stamp', async (event) => {
  await Excel.run(async (context) => {
    context.workbook.getSelectedRange().values = [['stamped']];
    await context.sync();
  });
  event.completed();
});

globalThis.ask = () =>
  new Promise((done, fail) => {
    const url = new URL('dialog.html', location.href).href;
    Office.context.ui.displayDialogAsync(url, { width: 40, height: 40 }, ({ value, error }) => {
      if (error) return fail(new Error(String(error.code)));
      globalThis.dialog = value;
      value.addEventHandler(Office.EventType.DialogMessageReceived, ({ message }) => heard.push(message));
      value.addEventHandler(Office.EventType.DialogEventReceived, ({ error }) => heard.push(error));
      done();
    });
  });

globalThis.keep = (key, value) =>
  new Promise((done) => {
    Office.context.document.settings.set(key, value);
    Office.context.document.settings.saveAsync(({ status }) => done(status));
  });
