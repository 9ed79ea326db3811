/**
 * What may stand in each element, in order, as Microsoft's schemas for task pane manifests say it (OfficeAppManifest 1.1,
 * TaskPaneAppVersionOverrides 1.0, OfficeAppBasicTypes 1.0); only what this add-in has or may come to have.
 * `?` is once or not at all, `*` any number, `+` at least one. Names are given as `name` or, where a type decides, `name.type`.
 */
export const BASE: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts Requirements? DefaultSettings Permissions Dictionary? VersionOverrides?',
  DisplayName: 'Override*',
  Description: 'Override*',
  IconUrl: 'Override*',
  HighResolutionIconUrl: 'Override*',
  SupportUrl: 'Override*',
  AppDomains: 'AppDomain+',
  Hosts: 'Host+',
  Requirements: 'Sets? Methods?',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  SourceLocation: 'Override*',
};

export const OVERRIDES: Readonly<Record<string, string>> = {
  VersionOverrides:
    'Description? Requirements? Hosts? Resources? WebApplicationInfo? EquivalentAddins? VersionOverrides?',
  Requirements: 'bt:Sets',
  'bt:Sets': 'bt:Set+',
  Hosts: 'Host+',
  'Host.Workbook': 'Runtimes? AllFormFactors? DesktopFormFactor?',
  Runtimes: 'Runtime',
  Runtime: 'Override*',
  AllFormFactors: 'ExtensionPoint',
  DesktopFormFactor: 'GetStarted? FunctionFile? ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  'ExtensionPoint.CustomFunctions': 'Script Page Metadata? Namespace?',
  Script: 'SourceLocation',
  Page: 'SourceLocation',
  Metadata: 'SourceLocation',
  'ExtensionPoint.PrimaryCommandSurface': 'OfficeTab* CustomTab*',
  OfficeTab: 'Group+',
  Group: 'Label Icon Control+',
  'Control.Button': 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'bt:Image+',
  'Action.ShowTaskpane': 'TaskpaneId? SourceLocation Title?',
  'Action.ExecuteFunction': 'FunctionName',
  Resources: 'bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?',
  'bt:Images': 'bt:Image*',
  'bt:Urls': 'bt:Url*',
  'bt:ShortStrings': 'bt:String*',
  'bt:LongStrings': 'bt:String*',
};

/** Which list of the resources an element's `resid` points into. */
export const RESOURCE_OF: Readonly<Record<string, string>> = {
  Runtime: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  'bt:Image': 'bt:Images',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Namespace: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};
