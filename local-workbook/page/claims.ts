import { type Claims, compareVersions, DEFAULT_CLAIMS, HIGHEST_EXCEL_API } from '../model/requirements';

/** What an Excel of that age holds besides the workbook's own API. */
const BESIDES: Claims = {
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.9',
  RibbonApi: '1.1',
  DialogApi: '1.2',
  DelayForCellEdit: '1.1',
  CompressedFile: '1.1',
};

/**
 * The requirement sets that the page claims.
 *
 * @param excelApi - as the page's address asks for with `?ExcelApi=1.9`
 * @throws RangeError for what is no version, or above what this office.js holds
 */
export function claims(excelApi = DEFAULT_CLAIMS.ExcelApi ?? ''): Claims {
  if (!/^1\.\d+$/.test(excelApi) || compareVersions(excelApi, HIGHEST_EXCEL_API) > 0)
    throw new RangeError(`ExcelApi ${excelApi} is not to be had; the highest here is ${HIGHEST_EXCEL_API}.`);
  return { ...BESIDES, ExcelApi: excelApi };
}
