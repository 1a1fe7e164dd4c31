export const HELP = `Usage: cdk8s-vcluster <command> [options]

  import  writes typed code that renders the same objects as a vcluster.yaml
  diff    shows what a change does to virtual clusters

See cdk8s-vcluster <command> --help
`;
