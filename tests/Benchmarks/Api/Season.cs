using System.Globalization;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Storage.Progress;

namespace Ascension.Benchmarks.Api;

/// <summary>Three years of climbing, to ask for progress: what a diligent climber leaves behind.</summary>
internal static class Season
{
    /// <summary>Climbs that are recorded.</summary>
    public const int Climbs = 300;

    private const int Metrics = 40;
    private const int Days = 3 * 365;
    private const int Seed = 7;

    private static readonly string[] Scores = ["overall", "technique", "balance", "efficiency", "power", "pacing"];

    public static async Task RecordAsync(IProgressStore store, Guid user, TimeProvider time, CancellationToken stop)
    {
        UuidV7Source ids = new(time);
        Random random = new(Seed);
        for (var climb = 0; climb < Climbs; climb++)
        {
            var climbedAt = time.GetUtcNow() - TimeSpan.FromDays(random.NextDouble() * Days);
            await store.RecordAsync(new(ids.NewId(), user, climbedAt, Figures(random)), stop);
        }
    }

    private static List<Figure> Figures(Random random) =>
    [
        .. Scores.Select(name => new Figure(FigureKind.Score, name, random.Next(101), "points")),
        .. Enumerable.Range(0, Metrics).Select(number => new Figure(
            FigureKind.Metric,
            string.Create(CultureInfo.InvariantCulture, $"metric_{number}"),
            random.NextDouble(),
            "ratio")),
    ];
}
