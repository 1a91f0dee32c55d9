using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Ascension.Streams.RabbitMq;

/// <summary>
/// The one connection of a stream provider. It is made in the background and made anew after each loss, with
/// everything declared again; the client library's own recovery is off, since it would hide that delivery tags and
/// unconfirmed batches do not outlive a channel.
/// </summary>
internal sealed partial class RabbitMqLink(
    string provider,
    RabbitMqTopology topology,
    RabbitMqStreamOptions options,
    RabbitMqStreamHealth health,
    TimeProvider time,
    ILogger<RabbitMqLink> logger) : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _firstConnection = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private volatile IConnection? _current;
    private volatile string? _blocked;
    private Task? _running;

    /// <summary>The connection; null while there is none.</summary>
    public IConnection? Current => _current is { IsOpen: true } connection ? connection : null;

    /// <summary>Why the broker takes nothing at the moment; null when it does.</summary>
    public string? Blocked => _blocked;

    /// <summary>Begins to connect, and waits a little: beside a running broker it returns connected.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // Not on the scheduler of whoever happens to start it.
            _running ??= Task.Run(RunAsync, CancellationToken.None);
        }

        try
        {
            await _firstConnection.Task.WaitAsync(options.ConnectTimeout, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            LogStartedWithout(provider);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stop.IsCancellationRequested)
        {
            await _stop.CancelAsync();
        }

        if (_running is { } running)
        {
            await running;
        }

        _stop.Dispose();
    }

    public void Dispose() => _stop.Cancel();

    private async Task RunAsync()
    {
        var delay = new ReconnectDelay(options.FirstReconnectDelay, options.LongestReconnectDelay);
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var reason = await ServeOneConnectionAsync(delay);
                health.Lost(reason);
                LogLost(provider, reason);
                await Task.Delay(delay.Next(), time, _stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                health.Lost("stopped");
            }
        }
    }

    /// <returns>Why there is no connection any more, or none at all.</returns>
    private async Task<string> ServeOneConnectionAsync(ReconnectDelay delay)
    {
        IConnection? connection = null;
        try
        {
            connection = await ConnectAsync();
            var lost = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            Watch(connection, lost);
            _current = connection;
            delay.Reset();
            health.Connected();
            LogConnected(provider, connection.Endpoint.HostName, connection.Endpoint.Port);
            _firstConnection.TrySetResult();
            return await lost.Task.WaitAsync(_stop.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !_stop.IsCancellationRequested)
        {
            return exception.Message;
        }
        finally
        {
            _current = null;
            _blocked = null;
            if (connection is not null)
            {
                await CloseAsync(connection);
            }
        }
    }

    private async Task<IConnection> ConnectAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        limit.CancelAfter(options.ConnectTimeout * 2);
        var connection = await Factory().CreateConnectionAsync(limit.Token);
        try
        {
            await topology.DeclareAsync(connection, limit.Token);
            return connection;
        }
        catch
        {
            await CloseAsync(connection);
            throw;
        }
    }

    private ConnectionFactory Factory() => new()
    {
        Uri = new Uri(options.Uri),
        AutomaticRecoveryEnabled = false,
        TopologyRecoveryEnabled = false,
        ClientProvidedName = $"{options.Prefix}.{provider}@{Environment.MachineName}",
        RequestedConnectionTimeout = options.ConnectTimeout,
        HandshakeContinuationTimeout = options.ConnectTimeout,
        ContinuationTimeout = options.ConnectTimeout,
        RequestedHeartbeat = Heartbeat,
    };

    private void Watch(IConnection connection, TaskCompletionSource<string> lost)
    {
        connection.ConnectionShutdownAsync += (_, reason) =>
        {
            lost.TrySetResult(reason.ReplyText);
            return Task.CompletedTask;
        };
        connection.ConnectionBlockedAsync += (_, reason) =>
        {
            SetBlocked($"the broker takes nothing: {reason.Reason}");
            return Task.CompletedTask;
        };
        connection.ConnectionUnblockedAsync += (_, _) =>
        {
            SetBlocked(null);
            return Task.CompletedTask;
        };
        if (!connection.IsOpen)
        {
            lost.TrySetResult("lost while it was being set up");
        }
    }

    private void SetBlocked(string? reason)
    {
        _blocked = reason;
        health.Blocked(reason);
        LogBlocked(provider, reason ?? "no longer");
    }

    /// <summary>What was handed out and not settled goes back to its queue.</summary>
    private async Task CloseAsync(IConnection connection)
    {
        try
        {
            await connection.CloseAsync(options.ConnectTimeout);
        }
        catch (Exception exception)
        {
            LogCloseFailed(exception, provider);
        }

        await connection.DisposeAsync();
    }

    [LoggerMessage(LogLevel.Information, "Streams {Provider}: connected to {Host}:{Port}")]
    private partial void LogConnected(string provider, string host, int port);

    [LoggerMessage(LogLevel.Warning, "Streams {Provider}: no connection to the broker: {Reason}")]
    private partial void LogLost(string provider, string reason);

    [LoggerMessage(LogLevel.Warning, "Streams {Provider}: started without the broker; connecting goes on")]
    private partial void LogStartedWithout(string provider);

    [LoggerMessage(LogLevel.Warning, "Streams {Provider}: publishing blocked: {Reason}")]
    private partial void LogBlocked(string provider, string reason);

    [LoggerMessage(LogLevel.Debug, "Streams {Provider}: the connection did not close cleanly")]
    private partial void LogCloseFailed(Exception exception, string provider);
}
