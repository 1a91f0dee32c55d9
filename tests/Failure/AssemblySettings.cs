using Xunit.Sdk;
using Xunit.v3;

// Each test runs the whole service; one at a time leaves it the machine it is meant for.
[assembly: Parallelization(Mode = ParallelMode.None)]
