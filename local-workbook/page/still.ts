import { IRenderManagerService } from '@univerjs/engine-render';
import { type UniverGrid } from '../grid/univer';

/**
 * Carries out work while nothing is drawn, and draws what came of it: as Excel's, the screen stands still until a batch is done. Drawing each
 * sheet as it fills takes longer than filling it.
 */
export async function withStillScreen<T>({ injector, api }: UniverGrid, work: () => Promise<T>): Promise<T> {
  const unit = api.getActiveWorkbook()?.getId();
  const render = unit === undefined ? null : injector.get(IRenderManagerService).getRenderById(unit);
  render?.engine.stopRenderLoop();
  try {
    return await work();
  } finally {
    // Another workbook may have been opened meanwhile.
    if (render && injector.get(IRenderManagerService).getRenderById(unit!) === render)
      render.engine.runRenderLoop(() => void render.scene.render());
  }
}
