using Org.Cdk8s;

namespace VClusters
{
    internal static class Program
    {
        private static void Main()
        {
            var app = new App();

            // Only the control plane: its workload, its headless Service and its configuration Secret.
            new Production(app, "production", "team-b");

            // Whole virtual clusters: all objects that the Helm chart would install.
            new Fleet(app, "fleet");

            app.Synth();
        }
    }
}
