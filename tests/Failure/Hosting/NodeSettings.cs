namespace Ascension.Failure.Hosting;

/// <summary>How a process is started.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Program">Path of the assembly.</param>
/// <param name="Arguments">Command line.</param>
/// <param name="Environment">Variables on top of those of the tests.</param>
/// <param name="Health">Where it says whether it is ready.</param>
internal sealed record NodeSettings(
    string Name,
    string Program,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment,
    Uri Health);
