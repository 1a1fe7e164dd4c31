using Org.Cdk8s;

namespace VClusters
{
    internal static class Program
    {
        private static void Main()
        {
            var app = new App();

            // A control plane alone: its workload, its headless Service and its configuration.
            new Production(app, "production", "team-b");

            // Whole virtual clusters: all that Helm would install.
            new Fleet(app, "fleet");

            app.Synth();
        }
    }
}
