namespace Ascension.Integration.Api;

/// <summary>The bundled photo of a wall.</summary>
internal static class SampleWall
{
    /// <summary>Pixels across.</summary>
    public const int Width = 812;

    /// <summary>Pixels down.</summary>
    public const int Height = 1568;

    /// <summary>The file.</summary>
    public static byte[] Bytes { get; } = File.ReadAllBytes(SampleClimb.Find("wall.jpg"));
}
