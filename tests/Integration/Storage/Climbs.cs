using Ascension.Storage.Progress;

namespace Ascension.Integration.Storage;

/// <summary>Climbs to record, at chosen times.</summary>
internal static class Climbs
{
    public const string Points = "points";

    public static RecordedClimb At(Guid user, string time, params Figure[] figures) =>
        new(NewId(), user, DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture), figures);

    public static RecordedClimb WithOverall(Guid user, string time, double value) => At(user, time, Overall(value));

    public static Figure Overall(double value) => new(FigureKind.Score, "overall", value, Points);

    public static Figure Metric(string name, double value, string unit = "ratio") =>
        new(FigureKind.Metric, name, value, unit);

    /// <summary>Climbs of a season: gaps, several a day, figures that are not always known.</summary>
    public static IReadOnlyList<RecordedClimb> Season(Guid user, int seed, int count)
    {
        Random random = new(seed);
        var start = new DateTimeOffset(2025, 12, 20, 0, 0, 0, TimeSpan.Zero);
        return
        [
            .. Enumerable.Range(0, count).Select(_ => new RecordedClimb(
                NewId(), user, start.AddTicks(random.NextInt64(TimeSpan.FromDays(80).Ticks) / 10 * 10),
                [
                    Overall(random.Next(30, 90)),
                    new(FigureKind.Score, "balance", random.Next(100), Points),
                    Metric("balance_offset", Math.Round(random.NextDouble() / 8, 6), "body_heights"),
                    Metric("duration", random.Next(8_000, 90_000) / 40 * 40, "ms"),
                    .. random.Next(3) == 0
                        ? Array.Empty<Figure>()
                        : [Metric("pace_ratio", random.Next(2_000) / 1000.0)],
                ])),
        ];
    }

#pragma warning disable RS0030 // test data
    public static Guid NewId() => Guid.CreateVersion7();
#pragma warning restore RS0030
}
