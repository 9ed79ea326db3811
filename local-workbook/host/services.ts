import { type ApiObject, HostError } from '../protocol/object';
import { type Ribbon } from './ribbon';

/** What the add-in may ask of its host apart from the workbook. */
export interface ServiceEffects {
  /** The pane's custom functions are associated: calls may come. */
  functionsReady(): void;
  /** The pane's page is complete: its commands have their functions. */
  actionsReady(): void;
  functionResults(rows: readonly (readonly unknown[])[]): void;
  paneVisible(): boolean;
  showPane(): void;
  hidePane(): void;
}

/** The runtime may send results as often as every 200 ms, instead of 500: the only one of its features that we want. */
const FREQUENT_RESULTS = 2;

/**
 * The objects that office.js makes by name, beside the workbook. They are not in the typings; `call` has them under the names of the
 * wire, first letter small.
 */
export function services(effects: ServiceEffects, ribbon: Ribbon): ReadonlyMap<string, ApiObject> {
  const of = (apiClass: string, call: NonNullable<ApiObject['call']>): ApiObject => ({ apiClass, call });
  return new Map([
    [
      'Microsoft.ExcelServices.CustomFunctions',
      of('CustomFunctions', {
        _SetOsfControlContainerReadyForCustomFunctions: () => effects.functionsReady(),
        _GetEnabledFeatures: () => [FREQUENT_RESULTS],
        setInvocationArrayResults: (rows: readonly (readonly unknown[])[]) => effects.functionResults(rows),
      }),
    ],
    [
      'Microsoft.InternalService.AddinInternalService',
      of('AddinInternalService', { notifyActionHandlerReady: () => effects.actionsReady() }),
    ],
    [
      'Microsoft.AppRuntime.AppRuntimeService',
      of('AppRuntimeService', {
        getAppRuntimeState: () => (effects.paneVisible() ? 'Visible' : 'Background'),
        setAppRuntimeState: (state: string) => {
          if (state === 'Visible') effects.showPane();
          else if (state === 'Background') effects.hidePane();
          else throw new HostError('InvalidArgument', `The runtime cannot be put into the state "${state}".`);
        },
      }),
    ],
    [
      'Microsoft.DynamicRibbon.DynamicRibbon',
      of('DynamicRibbon', {
        getButton: (id: string) => ribbonButton(ribbon, id),
        getTab: (id: string) => ribbonTab(id),
      }),
    ],
  ]);
}

/** `Office.ribbon.requestUpdate` sets `enabled` of each control, and looks for its tab first. */
const ribbonButton = (ribbon: Ribbon, id: string): ApiObject => ({
  apiClass: 'RibbonButton',
  set: { enabled: (enabled: boolean) => ribbon.enable(id, enabled) },
});

const ribbonTab = (id: string): ApiObject => ({
  apiClass: 'RibbonTab',
  call: {
    setVisibility: () => {
      throw new HostError('NotImplemented', `The local workbook does not show or hide the tab "${id}".`);
    },
  },
});
