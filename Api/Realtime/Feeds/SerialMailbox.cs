using System.Threading.Channels;

namespace Ascension.Api.Realtime.Feeds;

/// <summary>Runs pieces of work one after another; bounded, so a flood cannot eat the memory.</summary>
internal sealed class SerialMailbox : IAsyncDisposable
{
    private const int Capacity = 1024;

    private readonly Channel<Func<Task>> _work = Channel.CreateBounded<Func<Task>>(
        new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly ILogger _logger;
    private readonly Task _loop;

    public SerialMailbox(ILogger logger)
    {
        _logger = logger;
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Queues work that may be lost when there is too much of it; false when it is.</summary>
    public bool TryPost(Func<Task> work) => _work.Writer.TryWrite(work);

    /// <summary>Queues work and waits for its end.</summary>
    public async Task RunAsync(Func<Task> work, CancellationToken stop)
    {
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _work.Writer.WriteAsync(() => CompleteAsync(work, done), stop);
        await done.Task.WaitAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        _work.Writer.TryComplete();
        await _loop;
    }

    private static async Task CompleteAsync(Func<Task> work, TaskCompletionSource done)
    {
        try
        {
            await work();
            done.SetResult();
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }

    private async Task LoopAsync()
    {
        await foreach (var work in _work.Reader.ReadAllAsync())
        {
            try
            {
                await work();
            }
            catch (Exception exception)
            {
                _logger.LogWarning(exception, "Telling a climber something failed; the event log will be read again");
            }
        }
    }
}
