/* global Office */
Office.onReady(() => {
  const heard = document.getElementById('heard');
  document.getElementById('answer').addEventListener('click', () => Office.context.ui.messageParent('yes'));
  Office.context.ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    ({ message }) => (heard.textContent = message),
    () => Office.context.ui.messageParent('ready'),
  );
});
