namespace Ascension.Integration.Api;

/// <summary>The bundled climbs.</summary>
internal static class SampleClimb
{
    /// <summary>A few seconds, for whom any climb will do.</summary>
    public static byte[] Bytes { get; } = File.ReadAllBytes(Find("climb-short.mp4"));

    /// <summary>A whole climb with faults that the advice names.</summary>
    public static byte[] Whole() => File.ReadAllBytes(Find("climb.mp4"));

    /// <summary>Path of a bundled file.</summary>
    public static string Find(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ascension.Orleans.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Run the tests from inside the repository.");
        }

        return Path.Combine(folder.FullName, "training", "samples", name);
    }
}
