namespace Ascension.Integration.Api;

/// <summary>The bundled short climb.</summary>
internal static class SampleClimb
{
    public static byte[] Bytes { get; } = File.ReadAllBytes(Find());

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ascension.Orleans.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Run the tests from inside the repository.");
        }

        return Path.Combine(folder.FullName, "training", "samples", "climb-short.mp4");
    }
}
