import { cdk8s, github } from 'projen';

/** Adds `npm run test:boot`, and a workflow that boots all releases once a week. */
export function addBoot(project: cdk8s.ConstructLibraryCdk8s): void {
  project.addTask('test:boot', {
    description: 'Boots virtual clusters on this machine, with programs that are built from their Go modules',
    exec: 'tsx test/boot/main.ts',
    receiveArgs: true,
  });

  const workflow = project.github!.addWorkflow('boot');
  workflow.on({ schedule: [{ cron: '0 3 * * 1' }], workflowDispatch: {} });
  workflow.addJob('boot', {
    runsOn: ['ubuntu-latest'],
    timeoutMinutes: 120,
    permissions: { contents: github.workflows.JobPermission.READ },
    env: { CI: 'true', PACKAGE_CACHE: '${{ github.workspace }}/.cache' },
    steps: [
      github.WorkflowSteps.checkout(),
      ...project.renderWorkflowSetup({ mutable: false }),
      { name: 'Setup Go', uses: 'actions/setup-go@v7.0.0', with: { 'go-version': 'stable', 'cache': false } },
      { name: 'Install PostgreSQL', run: 'sudo apt-get install --yes postgresql' },
      {
        name: 'Restore the programs',
        uses: 'actions/cache@v5',
        with: { path: '${{ env.PACKAGE_CACHE }}', key: "programs-${{ runner.arch }}-${{ hashFiles('test/servers/programs/*', 'test/servers/build.ts', 'test/boot/build-programs.ts', 'test/boot/releases.ts', 'test/boot/stand-in/*') }}" },
      },
      { name: 'Boot', run: 'sudo --preserve-env env "PATH=$PATH" npm run test:boot' },
    ],
  });
}
