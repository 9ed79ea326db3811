/** On the wire a member begins with a capital; these two scalars do not (seen by comparing every class with the real client). */
const AS_THEY_ARE = new Set(['Image.format', 'Line.connectorType']);

export function serverName(apiClass: string, client: string): string {
  return AS_THEY_ARE.has(`${apiClass}.${client}`) ? client : client.charAt(0).toUpperCase() + client.slice(1);
}

/** Assigned under another name than that under which they are read (seen in the same comparison). */
const ASSIGNED_AS: Readonly<Record<string, string>> = {
  'Worksheet.Gridlines': 'showGridlines',
  'Worksheet.Headings': 'showHeadings',
  'Style.Orientation': 'textOrientation',
};

/** The name by which a scalar is known that is assigned under this one. */
export function assignedName(apiClass: string, server: string): string {
  return ASSIGNED_AS[`${apiClass}.${server}`] ?? server;
}

/** `GetRange` -> `getRange`; what begins with an underscore stays. */
export function clientName(server: string): string {
  return server.charAt(0).toLowerCase() + server.slice(1);
}

/**
 * The member of a record that a name from the wire means. Nearly always the name with a small first letter; the worksheet functions differ
 * in more (`DSum` is `dsum`).
 */
export function memberNamed(record: Readonly<Record<string, unknown>>, server: string): string | undefined {
  const client = clientName(server);
  if (Object.hasOwn(record, client)) return client;
  const wanted = client.toLowerCase();
  return Object.keys(record).find((name) => name.toLowerCase() === wanted);
}

/** `_RegisterDataChangedEvent` -> onChanged, `_UnregisterEventMoved` -> onMoved: the event that a hidden method is about. */
export function eventOf(server: string): { readonly event: string; readonly on: boolean } | undefined {
  const found = /^_(Unr|R)egister(?:Event(\w+)|(\w+)Event)$/.exec(server);
  if (!found) return undefined;
  const name = found[2] ?? found[3] ?? '';
  return { event: `on${name === 'DataChanged' ? 'Changed' : name}`, on: found[1] === 'R' };
}

/** `getItemOrNullObject` -> getItem, which is asked where the first is not declared. */
export function withoutNull(client: string): string | undefined {
  return /^(\w+)OrNullObject$/.exec(client)?.[1];
}
