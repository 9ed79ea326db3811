import { describe, expect, test, vi } from 'vitest';
import { onceLetGo, watchPresses } from '../../../taskpane/app/pressed';

const page = new EventTarget();
watchPresses(page);
const happen = (name: string) => page.dispatchEvent(new Event(name));
const afterwards = () => new Promise((done) => setTimeout(done, 0));

describe('what would move the page', () => {
  test('is done at once while nothing is pressed', () => {
    const act = vi.fn();
    onceLetGo(act);
    expect(act).toHaveBeenCalledOnce();
  });

  test('waits for the end of a press, and for the click that comes right after it', async () => {
    const order: string[] = [];
    page.addEventListener('click', () => order.push('click'), { once: true });
    happen('pointerdown');
    onceLetGo(() => order.push('moved'));
    await afterwards();
    expect(order).toEqual([]);
    happen('pointerup');
    happen('click');
    await afterwards();
    expect(order).toEqual(['click', 'moved']);
  });

  test.each(['pointercancel', 'dragend', 'keydown', 'blur'])(
    'is not held back by a press whose end went unseen: %s',
    async (name) => {
      const act = vi.fn();
      happen('pointerdown');
      onceLetGo(act);
      happen(name);
      await afterwards();
      expect(act).toHaveBeenCalledOnce();
    },
  );
});
