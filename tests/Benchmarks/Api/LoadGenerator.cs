using System.Diagnostics;
using Ascension.Benchmarks.Load;

namespace Ascension.Benchmarks.Api;

/// <summary>Presses scenarios in a closed loop over real sockets.</summary>
internal sealed class LoadGenerator(HttpClient http, LoadOptions options)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<LoadFigures>> RunAsync(
        IReadOnlyList<Scenario> scenarios, Action<string> tell, CancellationToken stop)
    {
        var samples = scenarios.ToDictionary(scenario => scenario, _ => new LoadSample());
        foreach (var scenario in scenarios)
        {
            tell($"warm-up: {scenario.Name}");
            await PressAsync(scenario, WarmUp, new LoadSample(), stop);
        }

        for (var round = 1; round <= options.Rounds; round++)
        {
            foreach (var scenario in scenarios)
            {
                tell($"round {round} of {options.Rounds}: {scenario.Name}");
                await PressAsync(scenario, options.Round, samples[scenario], stop);
            }
        }

        return [.. scenarios.Select(scenario => samples[scenario].ToFigures(scenario.Name))];
    }

    private async Task PressAsync(Scenario scenario, TimeSpan length, LoadSample sample, CancellationToken stop)
    {
        LoadWatch watch = new();
        var workers = await Task.WhenAll(
            Enumerable.Range(0, options.Connections).Select(_ => WorkAsync(scenario, watch, length, stop)));
        sample.Add(workers.SelectMany(latencies => latencies), watch);
    }

    private async Task<List<double>> WorkAsync(
        Scenario scenario, LoadWatch watch, TimeSpan length, CancellationToken stop)
    {
        List<double> latencies = [];
        while (watch.Elapsed < length)
        {
            var sent = Stopwatch.GetTimestamp();
            using var request = scenario.CreateRequest();
            using var answer = await http.SendAsync(request, stop);
            await answer.Content.LoadIntoBufferAsync(stop);
            latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException(
                    $"{scenario.Name}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(stop)}");
            }
        }

        return latencies;
    }
}
