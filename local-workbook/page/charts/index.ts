export { attachCharts } from './attach';
export { chartView, drawChart } from './view';
