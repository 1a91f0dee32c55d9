using Ascension.Unit.Architecture;

namespace Ascension.Unit.Vision.Media;

/// <summary>Where the sample media lie.</summary>
internal static class Samples
{
    public static string Climb => Path.Combine(Folder, "climb.mp4");

    public static string ShortClimb => Path.Combine(Folder, "climb-short.mp4");

    public static string NoClimber => Path.Combine(Folder, "no-climber.mp4");

    public static string Truth => Path.Combine(Folder, "climb.truth.json");

    public static string Wall => Path.Combine(Folder, "wall.jpg");

    public static string WallTruth => Path.Combine(Folder, "wall.truth.json");

    private static string Folder => Path.Combine(Repository.Root, "training", "samples");

    /// <summary>A file of the evaluation footage; skips the test where it is absent.</summary>
    public static string Evaluation(string name)
    {
        string path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "eval", name));
        Assert.SkipUnless(File.Exists(path), $"The evaluation footage {name} is not here.");
        return path;
    }
}
