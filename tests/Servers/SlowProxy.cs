using System.Net;
using System.Net.Sockets;

namespace Ascension.Servers;

/// <summary>Passes the bytes of TCP connections on to a server and back, each piece later by a fixed time.</summary>
public sealed class SlowProxy : IAsyncDisposable
{
    private const int PieceBytes = 64 * 1024;

    private readonly int _target;
    private readonly TimeSpan _delay;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    /// <summary>Starts the proxy.</summary>
    /// <param name="target">The server's port on the loopback address.</param>
    /// <param name="delay">By how much later each piece arrives, in either direction.</param>
    public SlowProxy(int target, TimeSpan delay)
    {
        _target = target;
        _delay = delay;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where the proxy listens.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                break;
            }
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(TcpClient near)
    {
        using var client = near;
        using TcpClient server = new();
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
            client.NoDelay = server.NoDelay = true;
            await Task.WhenAny(
                PassOnAsync(client.GetStream(), server.GetStream()),
                PassOnAsync(server.GetStream(), client.GetStream()));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            // The server is gone, or the test is over: the connection ends with it.
        }
    }

    private async Task PassOnAsync(NetworkStream from, NetworkStream to)
    {
        try
        {
            var piece = new byte[PieceBytes];
            while (await from.ReadAsync(piece, _stop.Token) is > 0 and var read)
            {
                await Task.Delay(_delay, _stop.Token);
                await to.WriteAsync(piece.AsMemory(0, read), _stop.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // Either end has hung up.
        }
    }
}
