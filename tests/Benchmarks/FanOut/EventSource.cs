using Ascension.Api.Realtime.Messages;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Benchmarks.FanOut;

/// <summary>Makes events happen.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Emit">
/// Makes an event of a climber, numbered one higher than the climber's last; completes when it is on its way.
/// </param>
/// <param name="IsBare">There is only SignalR between cause and client.</param>
internal sealed record EventSource(string Name, Func<UserId, long, Task> Emit, bool IsBare = false)
{
    private static readonly AnalysisId Analysis = new(new Guid("0190a000-0000-7000-8000-00000000000a"));

    /// <summary>The climbers' hub: progress, by way of grain and stream.</summary>
    public static EventSource Progress(FanOutServer server) => new(
        "progress",
        (climber, number) => server.Grains.User(climber).PublishProgressAsync(
            new(Analysis, (int)(number % 100), AnalysisStage.SkeletonDetection, QueuePosition: null)));

    /// <summary>The same with completions, which are stored before they travel.</summary>
    public static EventSource Completions(FanOutServer server) => new(
        "completions",
        (climber, number) => server.Grains.User(climber).AppendEventAsync(
            $"{number}", new AnalysisCompleted(Analysis, AnalysisState.Completed, 80)));

    /// <summary>A bare hub: everybody hears everything.</summary>
    public static EventSource Broadcast(FanOutServer server) => new(
        "bare broadcast", (_, number) => server.BroadcastAsync(Message(number)), IsBare: true);

    /// <summary>A bare hub: a climber hears what is the climber's.</summary>
    public static EventSource Bare(FanOutServer server) => new(
        "bare hub", (climber, number) => server.SendAsync(climber, Message(number)), IsBare: true);

    private static AnalysisProgressMessage Message(long number) => new()
    {
        EventId = number,
        AnalysisId = Analysis.Value,
        Progress = (int)(number % 100),
        Stage = "skeleton_detection",
    };
}
