using System.Collections.Concurrent;
using Ascension.Vision.Holds;
using Ascension.Vision.Skeletons;

namespace Ascension.Integration.Hosting;

/// <summary>
/// Stands where the vision library stands, for tests about orchestration: it can be held, can fail, and counts. What
/// the vision library itself sees is tested with real video elsewhere.
/// </summary>
public sealed class ScriptedExtractor
{
    private readonly ConcurrentQueue<Exception> _failures = new();
    private readonly ConcurrentDictionary<string, int> _running = new();
    private TaskCompletionSource _gate = Open();
    private int _cancelled;

    /// <summary>Silos that ran a job, once for each job.</summary>
    public ConcurrentQueue<string> Runs { get; } = new();

    /// <summary>Most jobs at once by silo.</summary>
    public ConcurrentDictionary<string, int> MostAtOnce { get; } = new();

    /// <summary>Jobs that were told to stop.</summary>
    public int Cancelled => _cancelled;

    /// <summary>The frame in which holds are looked for; null: the video has none.</summary>
    public ClearFrame? ClearFrame { get; set; } = SyntheticClimb.ClearFrame();

    public int Running => _running.Values.Sum();

    public void FailNext(Exception failure) => _failures.Enqueue(failure);

    /// <summary>Holds every job until <see cref="Release"/>.</summary>
    public void Hold() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => _gate.TrySetResult();

    public ISkeletonExtractor On(string silo) => new OnSilo(this, silo);

    private static TaskCompletionSource Open()
    {
        var gate = new TaskCompletionSource();
        gate.SetResult();
        return gate;
    }

    private async Task<SkeletonExtraction> RunAsync(
        string silo, string videoPath, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        Assert.True(File.Exists(videoPath));
        Runs.Enqueue(silo);
        var now = _running.AddOrUpdate(silo, 1, (_, n) => n + 1);
        MostAtOnce.AddOrUpdate(silo, now, (_, most) => Math.Max(most, now));
        try
        {
            progress?.Report(0.5);
            await _gate.Task.WaitAsync(cancellationToken);
            if (_failures.TryDequeue(out var failure))
            {
                throw failure;
            }

            return new SkeletonExtraction(SyntheticClimb.Timeline(), [0xFF, 0xD8, 0xFF, 0xD9], ClearFrame);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _cancelled);
            throw;
        }
        finally
        {
            _running.AddOrUpdate(silo, 0, (_, n) => n - 1);
        }
    }

    private sealed class OnSilo(ScriptedExtractor script, string silo) : ISkeletonExtractor
    {
        public Task<SkeletonExtraction> ExtractAsync(
            string videoPath,
            ExtractionOptions options,
            IProgress<double>? progress,
            CancellationToken cancellationToken) =>
            script.RunAsync(silo, videoPath, progress, cancellationToken);
    }
}
