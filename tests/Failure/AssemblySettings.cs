using Ascension.Failure.Clusters;
using Xunit.Sdk;
using Xunit.v3;

// Each test runs the whole service; one at a time leaves it the machine it is meant for.
[assembly: AssemblyFixture(typeof(ClusterServers))]
[assembly: Parallelization(Mode = ParallelMode.None)]
