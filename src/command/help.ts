export const HELP = `Usage: cdk8s-vcluster <command> [options]

  diff    shows what a change does to virtual clusters

See cdk8s-vcluster <command> --help
`;
