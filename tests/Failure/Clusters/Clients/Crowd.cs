using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Ascension.Failure.Clients;
using Ascension.Failure.Hosting;
using Ascension.Failure.Media;

namespace Ascension.Failure.Clusters.Clients;

/// <summary>Many climbers who upload and analyse at the same time, and what they were promised.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int AtOnce = 8;
    private readonly ConcurrentDictionary<Guid, Climber> _accepted = new();
    private readonly List<Climber> _climbers = [];

    private Crowd(IReadOnlyList<Climber> climbers) => _climbers.AddRange(climbers);

    public IReadOnlyList<Climber> Climbers => _climbers;

    /// <summary>Analyses the service has answered 202 for.</summary>
    public int Accepted => _accepted.Count;

    /// <summary>Opens accounts.</summary>
    /// <param name="entrances">The API processes.</param>
    /// <param name="size">How many climbers.</param>
    public static async Task<Crowd> GatherAsync(IReadOnlyList<Uri> entrances, int size)
    {
        var climbers = new Climber[size];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, size),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (index, _) => climbers[index] = await Climber.RegisterAsync(
                Patient(entrances), Credentials.Of($"climber-{index}"), Persistent()));
        return new(climbers);
    }

    /// <summary>A client that follows the documentation.</summary>
    public static HttpClient Patient(IReadOnlyList<Uri> entrances) =>
        new(new PatientHandler(entrances, TimeSpan.FromMinutes(3), TimeProvider.System))
        {
            BaseAddress = entrances[0],
            Timeout = TimeSpan.FromMinutes(5),
        };

    private static HttpClient Persistent() =>
        new(new PersistentUpload(TimeSpan.FromMinutes(3), TimeProvider.System)) { Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>Each climber uploads and starts so many short climbs.</summary>
    public Task AnalyseAsync(int each) => AnalyseAsync(each, Sample.ShortClimb);

    /// <summary>Each climber uploads and starts so many climbs.</summary>
    public Task AnalyseAsync(int each, Sample climb) => Parallel.ForEachAsync(
        _climbers,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (climber, _) =>
        {
            for (var count = 0; count < each; count++)
            {
                _accepted[await climber.UploadAndStartAsync(climb)] = climber;
            }
        });

    /// <summary>Waits until so many analyses are accepted; a load that fails before is the reason to stop.</summary>
    public async Task AwaitAcceptedAsync(int count, Task load, TimeSpan limit) => await Waiting.UntilAsync(
        $"{count} analyses are accepted",
        limit,
        async () =>
        {
            if (load.IsFaulted)
            {
                await load;
            }

            return Accepted >= count ? "accepted" : null;
        });

    /// <summary>Waits until all accepted analyses stand in a stage at the same time.</summary>
    public Task AwaitStageAsync(string stage) => Task.WhenAll(
        _accepted.Select(accepted => accepted.Value.AwaitStageAsync(accepted.Key, stage)));

    /// <summary>
    /// The witness: every accepted analysis reaches exactly one final state, its end is told once, and no unit of
    /// quota is lost or doubled.
    /// </summary>
    /// <param name="limit">How long everything may take.</param>
    public async Task AssertPromisesKeptAsync(TimeSpan limit)
    {
        await AwaitEndsAsync(limit);
        foreach (var climber in _climbers)
        {
            var mine = _accepted.Where(accepted => accepted.Value == climber).Select(accepted => accepted.Key).ToList();
            await AssertPromisesKeptAsync(climber, mine);
        }
    }

    /// <summary>Waits until the lists show no analysis under way.</summary>
    public Task AwaitEndsAsync(TimeSpan limit) => Waiting.UntilAsync("every analysis ends", limit, async () =>
    {
        foreach (var climber in _climbers)
        {
            var history = await climber.GetHistoryAsync();
            if (history.Any(row => row.GetProperty("status").GetString() is "pending" or "processing"))
            {
                return null;
            }
        }

        return "ended";
    });

    public ValueTask DisposeAsync()
    {
        _climbers.ForEach(climber => climber.Dispose());
        return ValueTask.CompletedTask;
    }

    private static async Task AssertPromisesKeptAsync(Climber climber, List<Guid> accepted)
    {
        var rows = await climber.GetHistoryAsync();
        Assert.Equal(accepted.Order(), rows.Select(row => row.GetProperty("id").GetGuid()).Order());
        Assert.All(rows, row => Assert.True(
            row.GetProperty("status").GetString() == "completed", $"An analysis did not complete: {row}"));
        Assert.Equal(accepted.Count, await climber.GetQuotaUsedAsync());
        await AssertToldOnceAsync(climber, accepted);
        foreach (var analysis in accepted)
        {
            (await climber.GetAsync($"/v1/analysis/video/{analysis}/result")).Expect(HttpStatusCode.OK);
        }
    }

    private static async Task AssertToldOnceAsync(Climber climber, List<Guid> accepted)
    {
        var told = await Waiting.UntilAsync("the ends are told", TimeSpan.FromSeconds(60), async () =>
        {
            var events = await EventReplay.ReadAsync(climber);
            return Ends(events).Count() >= accepted.Count ? events : null;
        });
        Assert.Equal(accepted.Order(), Ends(told).Order());
    }

    private static IEnumerable<Guid> Ends(IReadOnlyList<(string Name, JsonElement Event)> told) => told
        .Where(one => one.Name is "AnalysisCompleted" or "AnalysisFailed")
        .Select(one => one.Event.GetProperty("analysis_id").GetGuid());
}
