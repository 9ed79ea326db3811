export { type StaffingBase, staffingBase } from './base';
export {
  type GrantFigures,
  type Pair,
  type Side,
  type SideFigures,
  type StaffingTest,
  type TeamFigures,
  staffingTest,
} from './figures';
export { type TypedChange, nameProblem, typedChange } from './trial';
export {
  type CostLine,
  type HolderLine,
  type PartOfCost,
  type When,
  agencySavedLines,
  costLines,
  holderLines,
} from './working';
