import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

export const BULLETS = { text: 'bullets', cell: 'bullets-in-a-cell' } as const;

const level = (left: number) => ({
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left, hanging: left } } },
});

export const numbering: INumberingOptions = {
  config: [
    { reference: BULLETS.text, levels: [level(340)] },
    { reference: BULLETS.cell, levels: [level(170)] },
  ],
};
