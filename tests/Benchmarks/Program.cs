using System.CommandLine;
using Ascension.Benchmarks.Api;

var suites = new RootCommand("Measures Ascension. Run in Release on an idle machine.")
{
    ApiSuite.CreateCommand(),
};
return await suites.Parse(args).InvokeAsync();
