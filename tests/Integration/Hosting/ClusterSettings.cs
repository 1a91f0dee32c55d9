using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Analysis;
using Ascension.Grains.Vision;
using Microsoft.Extensions.Configuration;

namespace Ascension.Integration.Hosting;

/// <summary>Shape of a test cluster. Times are short so that tests are; the rules are the same.</summary>
public sealed record ClusterSettings
{
    public int Silos { get; init; } = 1;

    /// <summary>Silos that do no vision work, counted from the first.</summary>
    public int SilosWithoutVision { get; init; }

    public int Slots { get; init; } = 1;

    /// <summary>Waits between the tries of a stage.</summary>
    public IReadOnlyList<TimeSpan> RetryDelays { get; init; } =
        [TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(20)];

    /// <summary>Keeps what the silos log.</summary>
    public CapturedLog? Log { get; init; }

    public IConfiguration ConfigurationOf(string siloName)
    {
        var withoutVision = Enumerable.Range(0, SilosWithoutVision)
            .Any(number => siloName.EndsWith($"{number}", StringComparison.Ordinal));
        var values = new Dictionary<string, string?>
        {
            [Key(nameof(VisionQueueOptions.Pool))] = withoutVision ? VisionPools.None : VisionPools.Cpu,
            [Key(nameof(VisionQueueOptions.Slots))] = $"{Slots}",
            [Key(nameof(VisionQueueOptions.LeaseTime))] = "00:00:10",
            [Key(nameof(VisionQueueOptions.RenewEvery))] = "00:00:00.500",
            [Key(nameof(VisionQueueOptions.LongPoll))] = "00:00:01",
        };
        for (var i = 0; i < RetryDelays.Count; i++)
        {
            values[$"{AnalysisRunOptions.Section}:{nameof(AnalysisRunOptions.RetryDelays)}:{i}"] = $"{RetryDelays[i]}";
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }

    private static string Key(string option) => $"{VisionQueueOptions.Section}:{option}";
}
