import { parityArguments } from './command-line';
import { compareWithChart } from './compare-with-chart';

compareWithChart(parityArguments(process.argv.slice(2))).then(ok => {
  process.exitCode = ok ? 0 : 1;
}, (error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
