using System.Collections.Concurrent;
using Ascension.Skeletons.Holds;
using Ascension.Vision.Holds;

namespace Ascension.Integration.Hosting;

/// <summary>Finds one hold in every frame; it can be held and can fail.</summary>
public sealed class ScriptedHoldFinder : IFilmHoldFinder, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<Exception> _failures = new();
    private readonly ManualResetEventSlim _open = new(initialState: true);
    private int _running;

    public string Model => "scripted 1";

    /// <summary>Searches that began and have not ended.</summary>
    public int Running => _running;

    public void FailNext(Exception failure) => _failures.Enqueue(failure);

    /// <summary>Holds every search until <see cref="Release"/>.</summary>
    public void Hold() => _open.Reset();

    public void Release() => _open.Set();

    public WallFindings FindInFrame(ClearFrame frame, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _running);
        try
        {
            Assert.True(_open.Wait(Patience, cancellationToken), "The search was held too long.");
            if (_failures.TryDequeue(out var failure))
            {
                throw failure;
            }

            return new WallFindings([One()], [], 0.9, ReviewAdvised: false);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    public void Dispose() => _open.Dispose();

    private static FoundHold One() => new()
    {
        Type = HoldType.Pinch,
        X = 0.5,
        Y = 0.25,
        Box = new HoldBox(0.45, 0.2, 0.1, 0.1),
        Outline = [],
        Colour = new FoundColour(HoldColour.Blue, "#1133cc"),
        Confidence = 0.9,
    };
}
