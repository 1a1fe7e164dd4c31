import { cdk8s } from 'projen';

/** Adds `npm run docs`, which updates the generated parts of README.md and docs/, and the tasks that split API.md and check the examples. */
export function addDocs(project: cdk8s.ConstructLibraryCdk8s): void {
  project.addDevDeps('@viz-js/viz@^3.31.0');
  project.addTask('docs', {
    description: 'Updates the generated parts of README.md and docs/: output of the examples, tables, the picture',
    exec: 'tsx projenrc/docs/write.ts',
  });
  project.tasks.tryFind('docgen')!.exec('tsx projenrc/docs/split-api.ts');
  project.addTask('docs:languages', {
    description: 'Checks that the examples of README.md and docs/ translate into all languages. Compile the library first',
    exec: 'tsx projenrc/docs/languages.ts',
  });
}
