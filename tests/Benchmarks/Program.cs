using System.CommandLine;
using Ascension.Benchmarks.Advice;
using Ascension.Benchmarks.Api;
using Ascension.Benchmarks.Cluster;
using Ascension.Benchmarks.FanOut;
using Ascension.Benchmarks.Ghost;
using Ascension.Benchmarks.Holds;
using Ascension.Benchmarks.Overlay;
using Ascension.Benchmarks.Pipeline;
using Ascension.Benchmarks.Training;

var suites = new RootCommand("Measures Ascension. Run in Release on an idle machine.")
{
    ApiSuite.CreateCommand(),
    ClusterSuite.CreateCommand(),
    FanOutSuite.CreateCommand(),
    AdviceSuite.CreateCommand(),
    GhostPictures.CreateCommand(),
    GhostSuite.CreateCommand(),
    HoldSuite.CreateCommand(),
    PipelineSuite.CreateCommand(),
    RegistrationSuite.CreateCommand(),
    TrainingSuite.CreateCommand(),
    OverlayCommand.Create(),
};
return await suites.Parse(args).InvokeAsync();
