import { cdk8s } from 'projen';

const LANGUAGES = { typescript: 'npm', python: 'Python', java: 'Java', go: 'Go', csharp: 'C#' };

/** Adds the tasks that synthesise the examples. */
export function addExamples(project: cdk8s.ConstructLibraryCdk8s): void {
  project.addTask('example', {
    description: 'Synthesises examples/typescript with the library as it stands in src',
    cwd: 'examples/typescript',
    steps: [
      { exec: 'cdk8s synth --check-upgrade=false' },
      { say: 'written to examples/typescript/dist' },
    ],
  });
  for (const [folder, language] of Object.entries(LANGUAGES)) {
    project.addTask(`example:${folder}`, {
      description: `Does what the README of examples/${folder} says, with the ${language} package in dist`,
      exec: `tsx projenrc/example/main.ts ${folder}`,
    });
  }
  project.gitignore.addPatterns('.venv/', '__pycache__/', '/examples/java/target/', '/examples/csharp/bin/', '/examples/csharp/obj/');
  // The tsconfig of the examples has the path of the library, but eslint doesn't read this file.
  project.eslint?.addLintPattern('examples');
  project.eslint?.addOverride({ files: ['examples/**'], rules: { 'import/no-unresolved': 'off' } });
}
