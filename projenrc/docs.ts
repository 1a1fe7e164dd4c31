import { cdk8s } from 'projen';

/** Adds `npm run docs`: what is generated in README.md and docs/. */
export function addDocs(project: cdk8s.ConstructLibraryCdk8s): void {
  project.addDevDeps('@viz-js/viz@^3.31.0');
  project.addTask('docs', {
    description: 'Writes what is generated in README.md and docs/: what the examples render, tables, the picture',
    exec: 'tsx projenrc/docs/write.ts',
  });
}
