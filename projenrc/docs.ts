import { cdk8s } from 'projen';

/** Adds `npm run docs`, which writes what is generated in README.md and docs/, splits API.md, and checks the examples. */
export function addDocs(project: cdk8s.ConstructLibraryCdk8s): void {
  project.addDevDeps('@viz-js/viz@^3.31.0');
  project.addTask('docs', {
    description: 'Writes what is generated in README.md and docs/: what the examples render, tables, the picture',
    exec: 'tsx projenrc/docs/write.ts',
  });
  project.tasks.tryFind('docgen')!.exec('tsx projenrc/docs/split-api.ts');
  project.addTask('docs:languages', {
    description: 'Checks that the examples of README.md and docs/ translate into all languages, once the library is compiled',
    exec: 'tsx projenrc/docs/languages.ts',
  });
}
