using System.CommandLine;
using Ascension.Benchmarks.Advice;
using Ascension.Benchmarks.Api;
using Ascension.Benchmarks.Overlay;
using Ascension.Benchmarks.Pipeline;
using Ascension.Benchmarks.Training;

var suites = new RootCommand("Measures Ascension. Run in Release on an idle machine.")
{
    ApiSuite.CreateCommand(),
    AdviceSuite.CreateCommand(),
    PipelineSuite.CreateCommand(),
    TrainingSuite.CreateCommand(),
    OverlayCommand.Create(),
};
return await suites.Parse(args).InvokeAsync();
