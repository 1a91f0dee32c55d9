using System.Runtime.ExceptionServices;

namespace Ascension.Vision.Skeletons;

/// <summary>Threads that end together: the first failure stops the others and is the one that is told.</summary>
internal sealed class StageGroup : IDisposable
{
    private readonly CancellationToken _asked;
    private readonly CancellationTokenSource _stop;
    private readonly List<Task> _stages = [];
    private ExceptionDispatchInfo? _failure;

    public StageGroup(CancellationToken cancellationToken)
    {
        _asked = cancellationToken;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>Starts a stage, which may block, on a thread of its own.</summary>
    public void Start(Action<CancellationToken> stage) => _stages.Add(Task.Factory.StartNew(
        () => Run(stage),
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default));

    /// <summary>Waits until every stage has ended.</summary>
    /// <exception cref="OperationCanceledException">It was asked for.</exception>
    public async Task WhenAllEnded()
    {
        await Task.WhenAll(_stages);
        _asked.ThrowIfCancellationRequested();
        _failure?.Throw();
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private void Run(Action<CancellationToken> stage)
    {
        try
        {
            stage(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Another stage failed or the caller asked; both are told by WhenAllEnded.
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            _stop.Cancel();
        }
    }
}
