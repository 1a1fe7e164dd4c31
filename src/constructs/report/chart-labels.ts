import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { clustersOf } from './host-clusters';
import { isInTree } from './registry';
import { checkFragment } from '../../check/kubernetes/fragments';
import { problemLine } from '../../values/describe';
import { formatPath } from '../../values/problem';

/** What an API server refuses of the labels that the chart of a virtual cluster gives to all objects in it. One virtual cluster of the chart reports it. */
export function chartLabelErrors(construct: IConstruct): string[] {
  const chart = Chart.of(construct);
  const problems = checkFragment('ObjectMeta', { labels: chart.labels });
  const first = problems.length > 0 && clustersOf(construct).find(one => isInTree(one.construct) && Chart.of(one.construct) === chart);
  return first && first.construct === construct
    ? problems.map(problem => problemLine(`${formatPath(problem.path)} of the chart ${chart.node.path || chart.node.id}`, problem)) : [];
}
