using System.Diagnostics;
using Ascension.Failure.Hosting;

namespace Ascension.Failure.Clusters;

/// <summary>The library that moves the wall clock of a process, compiled when it is first wanted.</summary>
internal static class SkewedClock
{
    /// <summary>Path of the library.</summary>
    public static string Library { get; } = Compile();

    private static string Compile()
    {
        var library = Path.Combine(AppContext.BaseDirectory, "skewed_clock.so");
        var source = Path.Combine(Repository.Root, "tests", "Failure", "Clusters", "skewed_clock.c");
        using var compiler = Process.Start("gcc", ["-shared", "-fPIC", "-nostdlib", "-O1", "-o", library, source]);
        compiler.WaitForExit();
        return compiler.ExitCode == 0
            ? library
            : throw new InvalidOperationException($"{source} does not compile.");
    }
}
