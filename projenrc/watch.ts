import { cdk8s, github } from 'projen';

const REPOSITORY = 'https://github.com/loft-sh/vcluster';
const GO = { name: 'Setup Go', uses: 'actions/setup-go@v7.0.0', with: { 'go-version': 'stable', 'cache': false } };

/** Adds the workflow that prepares new vCluster releases, and the job that compares the library with the charts. */
export function addWatch(project: cdk8s.ConstructLibraryCdk8s): void {
  const workflow = project.github!.addWorkflow('watch');
  workflow.on({ schedule: [{ cron: '0 5 * * *' }], workflowDispatch: {} });
  workflow.addJob('watch', {
    runsOn: ['ubuntu-latest'],
    timeoutMinutes: 60,
    permissions: { contents: github.workflows.JobPermission.READ },
    env: { CI: 'true', REPOSITORY },
    steps: [
      github.WorkflowSteps.checkout(),
      ...project.renderWorkflowSetup({ mutable: false }),
      {
        name: 'Find a new release',
        id: 'find',
        // If there is already a branch, the release is being worked on.
        run: [
          'npx tsx projenrc/watch/find.ts "$REPOSITORY" > found',
          'version=$(sed -n "s/^version=//p" found)',
          'if [ -n "$version" ] && [ -z "$(git ls-remote --heads origin "vcluster-$version")" ]; then cat found >> "$GITHUB_OUTPUT"; fi',
          'rm found',
        ].join('\n'),
      },
      ...[
        GO,
        {
          name: 'Check out the release',
          run: [
            'git clone --quiet --depth 1 --branch "v$VERSION" "$REPOSITORY" "$RUNNER_TEMP/vcluster"',
            'git -C "$RUNNER_TEMP/vcluster" fetch --quiet --depth 1 origin tag "v$BEFORE"',
          ].join('\n'),
        },
        { name: 'Import', run: 'npx tsx projenrc/import-schemas.ts "$RUNNER_TEMP/vcluster" > "$RUNNER_TEMP/body.md"\ncat "$RUNNER_TEMP/body.md"' },
        {
          name: 'Compare with the chart',
          // Differences don't fail the job. They are listed in the pull request.
          run: [
            'npx tsx projenrc/parity/main.ts "$RUNNER_TEMP/vcluster" > "$RUNNER_TEMP/parity.txt" 2>&1 || true',
            '{ echo; echo "### Compared with the chart"; echo; echo "\\`\\`\\`"; cat "$RUNNER_TEMP/parity.txt"; echo "\\`\\`\\`"; } >> "$RUNNER_TEMP/body.md"',
          ].join('\n'),
        },
        {
          name: 'Open a pull request',
          uses: 'peter-evans/create-pull-request@v8.1.1',
          with: {
            'token': '${{ secrets.PROJEN_GITHUB_TOKEN }}',
            'branch': 'vcluster-${{ steps.find.outputs.version }}',
            'title': 'feat: vCluster ${{ steps.find.outputs.version }}',
            'commit-message': 'feat: vCluster ${{ steps.find.outputs.version }}',
            'body-path': '${{ runner.temp }}/body.md',
            'draft': true,
          },
        },
      ].map(step => ({
        ...step,
        if: 'steps.find.outputs.version',
        ...'run' in step && { env: { VERSION: '${{ steps.find.outputs.version }}', BEFORE: '${{ steps.find.outputs.before }}' } },
      })),
    ],
  });

  project.buildWorkflow!.addPostBuildJob('parity', {
    runsOn: ['ubuntu-latest'],
    timeoutMinutes: 60,
    permissions: { contents: github.workflows.JobPermission.READ },
    env: { CI: 'true', REPOSITORY },
    steps: [
      github.WorkflowSteps.checkout(),
      ...project.renderWorkflowSetup({ mutable: false }),
      GO,
      {
        name: 'Compare with the charts',
        run: [
          'for version in $(npx tsx projenrc/watch/compared.ts); do',
          '  git clone --quiet --depth 1 --branch "v$version" "$REPOSITORY" "$RUNNER_TEMP/$version"',
          '  npm run parity -- "$RUNNER_TEMP/$version"',
          'done',
        ].join('\n'),
      },
    ],
  });
}
